"""Slow checks that passed before on the same inputs: Tests/Conformance/proofs.json, which `run --record` writes.

A check whose inputs are files can tell them; when they are what they were at a recorded pass, an ordinary run does not make it
again. So a landing deploys what it changed. `run --all` ignores the record. One of the recorded checks of each step is made all
the same, another one for each commit, so that a record that is wrong does not stay unnoticed.
"""
import hashlib
import json
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
RECORD = HERE / "proofs.json"


class Proofs:
    """The recorded passes, and those of this run."""

    def __init__(self, tools, is_ignored):
        self.tools = tools
        self.recorded = {} if is_ignored else json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {}
        self.passed = {}
        self.known = set()
        self.common = None
        self.head = head()

    def fingerprint(self, check):
        """A digest of the inputs of a check and of the tools that it needs."""
        digest = hashlib.sha256(self.tools_digest())
        for one in check.inputs():
            content = one.read_bytes() if isinstance(one, Path) else json.dumps(one, sort_keys=True).encode("utf-8")
            digest.update(b"%d " % len(content) + content)
        return digest.hexdigest()[:16]

    def tools_digest(self):
        """A digest of the shared tools that deploy."""
        if self.common is None:
            digest = hashlib.sha256()
            for folder in ("cloud", "pulumi"):
                for path in sorted((self.tools.shared / folder).rglob("*")):
                    if path.suffix in (".py", ".json", ".txt") and path.is_file():
                        digest.update(path.relative_to(self.tools.shared).as_posix().encode("utf-8") + path.read_bytes())
            self.common = digest.digest()
        return self.common

    def is_proved(self, check, fingerprint):
        """Whether a check with this fingerprint passed before, and is not the sample of its step."""
        keys = sorted(key for key in self.recorded if key.startswith(f"{check.step}: "))
        return self.recorded.get(key_of(check)) == fingerprint and keys[self.head % len(keys)] != key_of(check)

    def note(self, check, fingerprint):
        """A check passed with this fingerprint."""
        self.passed[key_of(check)] = fingerprint

    def record(self, is_whole):
        """Add what passed to the record; a whole run drops the checks that are no longer there."""
        before = json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {}
        after = {key: value for key, value in {**before, **self.passed}.items() if key in self.known or not is_whole}
        RECORD.write_text(json.dumps(after, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def key_of(check):
    """The name of a check in the record."""
    return f"{check.step}: {check.subject}"


def head():
    """A number that each commit has for itself."""
    done = subprocess.run(["git", "rev-parse", "HEAD"], cwd=HERE, capture_output=True, text=True, check=False)
    return int(done.stdout[:8] or "0", 16) if not done.returncode else 0
