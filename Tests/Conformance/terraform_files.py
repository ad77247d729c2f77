"""Terraform's own checks of the HCL: formatted, initialized and valid without a warning."""
import shutil
from functools import partial

from session import Check, CheckFailed
from tools import diagnostics

PREPARED = {}


def checks(session):
    """The checks of every main.tf."""
    for environment in session.programs:
        if environment.has("terraform"):
            subject, needs = environment.subject, ("terraform",)
            yield Check("terraform fmt", subject, partial(formatted, session, environment), needs)
            yield Check("terraform validate", subject, partial(prepared_and_valid, session, environment), needs)


def formatted(session, environment):
    """`terraform fmt` would not change a file."""
    done = session.tools.call("terraform", "fmt", "-check", "-diff", environment.file("terraform"))
    if done.returncode or done.stdout:
        raise CheckFailed(done.stdout + done.stderr)


def prepared_and_valid(session, environment):
    """The golden can be initialized, and is valid."""
    valid(session, prepare(session, environment))


def prepare(session, environment):
    """An initialized copy of the golden folder, prepared once for all checks of a lane."""
    key = session.lane(), environment.subject
    if key not in PREPARED:
        folder = session.folder("terraform", environment.subject)
        shutil.copytree(environment.file("terraform").parent, folder, dirs_exist_ok=True)
        # A backend is not accessible here.
        backend = ["-backend=false"] if 'backend "' in environment.file("terraform").read_text(encoding="utf-8") else []
        PREPARED[key] = initialised(session, folder, *backend)
    return PREPARED[key]


def initialised(session, folder, *arguments):
    """The folder after `terraform init`."""
    done = session.tools.terraform_init(folder, *arguments)
    if done.returncode:
        raise CheckFailed("terraform init:\n" + done.stderr)
    return folder


def valid(session, folder):
    """`terraform validate` has no errors and no warnings."""
    done = session.tools.terraform(folder, "validate", "-json")
    found = diagnostics(done.stdout)
    if done.returncode or found:
        raise CheckFailed("\n".join(f"{severity} {place}: {words}" for severity, place, words in found) or done.stderr)
