"""Output that cannot be written, and interrupted runs."""
import contextlib
import os
import resource
import signal
import subprocess
import time
from functools import partial

from refusal import CRASH_SIGNALS, FAILED, SENTINEL, call, judge, unchanged, with_sentinel
from session import Check, CheckFailed, CheckSkipped

TERRAFORM = ("--target", "terraform")


def checks(session):
    """One check per case."""
    places = (("output below a file", below_a_file), ("output in a read-only folder", read_only_folder),
              ("stdout on a full disk", full_stdout), ("output on a full disk", full_disk), ("output past the size limit", size_limit),
              ("stdout nobody reads", unread_stdout), ("stdout read by head -1", head), ("stdout closed", closed_stdout),
              ("interrupted while it reads", interrupted))
    for name, work in places:
        yield Check("bad input", name, partial(work, session), ("binary",))


def below_a_file(session):
    """An output folder that cannot be created because a file has its name."""
    folder, before = with_sentinel(session, "below-a-file")
    for output in ("main.tf/deep/main.tf", "main.tf/"):
        refused(session, folder, r"main\.tf", "--output", output)
    unchanged(folder, before)


def read_only_folder(session):
    """A folder without write permission; for root, which ignores permissions, a read-only file system."""
    folder, before = with_sentinel(session, "read-only")
    if os.geteuid() == 0:
        folder = session.folder("read-only-mount")
        with mounted(folder, "size=64k"):
            (folder / "main.tf").write_bytes(SENTINEL)
            mount("-o", "remount,ro", folder)
            refused(session, folder, r"main\.tf|read-only", "--output", "main.tf")
            unchanged(folder, before)
        return
    folder.chmod(0o555)
    try:
        refused(session, folder, r"main\.tf|permission", "--output", "main.tf")
        unchanged(folder, before)
    finally:
        folder.chmod(0o755)


def full_stdout(session):
    """Writing to /dev/full fails, so the exit status must not be 0."""
    folder, before = with_sentinel(session, "full-stdout")
    with open("/dev/full", "wb", buffering=0) as full:
        refused(session, folder, "space|full|write", stdout=full)
    unchanged(folder, before)


def full_disk(session):
    """A file system without space for a second copy of the file that is replaced."""
    folder = session.folder("full-disk")
    with mounted(folder, "size=8k"):
        before = {"main.tf": SENTINEL, "ballast": b"x" * 4096}
        for name, content in before.items():
            (folder / name).write_bytes(content)
        for output in ("main.tf", "./"):
            refused(session, folder, r"main\.tf|space|full", "--output", output)
            unchanged(folder, before)


def size_limit(session):
    """A limit on the size of files, with SIGXFSZ ignored, makes a write fail part-way."""
    folder, before = with_sentinel(session, "size-limit")

    def limited():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))

    refused(session, folder, r"main\.tf|large|write", "--output", "main.tf", preexec_fn=limited)
    unchanged(folder, before)


def unread_stdout(session):
    """A pipe whose reader has exited: a message, or termination by SIGPIPE without one."""
    folder, before = with_sentinel(session, "unread-stdout")
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = call(session, folder, *TERRAFORM, stdout=writing)
    finally:
        os.close(writing)
    ended_by_pipe(done.returncode, done.stderr)
    unchanged(folder, before)


def head(session):
    """A long output of which only the first line is read."""
    folder = session.folder("head")
    command = [session.binary, "benchmark", *TERRAFORM, "--resources", "7000"]
    with subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        line = process.stdout.readline()
        process.stdout.close()
        message = process.stderr.read()
        code = process.wait(30)
    if code == 64 and not line:
        raise CheckSkipped("this infragen has no command benchmark, so no long output")
    ended_by_pipe(code, b"".join(text for text in message.splitlines(True) if not text.startswith(b"resources:")))


def closed_stdout(session):
    """Stdout is closed."""
    folder, before = with_sentinel(session, "closed-stdout")
    refused(session, folder, "write|descriptor|output|stdout", stdout=None, preexec_fn=partial(os.close, 1))
    unchanged(folder, before)


def interrupted(session):
    """SIGINT while an endless configuration is read: infragen exits quickly and leaves no files."""
    folder, before = with_sentinel(session, "interrupted")
    fifo = session.folder("interrupted-fifo") / "endless.json5"
    os.mkfifo(fifo)
    held = os.open(fifo, os.O_RDWR)
    os.write(held, b"{ // and so on\n")
    try:
        command = [session.binary, *TERRAFORM, "--config", fifo, "--output", "main.tf"]
        process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL))
        time.sleep(0.5)
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
        try:
            printed, message = process.communicate(timeout=10)
        except subprocess.TimeoutExpired as timeout:
            process.kill()
            process.communicate()
            raise CheckFailed("SIGINT did not end it within 10 seconds") from timeout
    finally:
        os.close(held)
    if process.returncode in (0, *(-number for number in CRASH_SIGNALS)) or printed:
        raise CheckFailed(f"exit {process.returncode}, stdout {printed[:200]!r}, stderr {message[:500]!r}")
    unchanged(folder, before)


def refused(session, folder, words, *arguments, **more):
    """Fail unless the exit status is 1 with one message that matches the words."""
    judge(call(session, folder, *TERRAFORM, *arguments, **more), words, FAILED)


def ended_by_pipe(code, message):
    """Terminated by SIGPIPE without a message, like other tools, or failed with a message."""
    if code != -signal.SIGPIPE or message:
        judge(subprocess.CompletedProcess((), code, b"", message), "pipe|write|output|stdout", FAILED)


def mount(*arguments):
    """Call mount; skip the check if it is not permitted."""
    try:
        done = subprocess.run(["mount", *map(str, arguments)], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    except OSError as error:
        raise CheckSkipped(f"mount: {error}") from error
    if done.returncode:
        raise CheckSkipped("mounting is not allowed here: " + done.stderr.strip())


@contextlib.contextmanager
def mounted(folder, options):
    """Mount a small tmpfs at a folder."""
    mount("-t", "tmpfs", "-o", options, "tmpfs", folder)
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)
