"""The same bytes whatever the run, the locale, the time zone, the folder or the build: those of the golden."""
import difflib
import os
import subprocess
import tempfile
from functools import partial
from pathlib import Path

from goldens import TARGET_FILES
from refusal import without_quotas
from session import REPOSITORY, Check, CheckFailed, CheckSkipped

VARIANTS = [
    *((f"run {number}", {}, None) for number in range(1, 6)),
    ("LC_ALL=C", {"LC_ALL": "C"}, None),
    ("LC_ALL=tr_TR.UTF-8", {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}, None),
    ("LC_ALL=de_DE.UTF-8", {"LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8"}, None),
    ("TZ=Asia/Kathmandu", {"TZ": "Asia/Kathmandu"}, None),
    ("another working folder", {"HOME": "/nonexistent"}, tempfile.gettempdir()),
]


def checks(session):
    """One check for each golden, and one for the other build of the binary."""
    for environment in session.environments:
        for target in TARGET_FILES:
            subject = f"{environment.subject} {target}"
            yield Check("determinism", subject, partial(same_bytes, session.binary, environment, target), ("binary",))
            yield Check("current", subject, partial(is_current, session.binary, environment, target), ("binary",))
    if session.environments:
        yield Check("determinism", "release and debug build", partial(same_builds, session), ("binary",))


def same_bytes(binary, environment, target):
    """Every variant prints the golden."""
    golden = environment.file(target).read_bytes()
    for name, changes, folder in VARIANTS:
        variables = {key: value for key, value in os.environ.items() if key != "SWIFT_DETERMINISTIC_HASHING"}
        command = [binary, "--target", target, "--system", environment.system, "--environment", environment.name]
        done = subprocess.run(command, cwd=folder, env={**variables, **changes}, stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=60)
        if done.returncode or without_quotas(done.stderr):
            raise CheckFailed(f"{name}: exit {done.returncode}: {done.stderr.decode('utf-8', 'replace')}")
        if done.stdout != golden:
            raise CheckFailed(f"{name}: not the golden\n" + difference(golden, done.stdout))


def is_current(binary, environment, target):
    """infragen itself finds the golden current, and not a copy with a line too many."""
    golden = environment.file(target)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / golden.name
        for text, wanted in ((golden.read_bytes(), 0), (golden.read_bytes() + b"\n", 2)):
            copy.write_bytes(text)
            done = subprocess.run([binary, "--target", target, "--system", environment.system, "--environment",
                                   environment.name, "--output", copy, "--check"],
                                  stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
            if done.returncode != wanted or copy.read_bytes() != text:
                raise CheckFailed(f"exit {done.returncode}, not {wanted}: {done.stderr.decode('utf-8', 'replace')}")


def difference(golden, printed):
    """The first lines of a unified diff."""
    texts = [text.decode("utf-8", "replace").splitlines() for text in (golden, printed)]
    return "\n".join(list(difflib.unified_diff(*texts, "golden", "printed", lineterm=""))[:20]) or "the ends of lines differ"


def same_builds(session):
    """The build that was not judged yet prints the goldens too."""
    others = [REPOSITORY / ".build" / kind / "infragen" for kind in ("release", "debug")]
    others = [path for path in others if path.exists() and path.resolve() != session.binary]
    if not others:
        raise CheckSkipped("only one build is there")
    for other in others:
        if older_than_sources(other):
            raise CheckSkipped(f"{other.relative_to(REPOSITORY)} is older than the sources")
        for environment in session.environments:
            for target in TARGET_FILES:
                same_bytes(other, environment, target)


def older_than_sources(binary):
    sources = [path for folder in ("Sources", "Templates") for path in (REPOSITORY / folder).rglob("*") if path.is_file()]
    return any(path.stat().st_mtime > binary.stat().st_mtime for path in sources)
