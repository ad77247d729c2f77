"""A system unlike the starters, with all features, in a region whose resources CloudFront cannot use."""
import json
from functools import partial
from pathlib import Path

import cloudformation_files
import generated
import pulumi_files
import terraform_files
from allowances import Allowances
from session import Check, CheckFailed

CONFIGURATION = Path(__file__).resolve().parent / "mixed.json5"
PROGRAMS = {}


def checks(session):
    """The checks of each target."""
    work = {
        "terraform": (terraform_judged, ("binary", "terraform")),
        "cloudformation": (cloudformation_judged, ("binary", "cfn-lint")),
        "pulumi": (pulumi_judged, ("binary", "shared", "yaml")),
    }
    for target, (judge, needs) in work.items():
        yield Check("mixed", target, partial(judge, session), needs)


def programs(session):
    """The generated programs, generated once and without warnings."""
    if session not in PROGRAMS:
        PROGRAMS[session] = generated.programs(session, "mixed", "test", configuration=CONFIGURATION, is_silent=True)
    return PROGRAMS[session]


def terraform_judged(session):
    """Formatted and valid, with a provider for us-east-1."""
    environment = programs(session)
    terraform_files.formatted(session, environment)
    terraform_files.prepared_and_valid(session, environment)
    if "provider = aws.us_east_1" not in environment.file("terraform").read_text(encoding="utf-8"):
        raise CheckFailed("nothing is made in us-east-1")


def cloudformation_judged(session):
    """cfn-lint has only allowed findings; values from us-east-1 are parameters."""
    environment = programs(session)
    cloudformation_files.linted(session, environment, Allowances("cfn-lint.allow"))
    declared = cloudformation_files.template(environment)["Parameters"]
    if not {"CdnCertificateArn", "CdnWebAclArn"} <= set(declared):
        raise CheckFailed(f"no parameters for what must come from us-east-1: {json.dumps(sorted(declared))}")


def pulumi_judged(session):
    """The program checker has only allowed findings."""
    pulumi_files.checked(session, programs(session), Allowances("pulumi.allow"))
