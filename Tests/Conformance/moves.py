"""Moves of a deployed system from one engine to another, as `infragen move` writes them, on a mock account.

Nothing is destroyed or replaced, the second plan is empty, and the account equals a fresh deployment by the new engine.
Pulumi itself cannot run here: its list of imports is planned against the account by the translation of its program to
Terraform, and its export is made from Terraform's state of the same account.
"""
import fnmatch
import json
import re
import shutil
import time
import urllib.request
from dataclasses import replace
from functools import partial
from pathlib import Path

import unmocked
from generated import infragen
from goldens import camel_case, pascal_case
from mock_accounts import Limits
from pulumi_files import translated
from session import REPOSITORY, Check, CheckFailed
from updates import Clients

TOOLS = ("binary", "terraform", "shared", "moto", "yaml")
SMALLEST = "payment-web-app/dev"
STACK = "moves"
# What no stack can import, by environment: infragen must refuse the move and name it.
REFUSED = {"scale-payments/*": "AWS::ServiceDiscovery::PrivateDnsNamespace"}
# The mock's CloudFormation gives all parameters the apply method pending-reboot; AWS's handler gives dynamic ones immediate, as Terraform.
APPLY_METHOD = re.compile(r"^aws_(db|rds_cluster)_parameter_group\.\w+$")


def checks(session):
    """The moves from each engine, of the smallest environment; those of the others are nightly."""
    for environment in session.environments:
        fresh = Fresh(session, environment)
        for engine, work in (("terraform", from_terraform), ("cloudformation", from_cloudformation)):
            yield Check("move", f"{environment.subject} from {engine}", partial(work, fresh), TOOLS, partial(inputs, session, environment),
                        is_nightly=environment.subject != SMALLEST)


def inputs(session, environment):
    """The inputs of a move besides the shared tools: programs, identities and the code that writes the files."""
    sources = REPOSITORY / "Sources"
    return [*(environment.file(target).parent for target in ("terraform", "cloudformation", "pulumi")), Path(__file__),
            REPOSITORY / "Golden" / "identities.json", sources / "Moving", sources / "InfraModel" / "Stack" / "Identity.swift",
            *sorted((sources / "Emitters").glob("*/*+Moving.swift")), session.values(environment),
            Limits().of(environment.subject, "difference")]


class Fresh:
    """Fresh deployments of an environment in the lane's account, and what the account has after each."""

    def __init__(self, session, environment):
        self.session, self.environment = session, environment
        self.values = session.values(environment)
        self.region = environment.region()
        self.accounts = {}

    @property
    def endpoint(self):
        return self.session.tools.mock_cloud(self.session.base / "mock.log")

    @property
    def parameters(self):
        return [f"{pascal_case(name)}={value}" for name, value in self.values.items()]

    def tool(self, name):
        return self.session.tools.module(f"cloud/{name}.py")

    def folder(self, *words):
        return self.session.folder("moves", self.environment.subject, *words)

    def account(self):
        """What the account has."""
        return self.tool("account_dump").dump(self.endpoint, self.region)[0]

    def deploy(self, engine):
        """Deploy into an empty account; for Terraform returns the working folder."""
        Terraform.reset(self.endpoint)
        done = None
        if engine == "cloudformation":
            template = self.environment.file("cloudformation").read_text(encoding="utf-8")
            self.stack(self.written("template", unmocked.template(template)), {})
        else:
            done = Terraform(self, "fresh", self.environment.file("terraform").parent)
            done.run("apply", "-json", "-auto-approve", "-parallelism=20")
        self.accounts[engine] = self.account()
        return done

    def written(self, name, text):
        path = self.folder(name) / "template.json"
        path.write_text(text, encoding="utf-8")
        return path

    def stack(self, template, options):
        """Create, import into or update the stack; returns its changes."""
        done = self.tool("cfn_deploy").deploy(template, self.endpoint, self.region, name=STACK, parameters=self.parameters, **options)
        if not done["ok"]:
            raise CheckFailed("\n".join([*done["errors"], *(f'{one["id"]}: {one.get("reason", "")}' for one in done["failed"])]))
        return done.get("changes", [])

    def command(self, target, states, out):
        """The arguments of infragen that write a move."""
        words = [word for state in states for word in ("--from", state)]
        return ["move", *words, "--to", target, "--system", self.environment.system, "--environment", self.environment.name,
                "--output", f"{out}/"]

    def move(self, target, *states):
        """The folder that infragen writes."""
        out = self.folder("to", target)
        infragen(self.session, *self.command(target, states, out))
        return out

    def compare(self, engine):
        """Compare the account with that of a fresh deployment by an engine."""
        moved = self.account()
        if engine not in self.accounts:
            self.deploy(engine)
        patterns = Limits().of(self.environment.subject, "difference")
        found, _ = self.tool("account_diff").diff(self.accounts[engine], moved, patterns)
        if found:
            raise CheckFailed("not as a fresh deployment:\n" + "\n".join(map(str, found)))


class Terraform:
    """A Terraform program in a folder of its own, with the mock account as its provider."""

    def __init__(self, fresh, name, source, state=None):
        self.work = fresh.folder("terraform", name)
        cloud = fresh.tool("tf_deploy")
        shutil.copytree(source, self.work, dirs_exist_ok=True)
        for file in self.work.glob("*.tf"):
            file.write_text(unmocked.terraform(file.read_text(encoding="utf-8")), encoding="utf-8")
        sources = {file.name: file.read_text(encoding="utf-8") for file in [*self.work.glob("*.tf"), *self.work.glob("*.tf.json")]}
        (self.work / "zz_mock_override.tf").write_text(cloud.override_text(sources, fresh.endpoint, fresh.region), encoding="utf-8")
        if fresh.values and any("variable" in text for text in sources.values()):
            (self.work / "terraform.tfvars.json").write_text(json.dumps(fresh.values), encoding="utf-8")
        if state:
            shutil.copy(state, self.work / "terraform.tfstate")
        self.cloud, self.terraform = cloud, cloud.Terraform(self.work, fresh.endpoint, fresh.region)
        self.run("init", "-no-color", *(f"-plugin-dir={path}" for path in cloud.plugin_dirs()))

    @staticmethod
    def reset(endpoint):
        urllib.request.urlopen(urllib.request.Request(endpoint + "/moto-api/reset", method="POST")).read()

    def run(self, *words):
        done = self.terraform.run(*words)
        errors = [f"{place}: {summary}: {detail}" for severity, place, summary, detail in self.cloud.diagnostics(done.stdout) if severity == "error"]
        if errors or done.returncode:
            raise CheckFailed(f"terraform {words[0]}:\n" + "\n".join(errors or [done.stdout[-3000:] + done.stderr[-3000:]]))
        return done

    def plan(self, name):
        """The planned changes of managed resources, including those without an action."""
        self.run("plan", "-json", f"-out={name}", "-parallelism=20")
        plan = json.loads(self.run("show", "-json", name).stdout)
        return [one for one in plan.get("resource_changes", []) if one["mode"] == "managed"]

    def state(self):
        return self.work / "terraform.tfstate"


def refuse_harm(changes, added=()):
    """Fail if a plan destroys or replaces anything, or creates other resources than these."""
    harm = [f'{"/".join(one["change"]["actions"])} {one["address"]}' for one in changes
            if "delete" in one["change"]["actions"] or (one["change"]["actions"] == ["create"] and one["address"] not in added)]
    if harm:
        raise CheckFailed("the plan is harmful:\n" + "\n".join(harm))


def expect_imports(changes, count, added=()):
    """Fail unless a plan imports this many resources, and creates only these."""
    refuse_harm(changes, added)
    imported = sum(1 for one in changes if one["change"].get("importing"))
    if imported != count:
        raise CheckFailed(f"{imported} are imported, not {count}")


def from_terraform(fresh):
    """Deploy with Terraform, plan the moves to Pulumi and back, and move to CloudFormation."""
    deployed = fresh.deploy("terraform")
    pulumi = fresh.move("pulumi", deployed.state())
    plan_pulumi(fresh, pulumi)
    back = fresh.move("terraform", export_of(fresh, deployed, pulumi))
    expect_imports(Terraform(fresh, "from-pulumi", back / "terraform").plan("one"), imports_in(back), created_in(back))
    refusal = next((words for pattern, words in REFUSED.items() if fnmatch.fnmatchcase(fresh.environment.subject, pattern)), None)
    if refusal:
        return refused(fresh, deployed.state(), refusal)
    moved = fresh.move("cloudformation", deployed.state())
    files = moved / "cloudformation"
    listed = json.loads((files / "resources-to-import.json").read_text(encoding="utf-8"))
    known = fresh.written("import", unmocked.template((files / "import-template.json").read_text(encoding="utf-8")))
    changes = fresh.stack(known, {"imports": listed})
    if {one["Action"] for one in changes} != {"Import"} or len(changes) != len(listed):
        raise CheckFailed(f"not {len(listed)} imports only: {changes}")
    whole = fresh.written("whole", unmocked.template((files / "template.json").read_text(encoding="utf-8")))
    unharmed(fresh.stack(whole, {"update": True}), {"Modify", "Add"})
    forgetting = Terraform(fresh, "forgetting", moved / "terraform", deployed.state())
    refuse_harm(forgetting.plan("forget"))
    forgetting.run("apply", "-json", "forget")
    left = json.loads(forgetting.state().read_text(encoding="utf-8"))["resources"]
    if left:
        raise CheckFailed(f"Terraform still has {left}")
    fresh.compare("cloudformation")


def refused(fresh, state, words):
    """The move is refused with these words, and nothing is written."""
    out = fresh.folder("to", "cloudformation")
    done = fresh.session.tools.call(fresh.session.binary, *fresh.command("cloudformation", [state], out))
    if done.returncode != 1 or words not in done.stderr or any(out.iterdir()):
        raise CheckFailed(f"not refused with {words}, or files were written:\n{done.stderr}")


def unharmed(changes, actions):
    """Fail if a change set does anything else, or changes more than metadata and policies."""
    for one in changes:
        fields = {detail["Target"].get("Name") or detail["Target"]["Attribute"] for detail in one.get("Details", [])}
        if one["Action"] not in actions or one.get("Replacement") == "True" or not fields <= {"Metadata", "DeletionPolicy", "UpdateReplacePolicy"}:
            raise CheckFailed(f"the change set is harmful: {one}")


def from_cloudformation(fresh):
    """Deploy with CloudFormation, and move to Terraform; `run --all` also plans the move to Pulumi."""
    fresh.deploy("cloudformation")
    states = answers(fresh)
    # The list is the same as from Terraform's state, so an ordinary run omits it.
    if fresh.session.is_whole:
        plan_pulumi(fresh, fresh.move("pulumi", *states))
    moved = fresh.move("terraform", *states)
    kept = fresh.written("kept", unmocked.template((moved / "cloudformation" / "template.json").read_text(encoding="utf-8")))
    unharmed(fresh.stack(kept, {"update": True}), {"Modify"})
    terraform = Terraform(fresh, "moved", moved / "terraform")
    expect_imports(terraform.plan("one"), imports_in(moved), created_in(moved))
    terraform.run("apply", "-json", "-parallelism=20", "one")
    drift = [one["address"] for one in terraform.plan("two")
             if one["change"]["actions"] != ["no-op"] and not APPLY_METHOD.match(one["address"])]
    if drift:
        raise CheckFailed("the second plan is not empty: " + ", ".join(drift))
    delete(fresh)
    revoke(fresh, moved)
    fresh.compare("terraform")


def answers(fresh):
    """The files that the user of a stack gives: its resources, rules and addresses, as the AWS CLI prints them."""
    clients, folder = Clients(fresh.endpoint, fresh.region), fresh.folder("answers")
    pages = clients("cloudformation").get_paginator("list_stack_resources").paginate(StackName=STACK)
    found = {"stack": {"StackResourceSummaries": [one for page in pages for one in page["StackResourceSummaries"]]},
             "rules": clients("ec2").describe_security_group_rules(), "addresses": clients("ec2").describe_addresses()}
    for name, answer in found.items():
        answer.pop("ResponseMetadata", None)
        (folder / f"{name}.json").write_text(json.dumps(answer, default=str), encoding="utf-8")
    return [folder / f"{name}.json" for name in found]


def delete(fresh):
    """Delete the stack, and wait until it is gone."""
    cloudformation = Clients(fresh.endpoint, fresh.region)("cloudformation")
    cloudformation.delete_stack(StackName=STACK)
    for _ in range(200):
        try:
            status = cloudformation.describe_stacks(StackName=STACK)["Stacks"][0]["StackStatus"]
        except cloudformation.exceptions.ClientError:
            return
        if status == "DELETE_FAILED":
            raise CheckFailed("the stack could not be deleted")
        time.sleep(0.3)
    raise CheckFailed("the stack is still there")


def revoke(fresh, moved):
    """Run the commands of MOVE.md that remove rules."""
    ec2 = Clients(fresh.endpoint, fresh.region)("ec2")
    page = (moved / "MOVE.md").read_text(encoding="utf-8")
    for kind, group, rule in re.findall(r"^aws ec2 revoke-security-group-(\w+) --group-id (\S+) --security-group-rule-ids (\S+)$", page, re.M):
        getattr(ec2, f"revoke_security_group_{kind}")(GroupId=group, SecurityGroupRuleIds=[rule])


def imports_in(moved):
    """The number of import blocks that were written."""
    return (moved / "terraform" / "imports.tf").read_text(encoding="utf-8").count("\nimport {\n")


def created_in(moved):
    """The addresses that the page says Terraform creates."""
    found = re.search(r"\d+ to add \((.*?)\), some", (moved / "MOVE.md").read_text(encoding="utf-8"))
    return re.findall(r"`([^`]+)`", found[1]) if found else []


def plan_pulumi(fresh, moved):
    """Plan Pulumi's list of imports with the translation of its program: everything is imported."""
    listed = json.loads((moved / "pulumi" / "import.json").read_text(encoding="utf-8"))
    folder = translated(fresh.session, replace(fresh.environment, folder=moved), fresh.values)
    terraform = json.loads((folder / "main.tf.json").read_bytes())
    addresses = {name: f"{kind}.{name}" for kind, resources in terraform["resource"].items() for name in resources}
    blocks = [f'import {{\n  to = {addresses[one["name"]]}\n  id = {json.dumps(one["id"])}\n}}\n' for one in listed["resources"]]
    (folder / "imports.tf").write_text("\n".join(blocks), encoding="utf-8")
    page = (moved / "MOVE.md").read_text(encoding="utf-8")
    found = re.search(r"creates \d+ \((.*?)\), updates", page)
    created = [addresses[name] for name in re.findall(r"`([^`]+)`", found[1])] if found else []
    expect_imports(Terraform(fresh, "pulumi", folder).plan("one"), len(listed["resources"]), created)


def export_of(fresh, deployed, pulumi):
    """An export as Pulumi's stack of the account would have: its names and types, with the attributes of Terraform's state."""
    listed = json.loads((pulumi / "pulumi" / "import.json").read_text(encoding="utf-8"))["resources"]
    removed = re.findall(r"^  from = (\S+)$", (pulumi / "terraform" / "removed.tf").read_text(encoding="utf-8"), re.M)
    state = json.loads(deployed.state().read_text(encoding="utf-8"))
    attributes = {f'{one["type"]}.{one["name"]}': one["instances"][0]["attributes"] for one in state["resources"] if one["mode"] == "managed"}
    resources = []
    for one, address in zip(listed, removed, strict=True):
        outputs = {camel_case(name): value for name, value in attributes[address].items()}
        resources.append({"urn": f'urn:pulumi:{fresh.environment.name}::project::{one["type"]}::{one["name"]}', "custom": True,
                          "id": attributes[address]["id"], "type": one["type"], "inputs": {}, "outputs": outputs})
    path = fresh.folder("export") / "export.json"
    path.write_text(json.dumps({"version": 3, "deployment": {"resources": resources}}), encoding="utf-8")
    return path
