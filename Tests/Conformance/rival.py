"""The rival at scale: an untyped jinja2 template that prints the same text as a synthetic system.

The template is made from infragen's own text: what differs from service to service is a hole, everything else is literal. No
template can do less for the same bytes.
"""
import re
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
RENDERER = HERE / "rival_render.py"
REQUIREMENTS = HERE.parent.parent / ".ci" / "benchmark-requirements.txt"
# A service in a name, such as s12 or S12; `aws_s3_bucket` is none of them as long as only one number is looked for.
SERVICE = re.compile(r"(?<![A-Za-z0-9])([sS])(\d+)(?![0-9])")


def python(folder):
    """The interpreter of an environment of its own, made below a folder, with jinja2 in it."""
    if not (folder / "bin" / "python").exists() or (folder / "pins").read_text() != REQUIREMENTS.read_text():
        venv.create(folder, with_pip=True, clear=True)
        install = [folder / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*install, "--requirement", REQUIREMENTS], check=True, stdin=subprocess.DEVNULL, stdout=sys.stderr)
        (folder / "pins").write_text(REQUIREMENTS.read_text())
    return folder / "bin" / "python"


def services(text):
    """How many services a text describes."""
    return 1 + max(int(number) for number in re.findall(r"payment-s(\d+)-blue", text))


def template(text):
    """A template of the text of a synthetic system: a loop over all services but the last for each area that has them."""
    lines = text.splitlines(keepends=True)
    last = services(text) - 1
    first, second = mentions(lines, 0), mentions(lines, 1)
    parts, position = [], 0
    for start in first:
        if start < position:
            continue
        # A service has as many lines as the next, so that the last one's begin where a multiple of them has passed.
        length = next(line for line in second if line > start) - start
        parts += [with_holes(line, last, "last") for line in lines[position:start]]
        body = "".join(with_holes(line, 0, "service") for line in lines[start:start + length])
        parts.append(f"@% for service in services %@{body}@% endfor %@")
        position = start + last * length
    return "".join(parts + [with_holes(line, last, "last") for line in lines[position:]])


def mentions(lines, service):
    """The numbers of the lines that name a service."""
    word = f"s{service}"
    return [number for number, line in enumerate(lines)
            if word in line.lower() and any(int(found[2]) == service for found in SERVICE.finditer(line))]


def with_holes(line, service, variable):
    """The line with holes for the names of a service."""
    def hole(found):
        if int(found[2]) != service:
            return found[0]
        return f"@{{ {variable}.{'name' if found[1] == 's' else 'pascal'} }}@"

    return SERVICE.sub(hole, line)
