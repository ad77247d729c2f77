"""The programs of the functions: their own tests, and the same bytes whichever engine deploys them."""
import json
import re
import shutil
import sys
import zipfile
from functools import partial
from pathlib import Path

from cloudformation_files import template
from folders import generate
from pulumi_files import translated
from session import REPOSITORY, Check, CheckFailed
from terraform_files import initialised, prepare

SOURCES = REPOSITORY / "Templates" / "functions"
ARCHIVE = re.compile(r'^data "archive_file" "(\w+)"', re.M)


def checks(session):
    """Their unit tests once; then what each engine would run, for every environment that has functions."""
    yield Check("function tests", "Templates/functions", partial(unit_tests, session), ("pytest", "moto"))
    for environment in session.environments:
        if environment.has("terraform") and names(environment):
            subject = environment.subject
            yield Check("functions terraform", subject, partial(same_in_terraform, session, environment),
                        ("binary", "terraform", "shared"), partial(inputs, session, environment))
            yield Check("functions cloudformation", subject, partial(same_in_cloudformation, environment))
            yield Check("functions pulumi", subject, partial(same_in_pulumi, session, environment), ("shared", "yaml"))


def inputs(session, environment):
    """What the archives of Terraform depend on besides the shared tools."""
    return [environment.file("terraform").parent, SOURCES, Path(__file__), session.parameters.get(environment.system, {})]


def unit_tests(session):
    """pytest, with AWS played by moto."""
    done = session.tools.call(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", REPOSITORY / "Tests" / "Functions")
    if done.returncode or " passed" not in done.stdout:
        raise CheckFailed(done.stdout + done.stderr)


def names(environment):
    """The functions of an environment, as Terraform's archives are called."""
    return ARCHIVE.findall(environment.file("terraform").read_text(encoding="utf-8"))


def source(name):
    """The bytes of a function as they lie in the repository."""
    return (SOURCES / name / "index.py").read_bytes()


def same_in_terraform(session, environment):
    """The archives hold the sources: of the one file, and of a folder that has them beside it.

    Each plan is applied in a folder that never saw it made, as in another job of CI with a clean checkout.
    """
    applied(session, environment, prepare(session, environment))
    folder = session.folder("functions-folder", environment.subject)
    generate(session, environment, "terraform", "--output", f"{folder}/")
    for name in names(environment):
        compare(name, (folder / "functions" / name / "index.py").read_bytes())
    applied(session, environment, initialised(session, folder))


def applied(session, environment, folder):
    """Plan nothing but the archives, apply the plan in a copy of the folder, and look into them."""
    targets = [f"-target=data.archive_file.{name}" for name in names(environment)]
    values = json.dumps(session.parameters.get(environment.system, {}))
    (folder / "functions.tfvars.json").write_text(values, encoding="utf-8")
    done = session.tools.terraform(folder, "plan", "-input=false", "-lock=false", "-refresh=false",
                                   "-var-file=functions.tfvars.json", "-out=functions.tfplan", *targets)
    if done.returncode:
        raise CheckFailed(done.stdout + done.stderr)
    made = [f"{name}.zip" for name in names(environment) if (folder / "functions" / f"{name}.zip").exists()]
    if made:
        raise CheckFailed(f"made by the plan, so that another job lacks them: {made}")
    job = folder.with_name(folder.name + "-job")
    shutil.copytree(folder, job, symlinks=True)
    done = session.tools.terraform(job, "apply", "-input=false", "-lock=false", "functions.tfplan")
    if done.returncode:
        raise CheckFailed(done.stdout + done.stderr)
    for name in names(environment):
        archive = job / "functions" / f"{name}.zip"
        compare(name, unzipped(archive))
        with zipfile.ZipFile(archive) as opened:
            modes = {entry.filename: oct(entry.external_attr >> 16 & 0o777) for entry in opened.infolist()}
        if set(modes.values()) != {"0o644"}:
            raise CheckFailed(f"Lambda's user must be able to read what {archive.name} holds: {modes}")


def same_in_cloudformation(environment):
    """The inline sources are the sources."""
    inline = [resource["Properties"]["Code"]["ZipFile"].encode("utf-8")
              for resource in template(environment)["Resources"].values() if resource["Type"] == "AWS::Lambda::Function"]
    compare_all(environment, inline)


def same_in_pulumi(session, environment):
    """The archives that the program describes hold the sources."""
    folder = translated(session, environment, session.parameters.get(environment.system, {}))
    compare_all(environment, [unzipped(path) for path in sorted((folder / "assets").glob("*.zip"))])


def unzipped(archive):
    """The only file of an archive."""
    with zipfile.ZipFile(archive) as opened:
        if opened.namelist() != ["index.py"]:
            raise CheckFailed(f"{archive.name} holds {opened.namelist()}")
        return opened.read("index.py")


def compare(name, found):
    """One program is that of the repository."""
    if found != source(name):
        raise CheckFailed(f"{name} is not Templates/functions/{name}/index.py:\n{found.decode('utf-8', 'replace')[:2000]}")


def compare_all(environment, found):
    """Several programs are those of the repository, in any order."""
    wanted = sorted(map(source, names(environment)))
    if sorted(found) != wanted:
        raise CheckFailed(f"{len(found)} programs, which are not the {len(wanted)} of Templates/functions")
