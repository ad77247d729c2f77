"""Splits an HCL file into the texts of its top-level blocks."""


def blocks(text):
    """The text of every top-level block without the comments between blocks."""
    found, at, end = [], 0, len(text)
    while at < end:
        if text[at].isspace():
            at += 1
        elif text.startswith(("#", "//", "/*"), at):
            at = after_comment(text, at)
        else:
            after = after_block(text, at)
            found.append(text[at:after])
            at = after
    return found


def after_block(text, at):
    """The position after the closing brace of the block at `at`."""
    depth = 0
    while at < len(text):
        character = text[at]
        if character == '"':
            at = after_string(text, at + 1)
        elif text.startswith("<<", at):
            at = after_heredoc(text, at)
        elif text.startswith(("#", "//", "/*"), at):
            at = after_comment(text, at)
        else:
            at += 1
            depth += (character in "{[(") - (character in "}])")
            if depth == 0 and character == "}":
                return at
    raise ValueError("a block is never closed")


def after_string(text, at):
    """The position after the closing quote of the string that contains `at`."""
    while at < len(text):
        if text.startswith(("$${", "%%{", "\\"), at):
            at += 3 if text[at] != "\\" else 2
        elif text.startswith(("${", "%{"), at):
            at = after_expression(text, at + 2)
        elif text[at] == '"':
            return at + 1
        else:
            at += 1
    raise ValueError("a string is never closed")


def after_expression(text, at):
    """The position after the closing brace of the interpolation that contains `at`."""
    depth = 1
    while depth:
        if text[at] == '"':
            at = after_string(text, at + 1)
        else:
            depth += (text[at] == "{") - (text[at] == "}")
            at += 1
    return at


def after_heredoc(text, at):
    """The position after the end marker of a heredoc; after `<<` if it starts no heredoc."""
    line_end = text.index("\n", at)
    marker = text[at:line_end].lstrip("<-").strip()
    if not marker.isidentifier():
        return at + 2
    at = line_end + 1
    while at < len(text):
        line_end = text.find("\n", at)
        line_end = len(text) if line_end < 0 else line_end
        if text[at:line_end].strip() == marker:
            return line_end
        at = line_end + 1
    raise ValueError(f"the heredoc {marker} is never closed")


def after_comment(text, at):
    """The position after a comment."""
    end = text.find("*/", at) + 2 if text.startswith("/*", at) else text.find("\n", at)
    return end if end > 1 else len(text)
