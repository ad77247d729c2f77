"""`infragen diff` reports what Terraform plans: the same resources are created, changed, replaced, moved or destroyed.

Resources that it reports as unaffected, because Terraform ignores the change or AWS keeps the value, must not be in the
plan.
"""
import json
import re

from deployed import Deployed
from generated import infragen, settings
from session import Check, CheckFailed

SYSTEM = "payment-web-app"
# Changes of the system. They are not applied, so each is planned against the first deployment.
CHANGES = (
    ["database.databaseName=pay", "services.office={ image: 'a:1', paths: ['/office/*'], priority: 200 }", "tags.Team=core"],
    ["network.cidr=10.0.0.0/17", "database.instanceClass=db.t3.large", "logs.retentionDays=365"],
    ["name=other"],
    ["frontend=false", "protectData=true"],
    ["services.api.port=9000", "database.storageGiB=200"],
)
ACTIONS = {("create",): "added", ("update",): "changed", ("delete",): "removed",
           ("delete", "create"): "replaced", ("create", "delete"): "replaced"}
FIRST = {("delete", "create"): "destroyed first", ("create", "delete"): "created first"}
# A plan does not show that the provider keeps the old revision and only removes it from the state.
REVISION = "a new revision; the old one stays registered"


def checks(session):
    """One check per change."""
    system = System(session)
    for change in CHANGES:
        yield Check("changes", ", ".join(re.sub(r"=\{.*", "={ ... }", one) for one in change),
                    lambda change=change: system.check(change), ("binary", "terraform", "shared", "moto"))


class System:
    """The unchanged system, deployed to a mock account on first use."""

    def __init__(self, session):
        self.session = session
        self.deployed = None
        self.drift = set()

    def account(self):
        """The deployed system."""
        if not self.deployed:
            self.deployed = Deployed(self.session, "changes", self.program([]))
            # Values that the mock does not return, which are therefore in the plan without a change.
            self.drift = set(self.planned([]).items())
        return self.deployed

    def infragen(self, change, *options, codes=(0,)):
        """The output of infragen for the system with a change."""
        return infragen(self.session, *options, "--system", SYSTEM, *settings(change), codes=codes)

    def program(self, change):
        """The program for the system with a change."""
        return self.infragen(change, "--target", "terraform").decode("utf-8")

    def planned(self, change):
        """The action that Terraform plans for each address, and the order of a replacement."""
        planned = {}
        for one in self.account().planned(self.program(change)):
            actions = tuple(one["change"]["actions"])
            if actions != ("no-op",):
                planned[one["address"]] = ACTIONS.get(actions, str(actions)), FIRST.get(actions, "")
        return planned

    def check(self, change):
        """Compare the plan with infragen's report, resource by resource."""
        self.account()
        planned = dict(set(self.planned(change).items()) - self.drift)
        report = json.loads(self.infragen(change, "diff", "--format", "json", "--target", "terraform", codes=(0, 2)))["environments"][0]["changes"]
        told = {one["address"]: (one["action"], one["consequence"]) for one in report["engines"][0]["resources"]
                if one["action"] != "unaffected"}
        wrong = [f"{address}: the plan has {planned.get(address, ('nothing',))[0]}, infragen {told.get(address, ('nothing',))[0]}"
                 for address in sorted({*planned, *told})
                 if planned.get(address, ("",))[0] != told.get(address, ("",))[0]]
        wrong += [f"{address}: the plan has it {planned[address][1]}, infragen: {told[address][1]}"
                  for address in sorted({*planned, *told}) if not wrong and told[address][1] != REVISION and planned[address][1] not in told[address][1]]
        if wrong:
            raise CheckFailed("\n".join(wrong))
