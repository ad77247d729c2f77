"""Every target rejects an environment suffix in upper case, and one of sixty characters.

The checked names are the same in all environments of a system, so each system is tried once. Pulumi's programs leave
the check to the provider, which knows the naming rules of RDS without a call to AWS.
"""
import json
import re
from functools import partial
from pathlib import Path

from cloudformation_files import template
from goldens import camel_case
from pulumi_files import translated
from session import Check, CheckFailed
from terraform_files import initialised, prepare
from tools import diagnostics

GOOD_SUFFIX = "pr1234"
BAD_SUFFIXES = ("UPPER", "a" * 60)
OVERRIDE = "zz_mock_override.tf"
PARAMETER = "environment_suffix"
PLAN = "plan"
PLANNED = ("terraform", "shared", "moto")


def checks(session):
    """The rejections of each system, in one environment."""
    systems = {environment.system: environment for environment in reversed(session.environments)}
    for environment in reversed(systems.values()):
        subject = environment.subject
        if environment.has("terraform"):
            yield Check("suffix terraform", subject, partial(refused_by_terraform, session, environment), PLANNED,
                        partial(inputs, session, environment, "terraform"))
        if environment.has("cloudformation"):
            yield Check("suffix cloudformation", subject, partial(refused_by_cloudformation, environment))
        if environment.has("pulumi") and "aws:rds:Instance" in environment.file("pulumi").read_text(encoding="utf-8"):
            yield Check("suffix pulumi", subject, partial(refused_by_provider, session, environment), (*PLANNED, "yaml"),
                        partial(inputs, session, environment, "pulumi"))


def inputs(session, environment, target):
    """The inputs of a check besides the shared tools."""
    return [environment.file(target).parent, Path(__file__), session.values(environment)]


def refused_by_terraform(session, environment):
    """The validation of the variable rejects it."""
    folder = prepare(session, environment)
    values = session.values(environment)
    for suffix in BAD_SUFFIXES:
        errors = plan_errors(session, environment, folder, {**values, PARAMETER: suffix})
        if not any(words.startswith("Invalid value for variable") for words in errors):
            raise CheckFailed(f'no "Invalid value for variable" for "{suffix}":\n' + "\n".join(errors))


def refused_by_cloudformation(environment):
    """AllowedPattern and the lengths in the template accept only the valid suffixes."""
    declared = template(environment).get("Parameters", {}).get("EnvironmentSuffix")
    if declared is None or "AllowedPattern" not in declared or "MaxLength" not in declared:
        raise CheckFailed(f"EnvironmentSuffix lacks AllowedPattern or MaxLength: {json.dumps(declared)}")

    def accepts(value):
        long_enough = int(declared.get("MinLength", 0)) <= len(value) <= int(declared["MaxLength"])
        return long_enough and re.fullmatch(declared["AllowedPattern"], value) is not None

    for suffix in BAD_SUFFIXES:
        if accepts(suffix):
            raise CheckFailed(f'"{suffix}" is accepted: {json.dumps(declared)}')
    for suffix in (GOOD_SUFFIX, declared.get("Default", GOOD_SUFFIX)):
        if not accepts(suffix):
            raise CheckFailed(f'"{suffix}" is refused: {json.dumps(declared)}')


def refused_by_provider(session, environment):
    """Pulumi YAML has no validation: the provider rejects the resulting invalid or too long names in the plan."""
    values = session.values(environment)
    folder = initialised(session, translated(session, environment, values))

    def errors(suffix):
        given = {camel_case(name): value for name, value in {**values, PARAMETER: suffix}.items()}
        return plan_errors(session, environment, folder, given)

    unrelated = errors(GOOD_SUFFIX)
    if unrelated:
        raise CheckFailed(f'"{GOOD_SUFFIX}" is refused:\n' + "\n".join(unrelated))
    for suffix in BAD_SUFFIXES:
        if not errors(suffix):
            raise CheckFailed(f'the provider plans "{suffix}" without a word')


def plan_errors(session, environment, folder, values):
    """The errors of a plan against the mock account with these values."""
    address = session.tools.mock_cloud(session.base / "mock-cloud-for-plans.log")
    override = session.tools.module("cloud/tf_deploy.py").override_text
    sources = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())
               if path.name.endswith((".tf", ".tf.json")) and path.name != OVERRIDE}
    (folder / OVERRIDE).write_text(override(sources, address, environment.region()), encoding="utf-8")
    variables = folder / "suffix.tfvars.json"
    variables.write_text(json.dumps(values), encoding="utf-8")
    done = session.tools.terraform(folder, "plan", "-json", "-input=false", "-lock=false", f"-var-file={variables}", f"-out={PLAN}",
                                   environment={**session.tools.environment, **mock_environment(address, environment.region())})
    if done.returncode == 0:
        return []
    return [words for severity, _, words in diagnostics(done.stdout) if severity == "error"] or [done.stderr]


def mock_environment(address, region):
    """Variables that prevent the provider from using a real account."""
    return {"AWS_ENDPOINT_URL": address, "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_DEFAULT_REGION": region,
            "AWS_EC2_METADATA_DISABLED": "true", "AWS_MAX_ATTEMPTS": "2"}
