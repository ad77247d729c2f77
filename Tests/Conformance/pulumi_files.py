"""The Pulumi program as `pulumi preview` reads it, and its translation to Terraform JSON."""
import json
import shutil
from functools import partial

import unmocked
from allowances import Allowances
from goldens import camel_case
from session import Check, CheckFailed

TOOLS = ("shared", "yaml")


def checks(session):
    """The checks of every Pulumi program."""
    allowed = Allowances("pulumi.allow")
    for environment in session.programs:
        if environment.has("pulumi"):
            yield Check("pulumi check", environment.subject, partial(checked, session, environment, allowed), TOOLS)
    if allowed.subjects:
        yield Check("allow-list", allowed.name, allowed.check_use)


def checked(session, environment, allowed):
    """The checker for pulumi-aws 7 reports no error, and only allowed warnings."""
    stack = session.folder("pulumi-stack", environment.subject) / "Pulumi.check.yaml"
    stack.write_text(stack_file(environment.file("pulumi"), session.values(environment)), encoding="utf-8")
    done = session.tools.script("pulumi/pulumi_check.py", "--aws", "7", "--json", "--stack", stack, environment.file("pulumi"))
    try:
        issues = json.loads(done.stdout)["issues"]
    except ValueError as error:
        raise CheckFailed(done.stdout + done.stderr) from error
    found = [(one["path"] or "(document)", f'{one["level"]}: {one["message"]}') for one in issues]
    errors = [finding for finding in found if finding[1].startswith("error")]
    warnings = allowed.remaining(environment.subject, [finding for finding in found if finding not in errors])
    if errors or warnings:
        raise CheckFailed("\n".join(f"{words}  ({place})" for place, words in errors + warnings))


def stack_file(program, values):
    """The text of a stack file with values for all configuration keys without a default."""
    import yaml
    document = yaml.load(program.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    project, given = document.get("name", "project"), {camel_case(name): value for name, value in values.items()}
    lines = ["config:"]
    for key, declared in (document.get("config") or {}).items():
        if ":" in key or not isinstance(declared, dict) or "default" in declared or "value" in declared:
            continue
        if key not in given:
            raise CheckFailed(f"{key} has no default and no value in parameters.json")
        text = json.dumps(given[key])
        lines.append(f"  {project}:{key}: " + (f"{{secure: {text}}}" if declared.get("secret") == "true" else text))
    return "\n".join(lines if len(lines) > 1 else ["config: {}"]) + "\n"


def translated(session, environment, values):
    """A folder with the program as Terraform JSON for the mock account; `values` are in snake_case."""
    folder = session.folder("pulumi", environment.subject)
    configuration = [part for name, value in values.items() for part in ("--config", f"{camel_case(name)}={value}")]
    source, whole = environment.file("pulumi"), environment.file("pulumi").read_text(encoding="utf-8")
    if (known := unmocked.pulumi(whole)) != whole:
        copy = session.folder("pulumi-source", environment.subject)
        shutil.copytree(source.parent, copy, dirs_exist_ok=True)
        source = copy / source.name
        source.write_text(known, encoding="utf-8")
    done = session.tools.script("pulumi/pulumi_to_tf.py", source, "-o", folder, "--aws", "7", "--local",
                                "--no-protect", "--quiet", "--stack", environment.name or "check", *configuration)
    if done.returncode:
        raise CheckFailed(done.stdout + done.stderr)
    create_first(environment.file("pulumi"), folder / "main.tf.json")
    return folder


def create_first(program, translation):
    """Set the program's replacement order in the translation, because the translator omits it."""
    import yaml
    document, terraform = yaml.load(program.read_text(encoding="utf-8"), Loader=yaml.BaseLoader), json.loads(translation.read_bytes())
    first = {key for key, resource in document["resources"].items()
             if (resource.get("options") or {}).get("deleteBeforeReplace") == "false"}
    for resources in terraform["resource"].values():
        for key in first & set(resources):
            resources[key].setdefault("lifecycle", {})["create_before_destroy"] = True
    translation.write_text(json.dumps(terraform, indent=2), encoding="utf-8")
