"""What the README shows to be copied: its blocks of code, so that checks run what people will run."""
import re

from session import REPOSITORY, CheckFailed

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)


def blocks(section, language):
    """The blocks in a language below a heading of the second level, as text, in their order."""
    text = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    found = re.search(rf"^## {re.escape(section)}\n(.*?)(?=^## |\Z)", text, re.M | re.S)
    if not found:
        raise CheckFailed(f"the README has no section '{section}'")
    return [block for name, block in BLOCK.findall(found.group(1)) if name == language]


def block(section, language, words):
    """The only block of a section that has these words."""
    fitting = [one for one in blocks(section, language) if words in one]
    if len(fitting) != 1:
        raise CheckFailed(f"{len(fitting)} blocks of {language} with '{words}' stand below '{section}'")
    return fitting[0]
