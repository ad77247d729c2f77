"""Reads the code blocks of the pages for users, so that checks run the commands that users copy."""
import re

from session import REPOSITORY, CheckFailed

FOLDER = REPOSITORY / "Sources" / "Documentation"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)


def block(page, language, words):
    """The only block in a language on a page that contains these words."""
    text = (FOLDER / page).read_text(encoding="utf-8")
    fitting = [content for name, content in BLOCK.findall(text) if name == language and words in content]
    if len(fitting) != 1:
        raise CheckFailed(f"{page} has {len(fitting)} blocks of {language} with '{words}'")
    return fitting[0]
