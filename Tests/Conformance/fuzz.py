"""Thousands of damaged configurations, always the same ones: no crash, no hang, no endless memory, and whole outputs only."""
import json
import random
import re
import resource
import subprocess
from functools import partial

from goldens import TARGETS
from refusal import CRASH, CRASH_EXITS
from session import REPOSITORY, Check, CheckFailed

RUNS = 3000
SEED = 97
SECONDS = 10
MEMORY = 2 << 30
LINE = re.compile(r"^(?:<stdin>:\d+:\d+: |infragen: )?(?:error|warning|note): \S")
TOKENS = (b"{", b"}", b"[", b"]", b":", b",", b'"', b"'", b"\\", b"//", b"/*", b"*/", b"null", b"true", b"1e999", b"-0", b"0x",
          b".5", b"9" * 40, b"\x00", b"\xff", "\u2028".encode(), b"\\u0000", b"${x}", b"%{x}", b"$$", b"\r\n", b"\t", b"#",
          b"[" * 70, b"environments: {", b"services: {", b"__proto__", b"Infinity", b"NaN")


def checks(session):
    """One check: its runs are the same every time."""
    yield Check("fuzz", f"{RUNS} damaged configurations", partial(damaged, session), ("binary",))


def seeds():
    """Configurations to damage: the whole ones as often as all the broken ones together."""
    whole = [*sorted(REPOSITORY.glob("Templates/*/system.json5")), REPOSITORY / "Tests" / "Conformance" / "mixed.json5"]
    broken = sorted(REPOSITORY.glob("Tests/GoldenTests/Broken/*.json5"))
    return [path.read_bytes() for path in whole * (len(broken) // len(whole)) + broken]


def damaged(session):
    """Every run ends well."""
    chance, sources, wrong, accepted = random.Random(SEED), seeds(), [], 0
    for number in range(RUNS):
        text = damage(chance, chance.choice(sources), sources)
        target = TARGETS[number % len(TARGETS)]
        problem, done = attempt(session, text, target)
        accepted += done is not None and done.returncode == 0
        if problem:
            kept = session.folder("fuzz", str(number)) / "config.json5"
            kept.write_bytes(text)
            wrong.append(f"run {number} ({target}, {kept if session.kept else 'use --keep'}): {problem}")
    if wrong or not RUNS // 100 < accepted < RUNS:
        raise CheckFailed("\n".join(wrong[:10]) or f"{accepted} of {RUNS} were accepted: too few or too many to tell anything")


def damage(chance, text, sources):
    """A text with one to four wounds; numbers are changed most, for much of what comes of that is accepted."""
    text = bytearray(text)
    for _ in range(chance.randint(1, chance.choice([1, 4]))):
        place, action = chance.randint(0, len(text)), chance.randint(0, 9)
        end = min(len(text), place + chance.randint(1, 40))
        if action == 0:
            del text[place:end]
        elif action == 1:
            text[place:place] = chance.choice(TOKENS)
        elif action == 2:
            text[place:end] = chance.choice(TOKENS)
        elif action == 3:
            text[place:place] = text[place:end] * chance.randint(1, 5)
        elif action == 4 and place < len(text):
            text[place] = chance.randint(0, 255)
        elif action == 5:
            other = chance.choice(sources)
            start = chance.randint(0, len(other))
            text[place:place] = other[start:start + chance.randint(1, 200)]
        else:
            digits = [match.span() for match in re.finditer(rb"\d+", bytes(text))]
            if digits:
                first, last = chance.choice(digits)
                text[first:last] = str(chance.choice([0, 1, -1, 2**31, 2**63, 10**30, chance.randint(0, 400)])).encode()
    return bytes(text)


def limit():
    """At most so much memory, so that a leak ends as an error and not as a dead machine."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def attempt(session, text, target):
    """What was wrong with one run, or nothing, and the run."""
    try:
        done = subprocess.run([session.binary, "--target", target, "--config", "-"], input=text, capture_output=True,
                              timeout=SECONDS, check=False, preexec_fn=limit)
    except subprocess.TimeoutExpired:
        return f"no end after {SECONDS} s", None
    said = done.stderr.decode("utf-8", "replace")
    if done.returncode < 0 or done.returncode in CRASH_EXITS or CRASH.search(said):
        return f"a crash: exit {done.returncode}, {said[:500]}", done
    if done.returncode not in (0, 1):
        return f"exit {done.returncode}: {said[:500]}", done
    if (done.returncode == 1) != bool(re.search(r"(?:^|: )error: ", said, re.M)) or (done.returncode == 1 and done.stdout):
        return f"exit {done.returncode}, {len(done.stdout)} bytes on stdout, {said[:500]}", done
    strange = [line for line in said.splitlines() if not LINE.match(line)]
    if strange:
        return f"no message: {strange[0][:300]}", done
    if done.returncode == 0 and target == "cloudformation":
        try:
            json.loads(done.stdout)
        except ValueError as error:
            return f"no JSON: {error}", done
    return "", done
