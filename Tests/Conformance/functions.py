"""The source files of the Lambda functions: their unit tests, and the same bytes with every engine."""
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
    """The unit tests, and the deployed sources of every environment with functions."""
    yield Check("function tests", "Templates/functions", partial(unit_tests, session), ("pytest", "moto"))
    for environment in session.environments:
        if environment.has("terraform") and names(environment):
            subject = environment.subject
            yield Check("functions terraform", subject, partial(same_in_terraform, session, environment),
                        ("binary", "terraform", "shared"), partial(inputs, session, environment))
            yield Check("functions cloudformation", subject, partial(same_in_cloudformation, environment))
            yield Check("functions pulumi", subject, partial(same_in_pulumi, session, environment), ("shared", "yaml"))


def inputs(session, environment):
    """The inputs of the check besides the shared tools."""
    return [environment.file("terraform").parent, SOURCES, Path(__file__), session.values(environment)]


def unit_tests(session):
    """pytest with moto in place of AWS."""
    done = session.tools.call(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", REPOSITORY / "Tests" / "Functions")
    if done.returncode or " passed" not in done.stdout:
        raise CheckFailed(done.stdout + done.stderr)


def names(environment):
    """The function names of an environment, as in the names of Terraform's archives."""
    return ARCHIVE.findall(environment.file("terraform").read_text(encoding="utf-8"))


def source(name):
    """The bytes of a function's source file in the repository."""
    return (SOURCES / name / "index.py").read_bytes()


def same_in_terraform(session, environment):
    """The archives contain the sources, both for a single file and for a folder with source files. Each plan is applied
    in a folder where it was not created, as in another CI job with a clean checkout.
    """
    applied(session, environment, prepare(session, environment))
    folder = session.folder("functions-folder", environment.subject)
    generate(session, environment, "terraform", "--output", f"{folder}/")
    for name in names(environment):
        compare(name, (folder / "functions" / name / "index.py").read_bytes())
    applied(session, environment, initialised(session, folder))


def applied(session, environment, folder):
    """Plan only the archives, apply the plan in a copy of the folder, and read the archives."""
    targets = [f"-target=data.archive_file.{name}" for name in names(environment)]
    values = json.dumps(session.values(environment))
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
    """The inline code equals the sources."""
    inline = [resource["Properties"]["Code"]["ZipFile"].encode("utf-8")
              for resource in template(environment)["Resources"].values() if resource["Type"] == "AWS::Lambda::Function"]
    compare_all(environment, inline)


def same_in_pulumi(session, environment):
    """The archives in the program contain the sources."""
    folder = translated(session, environment, session.values(environment))
    compare_all(environment, [unzipped(path) for path in sorted((folder / "assets").glob("*.zip"))])


def unzipped(archive):
    """The only file of an archive."""
    with zipfile.ZipFile(archive) as opened:
        if opened.namelist() != ["index.py"]:
            raise CheckFailed(f"{archive.name} holds {opened.namelist()}")
        return opened.read("index.py")


def compare(name, found):
    """The source equals the file in the repository."""
    if found != source(name):
        raise CheckFailed(f"{name} is not Templates/functions/{name}/index.py:\n{found.decode('utf-8', 'replace')[:2000]}")


def compare_all(environment, found):
    """The sources equal the files in the repository, in any order."""
    wanted = sorted(map(source, names(environment)))
    if sorted(found) != wanted:
        raise CheckFailed(f"{len(found)} programs, which are not the {len(wanted)} of Templates/functions")
