"""What a release consists of: archives, checksums, artifact bundle and formula, made and used as a user would."""
import json
import platform
import shutil
import subprocess
from functools import partial

from session import REPOSITORY, Check, CheckFailed

SCRIPT = REPOSITORY / ".ci" / "release" / "release"
WORKFLOWS = [
    REPOSITORY / ".github" / "workflows" / "release.yml", REPOSITORY / ".github" / "actions" / "infragen" / "action.yml",
    REPOSITORY / ".gitlab" / "infragen.yml",
]
PLUGIN = REPOSITORY / "Sources" / "Plugins" / "InfragenBuildTool"
PACKAGE = """// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "User",
  targets: [
    .binaryTarget(name: "infragen", path: "infragen.artifactbundle"),
    .plugin(name: "InfragenBuildTool", capability: .buildTool(), dependencies: ["infragen"]),
    .executableTarget(name: "Deployment", plugins: ["InfragenBuildTool"]),
  ]
)
"""


def checks(session):
    """The archive in an empty prefix, the bundle in a package, and the files that run the scripts."""
    yield Check("release", "archive in an empty prefix", partial(archive, session), ("binary",))
    yield Check("release", "artifact bundle in a package", partial(bundle, session), ("binary", "swift"))
    yield Check("release", "workflow, action and component", partial(workflows, session), ("yaml",))


def script(*arguments):
    """The output of the release script, which must succeed."""
    done = subprocess.run(["python3", SCRIPT, *map(str, arguments)], capture_output=True, text=True, timeout=600, check=False)
    if done.returncode:
        raise CheckFailed(f"release {arguments}: {done.stderr}")
    return done.stdout


def here():
    """The platform of this machine, as archives name it."""
    return f"linux-{platform.machine()}" if platform.system() == "Linux" else "macos-universal"


def packed(session, name):
    """A folder with the archive of the built infragen."""
    folder = session.folder("release", name)
    stripped = folder / "infragen"
    shutil.copy(session.binary, stripped)
    subprocess.run(["strip", stripped], check=True, timeout=600)
    out = folder / "out"
    out.mkdir()
    return stripped, out, script("pack", stripped, here(), out).strip()


def archive(session):
    """The archive is the same twice, passes its checksum, and installs what works without anything else."""
    stripped, out, path = packed(session, "archive")
    again = session.folder("release", "again")
    script("pack", stripped, here(), again)
    name = path.rsplit("/", 1)[1]
    if (again / name).read_bytes() != (out / name).read_bytes():
        raise CheckFailed("two archives of one executable differ")
    script("checksums", out)
    session.tools.call("sha256sum", "--check", "--strict", "SHA256SUMS", folder=out).check_returncode()
    formula = script("formula", out, "https://example.com/owner/infragen/releases/download/v0")
    digest = (out / "SHA256SUMS").read_text(encoding="utf-8").split()[0]
    for text in (f'/releases/download/v0/{name}"', f'sha256 "{digest}"', f'version "{script("version").strip()}"'):
        if text not in formula:
            raise CheckFailed(f"the formula lacks {text}:\n{formula}")
    if not script("notes").strip():
        raise CheckFailed("the changelog says nothing about this version")

    prefix = session.folder("release", "prefix")
    session.tools.call("tar", "-xzf", path, "-C", prefix, "--strip-components", "1").check_returncode()
    work = session.folder("release", "work")
    tool = prefix / "bin" / "infragen"
    for line in (["init"], ["validate"], ["--target", "terraform", "--output", "infra/"]):
        done = subprocess.run([tool, *line], cwd=work, env={}, capture_output=True, text=True, timeout=60, check=False)
        if done.returncode:
            raise CheckFailed(f"{line}: {done.stderr}")
    for place, arguments in (("share/bash-completion/completions/infragen", ["completions", "bash"]),
                             ("share/man/man1/infragen.1", ["man"])):
        if (prefix / place).read_bytes() != subprocess.run([tool, *arguments], capture_output=True, timeout=60, check=True).stdout:
            raise CheckFailed(f"{place} is not what the executable prints")


def bundle(session):
    """A package that takes infragen as a binary target generates its programs without compiling infragen."""
    _, out, _ = packed(session, "bundle")
    package = session.folder("release", "package")
    # Python's zipfile drops the permissions.
    session.tools.call("unzip", "-q", script("bundle", out).strip(), "-d", package).check_returncode()
    (package / "Package.swift").write_text(PACKAGE, encoding="utf-8")
    shutil.copytree(PLUGIN, package / "Plugins" / "InfragenBuildTool")
    source = package / "Sources" / "Deployment"
    source.mkdir(parents=True)
    (source / "main.swift").write_text("print(0)\n", encoding="utf-8")
    (source / "terraform.infragen").touch()
    (source / "infragen.json5").write_text("{ services: { a: { image: 'a:1' } } }", encoding="utf-8")
    done = subprocess.run(["swift", "build", "--package-path", package], capture_output=True, text=True, timeout=600, check=False)
    if done.returncode:
        raise CheckFailed(done.stdout[-2000:] + done.stderr[-2000:])
    programs = list((package / ".build" / "plugins" / "outputs").rglob("main.tf"))
    if len(programs) != 1 or "aws_ecs_service" not in programs[0].read_text(encoding="utf-8"):
        raise CheckFailed(f"generated: {programs}")
    info = json.loads((package / "infragen.artifactbundle" / "info.json").read_text(encoding="utf-8"))
    if info["artifacts"]["infragen"]["version"] != script("version").strip():
        raise CheckFailed(f"info.json: {info}")


def workflows(session):
    """The files are YAML, every shell text in them parses, and they call commands that the script has."""
    import yaml
    for path in WORKFLOWS:
        text = path.read_text(encoding="utf-8")
        for line in text.splitlines():
            words = line.split(".ci/release/release ")
            if len(words) < 2:
                continue
            command = words[1].split()[0].strip(')"')
            if f"    release {command} " not in SCRIPT.read_text(encoding="utf-8"):
                raise CheckFailed(f"{path.name}: the script has no such command: {line}")
        for document in yaml.safe_load_all(text):
            for part in shell_texts(document):
                done = session.tools.call("bash", "-n", "-c", part)
                if done.returncode:
                    raise CheckFailed(f"{path.name}: {done.stderr}\n{part}")


def shell_texts(value):
    """The shell texts in a workflow, an action or a GitLab job."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "run":
                yield inner
            elif key == "script":
                yield "\n".join(inner)
            else:
                yield from shell_texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from shell_texts(inner)
