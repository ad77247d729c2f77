"""cdk-nag's packs fail the open findings in the template of a system, and the template suppresses the others."""
import json
import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import mixed
import policies
import scanning
from session import Check, CheckFailed

PACKS = ("AwsSolutions", "PCI.DSS.321")
CHECK = re.compile(r"(?:AwsSolutions|PCI\.DSS\.321)-[A-Za-z0-9]+")

# Policy findings that cdk-nag does not report: the check, a pattern for the finding, and the reason.
POLICIES_ONLY = {
    ("PCI.DSS.321-CloudWatchLogGroupEncrypted", "^logs.cmk cdn_waf_log_group$"): "the template gets it from us-east-1",
}


def checks(session):
    """One check per environment of the starters and per other system; two at a time, because each takes 10 s."""
    needs = ("binary", "shared", "nag")
    systems = {environment.subject: ("--system", environment.system, "--environment", environment.name)
               for environment in session.environments}
    for name, assignments in policies.OTHERS.items():
        systems[name] = ("--config", mixed.CONFIGURATION, *(f"--set={one}" for one in assignments))
    said = {}
    for subject, source in systems.items():
        yield Check("policies cdk-nag", subject, partial(agreed, session, systems, said, subject, source), needs)


def missing():
    """The missing requirement of cdk-nag; an empty text if there is none."""
    place = scanning.environment_of_scanners()
    if not place or not any(place.glob("lib/python*/site-packages/cdk_nag")):
        return "cdk-nag (set SCAN_VENV to its environment)"
    return "" if shutil.which("node") else "the program node"


def agreed(session, systems, said, subject, source):
    """cdk-nag fails the open findings and those that the template suppresses, and no others."""
    if not said:
        with ThreadPoolExecutor(2) as pool:
            said.update({name: pool.submit(read, session, name, one) for name, one in systems.items()})
    failed, suppressed = said[subject].result()
    open_findings, findings = policies.found_by_us(session, source, CHECK)
    policies.compare("cdk-nag", open_findings, {check for check, _ in failed - suppressed}, POLICIES_ONLY)
    needless = [f"{check} {resource}: suppressed, and cdk-nag does not fail it" for check, resource in suppressed - failed
                if not policies.is_stated(POLICIES_ONLY, check, findings.get(check, {""}))]
    if needless:
        raise CheckFailed("\n".join(sorted(needless)))


def read(session, name, source):
    """The failures of cdk-nag in the template of a system, and the template's suppressions, as check and logical id."""
    template = policies.generated(session, "cloudformation", source, session.folder("nag", name))
    python = scanning.environment_of_scanners() / "bin" / "python"
    done = session.tools.call(str(python), session.tools.shared / "scan" / "nag.py", template, *PACKS)
    rows = [line for line in done.stdout.splitlines() if line.startswith("NAG ")]
    if done.returncode or not rows:
        raise CheckFailed(done.stdout + done.stderr)
    failed = {(row["rule"].split("[")[0], row["resource"]) for row in json.loads(rows[-1][4:]) if row["level"] == "F"}
    resources = json.loads(template.read_text(encoding="utf-8"))["Resources"]
    suppressed = {(rule["id"], key) for key, resource in resources.items()
                  for rule in resource.get("Metadata", {}).get("cdk_nag", {}).get("rules_to_suppress", [])}
    return failed, suppressed
