"""The generated verification programs, on the mock cloud.

- What an engine deployed has no difference. By default: payment-web-app, deployed by CloudFormation and by Terraform; the
  other environments by --all. Pulumi's export is made from Terraform's state, because its provider has the same attributes
  under other names.
- Mutations: every written property of the kitchen sink is changed in what AWS answers, one at a time, and the program
  reports each one at that resource. Values that AWS does not return are counted separately.
- Account changes: the deployed kitchen sink is changed as people do in a console (a port opened, a policy attached, a key
  disabled), and the program names exactly those resources.
- Faults: a missing stack, the stack of another system, missing permissions, throttling, a missing CLI.

The mock cloud is not AWS: only a real account shows whether real handlers return what their schemas say, whether --policy
suffices, how long it takes and whether addresses answer.
"""
import contextlib
import copy
import importlib.util
import json
import os
import re
import subprocess
import sys
from functools import partial
from pathlib import Path

import unmocked
from goldens import VERIFICATION, camel_case, pascal_case
from session import Check, CheckFailed
from verification_changes import CHANGES, Clients

TOOLS = ("terraform", "shared", "moto", "yaml")
DEFAULT = "payment-web-app/dev"
# Types without a read handler in the mock, although AWS has one. The answer is what the template states.
UNREAD = ("AWS::ApiGateway::Authorizer", "AWS::ApiGateway::BasePathMapping", "AWS::ApiGateway::DomainName",
          "AWS::ApiGateway::GatewayResponse", "AWS::Logs::MetricFilter", "AWS::SSM::Parameter", "AWS::Events::EventBus",
          "AWS::Events::Archive", "AWS::Lambda::EventSourceMapping", "AWS::Scheduler::Schedule",
          "AWS::PaymentCryptography::Key", "AWS::PaymentCryptography::Alias", "AWS::StepFunctions::StateMachine",
          "AWS::IAM::OIDCProvider")
# For a load balancer of Terraform the mock returns what AWS does not: cross-zone balancing is always on there.
LIMITS = (r"LoadBalancerAttributes\[load_balancing\.cross_zone\.enabled\]$",)


def checks(session):
    """The checks of this group."""
    inputs = partial(inputs_of, session)
    for environment in session.environments:
        is_default = environment.subject == DEFAULT
        for target, deploy in (("cloudformation", by_cloudformation), ("terraform", by_terraform)):
            yield Check("verification", f"{environment.subject}, {target}", partial(without_difference, session, environment, deploy),
                        TOOLS, partial(inputs, environment, target), is_nightly=not is_default)
    yield Check("verification", "mutations and account changes", partial(noticed, session), TOOLS, partial(inputs, session.kinds, "cloudformation"))
    yield Check("verification", "faults", partial(faults, session))


def inputs_of(session, environment, target):
    here = Path(__file__)
    return [environment.folder / VERIFICATION, environment.file(target), here, here.with_name("verification_changes.py"),
            here.with_name("unmocked.py"), session.values(environment)]


# ------------------------------------------------------------------------------------------------------- deployments


def by_cloudformation(session, environment, endpoint):
    """Create the stack; returns the arguments of the program."""
    template = session.folder("verification", environment.subject) / "template.json"
    template.write_text(unmocked.template(environment.file("cloudformation").read_text(encoding="utf-8")), encoding="utf-8")
    values = [f"{pascal_case(name)}={value}" for name, value in session.values(environment).items()]
    done = session.tools.module("cloud/cfn_deploy.py").deploy(template, endpoint, environment.region(), "verified", values, reset=True)
    if not done["ok"]:
        raise CheckFailed(f"the stack was not created: {done['errors']} {done['failed']}")
    return ["--cloudformation", "verified"]


def by_terraform(session, environment, endpoint):
    """Apply; returns the arguments of the program."""
    folder = session.folder("verification-terraform", environment.subject)
    values = session.values(environment)
    (folder / "main.tf").write_text(unmocked.terraform(environment.file("terraform").read_text(encoding="utf-8")), encoding="utf-8")
    (folder / "terraform.tfvars.json").write_text(json.dumps(values), encoding="utf-8")
    work = session.folder("verification-work", environment.subject)
    done = session.tools.module("cloud/tf_deploy.py").deploy(folder, endpoint, work=work, region=environment.region(), reset=True)
    if done["failed"] or done["errors"]:
        raise CheckFailed(f"it was not applied: {done['errors']} {done['failed']}")
    parameters = [word for name, value in values.items() for word in ("--parameter", f"{pascal_case(name)}={value}")]
    return ["--terraform", str(work / "terraform.tfstate"), *parameters]


def without_difference(session, environment, deploy):
    """Deploy, and run the program."""
    endpoint = session.tools.mock_cloud(session.base / "mock-cloud-for-verification.log")
    arguments = deploy(session, environment, endpoint)
    check_report(*run_program(session, environment, endpoint, *arguments))
    if arguments[0] == "--terraform":
        export = pulumi_export(environment, arguments[1])
        check_report(*run_program(session, environment, endpoint, "--pulumi", export, *arguments[2:]))


def check_report(done, report):
    """Nothing differs, is missing or was not compared."""
    strange = [f"{r['name']} {p['path']}: {p['before']} -> {p['after']}" for r in report["resources"] for p in r["properties"]
               if not any(re.search(limit, f"{r['name']} {p['path']}") for limit in LIMITS)]
    strange += [f"{r['name']}: {r['action']} {r['because']}" for r in report["resources"]
                if r["action"] in ("removed", "not read") and r["type"] not in UNREAD]
    strange += [f"{r['name']}: {text}" for r in report["resources"] for text in r["notCompared"] + r["unhealthy"]]
    if strange:
        raise CheckFailed("\n".join(strange) + "\n" + report["summary"] + done.stderr)


# Arguments by which resources are found, and whose names in Pulumi do not follow its rule.
PULUMI_NAMES = {"rest_api_id": "restApi", "function_name": "function"}


def pulumi_export(environment, state):
    """The path of an export with the resources of a Terraform state under Pulumi's names."""
    expected = loaded(environment.folder / VERIFICATION).EXPECTED["resources"]
    names = {one["Terraform"]: one["Pulumi"].split("::") for one in expected.values() if "Terraform" in one}
    resources = []
    for one in json.loads(Path(state).read_text(encoding="utf-8"))["resources"]:
        if one["mode"] == "managed" and f"{one['type']}.{one['name']}" in names:
            kind, name = names[f"{one['type']}.{one['name']}"]
            token = re.sub(r"^aws:(\w+):(\w)(\w*)$", lambda m: f"aws:{m[1]}/{m[2].lower()}{m[3]}:{m[2]}{m[3]}", kind)
            values = {PULUMI_NAMES.get(k) or camel_case(k): v for k, v in one["instances"][0]["attributes"].items()}
            resources.append({"urn": f"urn:pulumi:dev::payments::{token}::{name}", "type": token, "id": values.pop("id", ""), "outputs": values})
    path = Path(state).with_name("export.json")
    path.write_text(json.dumps({"version": 3, "deployment": {"resources": resources}}), encoding="utf-8")
    return path


def environment_of(endpoint):
    return {**os.environ, "AWS_ENDPOINT_URL": endpoint, "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "PYTHONDONTWRITEBYTECODE": "1"}


def run_program(session, environment, endpoint, *arguments):
    """Run the program without requests to the system's own addresses, which the mock does not serve."""
    program = environment.folder / VERIFICATION
    done = session.tools.call(sys.executable, program, *arguments, "--format", "json", "--no-http", "--calls-per-second", "0",
                              environment=environment_of(endpoint))
    if not done.stdout:
        raise CheckFailed(f"{program}: {done.stderr}")
    return done, json.loads(done.stdout)


# --------------------------------------------------------------------------------------------------------- mutations


def noticed(session):
    """Deploy the kitchen sink once, mutate every answer, then change the account."""
    endpoint = session.tools.mock_cloud(session.base / "mock-cloud-for-verification.log")
    by_cloudformation(session, session.kinds, endpoint)
    with account_of(endpoint):
        mutated(loaded(session.kinds.folder / VERIFICATION))
    changed(session, endpoint)


@contextlib.contextmanager
def account_of(endpoint):
    """boto3 in this process talks to the mock."""
    before = dict(os.environ)
    os.environ.update(environment_of(endpoint))
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def loaded(path):
    """The program as a module."""
    spec = importlib.util.spec_from_file_location("verification_of_kinds", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def generated(account, kind, physical):
    """The attributes that AWS makes for a resource that the mock has, but cannot read through Cloud Control."""
    if kind == "AWS::ApiGateway::Authorizer":
        return {"AuthorizerId": physical}
    if kind == "AWS::ApiGateway::DomainName":
        made = account.call("apigateway", "GetDomainName", domainName=physical)
        return {"RegionalDomainName": made["regionalDomainName"], "RegionalHostedZoneId": made["regionalHostedZoneId"]}
    return {}


def mutated(program):
    """Judge every resource once for every changed value of its answer, and print the score."""
    account = program.Account("us-east-1", 0)
    verifier = program.Verifier(account, program.Stack(account, "verified"), {}, account.call("sts", "GetCallerIdentity"))
    texts = {kind: text for _, _, kind, text in unmocked.TYPES}
    unread = [name for name, one in program.EXPECTED["resources"].items() if one["Type"] in UNREAD]
    for name in unread:
        text = texts.get(program.EXPECTED["resources"][name]["Type"], f"arn:aws:unmocked:{name}")
        verifier.deployment.ids.setdefault(name, text)
        verifier.answers[name] = {"Arn": text, "KeyIdentifier": text, **generated(account, program.EXPECTED["resources"][name]["Type"], verifier.deployment.ids[name])}
    for name in unread:
        verifier.answers[name].update(stated(program, verifier, name))
    made, missed, untold, excused = 0, [], 0, 0
    for name, resource in program.EXPECTED["resources"].items():
        first = verifier.judge(name)
        if first.action != "equal":
            raise CheckFailed(f"{name} is {first.action} before anything was changed: {first.because} {first.properties}")
        answer = copy.deepcopy(verifier.answers[name])
        expected = resource.get("Properties", {})
        for key, value in expected.items():
            if any(re.match(rf"{key}\b", text) for text in first.untold):
                untold += 1
                continue
            wanted, had = verifier.resolve(value), answer.get(key, program.NOTHING)
            if key in program.SIDES:
                # A rule to the loopback address stands for no rule, so nothing about it is a difference.
                excused += len(had) - len(had := [rule for rule in had if rule.get("CidrIp") != program.LOOPBACK])
                wanted = [rule for rule in wanted if rule.get("CidrIp") != program.LOOPBACK]
                if not wanted or not had:
                    continue
            for path, other in mutations(program, key, wanted, had):
                if any(re.sub(r"\[[^]]*\]", "", path).startswith(moving) for moving in resource.get("Moving", [])):
                    continue
                verifier.answers[name] = {**answer, key: other} if other is not program.NOTHING else {k: v for k, v in answer.items() if k != key}
                made += 1
                found = [p for p, _, _ in verifier.judge(name).properties]
                if not any(re.match(rf"{key}\b", p) for p in found):
                    missed.append(f"{name} ({resource['Type']}) {path}: {found}")
        verifier.answers[name] = answer
    print(f"     mutations: {made - len(missed)} of {made} noticed; {untold} properties are not returned by AWS, "
          f"{excused} rules of security groups that allow nothing are not compared", flush=True)
    if missed:
        raise CheckFailed("not noticed:\n" + "\n".join(missed))


def stated(program, verifier, name):
    """An answer that agrees with the template, without values that are not known and those that AWS does not return."""
    answer = {}
    resource = program.EXPECTED["resources"][name]
    untold = program.EXPECTED["types"][resource["Type"]].get("untold", [])
    for key, value in resource.get("Properties", {}).items():
        if key in untold:
            continue
        with contextlib.suppress(program.Unknown, program.Gone):
            answer[key] = verifier.resolve(value)
    return answer


def mutations(program, path, want, have):
    """(path, changed answer) for every value of a property that is in the template and in the answer, and for additions to lists."""
    if have is program.NOTHING:
        # Absent means false or empty here, otherwise the property would have been reported.
        yield path, True if isinstance(want, bool) else ["added"] if isinstance(want, list) else "added"
        return
    yield path, program.NOTHING if want not in ([], False, "", None) else True
    yield from inside(program, path, program.parsed(want) if isinstance(have, (dict, list)) else want, have)


def inside(program, path, want, have):
    if isinstance(have, str) and have[:1] in "{[" and isinstance(program.parsed(have), (dict, list)):
        for place, other in inside(program, path, program.parsed(want), program.parsed(have)):
            yield place, json.dumps(other)
    elif isinstance(want, dict) and isinstance(have, dict):
        for key, value in want.items():
            if key in have:
                for place, other in inside(program, f"{path}.{key}", value, have[key]):
                    yield place, {**have, key: other}
                if value not in ([], False, "", None):
                    yield f"{path}.{key} removed", {k: v for k, v in have.items() if k != key}
    elif isinstance(want, list) and isinstance(have, list):
        left = list(range(len(have)))
        for index, item in enumerate(want):
            match = next((n for n in left if not list(program.differences(item, have[n], ""))), None)
            if match is None:
                continue
            left.remove(match)
            yield f"{path}[{index}] removed", have[:match] + have[match + 1:]
            for place, other in inside(program, f"{path}[{index}]", item, have[match]):
                yield place, have[:match] + [other] + have[match + 1:]
        if not (have and isinstance(have[0], dict) and "Key" in have[0]):
            yield f"{path} added", have + ["added" if not have or not isinstance(have[0], dict) else {**have[0], next(iter(have[0])): "added"}]
    else:
        yield path, other_than(have)


def other_than(value):
    """Another value of the same kind."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, (int, float)):
        return value + 1
    text = str(value)
    if text.lower() in ("true", "false"):
        return "false" if text.lower() == "true" else "true"
    return str(int(text) + 1) if text.isdigit() else f"{text}-changed" if ":" in text else f"changed-{text}"


# --------------------------------------------------------------------------------------------------- account changes


def changed(session, endpoint):
    """Make every change of the list in the account, and run the program once."""
    ids = Clients(endpoint).ids("verified")
    expected = {}
    with account_of(endpoint):
        clients = Clients(endpoint)
        for change in CHANGES:
            expected[change.resource] = change
            change.make(clients, ids)
    done, report = run_program(session, session.kinds, endpoint, "--cloudformation", "verified", "--no-health")
    found = {r["name"]: r for r in report["resources"] if r["action"] in ("changed", "removed") and r["type"] not in UNREAD}
    missed = [f"{change.words}: {name} is not reported" for name, change in expected.items() if name not in found]
    strange = [f"{name} is reported, and nobody changed it: {r['properties'] or r['because']}" for name, r in found.items() if name not in expected]
    print(f"     account changes: {len(expected) - len(missed)} of {len(expected)} noticed", flush=True)
    if missed or strange or done.returncode != 2:
        raise CheckFailed("\n".join(missed + strange) + f"\nexit status {done.returncode}")


# ------------------------------------------------------------------------------------------------------------ faults


FAKE_CLI = '''#!{python}
import json, os, sys
service, operation = sys.argv[1:3]
given = json.loads(sys.argv[sys.argv.index("--cli-input-json") + 1])
log = os.environ["FAKE_LOG"]
with open(log, "a") as file:
    file.write(f"{{service}} {{operation}}\\n")
calls = open(log).read().count(f"{{service}} {{operation}}")
def fail(code, words):
    sys.exit(f"An error occurred ({{code}}) when calling the operation: {{words}}")
fault = os.environ["FAKE_FAULT"]
if service == "sts":
    if fault == "expired":
        fail("ExpiredToken", "The security token included in the request is expired")
    print(json.dumps({{"Account": "123456789012", "Arn": "arn:aws:iam::123456789012:user/me"}}))
elif operation == "describe-stacks":
    if fault == "no stack":
        fail("ValidationError", "Stack with id x does not exist")
    print(json.dumps({{"Stacks": [{{"StackId": "arn:aws:cloudformation:us-east-1:123456789012:stack/x/1"}}]}}))
elif operation == "list-stack-resources":
    names = json.loads(os.environ["FAKE_RESOURCES"])
    print(json.dumps({{"StackResourceSummaries": [{{"LogicalResourceId": n, "PhysicalResourceId": "id-" + n, "ResourceType": t}} for n, t in names]}}))
elif fault == "throttled" and calls < 3:
    fail("ThrottlingException", "Rate exceeded")
elif fault == "refused":
    fail("AccessDeniedException", "User: me is not authorized to perform: cloudformation:GetResource on resource: *")
else:
    fail("ResourceNotFoundException", "was not found")
'''


def faults(session):
    """Each fault has its own exit status and words; throttling is waited for."""
    environment = next(one for one in session.environments if one.subject == DEFAULT)
    program = environment.folder / VERIFICATION
    resources = [[name, one["Type"]] for name, one in loaded(program).EXPECTED["resources"].items()]
    folder = session.folder("verification-faults")
    cli = folder / "aws"
    cli.write_text(FAKE_CLI.format(python=sys.executable), encoding="utf-8")
    cli.chmod(0o755)
    cases = (("no stack", resources, [], 1, "the stack pay cannot be read"), ("other", resources[:3], [], 1, "this is not the deployment of"),
             ("expired", resources, [], 1, "does not accept the credentials"), ("refused", resources, ["--only", "Vpc"], 1, "missing permissions"),
             ("throttled", resources, ["--only", "Vpc"], 2, "removed   Vpc"), ("gone", resources, ["--only", "Vpc"], 2, "the account does not have it"),
             ("gone", resources, ["--only", "Nothing"], 1, "--only fits none"), ("gone", resources, ["--parameter", "Nothing=1"], 1, "has no parameter Nothing"))
    wrong = []
    for number, (fault, held, arguments, status, words) in enumerate(cases):
        surroundings = {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}", "VERIFY_WITH": "cli", "FAKE_FAULT": fault,
                        "FAKE_LOG": str(folder / f"calls-{number}"), "FAKE_RESOURCES": json.dumps(held)}
        done = subprocess.run([sys.executable, program, "--cloudformation", "pay", "--no-health", *arguments], env=surroundings,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120, check=False)
        if done.returncode != status or words not in done.stdout + done.stderr:
            wrong.append(f"{fault} {arguments}: exit status {done.returncode}, {done.stdout}{done.stderr}")
    if wrong:
        raise CheckFailed("\n".join(wrong))
