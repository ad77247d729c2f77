"""The declared update behavior of properties agrees with CloudFormation's schemas and with plans of Terraform's
provider.

CloudFormation: a property in a golden has "replaces" in Golden/effects.json if and only if it is among the
createOnlyProperties of the resource schema in cfn-lint. Terraform: Golden/effects.json agrees with
planned-effects.json, which the command `plan-effects` records. That takes minutes, so run it by hand for new properties
and provider versions. It also records plans without an argument: of the properties in "optional", which some resources
of the goldens lack, "keptWhenRemoved" contains those whose removal plans no change.
"""
import json
from pathlib import Path

from session import Check, CheckFailed

HERE = Path(__file__).resolve().parent
PLANNED = HERE / "planned-effects.json"
REPLACING = ("replaces", "renames")
# The provider asks AWS to validate the definition before it plans, which the mock does not do. That `name` and `type`
# replace a state machine stands in the provider's documentation.
UNPLANNED = ("aws_sfn_state_machine",)


def checks(session):
    """One check per source."""
    yield Check("effects", "cloudformation", lambda: same_as_schemas(session), ("cfnlint",))
    yield Check("effects", "terraform", lambda: same_as_plans(session))
    yield Check("effects", "terraform, taken out", lambda: same_as_plans_without(session))


def stated(session, target):
    """The declared effect of each property path, by type."""
    return json.loads((session.golden / "effects.json").read_text(encoding="utf-8"))[target]


def same_as_schemas(session):
    """Emitted properties replace the resource if and only if they are createOnly; conditional ones need a declared
    effect.
    """
    from cfnlint.schema.manager import PROVIDER_SCHEMA_MANAGER
    wrong = []
    for kind, paths in stated(session, "cloudformation").items():
        schema = PROVIDER_SCHEMA_MANAGER.get_resource_schema("us-east-1", kind).schema
        create_only, conditional = (
            [dotted(pointer) for pointer in schema.get(name, [])]
            for name in ("createOnlyProperties", "conditionalCreateOnlyProperties"))
        for path, effect in paths.items():
            replaces = any(covers(one, path) for one in create_only)
            if replaces != (effect in REPLACING):
                wrong.append(f"{kind} {path}: {effect}, but by the schema a change {'replaces' if replaces else 'keeps'} it")
            elif not replaces and any(covers(one, path) for one in conditional) and effect not in ("mayReplace", "interrupts"):
                wrong.append(f"{kind} {path}: {effect}, but the schema replaces it at times")
    if wrong:
        raise CheckFailed("\n".join(wrong))


def same_as_plans(session):
    """Every emitted property was changed in a plan, which replaced the resource if and only if the property declares
    it.
    """
    planned = json.loads(PLANNED.read_text(encoding="utf-8"))["replaces"]
    wrong = []
    for kind, paths in stated(session, "terraform").items():
        for path, effect in paths.items() if kind not in UNPLANNED else ():
            seen = {replaces for one, replaces in planned.get(kind, {}).items() if covers(one, path)}
            if not seen:
                wrong.append(f"{kind} {path}: no plan was made, run Tests/Conformance/plan-effects")
            elif (True in seen) != (effect in REPLACING):
                wrong.append(f"{kind} {path}: {effect}, but in the plan a change {'replaces' if True in seen else 'keeps'} it")
    if wrong:
        raise CheckFailed("\n".join(wrong))


def same_as_plans_without(session):
    """The plan without an optional argument has no change if and only if the property is declared as kept."""
    planned = json.loads(PLANNED.read_text(encoding="utf-8"))
    kept, wrong = stated(session, "keptWhenRemoved"), []
    for kind, paths in stated(session, "optional").items():
        known, removed = planned["replaces"].get(kind, {}), planned["removed"].get(kind, {})
        for path in paths:
            is_kept = path in kept.get(kind, [])
            # A path inside a map or JSON text is part of the value of the containing argument.
            if not any(covers(path, one) for one in known):
                continue
            if path not in removed:
                wrong.append(f"{kind} {path}: no plan was made without it, run Tests/Conformance/plan-effects")
            elif removed[path] != "refused" and (removed[path] == "nothing") != is_kept:
                wrong.append(f"{kind} {path}: {'' if is_kept else 'not '}kept, but the plan without it: {removed[path]}")
    if wrong:
        raise CheckFailed("\n".join(wrong))


def dotted(pointer):
    """/properties/A/*/B -> A.B"""
    return ".".join(part for part in pointer.split("/")[2:] if part != "*")


def covers(one, path):
    """True if the path equals the other one or is below it."""
    return path == one or path.startswith(one + ".")
