"""The policies: what infragen finds in a system before waivers is what checkov finds in the programs that come of it."""
import json
import re
import subprocess
from functools import partial

import mixed
import scanning
from goldens import TARGET_FILES
from session import REPOSITORY, Check, CheckFailed

PAGE = REPOSITORY / "Sources" / "PaymentSystem" / "Policy" / "README.md"
CHECK = re.compile(r"CKV2?_AWS_\d+")

# Systems beside the references, so that more policies are not kept: assignments over mixed.json5.
OTHERS = {
    "mixed": (),
    "loose": (
        "encryption.ownKeys=[]", "loadBalancer.https=false", "webFirewall=false", "alarms=false", "database.checkBackups=false",
        "database.backupEveryHours=null", "database.multiZone=false", "database.performanceInsights=false",
        "database.enhancedMonitoring=false", "database.rotateSecretDays=200", "cache.nodes=1", "tables.ledger.recovery=false",
        "api.key=false", "registry.reuseTags=true", "account.threatDetection=false",
    ),
    "insightful": ("encryption.ownKeys=['logs']", "api.backend=load-balancer"),
    "server": (
        "database={ engine: 'postgres', multiZone: false, performanceInsights: true, backupDays: 1 }", "encryption.ownKeys=[]",
        "protectData=true",
    ),
}

# checkov's findings that are none of the policies': the check, the resources, and why.
CHECKOV_ONLY = {
    ("CKV_AWS_18", r"\.AccessLogsBucket$"): "the bucket that takes the logs of all others would log into itself",
    ("CKV_AWS_145", r"\.(access|alb)_logs$"): "AWS delivers these logs to buckets with AES256 only",
    ("CKV_AWS_305", r"\.api$"): "FSBP asks for a root object where files are served; this distribution hands requests on",
    ("CKV2_AWS_46", r"\.api$"): "this distribution has no bucket whose access could be controlled",
}

# Findings of policies that checkov does not make: the check, what is found, and why.
POLICIES_ONLY = {
    ("CKV_AWS_336", r"^ecs\.readonly-root api_task_definition$"): "checkov passes a list of containers that it cannot work out",
}


def checks(session):
    """One check for each environment of the references, and one for each other system."""
    needs = ("binary", *scanning.TOOLS)
    for environment in session.environments:
        source = ("--system", environment.system, "--environment", environment.name)
        said = partial(said_of_golden, session, environment)
        yield Check("policies", environment.subject, partial(agreed, session, source, said), needs)
    for name, assignments in OTHERS.items():
        source = ("--config", mixed.CONFIGURATION, *(f"--set={one}" for one in assignments))
        yield Check("policies", name, partial(agreed, session, source, partial(said_of, session, name, source)), needs)


def said_of_golden(session, environment):
    """checkov's findings on both programs of a golden, without waivers: of this session's scan, or of one that is made now."""
    if "before" not in scanning.SCANS:
        scanning.scanned(session, scanning.SCANS, "before")
    return [one for one in scanning.SCANS["before"]["findings"] if one["unit"].startswith(environment.subject + "/")]


def said_of(session, name, source):
    """checkov's findings on both programs of another system, without waivers."""
    folder = session.folder("policies", name)
    for target in scanning.BARS:
        file = generated(session, target, source, folder)
        file.write_text(scanning.without_waivers(file), encoding="utf-8")
    return scanning.read(session, folder)["findings"]


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
    """Check of a scanner's -> what the policies find that serve it, waived or not."""
    done = subprocess.run([session.binary, "check-policy", *source, "--format", "json"], stdin=subprocess.DEVNULL,
                          capture_output=True, timeout=60)
    if done.returncode not in (0, 2) or done.stderr:
        raise CheckFailed(f'exit {done.returncode}: {done.stderr.decode("utf-8", "replace")}')
    return by_check(json.loads(done.stdout)["findings"], scanner)


def by_check(findings, scanner):
    """Check of a scanner's -> the findings that serve it."""
    found = {}
    for finding in findings:
        place = f'{finding["policy"]} {finding["resource"]}'
        for check in filter(scanner.fullmatch, finding["scanners"]):
            found.setdefault(check, set()).add(place)
    return found


def is_stated(differences, check, place):
    """Whether a finding that only one of the two makes is a stated difference."""
    return any(check == one and re.search(pattern, place) for one, pattern in differences)


def outside(scanner):
    """The checks of a scanner's that look for what no description decides, as the page of all policies has them."""
    text = PAGE.read_text(encoding="utf-8")
    head, tail = "<!-- outside: recorded by the tests -->", "<!-- end of outside -->"
    return set(scanner.findall(text[text.index(head):text.index(tail)]))


def agreed(session, source, said):
    """checkov and the policies find the same."""
    theirs = [(one["id"], one["resource"]) for one in said() if one["judge"] == "checkov"]
    compare("checkov", found_by_us(session, source, CHECK), theirs, outside(CHECK), CHECKOV_ONLY, POLICIES_ONLY)


def unconfirmed(scanner, ours, theirs, ours_only):
    """What the policies find, the scanner does not, and nobody has stated."""
    return [f"{check}: {', '.join(sorted(places))}, and {scanner} finds nothing" for check, places in ours.items()
            if check not in theirs and not all(is_stated(ours_only, check, place) for place in places)]


def compare(scanner, ours, said, settled, theirs_only, ours_only):
    """Both find the same checks wrong; what the scanner finds besides is stated, or outside of what a description decides."""
    theirs = {}
    for check, resource in said:
        if not is_stated(theirs_only, check, resource):
            theirs.setdefault(check, set()).add(resource)
    wrong = unconfirmed(scanner, ours, theirs, ours_only)
    wrong += [f"{check}: {scanner} finds {', '.join(sorted(places))}, and no policy does" for check, places in theirs.items()
              if check not in ours and check not in settled]
    if wrong:
        raise CheckFailed("\n".join(sorted(wrong)))
