"""Scanners fail the findings that check-policy lists as open, and skip those that are waived, enforced or not
applicable.
"""
import json
import re
import subprocess
from collections import Counter
from functools import partial

import mixed
import scanning
from goldens import TARGET_FILES
from session import Check, CheckFailed

CHECK = re.compile(r"CKV2?_AWS_\d+")

# Systems besides the starters that violate more policies: assignments for mixed.json5.
OTHERS = {
    "mixed": (),
    "loose": (
        "encryption.customerManagedKeys=[]", "loadBalancer.https=false", "waf=false", "alarms=false", "database.checkBackups=false",
        "database.backupEveryHours=null", "database.multiAz=false", "database.performanceInsights=false",
        "database.enhancedMonitoring=false", "database.secretRotationDays=200", "cache.nodes=1", "tables.ledger.pointInTimeRecovery=false",
        "api.key=false", "registry.mutableTags=true", "account.guardDuty=false",
    ),
    "insightful": ("encryption.customerManagedKeys=['logs']", "api.forwardTo=loadBalancer"),
    "server": (
        "database={ engine: 'postgres', multiAz: false, performanceInsights: true, backupRetentionDays: 1 }", "encryption.customerManagedKeys=[]",
        "protectData=true",
    ),
}

# Policy findings that checkov does not report: the check, a pattern for the finding, and the reason.
POLICIES_ONLY = {
    ("CKV_AWS_336", r"^ecs\.readonly-root api_task_definition$"): "checkov passes a list of containers that it cannot work out",
}


def checks(session):
    """One check per environment of the starters, and one per other system."""
    needs = ("binary", *scanning.TOOLS)
    for environment in session.environments:
        source = ("--system", environment.system, "--environment", environment.name)
        said = partial(said_of_golden, session, environment)
        yield Check("policies", environment.subject, partial(agreed, session, source, said), needs)
    for name, assignments in OTHERS.items():
        source = ("--config", mixed.CONFIGURATION, *(f"--set={one}" for one in assignments))
        yield Check("policies", name, partial(agreed, session, source, partial(said_of, session, name, source)), needs)


def said_of_golden(session, environment):
    """The number of failures per checkov check without and with suppressions in both programs of a golden, and of
    suppressions.
    """
    for name in ("before", "after"):
        if name not in scanning.SCANS:
            scanning.scanned(session, scanning.SCANS, name)
    failed = [failures(scanning.SCANS[name], environment.subject + "/") for name in ("before", "after")]
    return *failed, suppressions(map(environment.file, scanning.BARS))


def said_of(session, name, source):
    """The same for another system."""
    folder = session.folder("policies", name)
    files = [generated(session, target, source, folder / "after") for target in scanning.BARS]
    for target, file in zip(scanning.BARS, files):
        copy = folder / "before" / TARGET_FILES[target]
        copy.parent.mkdir(parents=True)
        copy.write_text(scanning.without_suppressions(file), encoding="utf-8")
    scan = scanning.read(session, folder)
    return failures(scan, "before/"), failures(scan, "after/"), suppressions(files)


def failures(scan, prefix):
    """The number of failures per checkov check in the programs whose names have this prefix."""
    return Counter(one["id"] for one in scan["findings"] if one["judge"] == "checkov" and one["unit"].startswith(prefix))


def suppressions(files):
    """The number of suppressions per checkov check in the programs."""
    return Counter(check for file in files for check in scanning.suppressed(file))


def generated(session, target, source, folder):
    """The program of a system for a target, in a new file below a folder."""
    file = folder / TARGET_FILES[target]
    file.parent.mkdir(parents=True)
    done = subprocess.run([session.binary, "--target", target, *source], stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    if done.returncode:
        raise CheckFailed(done.stderr.decode("utf-8", "replace"))
    file.write_bytes(done.stdout)
    return file


def found_by_us(session, source, scanner):
    """Scanner check -> policy findings: the open ones, and all including waived ones."""
    done = subprocess.run([session.binary, "check-policy", *source, "--format", "json"], stdin=subprocess.DEVNULL,
                          capture_output=True, timeout=60)
    if done.returncode not in (0, 2) or done.stderr:
        raise CheckFailed(f'exit {done.returncode}: {done.stderr.decode("utf-8", "replace")}')
    findings = json.loads(done.stdout)["environments"][0]["findings"]
    return by_check([one for one in findings if not one["waived"]], scanner), by_check(findings, scanner)


def by_check(findings, scanner):
    """Scanner check -> findings that correspond to it."""
    found = {}
    for finding in findings:
        place = f'{finding["policy"]} {finding["resource"]}'
        for check in filter(scanner.fullmatch, finding["scanners"]):
            found.setdefault(check, set()).add(place)
    return found


def is_stated(ours_only, check, places):
    """True if the scanner is known to report none of these findings."""
    return all(any(check == one and re.search(pattern, place) for one, pattern in ours_only) for place in places)


def agreed(session, source, said):
    """checkov fails the open findings, and would fail the suppressed ones without their suppressions."""
    before, after, suppressed = said()
    open_findings, findings = found_by_us(session, source, CHECK)
    compare("checkov", open_findings, after, POLICIES_ONLY)
    wrong = [f"{check}: {before[check]} fail without suppressions, {after[check]} with {suppressed[check]} of them"
             for check in before | suppressed if before[check] != after[check] + suppressed[check]
             and not is_stated(POLICIES_ONLY, check, findings.get(check, {""}))]
    if wrong:
        raise CheckFailed("\n".join(sorted(wrong)))


def compare(scanner, open_findings, failed, ours_only):
    """Fail unless the failed checks are those of open findings."""
    wrong = unconfirmed(scanner, open_findings, failed, ours_only)
    wrong += [f"{check}: {scanner} fails it, and check-policy lists nothing as open" for check in failed
              if check not in open_findings]
    if wrong:
        raise CheckFailed("\n".join(sorted(wrong)))


def unconfirmed(scanner, ours, failed, ours_only):
    """Findings that the scanner does not report, except the known ones."""
    return [f"{check}: {', '.join(sorted(places))}, and {scanner} does not fail it" for check, places in ours.items()
            if check not in failed and not is_stated(ours_only, check, places)]
