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
from terraform_files import initialised, prepare, valid

SOURCES = REPOSITORY / "Templates" / "functions"
ARCHIVE = re.compile(r'^data "archive_file" "(\w+)"', re.M)


def checks(session):
    """The unit tests, and the deployed sources of every environment with functions."""
    yield Check("function tests", "Templates/functions", partial(unit_tests, session), ("pytest", "moto"))
    yield Check("functions own code", "folder and archive", partial(own_code, session), ("binary", "terraform", "shared"))
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


OWN = """{
  name: "own",
  network: false,
  functions: {
    enrich: { code: "code/enrich/", runtime: "nodejs22.x", handler: "app.handler" },
    settle: { code: "build/settle.zip", runtime: "nodejs22.x", handler: "app.handler" },
  },
  environments: { dev: {} },
  generate: [{ output: "infra/{target}/" }],
}
"""


def own_code(session):
    """Programs beside the code: a plan makes no archive, its application in another checkout archives the folder as it is
    there, and changed files change the plan although the program stays the same.
    """
    folder = session.folder("functions-own", "code")
    enrich = folder / "code" / "enrich"
    (enrich / "lib").mkdir(parents=True)
    (enrich / "app.js").write_text("exports.handler = async () => 1;\n", encoding="utf-8")
    (enrich / "lib" / "rates.json").write_text("{}\n", encoding="utf-8")
    (folder / "build").mkdir()
    with zipfile.ZipFile(folder / "build" / "settle.zip", "w") as archive:
        archive.writestr("app.js", "exports.handler = async () => 2;\n")
    (folder / "infragen.json5").write_text(OWN, encoding="utf-8")
    done = session.tools.call(session.binary, "generate", folder=folder)
    if done.returncode:
        raise CheckFailed(done.stdout + done.stderr)
    program = initialised(session, folder / "infra" / "terraform")
    formatted = session.tools.terraform(program, "fmt", "-check", "-diff")
    if formatted.returncode:
        raise CheckFailed(formatted.stdout + formatted.stderr)
    valid(session, program)
    state = archived(session, folder, None)
    if "0 to add" not in planned(session, folder, state):
        raise CheckFailed("a second plan changes the archive of an unchanged folder")
    (enrich / "lib" / "rates.json").write_text('{ "CHF": 1 }\n', encoding="utf-8")
    if session.tools.call(session.binary, "generate", "--check", folder=folder).returncode:
        raise CheckFailed("the program depends on the bytes of the code")
    archived(session, folder, state)


def planned(session, folder, state):
    """Plan the archive only; the plan is in own.tfplan."""
    program = folder / "infra" / "terraform"
    if state:
        shutil.copy(state, program / "terraform.tfstate")
    done = session.tools.terraform(program, "plan", "-no-color", "-input=false", "-lock=false", "-refresh=false",
                                   "-out=own.tfplan", "-target=data.archive_file.enrich")
    if done.returncode:
        raise CheckFailed(done.stdout + done.stderr)
    return done.stdout if "to add" in done.stdout else "0 to add"


def archived(session, folder, state):
    """Plan, apply the plan in a copy of the checkout, compare the archive with the folder; the path of the new state."""
    (folder / "infra" / "terraform" / "functions" / "enrich.zip").unlink(missing_ok=True)
    planned(session, folder, state)
    if (folder / "infra" / "terraform" / "functions" / "enrich.zip").exists():
        raise CheckFailed("made by the plan, so that another job lacks it")
    job = session.folder("functions-own", "job-changed" if state else "job")
    shutil.copytree(folder, job, symlinks=True, dirs_exist_ok=True)
    program = job / "infra" / "terraform"
    done = session.tools.terraform(program, "apply", "-input=false", "-lock=false", "own.tfplan")
    if done.returncode:
        raise CheckFailed(done.stdout + done.stderr)
    enrich = folder / "code" / "enrich"
    wanted = {str(path.relative_to(enrich)): path.read_bytes() for path in enrich.rglob("*") if path.is_file()}
    with zipfile.ZipFile(program / "functions" / "enrich.zip") as opened:
        found = {name: opened.read(name) for name in opened.namelist()}
    if found != wanted:
        raise CheckFailed(f"the archive holds {found}, the folder {wanted}")
    return program / "terraform.tfstate"


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
