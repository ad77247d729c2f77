"""The outputs of each environment describe the same infrastructure according to the shared tool `equal`."""
import json
import re
import shutil
from functools import partial
from pathlib import Path

import unmocked
from goldens import TARGET_FILES
from session import Check, CheckFailed

OWN_RULES = Path(__file__).resolve().parent / "equal-rules.json"
RULES = "equal/rules.json"


def checks(session):
    """One check of all environments together, because a rule may be needed by only one of them."""
    yield Check("equal outputs", "all environments", partial(equal, session), ("shared", "yaml"))


def equal(session):
    """No rule is missing, and every rule of equal-rules.json is used."""
    own = json.loads(OWN_RULES.read_text(encoding="utf-8"))
    rules = session.folder("equal-outputs") / "rules.json"
    rules.write_text(json.dumps(combined(session, own)), encoding="utf-8")
    # Raw resources have types that the tool does not know; mock_accounts.py compares those systems.
    programs = [*session.environments, *(one for one in session.examples if not has_raw_resources(one)), session.kinds]
    complete = [one for one in programs if all(map(one.has, TARGET_FILES))]
    found = [readable(session, one) for one in complete]
    names = dict(zip(map(str, found), (one.subject for one in complete)))
    done = session.tools.script("equal/compare.py", "--json", "--rules", rules, "--folders", *found)
    try:
        report = json.loads(done.stdout)
    except ValueError as error:
        raise CheckFailed(done.stdout + done.stderr) from error
    wrong, used = [], set()
    for difference in report["differences"]:
        words = "\n".join(str(difference[part]) for part in ("what", "left_value", "right_value"))
        fits = {rule["difference"] for rule in own["unread"] if re.search(rule["difference"], words)}
        used |= fits
        if not fits:
            wrong.append(f'{names[difference["folder"]]}, terraform and {difference["against"]}: {words}\n'
                         f'  at {difference["left_place"]} and {difference["right_place"]}')
    idle = [(section, rule) for section, text in report["unused"] if is_own(own, section, rule := json.loads(text))]
    idle += [("unread", rule) for rule in own["unread"] if rule["difference"] not in used]
    wrong += [f"equal-rules.json: no environment needs this rule of {section}: {json.dumps(rule)}" for section, rule in idle]
    if wrong:
        raise CheckFailed("\n".join(wrong))


def readable(session, environment):
    """The folder with the programs, or a copy without what the tool cannot read."""
    changed = {}
    for target, change in (("terraform", unmocked.terraform), ("pulumi", unmocked.pulumi), ("cloudformation", unmocked.template)):
        whole = environment.file(target).read_text(encoding="utf-8")
        known = change(whole, unmocked.UNTRANSLATED)
        if known != whole:
            changed[target] = known
    if not changed:
        return environment.folder
    copy = session.folder("equal-programs", environment.subject)
    shutil.copytree(environment.folder, copy, dirs_exist_ok=True)
    for target, text in changed.items():
        (copy / TARGET_FILES[target]).write_text(text, encoding="utf-8")
    return copy


def has_raw_resources(environment):
    """True if the program has a section of raw resources."""
    return "# Other resources\n" in environment.file("terraform").read_text(encoding="utf-8")


def combined(session, own):
    """The project's rules, followed by the tool's."""
    rules = json.loads((session.tools.shared / RULES).read_text(encoding="utf-8"))
    for section in rules:
        if section not in own:
            continue
        if isinstance(rules[section], list):
            rules[section] = own[section] + rules[section]
            continue
        pairs = rules[section]["pairs"]
        for kind, rows in own[section]["pairs"].items():
            pairs[kind] = {**pairs.get(kind, {}), **rows} if isinstance(rows, dict) else pairs.get(kind, []) + rows
    return rules


def is_own(own, section, rule):
    """True if an unused rule belongs to the project; pairs are identified by kind and first name."""
    mine = own.get(section, [])
    return rule in mine if isinstance(mine, list) else rule[1] in mine["pairs"].get(rule[0], ())
