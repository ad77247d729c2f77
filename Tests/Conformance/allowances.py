"""Lists of allowed findings in files. Each entry has a reason, and an unused entry is an error."""
import fnmatch
from pathlib import Path

from session import CheckFailed

HERE = Path(__file__).resolve().parent


class Allowances:
    """A file of lines `subject | place | words | reason`, with shell patterns in the first three."""

    def __init__(self, name):
        self.name = name
        self.entries = []
        self.used = set()
        self.subjects = set()
        for number, line in enumerate((HERE / name).read_text(encoding="utf-8").splitlines(), 1):
            if line.strip() and not line.startswith("#"):
                entry = tuple(field.strip() for field in line.split("|", 3))
                if len(entry) != 4 or not all(entry):
                    raise SystemExit(f"{name}:{number}: not 'subject | place | words | reason'")
                self.entries.append(entry)

    def remaining(self, subject, findings):
        """The findings, as (place, words), that no entry allows."""
        self.subjects.add(subject)
        return [(place, words) for place, words in findings if not self.excused(subject, place, words)]

    def excused(self, subject, place, words):
        fits = [entry for entry in self.entries
                if all(fnmatch.fnmatchcase(text, pattern) for text, pattern in zip((subject, place, words), entry))]
        self.used.update(fits)
        return bool(fits)

    def check_use(self):
        """Fail if an entry for a checked subject matched no finding."""
        idle = [entry for entry in self.entries if entry not in self.used
                and any(fnmatch.fnmatchcase(subject, entry[0]) for subject in self.subjects)]
        if idle:
            raise CheckFailed("matched nothing, take it out:\n" + "\n".join(" | ".join(entry) for entry in idle))
