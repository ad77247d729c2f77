"""A root module that calls a generated module, as a user's configuration does."""
import json
import re

FOLDER = "system"
OUTPUT = re.compile(r'^output "([^"]+)" \{$', re.M)


def is_module(program):
    """True if a Terraform program is a module: it leaves the provider to the configuration that calls it."""
    return 'provider "aws"' not in program


def call(folder, program, region, values):
    """Write the program as a module into a folder, and a root module that calls it and has its outputs."""
    (folder / FOLDER).mkdir()
    (folder / FOLDER / "main.tf").write_text(program, encoding="utf-8")
    lines = ['provider "aws" {', f'  region = "{region}"', "}", "", 'module "system" {', f'  source = "./{FOLDER}"']
    lines += [f"  {name} = {json.dumps(value)}" for name, value in values.items()]
    lines += ["}"]
    for name in OUTPUT.findall(program):
        lines += ["", f'output "{name}" {{', f"  value = module.system.{name}", "}"]
    (folder / "main.tf").write_text("\n".join(lines) + "\n", encoding="utf-8")
