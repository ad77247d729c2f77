"""A Terraform program that is applied to a mock account once, and plans against the resulting state."""
import json
import re

import unmocked
from session import CheckFailed


class Deployed:
    """An applied program. `prevent_destroy` is removed from it, because it would stop plans that destroy resources."""

    def __init__(self, session, name, program, region="us-east-1", values=None):
        deployment = session.tools.module("cloud/tf_deploy.py")
        endpoint = session.tools.mock_cloud(session.base / "mock.log")
        source = session.folder("source", name)
        (source / "main.tf").write_text(unprotected(program), encoding="utf-8")
        self.work = session.folder("work", name)
        assignments = [f"{key}={value}" for key, value in (values or {}).items()]
        self.variables = [word for one in assignments for word in ("-var", one)]
        done = deployment.deploy(source, endpoint, work=self.work, region=region, reset=True, variables=assignments)
        if done["failed"] or done["not_attempted"]:
            raise CheckFailed(f"{name} could not be applied: {done['errors']}")
        self.terraform = deployment.Terraform(self.work, endpoint, region)

    def show(self, plan):
        """A saved plan as parsed JSON."""
        return json.loads(self.terraform.run("show", "-json", plan).stdout)

    def planned(self, program=None, *options):
        """The planned changes of managed resources; for another program if one is given."""
        if program is not None:
            (self.work / "main.tf").write_text(unprotected(program), encoding="utf-8")
        done = self.terraform.run("plan", "-refresh=false", "-out=changed", "-json", *options, *self.variables)
        if done.returncode:
            raise CheckFailed(done.stdout[-4000:] + done.stderr)
        return [one for one in self.show("changed")["resource_changes"] if one["mode"] == "managed"]


def unprotected(program):
    """The program without `prevent_destroy`, and without what the mock does not know."""
    return unmocked.terraform(re.sub(r"^ *prevent_destroy *= true\n", "", program, flags=re.M), unmocked.UNKNOWN_TO_TERRAFORM)
