"""There are goldens, and each environment has one per target."""
from functools import partial

from goldens import TARGET_FILES
from session import Check, CheckFailed


def checks(session):
    """One check for all goldens together, and one per environment."""
    yield Check("goldens", "systems", partial(some, session))
    for environment in [*session.environments, *session.examples]:
        yield Check("goldens", environment.subject, partial(complete, environment))


def some(session):
    if not session.environments:
        raise CheckFailed(f"no <system>/<environment>/<target> below {session.golden}")


def complete(environment):
    """No target is missing."""
    absent = [str(environment.file(target)) for target in TARGET_FILES if not environment.has(target)]
    if absent:
        raise CheckFailed("missing:\n" + "\n".join(absent))
