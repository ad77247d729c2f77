"""What the kinds say of a property's change agrees with CloudFormation's schemas and with what Terraform's provider plans.

CloudFormation: for every property that a golden has, "replaces" in Golden/effects.json stands exactly where the resource schema
that cfn-lint carries has it among createOnlyProperties. Terraform: Golden/effects.json agrees with planned-effects.json, which
the command `plan-effects` records; it takes minutes, so it is run by hand when a property is new or the provider changes. An
argument that is taken out is recorded there, too: of "optional", what some resources of the goldens lack, "keptWhenRemoved" has
exactly that with which nothing happens then.
"""
import json
from pathlib import Path

from session import Check, CheckFailed

HERE = Path(__file__).resolve().parent
PLANNED = HERE / "planned-effects.json"
REPLACING = ("replaces", "renames")
# Arguments that AWS keeps when they are taken out, which the model does not state yet: `infragen diff` says "changed" where
# the plan does nothing. Each belongs beside its property (UpdateRule.keptWhenRemoved).
UNSTATED = {
    "aws_dynamodb_table": {"server_side_encryption.kms_key_arn", "ttl"},
    "aws_ecs_service": {"capacity_provider_strategy"},
    "aws_lb_listener": {"default_action.target_group_arn"},
    "aws_rds_cluster_instance": {"performance_insights_enabled"},
    "aws_route53_record": {"allow_overwrite"},
    "aws_sqs_queue": {"kms_data_key_reuse_period_seconds", "redrive_policy", "sqs_managed_sse_enabled"},
    "aws_vpc_endpoint": {"private_dns_enabled", "route_table_ids", "security_group_ids", "subnet_ids"},
}


def checks(session):
    """One check for each of the two shapes."""
    yield Check("effects", "cloudformation", lambda: same_as_schemas(session), ("cfnlint",))
    yield Check("effects", "terraform", lambda: same_as_plans(session))
    yield Check("effects", "terraform, taken out", lambda: same_as_plans_without(session))


def stated(session, target):
    """Type -> property path -> effect, as the kinds state it."""
    return json.loads((session.golden / "effects.json").read_text(encoding="utf-8"))[target]


def same_as_schemas(session):
    """Every createOnly property that is emitted replaces, and nothing else does; conditional ones do not pass in silence."""
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
    """Every property that is emitted was changed in turn, and replaced the resource where it says so and nowhere else."""
    planned = json.loads(PLANNED.read_text(encoding="utf-8"))["replaces"]
    wrong = []
    for kind, paths in stated(session, "terraform").items():
        for path, effect in paths.items():
            seen = {replaces for one, replaces in planned.get(kind, {}).items() if covers(one, path)}
            if not seen:
                wrong.append(f"{kind} {path}: no plan was made, run Tests/Conformance/plan-effects")
            elif (True in seen) != (effect in REPLACING):
                wrong.append(f"{kind} {path}: {effect}, but in the plan a change {'replaces' if True in seen else 'keeps'} it")
    if wrong:
        raise CheckFailed("\n".join(wrong))


def same_as_plans_without(session):
    """Nothing happens in a plan without an argument exactly where the kinds say that it is kept."""
    planned = json.loads(PLANNED.read_text(encoding="utf-8"))
    kept, wrong, idle = stated(session, "keptWhenRemoved"), [], {(kind, path) for kind, paths in UNSTATED.items() for path in paths}
    for kind, paths in stated(session, "optional").items():
        known, removed = planned["replaces"].get(kind, {}), planned["removed"].get(kind, {})
        for path in paths:
            is_kept = path in kept.get(kind, [])
            # What lies in a map or in JSON is a value of the argument that holds it.
            if not any(covers(path, one) for one in known):
                continue
            if path not in removed:
                wrong.append(f"{kind} {path}: no plan was made without it, run Tests/Conformance/plan-effects")
            elif removed[path] != "refused" and (removed[path] == "nothing") != is_kept:
                if (kind, path) in idle:
                    idle.discard((kind, path))
                    continue
                wrong.append(f"{kind} {path}: {'' if is_kept else 'not '}kept, but the plan without it: {removed[path]}")
    wrong += [f"{kind} {path}: take it out of UNSTATED" for kind, path in sorted(idle)]
    if wrong:
        raise CheckFailed("\n".join(wrong))


def dotted(pointer):
    """/properties/A/*/B -> A.B"""
    return ".".join(part for part in pointer.split("/")[2:] if part != "*")


def covers(one, path):
    """Whether a path is that one, or lies in it."""
    return path == one or path.startswith(one + ".")
