"""The number of instructions of a run, compared with recorded values: unlike times, it does not depend on the load."""
import json
import re
import subprocess
import tempfile
from functools import partial
from pathlib import Path

from goldens import TARGET_FILES
from session import Check, CheckFailed, CheckSkipped

RECORDED = Path(__file__).resolve().parent / "speed.json"
# The allowed growth of a default run; a larger one requires a new recorded value.
TOLERANCE = 1.05
# The synthetic system that is measured besides the default one.
SYNTHETIC = 1_000


def checks(session):
    """One check per target: the default system."""
    for target in TARGET_FILES:
        yield Check("speed", f"instructions of {target}", partial(compare, session.binary, target), ("binary", "valgrind"))


def compare(binary, target):
    """The default run takes at most the recorded number of instructions plus the tolerance."""
    if not is_static(binary):
        raise CheckSkipped("the figures are those of the static release build")
    recorded = recorded_figures()["default"][target]
    counted = instructions(binary, "--target", target)
    if counted > recorded * TOLERANCE:
        raise CheckFailed(
            f"{counted:,} instructions, {100 * counted / recorded - 100:.1f} % more than the recorded {recorded:,}: make it "
            "faster, or record the figures with the change: Tests/Conformance/benchmark --record")


def is_static(binary):
    """True if the program is statically linked."""
    with open(binary, "rb") as file:
        return b"/ld-" not in file.read(4096)


def recorded_figures():
    """Recorded instructions by system and target."""
    return json.loads(RECORDED.read_text(encoding="utf-8"))


def figures(binary):
    """Measured instructions by system and target."""
    synthetic = ("--resources", SYNTHETIC, "--quiet")
    return {"default": {target: instructions(binary, "--target", target) for target in TARGET_FILES},
            "synthetic": {target: instructions(binary, "benchmark", "--target", target, *synthetic) for target in TARGET_FILES}}


def record(counted):
    """Write the values to the record."""
    RECORDED.write_text(json.dumps(counted, indent=2) + "\n", encoding="utf-8")


def instructions(binary, *arguments):
    """The instructions of one run in an empty environment and folder."""
    command = ("valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", binary, *arguments)
    environment = {"PATH": "/usr/bin:/bin", "SWIFT_DETERMINISTIC_HASHING": "1"}
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run([str(part) for part in command], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    found = re.search(r"I\s+refs:\s+([\d,]+)", done.stderr)
    if done.returncode or not found:
        raise CheckFailed(f"exit {done.returncode} of {' '.join(map(str, command))}\n{done.stderr[-2000:]}")
    return int(found[1].replace(",", ""))
