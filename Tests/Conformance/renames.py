"""A rename in the configuration moves the state: in the mock account no resource is created, changed, replaced or
destroyed.
"""
import json
import re
from functools import partial
from pathlib import Path

import generated
from allowances import Allowances
from mock_accounts import Limits
from pulumi_files import checked, translated
from session import Check, CheckFailed
from terraform_files import formatted

CONFIGURATION = Path(__file__).resolve().parent / "renames.json5"
# First name -> names after one and two renames.
NAMES = {"pay": ("payments", "settlement"), "audit": ("log", "trail"), "bank": ("partner", "acquirer"),
         "ledger": ("book", "journal"), "pay-credentials": ("bank-login", "acquirer-login"),
         "keeper": ("recorder", "book_keeper"), "paid-events": ("money-events", "income-events"),
         "audit-paid": ("log-money", "trail-income")}
COLLECTIONS = ("services", "topics", "queues", "externals", "tables", "secrets", "paymentKeys", "buckets", "buses", "functions", "workflows")
LINKS = ("uses", "on")
# The translation names an archive like its function; Pulumi identifies it by its hash.
ARCHIVE = re.compile(r'^DRIFT aws_lambda_function\.\w+ update  filename: "assets/\w+\.zip" -> "assets/\w+\.zip"'
                     r"(  last_modified: \S+ -> null)?$")
CLOUD = ("binary", "json5", "terraform", "shared", "moto", "yaml")


def checks(session):
    """One check per target."""
    yield Check("renames", "cloudformation", partial(same_template, session), ("binary", "json5"))
    yield Check("renames", "terraform", partial(moved_by_terraform, session), CLOUD, partial(inputs, session, "terraform"))
    yield Check("renames", "pulumi", partial(moved_by_aliases, session), CLOUD, partial(inputs, session, "pulumi"))


def inputs(session, target):
    """The inputs of a target's check besides the shared tools: its programs after each rename."""
    return [Path(__file__), *(programs(session, step, says).file(target) for step, says in ((0, True), (1, True), (2, True), (1, False)))]


def description(step, says=True):
    """The configuration after this number of renames; with `says` it has `renamedFrom`."""
    import json5
    return json.dumps(renamed(json5.loads(CONFIGURATION.read_text(encoding="utf-8")), "", step, says), indent=2)


def renamed(value, key, step, says):
    """The value after this number of renames; `key` is the key of the object or text."""
    if isinstance(value, str):
        return called(value)[step] if key in ("target", "secret") else value
    if isinstance(value, list):
        return [renamed(one, key, step, says) for one in value]
    if not isinstance(value, dict):
        return value
    if key in LINKS:
        return {collection: renamed(targets, "target", step, says) if isinstance(targets, list)
                else {called(name)[step]: access for name, access in targets.items()} if isinstance(targets, dict)
                else targets for collection, targets in value.items()}
    if key in COLLECTIONS and all(isinstance(one, dict) for one in value.values()):
        return {called(name)[step]: {**renamed(one, "", step, says), "renamedFrom": called(name)[:step] if says else []}
                for name, one in value.items()}
    return {name: renamed(one, "secret" if key == "secrets" else name, step, says) for name, one in value.items()}


def called(name):
    """All names of a part, the first name first."""
    return [name, *NAMES[name]]


def programs(session, step, says=True):
    """The programs after this number of renames."""
    folder = session.folder("renames", str(step), "said" if says else "unsaid")
    (folder / "renames.json5").write_text(description(step, says), encoding="utf-8")
    return generated.programs(session, "renames", str(step), configuration="renames.json5", folder=folder)


def same_template(session):
    """CloudFormation's template does not change, but it changes without `renamedFrom`."""
    first = programs(session, 0).file("cloudformation").read_bytes()
    for step in (1, 2):
        if programs(session, step).file("cloudformation").read_bytes() != first:
            raise CheckFailed(f"the template is another one after {step} renamings")
    if programs(session, 1, says=False).file("cloudformation").read_bytes() == first:
        raise CheckFailed("the template is the same although everything is new")


def moved_by_terraform(session):
    """After deployment and rename, the plan has only moves, and the account does not change; a second rename is
    planned, too.
    """
    account = Account(session, "terraform")
    account.deployed(programs(session, 0).file("terraform"))
    account.made_anew(programs(session, 1, says=False).file("terraform"))
    for step in (1, 2):
        environment = programs(session, step)
        formatted(session, environment)
        blocks = re.findall(r"^moved \{\n  from = (\S+)\n  to   = (\S+)\n\}$", environment.file("terraform").read_text(), re.M)
        account.moved(environment.file("terraform"), {new: old for old, new in blocks}, only_planned=step > 1)


def moved_by_aliases(session):
    """The same plan for Pulumi's program after both renames, with a move for each alias in the state."""
    import yaml
    account = Account(session, "pulumi")
    first = translated(session, programs(session, 0), {})
    account.deployed(first)
    known = resources(json.loads((first / "main.tf.json").read_text(encoding="utf-8")))
    environment = programs(session, 2)
    checked(session, environment, Allowances("pulumi.allow"))
    declared = yaml.safe_load(environment.file("pulumi").read_text(encoding="utf-8"))["resources"]
    aliases = {name: [alias["name"] for alias in one.get("options", {}).get("aliases", [])] for name, one in declared.items()}
    folder = translated(session, environment, {})
    program = json.loads((folder / "main.tf.json").read_text(encoding="utf-8"))
    moves = {f"{kind}.{name}": f"{kind}.{alias}" for kind, name in resources(program) for alias in aliases.get(name, ())
             if (kind, alias) in known}
    program["moved"] = [{"from": old, "to": new} for new, old in moves.items()]
    (folder / "main.tf.json").write_text(json.dumps(program), encoding="utf-8")
    account.excused.append(ARCHIVE)
    account.moved(folder, moves, only_planned=True)


def before(address, steps, known):
    """The address in the state, following earlier names."""
    while address not in known:
        address = steps[address]
    return address


def resources(program):
    """Type and name of each resource in a Terraform JSON program."""
    return {(kind, name) for kind, named in program["resource"].items() for name in named}


class Account:
    """A mock account with the state of a deployment."""

    def __init__(self, session, name):
        self.tools = session.tools
        self.endpoint = session.tools.mock_cloud(session.base / "mock-cloud-for-plans.log")
        self.work = session.folder("renames", "state", name)
        self.cloud = session.tools.module("cloud/tf_deploy.py")
        self.deploy = partial(self.cloud.deploy, endpoint=self.endpoint, work=self.work)
        self.excused = [re.compile(pattern) for pattern in Limits().of("renames/test", "drift")]

    def deployed(self, source):
        """Create all resources in an empty account."""
        result = self.deploy(source, reset=True)
        self.judge(result, result["drift"])
        if not result["applied"]:
            raise CheckFailed("nothing was made")

    def made_anew(self, source):
        """Without `renamedFrom` the plan destroys resources, so the other checks are meaningful."""
        self.deploy(source, plan_only=True)
        if not any("delete" in one["change"]["actions"] for one in self.plan()):
            raise CheckFailed("a renaming of which nothing is said destroys nothing")

    def moved(self, source, steps, only_planned=False):
        """The plan consists of the moves from addresses in the state, and the account does not change."""
        known = set(self.tools.terraform(self.work, "state", "list").stdout.split())
        wanted = {address: before(address, steps, known) for address in set(steps) - set(steps.values())}
        contents = None if only_planned else self.dump()
        result = self.deploy(source, plan_only=only_planned)
        planned = self.plan()
        self.judge(result, self.changes(planned) + result["drift"])
        moves = {one["address"]: one["previous_address"] for one in planned if "previous_address" in one}
        if not moves or moves != wanted:
            strange = sorted(set(moves.items()) ^ set(wanted.items()))
            raise CheckFailed("not the moves that the program says: " + json.dumps(strange))
        if not only_planned and self.dump() != contents:
            raise CheckFailed("the account is another one than before")

    def judge(self, result, changes):
        """Nothing failed, and only values that the mock does not return would change."""
        lines = [f'DRIFT {one["address"]} {"/".join(one["actions"])}  {"  ".join(one["fields"])}' for one in changes]
        bad = [line for line in lines if not any(pattern.search(line) for pattern in self.excused)]
        bad += [str(result[key]) for key in ("errors", "failed", "not_attempted", "output_drift") if result.get(key)]
        if bad:
            raise CheckFailed("\n".join(bad))

    def plan(self):
        """The resources of the latest plan."""
        done = self.tools.terraform(self.work, "show", "-json", "tfplan")
        return [one for one in json.loads(done.stdout)["resource_changes"] if one["mode"] == "managed"]

    def changes(self, planned):
        """The changes of a plan in the form of a deployment's drift."""
        return [{"address": one["address"], "actions": one["change"]["actions"],
                 "fields": list(self.cloud.changed_fields(one["change"]["before"], one["change"]["after"]))}
                for one in planned if one["change"]["actions"] != ["no-op"]]

    def dump(self):
        """The content of the account."""
        done = self.tools.script("cloud/account_dump.py", "--endpoint", self.endpoint)
        if done.returncode:
            raise CheckFailed(done.stderr)
        return done.stdout
