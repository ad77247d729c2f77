"""A system that is none of the references: everything at once, in a region from which CloudFront takes nothing."""
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
    """The judges of each target."""
    work = {
        "terraform": (terraform_judged, ("binary", "terraform")),
        "cloudformation": (cloudformation_judged, ("binary", "cfn-lint")),
        "pulumi": (pulumi_judged, ("binary", "shared", "yaml")),
    }
    for target, (judge, needs) in work.items():
        yield Check("mixed", target, partial(judge, session), needs)


def programs(session):
    """The generated programs, made once and without a warning."""
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
    """cfn-lint finds nothing that is not allowed; what must come from us-east-1 is a parameter."""
    environment = programs(session)
    cloudformation_files.linted(session, environment, Allowances("cfn-lint.allow"))
    declared = cloudformation_files.template(environment)["Parameters"]
    if not {"CdnCertificateArn", "CdnWebAclArn"} <= set(declared):
        raise CheckFailed(f"no parameters for what must come from us-east-1: {json.dumps(sorted(declared))}")


def pulumi_judged(session):
    """The checker of programs finds nothing that is not allowed."""
    pulumi_files.checked(session, programs(session), Allowances("pulumi.allow"))
