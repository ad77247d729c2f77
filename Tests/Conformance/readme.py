"""Reads the code blocks of the README, so that checks run the commands that users copy."""
import re

from session import REPOSITORY, CheckFailed

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)


def blocks(section, language):
    """The texts of the blocks in a language in a section with a second-level heading, in order."""
    text = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    found = re.search(rf"^## {re.escape(section)}\n(.*?)(?=^## |\Z)", text, re.M | re.S)
    if not found:
        raise CheckFailed(f"the README has no section '{section}'")
    return [block for name, block in BLOCK.findall(found.group(1)) if name == language]


def block(section, language, words):
    """The only block of a section that contains these words."""
    fitting = [one for one in blocks(section, language) if words in one]
    if len(fitting) != 1:
        raise CheckFailed(f"{len(fitting)} blocks of {language} with '{words}' stand below '{section}'")
    return fitting[0]
