"""infragen as a library: the sample package builds and passes its tests, and Terraform accepts the output of its
emitter.

The sample is in Tests/Packages/OwnEmitter. Its Terraform JSON must have the same plan as the HCL of the same stack, for
a system with one of the sample's components and for the kitchen sink with every resource type. Its tool has every
command of infragen, each with the sample's target and component.
"""
import json
import re
import shutil
from functools import partial
from pathlib import Path

import effects
import unmocked
from goldens import Environment
from hostile import applied_outputs
from session import REPOSITORY, Check, CheckFailed
from suffix import BAD_SUFFIXES, GOOD_SUFFIX, PARAMETER, PLAN, plan_errors
from terraform_files import initialised, valid

SAMPLE = REPOSITORY / "Tests" / "Packages" / "OwnEmitter"
DEPENDENCY = 'path: "../../.."'
SYSTEM = REPOSITORY / "Templates" / "payment-web-app" / "system.json5"
# The program that prints each subject: the tool for a configuration, the other program for stacks without one.
SUBJECTS = {"payment-web-app": ("own-infragen", "--config", SYSTEM, "--target"), "Kinds": ("own-emitter", "kinds"),
            "ledger": ("own-emitter", "ledger")}
DESCRIPTION = """{
  name: "shop",
  services: { api: { image: "example/api:1" } },
  alarms: { email: "a@example.com" },
  waivers: { "refunds.attempts": { reason: "Enough.", until: "2099-12-31" } },
  generate: [{ targets: ["terraform", "terraform-json"], output: "infra/{target}/" }],
}
"""
FILES = {"terraform": "main.tf", "terraform-json": "main.tf.json"}
LIFECYCLE = ("create_before_destroy", "prevent_destroy", "ignore_changes")
BUILT = {}
# The provider asks AWS about these even for a plan, and the mock does not answer.
UNPLANNED = [one for one in unmocked.TYPES if one[0] in effects.UNPLANNED]


def checks(session):
    """The sample's own tests, and Terraform's checks of each stack."""
    yield Check("library tests", "OwnEmitter", partial(tested, session), ("swift",))
    for subject in SUBJECTS:
        yield Check("library validate", subject, partial(validated, session, subject), ("swift", "terraform"))
    for subject in ("payment-web-app", "Kinds"):
        yield Check("library plan", subject, partial(planned_alike, session, subject), ("swift", "terraform", "shared", "moto"))
    yield Check("library refusals", "payment-web-app", partial(refused, session), ("swift", "terraform", "shared", "moto"))
    yield Check("library commands", "own-infragen", partial(commands, session), ("swift",))
    yield Check("library hostile", "Kinds/hostile.json", partial(hostile_texts, session), ("swift", "terraform"))


def sample(session):
    """A copy of the sample that uses infragen from this checkout, built once."""
    if not BUILT:
        folder = session.folder("library", "sample") / SAMPLE.name
        shutil.copytree(SAMPLE, folder, ignore=shutil.ignore_patterns(".build"))
        manifest = (folder / "Package.swift").read_text(encoding="utf-8")
        if manifest.count(DEPENDENCY) != 1:
            raise CheckFailed(f"{SAMPLE}/Package.swift does not depend on infragen by {DEPENDENCY}")
        manifest = manifest.replace(DEPENDENCY, f"path: {json.dumps(str(REPOSITORY))}")
        (folder / "Package.swift").write_text(manifest, encoding="utf-8")
        succeeded(session.tools.call("swift", "build", "--build-tests", folder=folder, timeout=1500))
        BUILT["sample"] = folder
    return BUILT["sample"]


def succeeded(done):
    """The output of a command that must succeed."""
    if done.returncode:
        raise CheckFailed(done.stdout[-4000:] + done.stderr[-4000:])
    return done.stdout


def tested(session):
    """The tests pass, with the conformance suite among them, and the sample imports only the public API."""
    for path in SAMPLE.rglob("*.swift"):
        if "@testable" in path.read_text(encoding="utf-8"):
            raise CheckFailed(f"{path.relative_to(REPOSITORY)} imports what is not public")
    said = succeeded(session.tools.call("swift", "test", "--skip-build", folder=sample(session)))
    if not re.search(r"keeps\(_:\) with \d+ test cases passed", said):
        raise CheckFailed("the conformance suite did not run:\n" + said[-4000:])


def programs(session, subject):
    """An environment of the stack for each of the two forms, each in a folder initialized by Terraform."""
    if subject not in BUILT:
        found = {}
        for target, name in FILES.items():
            folder = session.folder("library", subject, target)
            done = printed(session, target, *SUBJECTS[subject])
            (folder / name).write_text(succeeded(done), encoding="utf-8")
            found[target] = Environment(subject, "", initialised(session, folder))
        BUILT[subject] = found
    return BUILT[subject]


def printed(session, target, program, *arguments):
    """The command line of one of the sample's programs for a target."""
    tool = sample(session) / ".build" / "debug" / program
    if program == "own-emitter":
        return session.tools.call(tool, target, *arguments)
    return session.tools.call(tool, *arguments, target)


def commands(session):
    """Every command of infragen supports the sample's target, component and policy."""
    tool, folder = sample(session) / ".build" / "debug" / "own-infragen", session.folder("library", "commands")
    (folder / "infragen.json5").write_text(DESCRIPTION, encoding="utf-8")

    def run(line, *words, code=0):
        done = session.tools.call(tool, *line.split(), folder=folder)
        if done.returncode != code or any(word not in done.stdout + done.stderr for word in words):
            raise CheckFailed(f"exit {done.returncode}, expected {code} and {words}: {line}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
        return done.stdout

    run("list", "Targets: terraform, cloudformation, pulumi, verification, terraform-json")
    for line in ("--help", "man", "completions bash", "schema"):
        run(line, "terraform" + ("\\-" if line == "man" else "-") + "json")
    run("--target terraform-json --output main.tf.json")
    run("--target terraform-json --output main.tf.json --check")
    run("--target terraform-json --output main.tf.json --check --set services.api.desiredCount=3", "is not what is generated", code=2)
    # The file has the header of generated files, so it is replaced.
    run("--target terraform-json --output main.tf.json --set services.api.desiredCount=3")
    run("generate", "terraform-json")
    run("generate --check")
    for place in ("infra/terraform-json/main.tf.json", "infra/terraform/refunds.tf"):
        if "checkov:skip=OWN_REFUNDS_1: Enough. (refunds.attempts, waived" not in (folder / place).read_text(encoding="utf-8"):
            raise CheckFailed(f"{place} does not skip the check of the waived policy")
    run("diff --set services.api.desiredCount=3", "aws_ecs_service", "Pulumi", "CloudFormation")
    run("diff --set services.api.desiredCount=3 --target terraform-json", "aws_ecs_service")
    run("show", "refunds.attempts")
    run("show --diagram", "flowchart LR")
    if "refunds.attempts" in run("check-policy", code=2):
        raise CheckFailed("the waiver of the component's policy is not taken")
    run("check-policy --set waivers={}", "policy refunds.attempts: refunds_queue gives up after 3 attempts", code=2)
    run("check-policy --format sarif", "refunds.attempts", code=2)


def validated(session, subject):
    """Terraform reports no error and no warning for the JSON."""
    valid(session, programs(session, subject)["terraform-json"].folder)


def planned_alike(session, subject):
    """Both plans are equal: resources, references, dependencies, providers, variables and outputs."""
    found = programs(session, subject)
    for target, known in (("terraform", unmocked.terraform), ("terraform-json", without)):
        path = found[target].folder / FILES[target]
        path.write_text(known(path.read_text(encoding="utf-8"), UNPLANNED), encoding="utf-8")
    plans = [plan(session, environment) for environment in found.values()]
    succeeded(session.tools.script("pulumi/tf_compare.py", *plans))
    first, second = ({**part(path), "lifecycle": lifecycles(path.parent)} for path in plans)
    wrong = [f"{name}:\n  HCL  {first[name]!a:.2000}\n  JSON {second[name]!a:.2000}" for name in first if first[name] != second[name]]
    if wrong:
        raise CheckFailed("\n".join(wrong))


def without(text, types):
    """The program in JSON without resources of some types."""
    for kind, _, _, value in types:
        text = re.sub(rf"\$\{{{kind}\.\w+\.\w+\}}", value, text)
        text = re.sub(rf"\b{kind}\.\w+\.\w+\b", lambda _, value=value: json.dumps(json.dumps(value))[1:-1], text)
    document = json.loads(text)
    blocks = document["resource"] if isinstance(document["resource"], list) else [document["resource"]]
    for block in blocks:
        for kind, *_ in types:
            block.pop(kind, None)
    return json.dumps({**document, "resource": [block for block in blocks if block]}, indent=2)


def plan(session, environment):
    """The plan of a program against the mock account, as a JSON file."""
    errors = plan_errors(session, environment, environment.folder, session.parameters.get(environment.system, {}))
    if errors:
        raise CheckFailed("\n".join(errors))
    printed = succeeded(session.tools.terraform(environment.folder, "show", "-json", PLAN))
    path = environment.folder / "plan.json"
    path.write_text(named_random(printed), encoding="utf-8")
    return path


def named_random(printed):
    """The plan with the names of the random texts in place of their values, which differ in each plan."""
    document = json.loads(printed)
    known = document.get("prior_state", {}).get("values", {}).get("root_module", {}).get("resources", [])
    names = {one["values"]["random_password"]: one["name"] for one in known if one["type"] == "aws_secretsmanager_random_password"}

    def named(value):
        if isinstance(value, dict):
            return {name: named(inner) for name, inner in value.items()}
        if isinstance(value, list):
            return [named(inner) for inner in value]
        for text, name in names.items() if isinstance(value, str) else ():
            value = value.replace(text, name)
        return value

    return json.dumps(named(document)) if names else printed


def part(path):
    """The parts that the comparison of resources omits: variables, and outputs with values and descriptions."""
    document = json.loads(path.read_text(encoding="utf-8"))
    module = document["configuration"]["root_module"]
    outputs = {name: output.get("description") for name, output in module.get("outputs", {}).items()}
    return {"variables": module.get("variables"), "descriptions": outputs, "outputs": document["planned_values"].get("outputs"),
            "changes": document.get("output_changes")}


def lifecycles(folder):
    """The number of uses of each lifecycle option, because plans do not contain them."""
    text = "".join(path.read_text(encoding="utf-8") for path in folder.iterdir() if path.name in FILES.values())
    return {name: len(re.findall(rf'^\s*"?{name}"?\s*[=:]', text, re.M)) for name in LIFECYCLE}


def refused(session):
    """The validation of a variable in JSON rejects values, too."""
    environment = programs(session, "payment-web-app")["terraform-json"]
    for suffix in BAD_SUFFIXES:
        errors = plan_errors(session, environment, environment.folder, {PARAMETER: suffix})
        if not any(words.startswith("Invalid value for variable") for words in errors):
            raise CheckFailed(f'no "Invalid value for variable" for "{suffix}":\n' + "\n".join(errors))
    errors = plan_errors(session, environment, environment.folder, {PARAMETER: GOOD_SUFFIX})
    if errors:
        raise CheckFailed(f'"{GOOD_SUFFIX}" is refused:\n' + "\n".join(errors))


def hostile_texts(session):
    """Terraform reads the texts of hostile.json unchanged, byte for byte."""
    wanted = json.loads((session.kinds.folder / "hostile.json").read_text(encoding="utf-8"))
    program = json.loads(Path(programs(session, "Kinds")["terraform-json"].folder, "main.tf.json").read_text(encoding="utf-8"))
    outputs = [block for block in program["output"] if next(iter(block)).startswith("hostile_")]
    folder = session.folder("library", "hostile")
    (folder / "main.tf.json").write_text(json.dumps({"output": outputs}), encoding="utf-8")
    found = {name.removeprefix("hostile_"): value for name, value in applied_outputs(session, folder).items()}
    if found != wanted:
        raise CheckFailed("\n".join(f"{name}:\n  wanted {wanted.get(name)!a}\n  read   {found.get(name)!a}"
                                    for name in sorted({*wanted, *found}) if wanted.get(name) != found.get(name)))
