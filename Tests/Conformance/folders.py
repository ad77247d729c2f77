"""A folder as output: as good as one file, and the same infrastructure."""
import subprocess
from functools import partial

import hcl
from refusal import without_quotas
from session import Check, CheckFailed
from terraform_files import initialised, valid


def checks(session):
    """The folder layout of every system and environment."""
    for environment in session.environments:
        subject = environment.subject
        yield Check("folder terraform", subject, partial(terraform_folder, session, environment), ("binary", "terraform"))
        yield Check("folder cloudformation", subject, partial(same_as_stdout, session, environment, "cloudformation"), ("binary",))
        yield Check("folder pulumi", subject, partial(same_as_stdout, session, environment, "pulumi"), ("binary",))


def generate(session, environment, target, *arguments):
    """What infragen prints for a system and an environment, as bytes."""
    command = [session.binary, "--target", target, "--system", environment.system, "--environment", environment.name, *arguments]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    said = without_quotas(done.stderr)
    if done.returncode or "error: " in said or "warning: " in said:
        raise CheckFailed(f"exit {done.returncode}: {' '.join(map(str, command[1:]))}\n" + said)
    return done.stdout


def terraform_folder(session, environment):
    """Formatted, valid, and the same set of blocks as main.tf."""
    folder = session.folder("folder-terraform", environment.subject)
    generate(session, environment, "terraform", "--output", f"{folder}/")
    formatted = session.tools.terraform(folder, "fmt", "-check", "-diff", "-recursive")
    if formatted.returncode:
        raise CheckFailed(formatted.stdout + formatted.stderr)
    split = [block for path in sorted(folder.rglob("*.tf")) for block in hcl.blocks(path.read_text(encoding="utf-8"))]
    whole = hcl.blocks(generate(session, environment, "terraform").decode("utf-8"))
    split, whole = (sorted(map(without_source, blocks)) for blocks in (split, whole))
    if split != whole:
        only = [f"only in {place}: {block.splitlines()[0]}" for place, mine, others in (
            ("the folder", split, whole), ("main.tf", whole, split)) for block in mine if block not in others]
        raise CheckFailed("\n".join(only) or "a block stands there twice")
    valid(session, initialised(session, folder))


def without_source(block):
    """A block as it is, but of a program's source only its name: in a folder it is the file beside it."""
    return block.splitlines()[0] if block.startswith('resource "terraform_data"') else block


def same_as_stdout(session, environment, target):
    """One file in the folder carries the bytes of stdout, under the golden's name."""
    folder = session.folder("folder-" + target, environment.subject)
    generate(session, environment, target, "--output", f"{folder}/")
    written = folder / environment.file(target).name
    found = sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
    if written.name not in found:
        raise CheckFailed(f"no {written.name} among {found}")
    if written.read_bytes() != generate(session, environment, target):
        raise CheckFailed(f"{written.name} differs from what goes to stdout")
