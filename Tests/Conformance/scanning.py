"""The scanners: few findings without suppressions, none with them, no unused suppression, and no bad IAM policy."""
import json
import os
import re
from functools import partial
from pathlib import Path

from session import REPOSITORY, Check, CheckFailed

# Allowed checkov failures per 100 resources without suppressions: half of those of the best public payment programs.
BARS = {"cloudformation": 10, "terraform": 21}
# Not counted, because the only remedy is a resource without effect (EventBridge notifications without a listener).
UNCOUNTED = ("CKV2_AWS_62",)
SKIP = re.compile(r"^\s*# checkov:skip=\S+: .*\n", re.M)
TOOLS = ("shared", "scanners")
# Attributes with ARNs of which the IAM policy linter knows neither the service nor the shape.
UNREAD_ARNS = {
    ("AWS::Events::EventBus", "Arn"): "arn:aws:events:us-east-1:123456789012:event-bus/{}",
    ("AWS::PaymentCryptography::Key", "KeyIdentifier"): "arn:aws:payment-cryptography:us-east-1:123456789012:key/{}",
}
# The linter takes every action of this service for one without resources; AWS limits those that are used to keys:
# https://docs.aws.amazon.com/service-authorization/latest/reference/list_awspaymentcryptography.html
UNREAD_RESOURCES = re.compile(r'^\[(\{"action": "payment-cryptography:\w+", "required_format": "\*"\}(, )?)+\]$')
# The scanners' results without suppressions ("before") and with them ("after"), for checks that compare them.
SCANS = {}


def checks(session):
    """One check of all goldens together, because checkov takes longer to start than to scan; then one per environment.
    """
    if session.environments:
        yield Check("scan", "without suppressions", partial(scanned, session, SCANS, "before"), TOOLS)
        yield Check("scan", "with suppressions", partial(scanned, session, SCANS, "after"), TOOLS)
        for environment in session.environments:
            yield Check("checkov", environment.subject, partial(judged, environment, SCANS), TOOLS)
            yield Check("iam", environment.subject, partial(policies, environment, SCANS), TOOLS)


def environment_of_scanners():
    """The virtual environment with the scanners, or None."""
    for folder in (os.environ.get("SCAN_VENV"), REPOSITORY / ".build" / "scan-venv"):
        if folder and (Path(folder) / "bin" / "checkov").exists():
            return Path(folder)
    return None


def scanned(session, scans, name):
    """Run every scanner on every golden, with or without the suppressions."""
    folder = session.folder("scan", name)
    for environment in session.environments:
        for target in BARS:
            source = environment.file(target)
            copy = folder / environment.subject / target / source.name
            copy.parent.mkdir(parents=True)
            text = source.read_text(encoding="utf-8") if name == "after" else without_suppressions(source)
            copy.write_text(with_plain_arns(text) if target == "cloudformation" else text, encoding="utf-8")
    scans[name] = read(session, folder)
    broken = [f'{unit["name"]}: {unit["broken"]}' for unit in scans[name]["units"] if unit["broken"]]
    if broken or len(scans[name]["units"]) != len(BARS) * len(session.environments):
        raise CheckFailed("\n".join(broken) or "not every golden was read")


def read(session, folder):
    """The results of the scanners for the programs in a folder."""
    result = folder / "findings.json"
    place = environment_of_scanners()
    done = session.tools.script(
        "scan/scan.py", folder, "--only", "checkov,iam", "--iam", "--json", result,
        environment={**session.tools.environment, "SCAN_VENV": str(place), "PATH": f'{place / "bin"}:{os.environ["PATH"]}'}, timeout=1500)
    if done.returncode or not result.exists():
        raise CheckFailed(done.stdout + done.stderr)
    return json.loads(result.read_text(encoding="utf-8"))


def with_plain_arns(text):
    """A template with the ARNs written out that the IAM policy linter takes for plain names."""
    template = json.loads(text)

    def plain(value):
        if isinstance(value, list):
            return [plain(one) for one in value]
        if not isinstance(value, dict):
            return value
        if set(value) == {"Fn::GetAtt"}:
            owner, attribute = value["Fn::GetAtt"]
            arn = UNREAD_ARNS.get((template["Resources"].get(owner, {}).get("Type"), attribute))
            return arn.format(owner.lower()) if arn else value
        return {key: plain(one) for key, one in value.items()}

    return json.dumps(plain(template), indent=2)


def without_suppressions(source):
    """The text of a program without its suppressions."""
    text = source.read_text(encoding="utf-8")
    if source.suffix != ".json":
        return SKIP.sub("", text)
    template = json.loads(text)
    for resource in template["Resources"].values():
        resource.get("Metadata", {}).pop("checkov", None)
    return json.dumps(template, indent=2)


def suppressed(source):
    """The checkov checks that a program suppresses, once per suppression."""
    text = source.read_text(encoding="utf-8")
    if source.suffix != ".json":
        return [line.strip().removeprefix("# checkov:skip=").split(":")[0] for line in SKIP.findall(text)]
    return [skip["id"] for resource in json.loads(text)["Resources"].values()
            for skip in resource.get("Metadata", {}).get("checkov", {}).get("skip", [])]


def findings(scan, unit, judge):
    """The findings of one scanner in one program."""
    return [one for one in scan["findings"] if one["unit"] == unit["name"] and (one["judge"] == "checkov") == (judge == "checkov")]


def units(environment, scans):
    """The programs of an environment without and with suppressions."""
    if set(scans) != {"before", "after"}:
        raise CheckFailed("the scan itself failed")
    for target, bar in BARS.items():
        prefix = f"{environment.subject}/{target}"
        pair = [next(unit for unit in scans[name]["units"] if unit["name"].startswith(prefix)) for name in ("before", "after")]
        yield target, bar, *pair


def judged(environment, scans):
    """Few findings without suppressions, none with them, and one suppression per finding."""
    wrong = []
    for target, bar, before, after in units(environment, scans):
        found, left = findings(scans["before"], before, "checkov"), findings(scans["after"], after, "checkov")
        skipped = sum(after["skipped"].values())
        counted = sum(one["id"] not in UNCOUNTED for one in found)
        if counted * 100 > bar * before["resources"]:
            wrong.append(f'{target}: {counted} findings on {before["resources"]} resources, more than {bar} for each 100')
        wrong += [f'{target}: {one["id"]} {one["resource"]}: {one["text"]}' for one in left]
        if not left and skipped != len(found):
            wrong.append(f"{target}: {skipped} suppressions for {len(found)} findings")
    if wrong:
        raise CheckFailed("\n".join(wrong))


def policies(environment, scans):
    """The IAM policy linter has no findings."""
    found = [one for _, _, _, after in units(environment, scans) for one in findings(scans["after"], after, "iam")
             if not (one["id"] == "RESOURCE_MISMATCH" and UNREAD_RESOURCES.match(one["text"]))]
    if found:
        raise CheckFailed("\n".join(f'{one["id"]} {one["resource"]}: {one["text"]}' for one in found))
