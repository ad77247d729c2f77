"""Slow checks that passed with the same inputs: Tests/Conformance/proofs.json, which `run --record` writes.

A check can declare its inputs. If they equal those of a recorded pass, an ordinary run skips the check, so landing a
commit only deploys what it changed. `run --all` ignores the record. One recorded check of each step runs anyway, a
different one per commit, so that a wrong record is noticed.
"""
import hashlib
import json
import subprocess
import threading
from pathlib import Path

HERE = Path(__file__).resolve().parent
RECORD = HERE / "proofs.json"


class Proofs:
    """The recorded passes, and those of this run."""

    def __init__(self, tools, is_ignored, is_recording):
        self.tools = tools
        self.recorded = {} if is_ignored else read()
        self.is_recording = is_recording
        self.writing = threading.Lock()
        self.known = set()
        self.common = None
        self.head = head()

    def fingerprint(self, check):
        """A digest of the inputs of a check and of the shared tools."""
        digest = hashlib.sha256(self.tools_digest())
        for one in check.inputs():
            digest.update(path_digest(one) if isinstance(one, Path) else json.dumps(one, sort_keys=True).encode("utf-8") + b"\0")
        return digest.hexdigest()[:16]

    def tools_digest(self):
        """A digest of the shared tools that deploy."""
        if self.common is None:
            self.common = b"".join(path_digest(self.tools.shared / folder) for folder in ("cloud", "pulumi"))
        return self.common

    def is_proved(self, check, fingerprint):
        """True if the check passed with this fingerprint and is not the sample of its step."""
        keys = sorted(key for key in self.recorded if key.startswith(f"{check.step}: "))
        return self.recorded.get(key_of(check)) == fingerprint and keys[self.head % len(keys)] != key_of(check)

    def note(self, check, fingerprint):
        """Record a pass with this fingerprint immediately, because a run may be stopped early."""
        if self.is_recording:
            with self.writing:
                write({**read(), key_of(check): fingerprint})

    def forget_unknown(self):
        """Delete the records of checks that no longer exist, after a complete run."""
        write({key: value for key, value in read().items() if key in self.known})


def read():
    """The recorded fingerprints of passed checks."""
    return json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {}


def write(passed):
    """Replace the record."""
    RECORD.write_text(json.dumps(passed, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def key_of(check):
    """The name of a check in the record."""
    return f"{check.step}: {check.subject}"


def path_digest(path):
    """A digest of a file, or of the names and bytes of all files below a folder, except compiled Python."""
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    digest = hashlib.sha256()
    for file in files:
        if file.is_file() and "__pycache__" not in file.parts:
            content = file.read_bytes()
            digest.update(f"{file.relative_to(path)} {len(content)} ".encode("utf-8") + content)
    return digest.digest()


def head():
    """A number that depends on the current commit."""
    done = subprocess.run(["git", "rev-parse", "HEAD"], cwd=HERE, capture_output=True, text=True, check=False)
    return int(done.stdout[:8] or "0", 16) if not done.returncode else 0
