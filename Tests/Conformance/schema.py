"""The JSON Schema and the reader accept the same configurations: starters, broken ones and thousands of variations of
starters.
"""
import copy
import json
import random
import re
import subprocess
from functools import partial

from session import REPOSITORY, Check, CheckFailed

TOOLS = ("binary", "jsonschema", "json5")
CHANGES = 1500
SEED = 20261125
# Messages of the reader about the form of a value. All others are rules between values, which a schema cannot express.
FORM = re.compile(r"error: .*(?:expected |unknown setting|is too (?:small|large|short|long)(?! (?:for|to) )|is not allowed: (?:choose|expected)"
                  r"|is empty: expected|the name '|: choose )")
ODD = (None, True, False, 0, -1, 1, 2.5, 10**12, "", "x", "UPPER", "a b", "10.0.0.0/33", "10.0.0.0/16", "${x}", "é", [], {},
       ["a"], {"a": 1}, "us-east-1", "a" * 300, [1, "2"], {"name": {}})


def checks(session):
    """One check of the schema itself, one of the files, and one of variations."""
    yield Check("schema", "is a schema", partial(is_schema, session), TOOLS)
    yield Check("schema", "starters and broken configurations", partial(files, session), TOOLS)
    yield Check("schema", f"{CHANGES} changes", partial(changes, session), TOOLS)


def validator(session):
    """A validator for infragen's schema."""
    import jsonschema
    done = subprocess.run([session.binary, "schema"], stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)
    if done.returncode or done.stderr:
        raise CheckFailed(done.stderr.decode("utf-8", "replace"))
    return jsonschema.Draft202012Validator(json.loads(done.stdout))


def is_schema(session):
    """The schema is valid in its dialect, and every setting has a description."""
    judge = validator(session)
    judge.check_schema(judge.schema)
    bare = [name for name, one in judge.schema["properties"].items() if not one.get("description")]
    if bare or judge.schema.get("additionalProperties") is not False:
        raise CheckFailed(f"no description, or open: {bare}")


def starters():
    """The valid configurations, parsed."""
    import json5
    paths = [*sorted((REPOSITORY / "Templates").glob("*/system.json5")), REPOSITORY / "Tests" / "Conformance" / "mixed.json5"]
    return {path: json5.loads(path.read_text(encoding="utf-8")) for path in paths}


def files(session):
    """Starters are accepted, and the schema and the reader agree on broken files that are valid JSON5."""
    import json5
    judge = validator(session)
    wrong = [f"{path}: {error.json_path}: {error.message}" for path, value in starters().items() for error in judge.iter_errors(value)]
    for path in sorted((REPOSITORY / "Tests" / "GoldenTests" / "Broken").glob("*.json5")):
        try:
            value = json5.loads(path.read_text(encoding="utf-8"), allow_duplicate_keys=False)
        except (ValueError, UnicodeDecodeError, RecursionError):
            continue
        wrong += disagreement(session, judge, value, path.name)
    if wrong:
        raise CheckFailed("\n".join(wrong[:20]))


def changes(session):
    """Starters with one or two values changed, removed or added."""
    judge, chance, values = validator(session), random.Random(SEED), list(starters().values())
    wrong, refused = [], 0
    for number in range(CHANGES):
        value = copy.deepcopy(chance.choice(values))
        value.pop("environments", None)
        for _ in range(chance.randint(1, 2)):
            change(chance, value)
        refused += not judge.is_valid(value)
        wrong += disagreement(session, judge, value, f"change {number}")
    if not CHANGES // 10 < refused < CHANGES * 9 // 10:
        wrong.append(f"{refused} of {CHANGES} changes are wrong: too few or too many to tell anything")
    if wrong:
        raise CheckFailed("\n".join(wrong[:20]))


def change(chance, value):
    """Change one place of a configuration."""
    places = list(walk(value))
    holder, key = chance.choice(places)
    action = chance.random()
    if action < 0.15:
        del holder[key]
    elif action < 0.3 and isinstance(holder, dict):
        holder[chance.choice([f"{key}x", "unknown", key.upper()])] = holder[key]
    elif action < 0.5 and isinstance(holder[key], (int, float)) and not isinstance(holder[key], bool):
        holder[key] = holder[key] + chance.choice([-1, 1, 0.5, 10_000, -10_000])
    elif action < 0.65 and isinstance(holder[key], str):
        holder[key] = chance.choice([holder[key] + chance.choice("-_ ./A1{$"), holder[key][1:], holder[key].upper(), holder[key] * 9])
    else:
        holder[key] = chance.choice(ODD)


def walk(value):
    """Every place of a configuration, as its container and the key in it."""
    for key, inner in (value.items() if isinstance(value, dict) else enumerate(value)):
        yield value, key
        if isinstance(inner, (dict, list)):
            yield from walk(inner)


def disagreement(session, judge, value, name):
    """The difference between the schema and the reader about the form of a configuration, if any."""
    errors = [f"{error.json_path}: {error.message[:200]}" for error in judge.iter_errors(value)]
    text = json.dumps(value).encode("utf-8")
    done = subprocess.run([session.binary, "show", "--config", "-"], input=text, capture_output=True, timeout=60, check=False)
    said = done.stderr.decode("utf-8", "replace")
    if errors and done.returncode == 0:
        return [f"{name}: the reader accepts what the schema does not: {errors[0]}"]
    if not errors and FORM.search(said):
        return [f"{name}: the schema accepts what the reader does not: {said.splitlines()[0]}"]
    return []
