"""Updates of a deployed system: each engine applies a second program to the account of the first.

The update ends with an empty plan and the requested result, or with the error that `infragen diff` predicted.
"""
import re
import time
from functools import partial
from pathlib import Path

from generated import infragen, programs, settings
from goldens import pascal_case
from mock_accounts import Limits
from pulumi_files import translated
from session import Check, CheckFailed
from updates_scenarios import SCENARIOS

CONFIGURATIONS = Path(__file__).resolve().parent / "updates"
TOOLS = ("binary", "terraform", "shared", "moto", "yaml")
STACK = "updates"
BUCKET = "templates-of-updates"


def checks(session):
    """One check per scenario and engine. Pulumi's checks are nightly, because it uses the provider of Terraform."""
    limits = Limits()
    for scenario in SCENARIOS:
        for target in scenario.targets:
            yield Check("update", f"{scenario.name}, {target}", partial(updated, session, scenario, target, limits), TOOLS,
                        partial(inputs, session, scenario, target, limits), is_nightly=target == "pulumi")


def steps_of(session, scenario, target):
    """The programs before and after the change."""
    return [programs(session, f"{scenario.name} {target}", step, *settings(sets),
                     configuration=CONFIGURATIONS / scenario.configuration)
            for step, sets in (("first", scenario.first), ("second", (*scenario.first, *scenario.change)))]


def inputs(session, scenario, target, limits):
    """The inputs of an update besides the shared tools."""
    here = Path(__file__)
    return [*(step.file(target) for step in steps_of(session, scenario, target)), here, here.with_name("updates_scenarios.py"),
            limits.of("updates", "drift")]


def updated(session, scenario, target, limits):
    """Apply the first program, then the second."""
    configuration = CONFIGURATIONS / scenario.configuration
    steps = steps_of(session, scenario, target)
    engine = ENGINES[target](session, scenario, limits)
    engine.expect(engine.apply(steps[0], is_first=True), "")
    clients = Clients(engine.endpoint)
    if scenario.is_rebuilt:
        engine.expect(engine.destroy(), "")
    if scenario.meanwhile:
        scenario.meanwhile(clients)
    refusal = scenario.refused.get(target, "")
    if refusal:
        announced(session, scenario, target, configuration)
    engine.expect(engine.apply(steps[1], is_first=False), refusal)
    if not refusal and scenario.asked:
        problem = scenario.asked(clients)
        if problem:
            raise CheckFailed(f"not what was asked for: {problem}")


def announced(session, scenario, target, configuration):
    """`infragen diff` predicts that the engine will reject the change."""
    report = infragen(session, "diff", "--config", configuration, *settings((*scenario.first, *scenario.change)), "--target", target,
                      codes=(0, 2)).decode("utf-8")
    if not re.search(scenario.announced, report):
        raise CheckFailed(f"infragen diff does not say '{scenario.announced}':\n{report}")


class Clients:
    """Creates boto3 clients of the mock account."""

    def __init__(self, endpoint, region="us-east-1"):
        import boto3
        self.make = partial(boto3.client, endpoint_url=endpoint, region_name=region, aws_access_key_id="test",
                            aws_secret_access_key="test")

    def __call__(self, service):
        return self.make(service)


class Terraform:
    """Terraform with the state of its deployment."""

    def __init__(self, session, scenario, limits):
        self.session, self.scenario = session, scenario
        self.cloud = session.tools.module("cloud/tf_deploy.py")
        self.endpoint = session.tools.mock_cloud(session.base / "mock.log")
        self.work = session.folder("updates", "state", scenario.name, type(self).__name__)
        self.excused = [re.compile(pattern) for pattern in limits.of("updates", "drift")]

    def source(self, environment):
        """The program file for Terraform."""
        return environment.file("terraform")

    def apply(self, environment, is_first):
        """The errors of the apply, and the changes in the next plan."""
        values = [f"{name}={value}" for name, value in self.scenario.values.items()]
        done = self.cloud.deploy(self.source(environment), self.endpoint, work=self.work, reset=is_first, variables=values)
        lines = [f"{place}: {summary}: {detail}" for severity, place, summary, detail in done["errors"] if severity == "error"]
        lines += [f"not attempted: {one}" for one in done["not_attempted"]]
        drifts = [f'DRIFT {one["address"]} {"/".join(one["actions"])}  {"  ".join(one["fields"])}' for one in done["drift"]]
        return lines + [line for line in drifts if not any(pattern.search(line) for pattern in self.excused)]

    def destroy(self):
        """The errors of destroying all resources."""
        words = [word for name, value in self.scenario.values.items() for word in ("-var", f"{name}={value}")]
        done = self.cloud.Terraform(self.work, self.endpoint, "us-east-1").run("destroy", "-json", "-auto-approve", *words)
        return [f"{place}: {summary}: {detail}" for severity, place, summary, detail in self.cloud.diagnostics(done.stdout)
                if severity == "error"]

    def expect(self, problems, refusal):
        """Fail on a problem, or without the expected error."""
        if refusal and not any(re.search(refusal, line) for line in problems):
            raise CheckFailed(f"not refused with '{refusal}':\n" + "\n".join(problems))
        if problems and not refusal:
            raise CheckFailed("\n".join(problems))


class Pulumi(Terraform):
    """The Pulumi program, translated to Terraform."""

    def source(self, environment):
        return translated(self.session, environment, self.scenario.values)


class CloudFormation(Terraform):
    """A stack that is created and then updated."""

    def apply(self, environment, is_first):
        """The errors of the stack."""
        template = environment.file("cloudformation")
        values = [f"{pascal_case(name)}={value}" for name, value in self.scenario.values.items()]
        if is_first or self.scenario.is_rebuilt:
            deploy = self.session.tools.module("cloud/cfn_deploy.py").deploy
            done = deploy(template, self.endpoint, name=STACK, parameters=values, reset=is_first)
            return done["errors"] + [f'{one["id"]}: {one.get("reason", "")}' for one in done["failed"]]
        return self.update(template, values)

    def destroy(self):
        cloudformation = Clients(self.endpoint)("cloudformation")
        cloudformation.delete_stack(StackName=STACK)
        return self.outcome(cloudformation, "DELETE_COMPLETE")

    def update(self, template, values):
        """The errors of a stack update."""
        clients = Clients(self.endpoint)
        cloudformation, storage = clients("cloudformation"), clients("s3")
        storage.create_bucket(Bucket=BUCKET)
        storage.put_object(Bucket=BUCKET, Key="template.json", Body=template.read_bytes())
        try:
            cloudformation.update_stack(
                StackName=STACK, TemplateURL=f"https://s3.amazonaws.com/{BUCKET}/template.json",
                Capabilities=["CAPABILITY_NAMED_IAM"],
                Parameters=[dict(zip(("ParameterKey", "ParameterValue"), value.split("=", 1))) for value in values])
        except cloudformation.exceptions.ClientError as error:
            return [error.response["Error"]["Message"]]
        return self.outcome(cloudformation, "UPDATE_COMPLETE")

    def outcome(self, cloudformation, wanted):
        """The failures of the running operation after its end."""
        for _ in range(400):
            try:
                stack = cloudformation.describe_stacks(StackName=STACK)["Stacks"][0]
            except cloudformation.exceptions.ClientError:  # a deleted stack is not found by its name
                return []
            if not stack["StackStatus"].endswith("_IN_PROGRESS"):
                break
            time.sleep(0.3)
        if stack["StackStatus"] == wanted:
            return []
        events = cloudformation.describe_stack_events(StackName=STACK)["StackEvents"]
        return [f'{stack["StackStatus"]}: {stack.get("StackStatusReason", "")}'] + [
            f'{one["LogicalResourceId"]}: {one.get("ResourceStatusReason", "")}' for one in events if "FAILED" in one["ResourceStatus"]]


ENGINES = {"terraform": Terraform, "pulumi": Pulumi, "cloudformation": CloudFormation}
