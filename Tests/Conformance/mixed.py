"""A system that is none of the references: everything at once, in a region from which CloudFront takes nothing."""
import json
import subprocess
from functools import partial
from pathlib import Path

import cloudformation_files
import pulumi_files
import terraform_files
from goldens import TARGET_FILES, Environment
from session import Check, CheckFailed

CONFIGURATION = Path(__file__).resolve().parent / "mixed.json5"
PROGRAMS = {}


class NoAllowance:
    """Nothing is let pass."""

    def remaining(self, _, findings):
        return findings


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
    """The generated programs, laid out as goldens are."""
    if not PROGRAMS:
        folder = session.folder("mixed", "programs")
        for target, name in TARGET_FILES.items():
            (folder / name).parent.mkdir(parents=True)
            done = subprocess.run([session.binary, "--target", target, "--config", CONFIGURATION], stdin=subprocess.DEVNULL,
                                  capture_output=True, timeout=60)
            if done.returncode or done.stderr:
                raise CheckFailed(done.stderr.decode("utf-8", "replace"))
            (folder / name).write_bytes(done.stdout)
        PROGRAMS[session] = Environment("mixed", "test", folder)
    return PROGRAMS[session]


def terraform_judged(session):
    """Formatted and valid, with a provider for us-east-1."""
    environment = programs(session)
    terraform_files.formatted(session, environment)
    terraform_files.prepared_and_valid(session, environment)
    if "provider = aws.us_east_1" not in environment.file("terraform").read_text(encoding="utf-8"):
        raise CheckFailed("nothing is made in us-east-1")


def cloudformation_judged(session):
    """cfn-lint finds nothing; what must come from us-east-1 is a parameter."""
    environment = programs(session)
    cloudformation_files.linted(session, environment, NoAllowance())
    declared = cloudformation_files.template(environment)["Parameters"]
    if not {"CdnCertificateArn", "CdnWebAclArn"} <= set(declared):
        raise CheckFailed(f"no parameters for what must come from us-east-1: {json.dumps(sorted(declared))}")


def pulumi_judged(session):
    """The checker of programs finds nothing."""
    pulumi_files.checked(session, programs(session), NoAllowance())
