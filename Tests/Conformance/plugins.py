"""The SwiftPM plugins in a separate package, built in the sandbox: generation at build time, and two commands."""
import re
import shutil
from functools import partial
from pathlib import Path

import documentation
import goldens
from session import REPOSITORY, Check, CheckFailed, change_text

SAMPLE = REPOSITORY / "Tests" / "Packages" / "BuildTimeGeneration"
# Kept, so that infragen is compiled once for all checks and runs. SwiftPM's build plan depends on the path of the
# package, so the path never changes.
WORK = REPOSITORY / ".build" / "build-time-generation"
SCRATCH = WORK / "scratch"
FILES = {target: Path(file).name for target, file in goldens.TARGET_FILES.items()}
TOOLS = ("binary", "swift")
SECONDS = 1800


def checks(session):
    """One check per feature."""
    for name, work in (("each target at build time", each_target), ("nothing when nothing changed", nothing_new),
                       ("a changed description", changed), ("programs by the names of files", chosen),
                       ("a broken description", broken), ("command that writes", writing), ("command that checks", checking)):
        yield Check("plugins", name, partial(work, session), TOOLS)


class Package:
    """A copy of the sample that uses infragen from this checkout."""

    def __init__(self, session):
        self.session = session
        self.folder = WORK / "package"
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(SAMPLE, self.folder, ignore=shutil.ignore_patterns(".build", "Package.resolved"))
        self.change("Package.swift", '"../../.."', f'"{REPOSITORY}"')
        self.target = self.folder / "Sources" / "Deployment"
        self.description = self.target / "infragen.json5"

    def change(self, place, old, new):
        """Replace a text in a file."""
        change_text(self.folder / place, old, new)

    def swift(self, verb, *arguments):
        """Run SwiftPM in the package."""
        return self.session.tools.call("swift", verb, "--scratch-path", SCRATCH, *arguments, folder=self.folder, timeout=SECONDS)

    def built(self):
        """Build, which must succeed without a warning; returns SwiftPM's output."""
        done = self.swift("build")
        if done.returncode or "warning:" in done.stdout + done.stderr:
            raise CheckFailed(f"exit {done.returncode}\n{said(done)}")
        return done.stdout + done.stderr

    def refused(self, pattern):
        """Build, which must fail with a line that matches."""
        done = self.swift("build")
        if done.returncode == 0 or not re.search(pattern, done.stdout + done.stderr, re.M):
            raise CheckFailed(f"exit {done.returncode}, expected {pattern}\n{said(done)}")

    def program(self, name):
        """A program as the package's code finds it in its resources; it must equal the file that the plugin wrote."""
        (file,) = SCRATCH.glob(f"plugins/outputs/*/Deployment/**/InfragenBuildTool/{name}")
        found = self.session.tools.call(SCRATCH / "debug" / "Deployment", name)
        if found.returncode or found.stdout != file.read_text(encoding="utf-8"):
            raise CheckFailed(f"the resource {name} is not the file {file}: {found.stderr}")
        return found.stdout

    def same(self, name, *arguments):
        """Fail unless a program equals infragen's own output, byte for byte."""
        if self.program(name) != self.infragen(*arguments, "--config", self.description):
            raise CheckFailed(f"{name} differs from what infragen prints")

    def infragen(self, *arguments):
        """The output of infragen, which must succeed."""
        done = self.session.tools.call(self.session.binary, *arguments, folder=self.folder)
        if done.returncode:
            raise CheckFailed(f"exit {done.returncode}: {arguments}\n{done.stderr}")
        return done.stdout

    def command(self, line, *words, fails=False):
        """Run a command of that page; it must succeed or fail as expected, with these words."""
        program, verb, *arguments = line.split()
        done = self.swift(verb, *arguments)
        if program != "swift" or bool(done.returncode) != fails or any(one not in done.stdout + done.stderr for one in words):
            raise CheckFailed(f"exit {done.returncode}, expected {words}: {line}\n{said(done)}")

    def files(self):
        """Every file of the package with its bytes."""
        return {str(path.relative_to(self.folder)): path.read_bytes() for path in sorted(self.folder.rglob("*")) if path.is_file()}


def said(done):
    """The last lines of SwiftPM's output."""
    return "\n".join((done.stdout + done.stderr).splitlines()[-20:])


def each_target(session):
    """By default the program of each of the tool's targets is generated."""
    package = Package(session)
    package.built()
    targets = re.search(r"^Targets: (.*)$", package.infragen("list"), re.M).group(1).split(", ")
    # Not a program, so a build does not make it.
    targets.remove("verification")
    if sorted(targets) != sorted(FILES):
        raise CheckFailed(f"the plugin knows {list(FILES)}, infragen has {targets}")
    for target, name in FILES.items():
        package.same(name, "--target", target)


def nothing_new(session):
    """A second build runs no plugin command."""
    package = Package(session)
    package.built()
    # SwiftPM prints the names of plugins even if it does not compile them again.
    words = re.findall(r"(?:Generating|Copying|Compiling(?! plugin )|Emitting|Linking).*", package.built())
    if words:
        raise CheckFailed("\n".join(words))


def changed(session):
    """Each program is generated again."""
    package = Package(session)
    package.built()
    before = {name: package.program(name) for name in FILES.values()}
    package.change(package.description, "retentionDays: 365", "retentionDays: 400")
    package.built()
    for target, name in FILES.items():
        package.same(name, "--target", target)
        if package.program(name) == before[name]:
            raise CheckFailed(f"{name} is what it was")


def chosen(session):
    """File names select targets and environments; a wrong one fails the build."""
    package = Package(session)
    for name in ("terraform.infragen", "prod.terraform.infragen", "prod.pulumi.infragen"):
        (package.target / name).touch()
    words = package.built()
    made = sorted(re.findall(r"Generating (\S+) for Deployment", words))
    if made != ["main.tf", "prod.Pulumi.yaml", "prod.main.tf"]:
        raise CheckFailed(f"made: {made}")
    package.same("main.tf", "--target", "terraform")
    package.same("prod.main.tf", "--target", "terraform", "--environment", "prod")
    package.same("prod.Pulumi.yaml", "--target", "pulumi", "--environment", "prod")
    (package.target / "live.terraform.infragen").touch()
    place = re.escape(str(package.description)) + r":\d+:\d+"
    package.refused(f"^{place}: error: environments: there is no environment 'live'; the configuration has dev, prod$")
    (package.target / "live.terraform.infragen").rename(package.target / "prod.terrafrom.infragen")
    package.refused(r"error: prod\.terrafrom\.infragen chooses no target: .*terraform")


def broken(session):
    """An error fails the build with its position in the form that editors recognize; a missing configuration fails it,
    too.
    """
    package = Package(session)
    package.change(package.description, "zones: 2", "zonez: 2")
    package.refused("^" + re.escape(str(package.description)) + r":7:5: error: network: unknown setting 'zonez' \(did you mean 'zones'\?\)$")
    package.description.unlink()
    package.refused("error: the target 'Deployment' holds no infragen.json5")


def commands():
    """The commands of the page on build time: write, compare, check policies, and report a change."""
    return [line for line in documentation.block("build-time.md", "sh", "infragen-check").splitlines() if line.startswith("swift package ")]


def writing(session):
    """It writes infragen's output to the package's folder if allowed to, and fails like infragen."""
    package = Package(session)
    shutil.copy(package.description, package.folder / "infragen.json5")
    before, (line, *_) = package.files(), commands()
    package.command(line.replace("--allow-writing-to-package-directory ", ""), "wants permission", fails=True)
    package.command(line + " --environment live", "there is no environment 'live'", "infragen ended with exit code 1", fails=True)
    if package.files() != before:
        raise CheckFailed("something was written")
    package.command(line)
    expected = session.folder("plugins", "expected")
    package.infragen("--target", "terraform", "--output", f"{expected}/")
    written = {name: text for name, text in package.files().items() if name not in before}
    wanted = {f"infra/{path.relative_to(expected)}": path.read_bytes() for path in expected.rglob("*") if path.is_file()}
    if written != wanted:
        raise CheckFailed(f"written: {sorted(written)}, expected: {sorted(wanted)}")
    package.command(line.split(" --target")[0] + " list", "scale-payments")


def checking(session):
    """It fails if a file is stale or a policy is violated, and never writes, whatever its arguments."""
    package = Package(session)
    shutil.copy(package.description, package.folder / "infragen.json5")
    package.infragen("--target", "terraform", "--output", "infra/")
    _, comparing, judging, telling = commands()
    package.command(comparing)
    package.command(telling, "is not in main: everything is new")
    package.command(telling.split(" --against")[0] + " --set logs.retentionDays=400", "changed in place")
    package.command(judging, "0 findings")
    package.change("infra/main.tf", "aws", "AWS")
    package.change("infragen.json5", "retentionDays: 365", "retentionDays: 7")
    before = package.files()
    package.command(comparing, "+++ infra/main.tf (generated)", "infragen ended with exit code 2", fails=True)
    package.command(judging, "warning: policy logs.retention", "infragen ended with exit code 2", fails=True)
    package.command("swift package infragen-check init --output new.json5", "--check does not belong to 'infragen init'", fails=True)
    if package.files() != before:
        raise CheckFailed("something was written")
