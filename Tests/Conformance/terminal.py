"""Runs a program at a new terminal and returns what a user would see."""
import os
import pty
import select
import signal
import time
from dataclasses import dataclass
from pathlib import Path

ERASED = b"\r\x1b[K"


@dataclass
class Seen:
    """The output at the terminal, and the exit status (negative: terminated by that signal)."""

    text: bytes
    status: int


def at_terminal(binary, *arguments, folder, output=None, interrupt_at=None, timeout=300, **variables):
    """Run a program in the foreground of a new terminal.

    If `output` is given, stdout is redirected to it. `interrupt_at` is a text after which the program gets SIGINT. A
    variable that is None is unset.
    """
    environment = {**os.environ, "TERM": "xterm", "NO_COLOR": None, **variables}
    environment = {name: value for name, value in environment.items() if value is not None}
    child, terminal = pty.fork()
    if child == 0:
        try:
            # The parent process may ignore it, like nohup.
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            os.chdir(folder)
            if output:
                os.dup2(os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 1)
            os.execve(binary, [Path(binary).name, *arguments], environment)
        finally:
            os._exit(127)
    try:
        text = read(terminal, child, interrupt_at, time.monotonic() + timeout)
    except BaseException:
        os.kill(child, signal.SIGKILL)
        raise
    finally:
        os.close(terminal)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return Seen(text, status)


def read(terminal, child, interrupt_at, deadline):
    """All output until the program exits."""
    text = bytearray()
    while time.monotonic() < deadline:
        if not select.select([terminal], [], [], 1)[0]:
            continue
        try:
            piece = os.read(terminal, 1 << 16)
        except OSError:  # Linux returns this error when no process has the terminal open
            return bytes(text)
        if not piece:
            return bytes(text)
        text += piece
        if interrupt_at and interrupt_at in text:
            os.kill(child, signal.SIGINT)
            interrupt_at = None
    raise TimeoutError(f"it did not end; seen so far: {bytes(text[-500:])!r}")
