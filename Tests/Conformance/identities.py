"""The stated identity of each resource type agrees with CloudFormation's schemas: the names in Golden/identities.json are
the primaryIdentifier of the resource schema in cfn-lint, in its order.
"""
import json

from session import Check, CheckFailed

# cfn-lint has the schema of before the type could be read; AWS has published this identifier since (August 2026).
NEWER = {"AWS::CertificateManager::Certificate": ["CertificateArn"]}


def checks(session):
    """One check."""
    yield Check("identities", "cloudformation", lambda: same_as_schemas(session), ("cfnlint",))


def same_as_schemas(session):
    """Names and order of the parts."""
    from cfnlint.schema.manager import PROVIDER_SCHEMA_MANAGER
    wrong = []
    for kind, parts in json.loads((session.golden / "identities.json").read_text(encoding="utf-8"))["cloudformation"].items():
        schema = PROVIDER_SCHEMA_MANAGER.get_resource_schema("us-east-1", kind).schema
        expected = NEWER.get(kind) or [pointer.split("/")[-1] for pointer in schema["primaryIdentifier"]]
        if list(parts) != expected:
            wrong.append(f"{kind}: {', '.join(parts)}, but by the schema {', '.join(expected)}")
    if wrong:
        raise CheckFailed("\n".join(wrong))
