"""The command line in real shells and terminals: completions, manual page, colors, progress and --quiet."""
import os
import re
import shlex
import shutil
import signal
import subprocess
import time
from functools import partial

from goldens import TARGETS
from session import Check, CheckFailed
from terminal import ERASED, at_terminal

PROGRESS = b"infragen: still generating..."
SOME = 20_000
PACE = {}
RED, YELLOW, BOLD_RED = b"\x1b[31m", b"\x1b[33m", b"\x1b[1;31m"
# Command lines up to the word to complete, and the expected completions.
LINES = [
    ("infragen --target ", [*TARGETS, "verification"]),
    ("infragen --target=", [*TARGETS, "verification"]),
    ("infragen --target=pu", ["pulumi"]),
    ("infragen --environment dev --tar", ["--target"]),
    ("infragen --environment ", ["dev", "prod"]),
    ("infragen --environment p", ["prod"]),
    ("infragen --set network.zone", ["network.zoneNames=", "network.zones="]),
    ("infragen diff --against ma", ["main"]),
    ("infragen explain rds.po", ["rds.port"]),
    ("infragen check-policy --format ", ["json", "sarif", "text"]),
    ("infragen check-policy --format=s", ["sarif"]),
    ("infragen check-policy --tar", []),
    ("infragen init --system h", ["high-availability"]),
    ("infragen completions ", ["--color", "--help", "--quiet", "bash", "environments", "fish", "settings", "topics", "zsh"]),
    ("infragen help che", ["check-policy"]),
    ("infragen show --set=network.zones=", []),
    ("infragen --config my", ["my shop.json5"]),
    ("infragen --target pulumi --output=inf", ["infra"]),
    ("infragen --check=", []),
]
SHOP = "{ services: { a: { image: 'a:1', paths: ['/a'] } }, environments: { dev: {}, prod: {} } }"
BASH = """
source <("$1" completions bash)
shift
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_infragen
if ((${#COMPREPLY[@]})); then printf '%s\\n' "${COMPREPLY[@]}"; fi
"""


def checks(session):
    """Completions and the manual page with every installed program; colors and progress at a terminal."""
    others = [name for name in ("zsh", "fish") if shutil.which(name)]
    absent = [name for name in ("zsh", "fish") if name not in others]
    yield Check("completions", "bash, what lines offer", partial(offers, session), ("binary", "bash"))
    yield Check("completions", "bash, every option of every command", partial(offers_all, session), ("binary", "bash"))
    words = f"syntax: {', '.join(['bash', *others])}" + (f" (not installed: {', '.join(absent)})" if absent else "")
    yield Check("completions", words, partial(reads, session, ["bash", *others]), ("binary", "bash"))
    renderers = [name for name in ("man", "groff", "mandoc") if shutil.which(name)]
    yield Check("manual page", "without warnings: " + (", ".join(renderers) or "no program for it is installed"),
                partial(renders, session, renderers), ("binary",))
    yield Check("colour", "at a terminal only, and not against NO_COLOR", partial(colours, session), ("binary",))
    yield Check("diff", "a file's text is no command of a terminal", partial(diff_is_harmless, session), ("binary",))
    yield Check("progress", "none when quick, quiet or unseen", partial(shows_none, session), ("binary",))
    yield Check("progress", "after a second, and gone at the end", partial(shows_progress, session), ("binary",))
    yield Check("progress", "gone when interrupted", partial(interrupted, session), ("binary",))


def printed(session, *arguments):
    """The output of infragen, which must write nothing to stderr."""
    done = subprocess.run([session.binary, *arguments], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
    if done.returncode or done.stderr:
        raise CheckFailed(f"{' '.join(arguments)}: exit {done.returncode}: {done.stderr}")
    return done.stdout


def complete(session, folder, line):
    """The completions that bash offers for the last word of a line."""
    words = shlex.split(line) + ([""] if line.endswith(" ") else [])
    # Split like bash with the default COMP_WORDBREAKS, which contains =.
    words = [part for word in words for part in (re.findall("=|[^=]+", word) or [""])]
    programs = {"PATH": f"{folder.parent / 'programs'}:{os.environ['PATH']}"}
    done = subprocess.run(["bash", "--norc", "-uc", BASH, "bash", session.binary, *words], cwd=folder,
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60,
                          env={**os.environ, **programs})
    if done.returncode or done.stderr:
        raise CheckFailed(f"{line!r}: exit {done.returncode}: {done.stderr}")
    return sorted(done.stdout.splitlines())


def offers(session):
    """Fixed words, files, and words of the configuration and of git are offered."""
    repository = session.folder("completions", "repository")
    folder = repository / "work"
    folder.mkdir()
    # The script asks the infragen of the search path.
    (repository / "programs").mkdir()
    (repository / "programs" / "infragen").symlink_to(session.binary)
    (repository / "infragen.json5").write_text(SHOP, encoding="utf-8")
    for line in ("init --quiet --initial-branch main", "-c user.name=a -c user.email=a@b.c commit --quiet --allow-empty -m first"):
        session.tools.call("git", *line.split(), folder=repository)
    (folder / "my shop.json5").touch()
    (folder / "infra").mkdir()
    wrong = [f"{line!r}: {found}, not {wanted}" for line, wanted in LINES
             if (found := complete(session, folder, line)) != wanted]
    if wrong:
        raise CheckFailed("\n".join(wrong))


def offers_all(session):
    """The help and the completions have the same commands and options."""
    folder = session.folder("completions")
    overview = printed(session, "--help")
    commands = re.findall(r"^  ([a-z-]+)  ", overview.split("\nCommands:\n")[1].split("\n\n")[0], re.M)
    if len(commands) < 5:
        raise CheckFailed(f"no commands in the overview:\n{overview}")
    first = complete(session, folder, "infragen ")
    if sorted(first) != sorted(commands + options(overview)):
        raise CheckFailed(f"the first word: {first}")
    for command in commands:
        told = options(printed(session, command, "--help"))
        offered = complete(session, folder, f"infragen {command} --")
        if sorted(told) != offered:
            raise CheckFailed(f"{command}: help tells {told}, completions offer {offered}")


def options(text):
    """The options in a help page."""
    return re.findall(r"^  (--[a-z-]+)", text.split("\nOptions:\n")[1], re.M)


def reads(session, shells):
    """Each shell parses its completion script."""
    folder = session.folder("completion scripts")
    for shell in shells:
        script = folder / f"infragen.{shell}"
        script.write_text(printed(session, "completions", shell), encoding="utf-8")
        done = session.tools.call(shell, "-n", script)
        if done.returncode or done.stderr:
            raise CheckFailed(f"{shell}: {done.stderr}")


def renders(session, renderers):
    """Every renderer accepts the page without a warning and shows the same headings."""
    page = session.folder("manual page") / "infragen.1"
    page.write_text(printed(session, "man"), encoding="utf-8")
    commands = {
        "man": ("man", "--warnings=w", "-l", page), "groff": ("groff", "-man", "-ww", "-Tutf8", page),
        "mandoc": ("mandoc", "-T", "lint", "-W", "warning", page),
    }
    variables = {**session.tools.environment, "LC_ALL": "C.UTF-8", "MANWIDTH": "100", "MANPAGER": "cat", "PAGER": "cat"}
    for name in renderers:
        done = session.tools.call(*commands[name], environment=variables)
        # The page has no date on purpose, because its bytes would change every day.
        said = [line for line in (done.stderr + (done.stdout if name == "mandoc" else "")).splitlines()
                if "missing date" not in line]
        if said or (done.returncode and name != "mandoc"):
            raise CheckFailed(f"{name}: exit {done.returncode}\n" + "\n".join(said))
        shown = re.sub(".\b", "", done.stdout)  # bold text may be overstruck: letter, backspace, letter
        if name != "mandoc" and not all(word in shown for word in ("--environment", "check-policy", "NO_COLOR")):
            raise CheckFailed(f"{name} shows:\n{shown[:2000]}")


def colours(session):
    """Errors, warnings and diffs are colored at a terminal and nowhere else."""
    folder = session.folder("colours")
    (folder / "open.json5").write_text("{ services: { a: { image: 'a:1' } } }", encoding="utf-8")
    (folder / "main.tf").write_text("# edited\n", encoding="utf-8")
    generation = ("--target", "terraform", "--config", "open.json5", "--output", "main.tf")
    cases = [("error", ("--nonsense",), BOLD_RED), ("warning", generation + ("--check",), YELLOW),
             ("diff", generation + ("--check",), RED + b"-# edited"), ("policies", ("check-policy", "--config", "open.json5"), YELLOW)]
    for name, arguments, colour in cases:
        if colour not in at_terminal(session.binary, *arguments, folder=folder).text:
            raise CheckFailed(f"{name}: no colour at a terminal")
        for variables in ({"NO_COLOR": "1"}, {"TERM": "dumb"}, {"TERM": None}, {"TERM": ""}):
            if b"\x1b" in at_terminal(session.binary, *arguments, folder=folder, **variables).text:
                raise CheckFailed(f"{name}: colour with {variables}")
        if colour not in at_terminal(session.binary, *arguments, folder=folder, NO_COLOR="").text:
            raise CheckFailed(f"{name}: an empty NO_COLOR takes the colour away")
        done = subprocess.run([session.binary, *arguments], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True,
                              env={**os.environ, "TERM": "xterm"}, timeout=60)
        if b"\x1b" in done.stdout + done.stderr:
            raise CheckFailed(f"{name}: colour in a pipe")
    done = at_terminal(session.binary, *generation, "--check", folder=folder, output=folder / "diff")
    if b"\x1b" in (folder / "diff").read_bytes() or YELLOW not in done.text:
        raise CheckFailed("the standard error's terminal colours a diff in a file")


def diff_is_harmless(session):
    """At a terminal the lines are escaped; a pipe gets the original bytes, so that patch works."""
    folder = session.folder("harmless")
    (folder / "open.json5").write_text("{ services: { a: { image: 'a:1' } } }", encoding="utf-8")
    (folder / "main.tf").write_bytes(b"# Generated by infragen; do not edit.\n# \x1b]0;title\x07\tend\n")
    arguments = ("--target", "terraform", "--config", "open.json5", "--output", "main.tf", "--check")
    shown = at_terminal(session.binary, *arguments, folder=folder).text
    if b"\x1b]" in shown or b"\\u{1B}]0;title\\u{7}\tend" not in shown:
        raise CheckFailed(f"at a terminal: {shown[:500]!r}")
    done = subprocess.run([session.binary, *arguments], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    if b"-# \x1b]0;title\x07\tend\n" not in done.stdout:
        raise CheckFailed(f"in a pipe: {done.stdout[:500]!r}")


def benchmark(session, resources, *more, output=os.devnull, **settings):
    """Run the benchmark of a synthetic system at a terminal."""
    folder = session.folder("progress")
    arguments = ("benchmark", "--target", "terraform", "--resources", str(resources), *more)
    return at_terminal(session.binary, *arguments, folder=folder, output=output, **settings)


def shows_none(session):
    """A quick command shows only its note, a quiet one nothing, and no progress mixes with output at the terminal."""
    quick = benchmark(session, 100)
    if not re.fullmatch(rb"resources: \d+\r\n", quick.text):
        raise CheckFailed(f"a quick command: {quick.text!r}")
    for more, settings in ((("--quiet",), {}), ((), {"TERM": "dumb"}), ((), {"output": None})):
        seen = benchmark(session, large(session) // 2, *more, **settings)
        if PROGRESS in seen.text or ERASED in seen.text or (more and seen.text):
            raise CheckFailed(f"{more or settings}: {seen.text[-300:]!r}")
    line = f'"$0" benchmark --target terraform --resources {large(session) // 2} | cat >/dev/null'
    seen = at_terminal("/bin/sh", "-c", line, str(session.binary), folder=session.folder("progress"))
    if not re.fullmatch(rb"resources: \d+\r\n", seen.text):
        raise CheckFailed(f"before a pager: {seen.text[-300:]!r}")


def shows_progress(session):
    """The progress line is shown once, and erased before other output."""
    seen = benchmark(session, large(session))
    if not re.fullmatch(re.escape(PROGRESS + b"\r" + ERASED) + rb"resources: \d+\r\n", seen.text) or seen.status:
        raise CheckFailed(f"exit {seen.status}: {seen.text[-300:]!r}")


def interrupted(session):
    """The progress line is erased, and the shell sees the signal."""
    seen = benchmark(session, 10 * large(session), interrupt_at=PROGRESS)
    if seen.text != PROGRESS + b"\r" + ERASED or seen.status != -signal.SIGINT:
        raise CheckFailed(f"exit {seen.status}: {seen.text[-300:]!r}")


def large(session):
    """The number of resources that take about three seconds with this build and machine: the progress line appears
    after one.
    """
    if session.binary not in PACE:
        started = time.monotonic()
        benchmark(session, SOME)
        PACE[session.binary] = SOME / (time.monotonic() - started)
    return round(3 * PACE[session.binary])
