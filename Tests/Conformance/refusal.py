"""How a refusal is judged: the exit, the message, stdout, and the files that must be as they were."""
import re
import subprocess

from session import CheckFailed

FAILED, MISUSE, EITHER = (1,), (64,), (1, 64)
SENTINEL = b"# untouched\n"
CRASH = re.compile(r"Fatal error|Stack dump|Swift/|Program crashed|AddressSanitizer", re.I)
CRASH_SIGNALS = (4, 5, 6, 7, 8, 11)
CRASH_EXITS = {128 + number for number in CRASH_SIGNALS}


def with_sentinel(session, *purpose):
    """A folder that holds one file, main.tf, and what it holds."""
    folder = session.folder("bad-input", *purpose)
    (folder / "main.tf").write_bytes(SENTINEL)
    return folder, {"main.tf": SENTINEL}


def call(session, folder, *arguments, **more):
    """Run infragen in a folder; stdout and stderr as bytes."""
    command = [session.binary, *arguments]
    settings = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "timeout": 30, **more}
    return subprocess.run(command, cwd=folder, **settings)


def judge(done, words, exits, several=False):
    """The right exit, nothing on stdout, one message with these words, no sign of a crash."""
    message = done.stderr.decode("utf-8", "replace")
    shown = f"exit {done.returncode}, stderr:\n{message[:2000]}"
    if done.returncode < 0 or done.returncode in CRASH_EXITS or CRASH.search(message):
        raise CheckFailed(f"a crash: {shown}")
    if done.returncode not in exits:
        raise CheckFailed(f"not exit {' or '.join(map(str, exits))}: {shown}")
    if done.stdout:
        raise CheckFailed(f"something on stdout: {done.stdout[:200]!r}, {shown}")
    messages = [line for line in message.splitlines() if re.search(r"(?:^|\s)error: ", line)]
    if len(messages) != 1 and not (several and messages):
        raise CheckFailed(f"{len(messages)} messages, not one: {shown}")
    if not re.search(words, "\n".join(messages), re.I):
        raise CheckFailed(f"no message with {words!r}: {shown}")
    if max(map(len, messages)) > 1000:
        raise CheckFailed(f"a message of {max(map(len, messages))} characters: {shown}")


def contents(folder):
    """Every file below a folder with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def unchanged(folder, before):
    """No file was changed, lost or left behind."""
    after = contents(folder)
    if after != before:
        wrong = sorted(name for name in {*before, *after} if before.get(name) != after.get(name))
        raise CheckFailed("changed or left behind: " + ", ".join(wrong))
