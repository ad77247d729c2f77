"""The names of properties and attributes that infragen knows, against which it checks patches and raw resources, are those
of the schemas: of Terraform's AWS provider, and of CloudFormation in cfn-lint.

`run --only "property names" --record` writes the Swift files anew, for a new resource type or provider.
"""
import json
import subprocess
from functools import partial

from session import REPOSITORY, Check, CheckFailed

FACTS = REPOSITORY / "Sources" / "PaymentSystem" / "AWSFacts"
# Blocks inside blocks to this depth. Those of web ACLs contain themselves.
DEPTH = 3
PROGRAM = """terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }
}
"""
HEADER = """// swift-format-ignore-file: one line for each type and block.

extension PropertyNames {{
  /// {about}
  static let {name} = \"""
"""


def checks(session):
    """One check per schema."""
    yield Check("property names", "terraform", partial(same, session, "provider", provider_lines), ("terraform",))
    yield Check("property names", "cloudformation", partial(same, session, "cloudFormation", template_lines), ("cfnlint",))


def same(session, name, lines):
    """The Swift file has the lines of the schemas; --record writes it."""
    path = FACTS / f"PropertyNames+{name[0].upper()}{name[1:]}.swift"
    about = {"provider": "Names in version 5.100 of Terraform's AWS provider.",
             "cloudFormation": "Names in CloudFormation's resource schemas, as cfn-lint has them."}[name]
    text = HEADER.format(name=name, about=about) + "".join(f"    {line}\n" for line in lines(session)) + '    """\n}\n'
    if session.is_recording:
        path.write_text(text, encoding="utf-8")
    elif not path.is_file() or path.read_text(encoding="utf-8") != text:
        raise CheckFailed(f'{path.name} is out of date: Tests/Conformance/run --only "property names" --record')


def types(session, dialect):
    """The resource types that infragen writes."""
    return sorted(json.loads((session.golden / "effects.json").read_text(encoding="utf-8"))[dialect])


def line(path, names, attributes):
    return f"{path}|{' '.join(sorted(names))}|{' '.join(sorted(attributes))}"


def provider_lines(session):
    """One line for each type and block: path, arguments and blocks, attributes that cannot be set."""
    folder = session.folder("property names")
    (folder / "main.tf").write_text(PROGRAM, encoding="utf-8")
    for command in (("init", "-no-color"), ("providers", "schema", "-json")):
        done = subprocess.run(["terraform", *command], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode:
            raise CheckFailed(done.stdout + done.stderr)
    (provider,) = json.loads(done.stdout)["provider_schemas"].values()
    lines = []
    for kind in types(session, "terraform"):
        if kind in provider["resource_schemas"]:
            lines += block_lines(kind, provider["resource_schemas"][kind]["block"], 0)
    return lines


def block_lines(path, block, depth):
    attributes, blocks = block.get("attributes", {}), block.get("block_types", {})
    settable = [name for name, one in attributes.items() if one.get("optional") or one.get("required")]
    yield line(path, [*settable, *blocks], set(attributes) - set(settable))
    for name, inner in sorted(blocks.items()) if depth < DEPTH else ():
        if name != "timeouts":
            yield from block_lines(f"{path}.{name}", inner["block"], depth + 1)


def template_lines(session):
    """One line for each type and object: path, properties, attributes of Fn::GetAtt."""
    from cfnlint.schema.manager import PROVIDER_SCHEMA_MANAGER
    lines = []
    for kind in types(session, "cloudformation"):
        schema = PROVIDER_SCHEMA_MANAGER.get_resource_schema("us-east-1", kind).schema
        read_only = [pointer.removeprefix("/properties/").replace("/", ".") for pointer in schema.get("readOnlyProperties", [])]
        lines.append(line(kind, set(schema["properties"]) - set(read_only), read_only))
        lines += object_lines(kind, schema["properties"], schema.get("definitions", {}), 1)
    return lines


def object_lines(path, properties, definitions, depth):
    for name, value in sorted(properties.items()) if depth <= DEPTH else ():
        inner = members(value, definitions)
        if inner:
            yield line(f"{path}.{name}", inner, ())
            yield from object_lines(f"{path}.{name}", inner, definitions, depth + 1)


def members(value, definitions):
    """The properties of an object, or of the objects in a list."""
    while "$ref" in value or "items" in value:
        value = definitions[value["$ref"].split("/")[-1]] if "$ref" in value else value["items"]
    return value.get("properties", {})
