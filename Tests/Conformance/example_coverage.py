"""How much of each example its settings say, and how much patches and raw resources: the table of Tests/Examples/README.md.

Counted are the Terraform resources of the golden, by the keys that `infragen describe --keys` lists.
"""
import json
import re
import subprocess
from dataclasses import dataclass
from functools import partial

import goldens
from session import REPOSITORY, Check, CheckFailed

EXAMPLES = REPOSITORY / "Tests" / "Examples"
PAGE = EXAMPLES / "README.md"
# What an example was written after: its source, and how many resource and module blocks it has there.
ORIGINALS = EXAMPLES / "originals.json"
START, END = "<!-- coverage: printed by Tests/Conformance/coverage -->\n", "<!-- end of coverage -->\n"
ROW = re.compile(r"^\| `([^`]+)` \| (?:`([^`]+)`)? \|")
RESOURCE = re.compile(r'^resource "([^"]+)" "([^"]+)" \{$', re.M)


@dataclass
class Example:
    """The number of an example's Terraform resources by what describes them."""

    name: str
    total: int
    patched: int
    raw: int
    original: dict

    @property
    def settings(self):
        return self.total - self.patched - self.raw

    @property
    def row(self):
        share = f"{100 * self.settings / self.total:.0f} %"
        source, blocks = (self.original["source"], self.original["blocks"]) if self.original else ("written for these tests", "–")
        cells = f"[`{self.name}`]({self.name}.json5)", self.total, self.settings, self.patched, self.raw, share, source, blocks
        return f"| {' | '.join(map(str, cells))} |"


def checks(session):
    """One check of the page."""
    yield Check("examples", "coverage", partial(is_current, session), ("binary", "json5"))


def is_current(session):
    """The page has the table as it is printed now."""
    if page_with(table(session.binary, session.golden)) != PAGE.read_text(encoding="utf-8"):
        raise CheckFailed(f"the table of {PAGE.relative_to(REPOSITORY)} is not current: run Tests/Conformance/coverage --record")


def page_with(text):
    """The page with another table."""
    before, rest = PAGE.read_text(encoding="utf-8").split(START)
    return before + START + text + END + rest.split(END)[1]


def table(binary, golden):
    """The table in Markdown."""
    originals = json.loads(ORIGINALS.read_text(encoding="utf-8"))
    names = sorted(path.stem for path in EXAMPLES.glob("*.json5"))
    if strange := sorted(set(originals) - set(names)):
        raise CheckFailed(f"{ORIGINALS.name} has no example of {', '.join(strange)}")
    lines = ["| example | Terraform resources | by settings alone | patched | raw | share of settings | original | its blocks |",
             "| --- | --: | --: | --: | --: | --: | --- | --: |"]
    lines += [counted(binary, golden, name, originals.get(name)).row for name in names]
    return "\n".join(lines) + "\n"


def counted(binary, golden, name, original):
    """The counts of one example."""
    import json5
    path = EXAMPLES / f"{name}.json5"
    said = json5.loads(path.read_text(encoding="utf-8"))
    environment = goldens.Environment(goldens.EXAMPLES, name, golden / goldens.EXAMPLES / name)
    program = environment.file("terraform").read_text(encoding="utf-8")
    chosen = re.search(r"--environment (\S+)", program.split("\n", 1)[0])
    addresses = addresses_by_key(binary, path, chosen and chosen.group(1))
    found = RESOURCE.findall(program)
    # The source of a function's archive is part of how Terraform makes it.
    generated = {".".join(words) for words in found if words[0] != "terraform_data"}
    if generated != set(addresses.values()):
        differing = ", ".join(sorted(generated ^ set(addresses.values())))
        raise CheckFailed(f"{name}: the golden and describe --keys differ in {differing}")
    patches = {key for key, patch in said.get("patches", {}).items() if patch.get("provider") or patch.get("terraform")}
    raw = set(said.get("raw", {}))
    return Example(name, len(generated), len(patches & set(addresses)), len(raw & set(addresses)), original)


def addresses_by_key(binary, path, environment):
    """Keys of the resources that Terraform has in an environment, with their addresses there."""
    options = ["--environment", environment] if environment else []
    done = subprocess.run([binary, "describe", "--keys", "--config", path, *options], stdin=subprocess.DEVNULL, capture_output=True,
                          timeout=60, check=False)
    if done.returncode:
        raise CheckFailed(done.stderr.decode("utf-8", "replace"))
    rows = filter(None, map(ROW.match, done.stdout.decode("utf-8").splitlines()))
    return {key: address for key, address in (row.groups() for row in rows)
            if address and not address.startswith(("data.", "module."))}
