"""Deploys all three targets into mock accounts, which must be equal field by field."""
import fnmatch
import json
import os
import re
import shutil
from functools import partial
from pathlib import Path

import called_module
import unmocked
from goldens import TARGET_FILES, pascal_case
from pulumi_files import translated
from session import Check, CheckFailed

HERE = Path(__file__).resolve().parent
TOOLS = ("terraform", "shared", "moto", "yaml")
# Examples with parts that a new account does not have. For the first existing_network.py creates them; those of the second
# are in accounts of other teams, and the bucket and the layer of the third are made by a build.
EXISTING = ("existing-network", "existing-parts", "functions")
# The mock gives all database instances one resource ID, by which Terraform finds the instance that it has created.
SEVERAL_DATABASES = ("mysql",)
KINDS = ("difference", "drift", "dump", "leftover", "output")
LEFT = ("   left after destroy", "   destroy ")
BAD = re.compile(r"NOT OK|^DIFF (?!output )|did not run")
INCOMPLETE = re.compile(r"^failed\s+(?!\s)(?!0   not attempted 0$)")
# In a new account, an existing name can only come from a repeated request, and a broken connection from the mock.
TWICE = re.compile(r"^ *ERROR .*\n?.*(?:AlreadyExists|Duplicate|connection reset|closed network connection|\bEOF\b|i/o timeout)", re.I | re.M)
PROTECTED = re.compile(r"^\s*(?:prevent_destroy|deletion_protection\w*|enable_deletion_protection)\s*=\s*true\b", re.M)


class Limits:
    """Known limitations of the mock: entries of mock-limits.json, each with a reason, and the entries that were used.

    An entry is {"subject": "system/environment" or a shell pattern, "difference": REGEX on "kind name field", "reason":
    ...}. Instead of "difference" it may have
    - "drift": a regular expression on "DRIFT address action  field: value -> value" of a second plan,
    - "dump": one on "dump: fault", a resource that the mock cannot return,
    - "leftover": one on resources that could not be destroyed or remain in an account,
    - "output": one on "DIFF output name", an output whose text depends on the engine.
    """

    def __init__(self):
        self.entries = json.loads((HERE / "mock-limits.json").read_text(encoding="utf-8"))
        for entry in self.entries:
            kinds = set(KINDS) & set(entry)
            if set(entry) != {"subject", "reason"} | kinds or len(kinds) != 1 or not entry["reason"].strip():
                raise SystemExit(f"mock-limits.json: not subject, reason and one of {KINDS}: {entry}")
        self.used = set()
        self.subjects = set()

    def of(self, subject, kind):
        return [entry[kind] for entry in self.entries if kind in entry and fnmatch.fnmatchcase(subject, entry["subject"])]

    def note(self, subject, kind, texts):
        """Remember the entries that match one of these texts."""
        self.subjects.add(subject)
        self.used.update((kind, pattern) for pattern in self.of(subject, kind)
                         if any(re.search(pattern, text) for text in texts))

    def check_use(self, environments):
        """Fail when an entry matched nothing although every environment that it is for was compared in this run."""
        idle = [entry for entry in self.entries
                if (concerned := set(fnmatch.filter(environments, entry["subject"]))) and concerned <= self.subjects
                and not any((kind, entry.get(kind)) in self.used for kind in KINDS)]
        if idle:
            raise CheckFailed("matched nothing, take it out:\n" + "\n".join(map(json.dumps, idle)))


def checks(session):
    """One comparison per system and environment, and one for the kitchen sink."""
    limits = Limits()
    yield Check("mock cloud", "strict", is_strict)
    examples = [one for one in session.examples if one.name not in EXISTING + SEVERAL_DATABASES]
    environments = [*session.environments, *examples, *([session.kinds] if session.kinds.has("terraform") else [])]
    for environment in environments:
        yield Check("mock cloud", environment.subject, partial(compared, session, environment, limits), TOOLS,
                    partial(inputs, session, environment, limits))
    if limits.subjects:
        subjects = [environment.subject for environment in environments]
        yield Check("allow-list", "mock-limits.json", partial(limits.check_use, subjects))


def inputs(session, environment, limits):
    """The inputs of a comparison besides the shared tools."""
    folders = [environment.file(target).parent for target in TARGET_FILES]
    excused = [entry for entry in limits.entries if fnmatch.fnmatchcase(environment.subject, entry["subject"])]
    return [*folders, Path(__file__), session.values(environment), excused]


def is_strict():
    """The mock applies all its checks of requests."""
    lenient = os.environ.get("MOCK_CLOUD_LENIENT")
    if lenient:
        raise CheckFailed(f"MOCK_CLOUD_LENIENT leaves out {lenient}")


def compared(session, environment, limits):
    """Compare; try once more if the first comparison failed because the mock received a request twice."""
    try:
        compared_once(session, environment, limits)
    except CheckFailed as failure:
        if not TWICE.search(str(failure)):
            raise
        compared_once(session, environment, limits)


def compared_once(session, environment, limits):
    """Apply, check that the second plan is empty, create the stack, destroy all, and compare the three accounts."""
    absent = [target for target in TARGET_FILES if not environment.has(target)]
    if absent:
        raise CheckFailed("no golden for " + ", ".join(absent))
    values = session.values(environment)
    folder = session.folder("terraform-source", environment.subject)
    program = environment.file("terraform").read_text(encoding="utf-8")
    if called_module.is_module(program):
        called_module.call(folder, program, environment.region(), values)
    else:
        shutil.copytree(environment.file("terraform").parent, folder, dirs_exist_ok=True)
        (folder / "main.tf").write_text(unmocked.terraform(program), encoding="utf-8")
        (folder / "terraform.tfvars.json").write_text(json.dumps(values), encoding="utf-8")
    logs = session.folder("mock-cloud", environment.subject)
    template = environment.file("cloudformation")
    whole = template.read_text(encoding="utf-8")
    if (known := unmocked.template(whole)) != whole:
        template = session.folder("template", environment.subject) / template.name
        template.write_text(known, encoding="utf-8")
    arguments = ["--terraform", folder, translated(session, environment, values), "--cloudformation", template, "--region", environment.region(), "--keep", logs]
    if values:
        arguments += ["--parameters", *(f"{pascal_case(name)}={value}" for name, value in values.items())]
    for pattern in limits.of(environment.subject, "difference"):
        arguments += ["--ignore", pattern]
    if PROTECTED.search(program):
        arguments.append("--no-destroy")
    elif limits.of(environment.subject, "leftover"):
        arguments.append("--allow-left")
    session.tools.module("cloud/tf_deploy.py")  # creates the provider that the script needs
    done = session.tools.script("cloud/same_cloud.py", *arguments, log=logs / "same_cloud.log", timeout=1500)
    limits.note(environment.subject, "difference", differences(session, logs))
    lines = done.stdout.splitlines()
    # A single limitation of the mock fails the whole result, so every line is checked separately.
    drifts = drifted(lines)
    strange = [line for line in lines if INCOMPLETE.search(line) or (BAD.search(line) and not (drifts and "NOT OK" in line))]
    excused = False
    for kind, doubtful in (("drift", drifts), ("leftover", [line for line in lines if line.startswith(LEFT)]),
                           ("dump", [line.strip() for line in lines if line.startswith("   dump: ")]),
                           ("output", [line for line in lines if line.startswith("DIFF output ")])):
        limits.note(environment.subject, kind, doubtful)
        patterns = limits.of(environment.subject, kind)
        strange += [line for line in doubtful if not any(re.search(pattern, line) for pattern in patterns)]
        excused = excused or bool(doubtful)
    finished = any(line.startswith("RESULT") for line in lines)
    if strange or not finished or (done.returncode and not excused):
        # Errors first: CI reports show only the beginning and the end of long texts.
        errors = re.findall(r"^ *ERROR .*\n(?: {6}.*\n)*", done.stdout, re.M)
        raise CheckFailed("\n".join(errors + strange) + "\n" + done.stdout + done.stderr)


def drifted(lines):
    """The changes of second plans, each on one line with its fields."""
    found = []
    for line in lines:
        if line.startswith("DRIFT "):
            found.append(line.strip())
        elif found and line.startswith("      ") and "->" in line:
            found[-1] += "  " + line.strip()
    return found


def differences(session, logs):
    """Every difference between the first account and the others as "kind name field", including ignored ones."""
    account_diff = session.tools.module("cloud/account_diff.py")
    dumps = [json.loads(path.read_text(encoding="utf-8")) for path in (
        logs / "0-terraform.json", logs / "1-terraform.json", logs / "0-cloudformation.json") if path.exists()]
    found = []
    for other in dumps[1:]:
        found += [f"{kind} {name} {field}" for kind, name, field, _, _ in account_diff.diff(dumps[0], other)[0]]
    return found
