"""Invalid input is rejected: non-zero exit status, one clear message, no stdout, no file changed, no crash."""
from dataclasses import dataclass
from functools import partial

import bad_places
from refusal import EITHER, FAILED, MISUSE, call, contents, judge, unchanged, with_sentinel
from session import Check

MEGABYTE = 1 << 20
CONFIG = ("--config", "config.json5")


@dataclass(frozen=True)
class Case:
    """A command line with invalid input, a pattern for its message and the allowed exit statuses."""

    name: str
    arguments: tuple
    words: str
    exits: tuple = FAILED
    config: bytes = None
    several: bool = False


def configured(name, text, words):
    """A case with an invalid configuration file; its message must contain the position."""
    config = text if isinstance(text, bytes) else text.encode("utf-8")
    return Case(name, CONFIG, r"config\.json5:\d+:\d+: error: .*(?:" + words + ")", FAILED, config)


def setting(name, assignment, words, several=False):
    """A case with one invalid setting on the command line."""
    return Case(name, ("--set", assignment), words, EITHER, several=several)


CASES = (
    Case("no config file", ("--config", "absent.json5"), r"absent\.json5", EITHER),
    Case("a folder as config", ("--config", "."), r"director|folder|not a file|regular file", EITHER),
    configured("an empty config", "", "empty"),
    Case("a config of 10 MB", CONFIG, r"config\.json5.* (?:bytes|long|large|big)", FAILED, b"{}" + b" " * (10 * MEGABYTE)),
    configured("a million brackets", b"[" * 1_000_000, "nested"),
    configured("a long text never closed", b"{a: '" + b"x" * 1_000_000, "never closed"),
    configured("config in another encoding", b"{region: '\xff\xfe'}", "utf-8"),
    configured("an unterminated string", "{\n  region: 'us-east-1\n}\n", "closed"),
    configured("a duplicate key", "{network: {}, network: {}}", "already given|duplicate|twice"),
    configured("a value of the wrong type", "{network: {zones: 'three'}}", "zones"),
    configured("an unknown key", "{network: {zoness: 3}}", "zoness"),
    configured("a list as config", "[1, 2]", "expected|object|settings"),
    Case("no target", (), "target", MISUSE),
    Case("an unknown target", ("--target", "ansible"), "ansible", MISUSE),
    Case("an unknown system", ("--system", "moon-base"), "moon-base", MISUSE),
    Case("an unknown environment", ("--environment", "moonlight"), "moonlight", EITHER),
    Case("an unknown option", ("--no-such-option",), "no-such-option", MISUSE),
    Case("an option without value", ("--config",), "config", MISUSE),
    Case("a stray argument", ("stray-argument",), "stray-argument", MISUSE),
    setting("a setting without =", "network.zones", "="),
    setting("an unknown setting", "network.zoness=3", "zoness"),
    setting("suffix in upper case", "environmentSuffix=UPPER", "environmentSuffix"),
    setting("suffix of 60 characters", "environmentSuffix=" + "a" * 60, "environmentSuffix"),
    setting("overlapping address ranges", "network.publicSubnets=['10.0.0.0/24', '10.0.0.0/24', '10.0.2.0/24']", "overlap"),
    setting("one zone for a load balancer", "network.zones=1", "zone", several=True),
)


def checks(session):
    """One check per case, and the checks of bad_places."""
    for case in CASES:
        yield Check("bad input", case.name, partial(refused, session, case), ("binary",))
    yield from bad_places.checks(session)


def refused(session, case):
    """Rejected when it prints and when it replaces a file, which must not change."""
    folder, _ = with_sentinel(session, case.name)
    if case.config is not None:
        (folder / "config.json5").write_bytes(case.config)
    before = contents(folder)
    target = () if case.name in ("no target", "an unknown target") else ("--target", "terraform")
    for output in ((), ("--output", "main.tf")):
        done = call(session, folder, *target, *output, *case.arguments)
        judge(done, case.words, case.exits, case.several)
    unchanged(folder, before)
