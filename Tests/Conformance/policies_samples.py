"""Policies that no configuration violates: checkov reports infragen's findings in the stacks that the unit tests
change.
"""
import json

import policies
import scanning
from session import REPOSITORY, Check, CheckFailed

# Policy findings that checkov does not report: the check, a pattern for the finding, and the reason.
POLICIES_ONLY = {
    **policies.POLICIES_ONLY,
    ("CKV2_AWS_30", "^rds.logs "): "checkov joins its conditions by or, and one of them is that it is a server",
    ("CKV2_AWS_27", "^rds.logs "): "checkov judges clusters of PostgreSQL alone",
    ("CKV_AWS_23", "^sg.described "): "checkov passes an empty description",
    **{(check, "^sg.no-(admin-ports|http-from-anywhere|all-in) "): "checkov passes a rule for all protocols, for it names no ports"
       for check in ("CKV_AWS_24", "CKV_AWS_25", "CKV_AWS_260", "CKV_AWS_277")},
    ("CKV_AWS_382", "^sg.no-all-out "): "checkov passes a rule for all protocols, for it names no ports",
    ("CKV_AWS_45", "^fn.no-plain-secrets "): "checkov judges by the value, the policy by the name",
    ("CKV_AWS_50", "^fn.tracing "): "checkov passes PassThrough, with which the function itself traces nothing",
    ("CKV_AWS_70", "^s3.policy "): "checkov cannot read a policy that names other resources",
    ("CKV_AWS_223", "^ecs.exec-logged .*_service$"): "checkov passes a cluster that says nothing of a log",
    ("CKV_AWS_274", "^iam.no-admin "): "checkov knows the policy's ARN in the partition aws only as a text, not as a part of one",
}


def checks(session):
    """One check of all of them."""
    yield Check("policies", "broken by the tests", lambda: agreed(session), (*scanning.TOOLS, "swift"))


def agreed(session):
    """checkov reports all policy findings; its other findings result from the way in which the stacks were changed."""
    folder = session.folder("policies", "broken")
    environment = {**session.tools.environment, "INFRAGEN_POLICY_SAMPLES": str(folder)}
    done = session.tools.call("swift", "test", "--filter", "PolicySamplesTests", folder=REPOSITORY, environment=environment)
    samples = sorted(folder.glob("*/findings.json"))
    if done.returncode or not samples:
        raise CheckFailed(done.stdout + done.stderr)
    found = {}
    for sample in samples:
        found[sample.parent.name] = policies.by_check(json.loads(sample.read_text(encoding="utf-8"))["findings"], policies.CHECK)
        sample.unlink()
        for file in filter(lambda path: path.suffix in (".tf", ".json"), sample.parent.glob("*/*")):
            file.write_text(scanning.without_suppressions(file), encoding="utf-8")
    said = [one for one in scanning.read(session, folder)["findings"] if one["judge"] == "checkov"]
    wrong = []
    for name, ours in found.items():
        theirs = {one["id"] for one in said if one["unit"].startswith(f"{name}/")}
        wrong += [f"sample {name}: {words}" for words in policies.unconfirmed("checkov", ours, theirs, POLICIES_ONLY)]
    if wrong:
        raise CheckFailed("\n".join(wrong))
