"""infragen as the compiler of Pulumi's YAML host, called like the host calls it.

The host (pulumi-yaml, pkg/pulumiyaml/run.go and pkg/server/server.go) splits the command like a shell, runs it in the
folder of Pulumi.yaml and reads the program from stdout. Its variables for the stack come before its own environment, so
the latter wins. It first runs the compiler once without a stack to find the required plugins.
"""
import json
import os
import shlex
from functools import partial

import documentation
import pulumi_files
from allowances import Allowances
from goldens import TARGET_FILES, Environment
from session import Check, CheckFailed

SYSTEM = "scale-payments"
ENVIRONMENTS = ("dev", "staging", "prod", "pr12")
TOOLS = ("binary", "yaml")


def checks(session):
    """The call without a stack, one check per stack, and a stack without environment."""
    yield Check("pulumi compiler", "without a stack", partial(without_stack, session), TOOLS)
    for name in ENVIRONMENTS:
        yield Check("pulumi compiler", name, partial(compiled, session, name), TOOLS)
        yield Check("pulumi compiler check", name, partial(judged, session, name), (*TOOLS, "shared"))
    yield Check("pulumi compiler", "unknown stack", partial(unknown, session), TOOLS)
    yield Check("pulumi compiler", "broken description", partial(broken, session), TOOLS)


class Project:
    """A folder with the Pulumi.yaml of the page on build time and a configuration."""

    def __init__(self, session, name):
        import yaml
        parent = session.folder("pulumi-compiler", name)
        self.session, self.folder = session, parent / "project"
        self.folder.mkdir()
        text = documentation.block("build-time.md", "yml", "compiler:")
        (self.folder / "Pulumi.yaml").write_text(text, encoding="utf-8")
        self.file = yaml.safe_load(text)
        (parent / "programs").mkdir()
        (parent / "programs" / "infragen").symlink_to(session.binary)
        self.environment = dict(session.tools.environment, PATH=f"{parent / 'programs'}:{os.environ['PATH']}")
        for variable in ("PULUMI_STACK", "PULUMI_ORGANIZATION", "PULUMI_PROJECT", "PULUMI_CONFIG"):
            self.environment.pop(variable, None)
        self.infragen("init", "--system", SYSTEM)
        description = self.folder / "infragen.json5"
        description.write_text(description.read_text(encoding="utf-8").replace(
            'name: "scale"', f'name: "{self.file["name"]}"'), encoding="utf-8")

    def infragen(self, *arguments):
        """The output of an ordinary call in the folder, which must succeed."""
        done = self.session.tools.call(self.session.binary, *arguments, folder=self.folder, environment=self.environment)
        if done.returncode:
            raise CheckFailed(f"exit {done.returncode}: {arguments}\n{done.stderr}")
        return done.stdout

    def compile(self, stack=None):
        """Call the compiler like the host."""
        told = {} if stack is None else {
            "PULUMI_STACK": stack, "PULUMI_ORGANIZATION": "acme", "PULUMI_PROJECT": self.file["name"],
            "PULUMI_CONFIG": json.dumps({key: value for key, value in self.file["config"].items()}),
            "PULUMI_ROOT_DIRECTORY": str(self.folder)}
        line = self.file["runtime"]["options"]["compiler"]
        return self.session.tools.call(*shlex.split(line), folder=self.folder, environment={**told, **self.environment})

    def program(self, stack=None):
        """The program that the host reads, as text and parsed."""
        import yaml
        done = self.compile(stack)
        if done.returncode:
            raise CheckFailed(f"exit {done.returncode}\n{done.stderr}")
        return done.stdout, yaml.safe_load(done.stdout)


def same(program, expected):
    """Fail unless the bytes equal those of an ordinary call."""
    if program != expected:
        raise CheckFailed("the program differs from that of an ordinary call")


def without_stack(session):
    """The program of the first environment."""
    project = Project(session, "without stack")
    text, program = project.program()
    same(text, project.infragen("--target", "pulumi"))
    if not program["resources"]:
        raise CheckFailed("no resources: the host could learn of no plugin")


def compiled(session, name):
    """The program of the stack's environment; values that it leaves to Pulumi's files are in them."""
    project = Project(session, name)
    text, program = project.program(name)
    same(text, project.infragen("--target", "pulumi", "--environment", name))
    if program["config"]["environmentSuffix"]["default"] != name:
        raise CheckFailed(f"the suffix is {program['config']['environmentSuffix']['default']}")
    # The host accepts a configuration key only if it has a type, a default, or a value in the project or stack file.
    values = {key: value for key, value in program["config"].items() if not isinstance(value, dict)}
    untyped = [key for key, value in program["config"].items() if isinstance(value, dict) and not {"type", "default"} & set(value)]
    if untyped or values != project.file["config"] or program["name"] != project.file["name"]:
        raise CheckFailed(f"Pulumi.yaml lacks what the program leaves to it: {values or untyped}, name {program['name']}")


def judged(session, name):
    """The program checker has only allowed findings."""
    project = Project(session, f"{name} check")
    path = project.folder.parent / "checked" / TARGET_FILES["pulumi"]
    path.parent.mkdir(parents=True)
    path.write_text(project.program(name)[0], encoding="utf-8")
    pulumi_files.checked(session, Environment(SYSTEM, name, path.parent.parent), Allowances("pulumi.allow"))


def refused(project, stack, *words):
    """The compiler fails without a program and with these words, which the host shows."""
    done = project.compile(stack)
    absent = [one for one in words if one not in done.stderr]
    if done.returncode == 0 or done.stdout or absent:
        raise CheckFailed(f"exit {done.returncode}, expected {absent}\n{done.stderr}{done.stdout[:200]}")


def unknown(session):
    """A stack without environment is rejected with the list of environments."""
    project = Project(session, "unknown")
    refused(project, "acme/payments/live", "the environment is live, the stack that Pulumi deploys",
            "infragen.json5:", "there is no environment 'live'; the configuration has dev, staging, prod, pr<number>")


def broken(session):
    """An error has its position."""
    project = Project(session, "broken")
    description = project.folder / "infragen.json5"
    description.write_text(description.read_text(encoding="utf-8").replace("zones:", "zonez:", 1), encoding="utf-8")
    refused(project, "dev", "infragen.json5:", "error: network: unknown setting 'zonez'")
