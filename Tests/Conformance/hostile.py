"""Parsers of each target read the strings of Golden/Kinds/hostile.json unchanged, byte for byte.

The kitchen sink has each string as an output: hostile_<name>, Hostile<Name>, hostile<Name>.
"""
import json
import re
from functools import partial

import hcl
import pulumi_files
from cloudformation_files import template
from goldens import plain
from session import Check, CheckFailed

HEAD = re.compile(r'output\s+"(hostile_\w+)"\s*\{')


def checks(session):
    """One check per parser."""
    kinds = session.kinds
    if not (kinds.folder / "hostile.json").exists():
        return
    subject = "Kinds/hostile.json"
    readers = (("terraform", read_terraform, ("terraform",)), ("cloudformation", read_cloudformation, ()),
               ("pulumi", read_pulumi, ("yaml",)), ("pulumi translated", read_translated, ("terraform", "shared", "yaml")))
    for name, read, needs in readers:
        yield Check(f"hostile {name}", subject, partial(compared, session, read), needs)


def compared(session, read):
    """The values that a reader finds equal those of hostile.json."""
    path = session.kinds.folder / "hostile.json"
    wanted = {plain(name): (name, text) for name, text in json.loads(path.read_text(encoding="utf-8")).items()}
    found = {plain(name)[len("hostile"):]: value for name, value in read(session).items()}
    wrong = [f"{wanted[key][0]}: no such output" for key in wanted if key not in found]
    wrong += [f"{key}: an output that hostile.json does not know" for key in found if key not in wanted]
    wrong += [f"{name}:\n  wanted {text!a}\n  read   {found[key]!a}"
              for key, (name, text) in wanted.items() if key in found and found[key] != text]
    if wrong:
        raise CheckFailed("\n".join(wrong))


def read_terraform(session):
    """The output blocks, evaluated by Terraform."""
    text = session.kinds.file("terraform").read_bytes().decode("utf-8")
    outputs = [block for block in hcl.blocks(text) if HEAD.match(block)]
    folder = session.folder("hostile-terraform")
    (folder / "main.tf").write_bytes("\n\n".join([*outputs, ""]).encode("utf-8"))
    return applied_outputs(session, folder)


def applied_outputs(session, folder):
    """The outputs of a folder without resources after `terraform apply`."""
    for arguments in (("init", "-no-color"), ("apply", "-no-color", "-auto-approve"), ("output", "-json")):
        done = session.tools.terraform(folder, *arguments)
        if done.returncode:
            raise CheckFailed(f"terraform {arguments[0]}:\n" + done.stderr)
    return {name: output["value"] for name, output in json.loads(done.stdout).items()}


def read_cloudformation(session):
    """The outputs of the template; Fn::Sub and Fn::Join are evaluated if they contain only literal text."""
    outputs = template(session.kinds).get("Outputs", {})
    return {name: literal(output["Value"]) for name, output in outputs.items() if name.startswith("Hostile")}


def literal(value):
    """The value of a text, or of an Fn::Sub or Fn::Join of literal texts."""
    if isinstance(value, str):
        return value
    name, argument = next(iter(value.items()))
    if name == "Fn::Sub" and isinstance(argument, str) and not re.search(r"\$\{[^!][^}]*\}", argument):
        return argument.replace("${!", "${")
    if name == "Fn::Join":
        return argument[0].join(map(literal, argument[1]))
    raise CheckFailed(f"not a text: {json.dumps(value)}")


def read_pulumi(session):
    """The outputs of the program as PyYAML reads them, with Pulumi's `$$` unescaped."""
    import yaml
    document = yaml.safe_load(session.kinds.file("pulumi").read_bytes())
    return {name: interpolated(value) for name, value in document["outputs"].items() if name.startswith("hostile")}


def interpolated(value):
    """Unescape `$$`; fail on an unescaped `${`, which would be a reference."""
    if not isinstance(value, str):
        raise CheckFailed(f"not a text: {value!r}")
    if re.search(r"(?<!\$)(?:\$\$)*\$\{", value):
        raise CheckFailed(f"a reference, not a text: {value!r}")
    return value.replace("$$", "$")


def read_translated(session):
    """The outputs as the checker's YAML reader parses them, translated to Terraform and evaluated."""
    folder = pulumi_files.translated(session, session.kinds, session.parameters.get("Kinds", {}))
    outputs = json.loads((folder / "main.tf.json").read_text(encoding="utf-8")).get("output", {})
    alone = session.folder("hostile-pulumi")
    hostile = {name: output for name, output in outputs.items() if name.startswith("hostile")}
    (alone / "main.tf.json").write_text(json.dumps({"output": hostile}), encoding="utf-8")
    return applied_outputs(session, alone)
