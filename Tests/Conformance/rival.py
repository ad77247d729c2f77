"""A comparison at scale: an untyped jinja2 template that prints the same text as a synthetic system.

The template is made from infragen's own output: text that differs between services is a placeholder, all other text is
literal. No template can do less work for the same bytes.
"""
import re
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
RENDERER = HERE / "rival_render.py"
REQUIREMENTS = HERE.parent.parent / ".ci" / "benchmark-requirements.txt"
# The number of a service in a name, such as s12 or S12. It also matches `s3`, so look for one number at a time.
SERVICE = re.compile(r"(?<![A-Za-z0-9])([sS])(\d+)(?![0-9])")


def python(folder):
    """The interpreter of a virtual environment with jinja2, created below a folder."""
    if not (folder / "bin" / "python").exists() or (folder / "pins").read_text() != REQUIREMENTS.read_text():
        venv.create(folder, with_pip=True, clear=True)
        install = [folder / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*install, "--requirement", REQUIREMENTS], check=True, stdin=subprocess.DEVNULL, stdout=sys.stderr)
        (folder / "pins").write_text(REQUIREMENTS.read_text())
    return folder / "bin" / "python"


def services(text):
    """The number of services in a text."""
    return 1 + max(int(number) for number in re.findall(r"payment-s(\d+)-blue", text))


def template(text):
    """A template for the text of a synthetic system: a loop over all services but the last for each section with
    services.
    """
    lines = text.splitlines(keepends=True)
    last = services(text) - 1
    first, second = mentions(lines, 0), mentions(lines, 1)
    parts, position = [], 0
    for start in first:
        if start < position:
            continue
        # All services have the same number of lines, so the last one's lines begin after a multiple of it.
        length = next(line for line in second if line > start) - start
        parts += [with_holes(line, last, "last") for line in lines[position:start]]
        body = "".join(with_holes(line, 0, "service") for line in lines[start:start + length])
        parts.append(f"@% for service in services %@{body}@% endfor %@")
        position = start + last * length
    return "".join(parts + [with_holes(line, last, "last") for line in lines[position:]])


def mentions(lines, service):
    """The numbers of the lines that contain the name of a service."""
    word = f"s{service}"
    return [number for number, line in enumerate(lines)
            if word in line.lower() and any(int(found[2]) == service for found in SERVICE.finditer(line))]


def with_holes(line, service, variable):
    """The line with placeholders for the names of a service."""
    def hole(found):
        if int(found[2]) != service:
            return found[0]
        return f"@{{ {variable}.{'name' if found[1] == 's' else 'pascal'} }}@"

    return SERVICE.sub(hole, line)
