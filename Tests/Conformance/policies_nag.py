"""The policies: what infragen finds in a system is what cdk-nag's packs find in the CloudFormation that comes of it."""
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

# cdk-nag's findings that are none of the policies': the check, the resources, and why.
NAG_ONLY = {
    ("AwsSolutions-APIG4", ""): "it wants an authorizer at each method; api.auth takes keys, too",
    ("AwsSolutions-APIG2", ""): "it wants bodies checked against a schema; functions check them, and paths are checked here",
    ("AwsSolutions-COG4", ""): "callers have keys or are signed for; Cognito is not the only way",
    ("AwsSolutions-EC23", "AlbSecurityGroup$"): "a public load balancer takes requests from anywhere",
    ("AwsSolutions-ECS2", ""): "it wants no variable at all; the policies find those that look like secrets",
    ("AwsSolutions-IAM4", ""): "it wants no policy of AWS's; FSBP does not, and AWS keeps those up to date",
    ("AwsSolutions-IAM5", ""): "it wants no * anywhere; the policies allow it where AWS has no narrower way, as checkov does",
    ("AwsSolutions-L1", ""): "it wants the newest runtime; the policies want one that AWS maintains",
    ("PCI.DSS.321-ELBv2ACMCertificateRequired", "HttpListener$"): "a listener for HTTP has no certificate; alb.https judges it",
    ("PCI.DSS.321-IAMNoInlinePolicy", ""): "a policy that one role has is no good to others",
    ("PCI.DSS.321-S3DefaultEncryptionKMS", "(Access|Alb)LogsBucket$"): "AWS delivers these logs to buckets with AES256 only",
    ("PCI.DSS.321-VPCDefaultSecurityGroupClosed", "Vpc$"): "CloudFormation cannot adopt the group; the other targets close it",
    ("PCI.DSS.321-VPCNoUnrestrictedRouteToIGW", "PublicRouteTable"): "a public subnet is one that has this route",
}

# Findings of policies that cdk-nag does not make: the check, what is found, and why.
POLICIES_ONLY = {
    ("PCI.DSS.321-CloudWatchLogGroupEncrypted", "^logs.cmk cdn_waf_log_group$"): "the template gets it from us-east-1",
}


def checks(session):
    """One check for each environment of the references and for each other system; two at once, since each takes 10 s."""
    needs = ("binary", "shared", "nag")
    systems = {environment.subject: ("--system", environment.system, "--environment", environment.name)
               for environment in session.environments}
    for name, assignments in policies.OTHERS.items():
        systems[name] = ("--config", mixed.CONFIGURATION, *(f"--set={one}" for one in assignments))
    said = {}
    for subject, source in systems.items():
        yield Check("policies cdk-nag", subject, partial(agreed, session, systems, said, subject, source), needs)


def missing():
    """What cdk-nag needs and is not there; an empty text when all is."""
    place = scanning.environment_of_scanners()
    if not place or not any(place.glob("lib/python*/site-packages/cdk_nag")):
        return "cdk-nag (set SCAN_VENV to its environment)"
    return "" if shutil.which("node") else "the program node"


def agreed(session, systems, said, subject, source):
    """cdk-nag and the policies find the same."""
    if not said:
        with ThreadPoolExecutor(2) as pool:
            said.update({name: pool.submit(read, session, name, one) for name, one in systems.items()})
    ours = policies.found_by_us(session, source, CHECK)
    policies.compare("cdk-nag", ours, said[subject].result(), policies.outside(CHECK), NAG_ONLY, POLICIES_ONLY)


def read(session, name, source):
    """cdk-nag's findings on the template of a system: the check and the logical id."""
    template = policies.generated(session, "cloudformation", source, session.folder("nag", name))
    python = scanning.environment_of_scanners() / "bin" / "python"
    done = session.tools.call(str(python), session.tools.shared / "scan" / "nag.py", template, *PACKS)
    rows = [line for line in done.stdout.splitlines() if line.startswith("NAG ")]
    if done.returncode or not rows:
        raise CheckFailed(done.stdout + done.stderr)
    return [(row["rule"].split("[")[0], row["resource"]) for row in json.loads(rows[-1][4:]) if row["level"] == "F"]
