"""CloudFormation templates: strict JSON without findings of cfn-lint."""
import json
from functools import partial

from allowances import Allowances
from session import Check, CheckFailed


def checks(session):
    """The checks of every template."""
    allowed = Allowances("cfn-lint.allow")
    for environment in session.programs:
        if environment.has("cloudformation"):
            yield Check("cloudformation json", environment.subject, partial(template, environment))
            yield Check("cfn-lint", environment.subject, partial(linted, session, environment, allowed), ("cfn-lint",))
    if allowed.subjects:
        yield Check("allow-list", allowed.name, allowed.check_use)


def template(environment):
    """The parsed template; duplicate keys, NaN and other extensions of JSON are errors."""
    try:
        return json.loads(environment.file("cloudformation").read_bytes().decode("utf-8"),
                          object_pairs_hook=unique, parse_constant=refuse)
    except ValueError as error:
        raise CheckFailed(str(error)) from error


def unique(pairs):
    keys = [key for key, _ in pairs]
    if len(set(keys)) < len(keys):
        raise ValueError("duplicate key: " + ", ".join(sorted({key for key in keys if keys.count(key) > 1})))
    return dict(pairs)


def refuse(constant):
    raise ValueError(f"{constant} is not JSON")


def linted(session, environment, allowed):
    """cfn-lint with informational and experimental rules has only allowed findings."""
    done = session.tools.call("cfn-lint", "--regions", environment.region(), "-c", "I", "-e", "--format", "json",
                              "--non-zero-exit-code", "none", "-t", environment.file("cloudformation"))
    try:
        found = json.loads(done.stdout or "[]")
    except ValueError:
        found = None
    if done.returncode or found is None:
        raise CheckFailed(done.stdout + done.stderr)
    found = [("/".join(map(str, one["Location"].get("Path") or [])), f'{one["Rule"]["Id"]} {one["Level"]}: {one["Message"]}')
             for one in found]
    remaining = allowed.remaining(environment.subject, found)
    if remaining:
        raise CheckFailed("\n".join(f"{words}  ({place})" for place, words in remaining))
