"""A conformance session: options, checks and the report."""
import argparse
import contextlib
import os
import queue
import re
import shutil
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Iterable, Optional

import goldens
from proofs import Proofs, key_of
from tools import Tools

REPOSITORY = Path(__file__).resolve().parent.parent.parent


class CheckFailed(Exception):
    """A check failed; the text is the tool's output."""


class CheckSkipped(Exception):
    """A check cannot run here; the text is the reason."""


@dataclass
class Check:
    """One line of the report: step, subject and the tools that the check needs."""

    step: str
    subject: str
    work: Callable[[], None]
    needs: tuple = ()
    # The inputs of the check: files and values. A check with inputs runs again only if they changed (proofs.py).
    inputs: Optional[Callable[[], Iterable]] = None
    # Runs only with --all and --record, because another check covers nearly the same.
    is_nightly: bool = False


class Session:
    """Runs checks, prints a line for each and counts the results."""

    def __init__(self, options):
        # Without this, Terraform and its providers spend a quarter of their time on garbage collection.
        os.environ.setdefault("GOGC", "400")
        self.golden = Path(options.golden).resolve()
        self.tools = Tools(REPOSITORY)
        self.binary = Path(options.binary).resolve() if options.binary else newest_binary()
        self.only = options.only
        self.tools_required = options.require_tools or os.environ.get("CI") == "true"
        self.passed = self.failed = self.skipped = self.proved = self.nightly = self.late = 0
        self.deadline = time.monotonic() + 60 * options.minutes if options.minutes else None
        self.is_whole = options.all or options.record
        self.is_recording = options.record
        self.proofs = Proofs(self.tools, is_ignored=self.is_whole, is_recording=options.record)
        self.counting = threading.Lock()
        self.seconds = {}
        self.kept = options.keep is not None
        self.base = Path(options.keep or tempfile.mkdtemp(prefix="infragen-conformance-")).resolve()
        self.base.mkdir(parents=True, exist_ok=True)
        self.environments = goldens.environments(self.golden)
        self.kinds = goldens.Environment("Kinds", "", self.golden / "Kinds")
        self.hatch = goldens.Environment("Hatch", "", self.golden / "Hatch")
        self.examples = goldens.examples(self.golden)
        # All programs, for the checks of each target.
        self.programs = [*self.environments, *self.examples, self.kinds, self.hatch]
        self.parameters = goldens.parameters()

    def values(self, environment):
        """Values of the parameters without a default: those of the environment, otherwise of its system."""
        return self.parameters.get(environment.subject) or self.parameters.get(environment.system, {})

    @staticmethod
    def lane():
        """The name of the current lane (thread): each has its own folders and mock account."""
        return threading.current_thread().name

    def folder(self, *parts):
        """A new, empty working folder of this lane for a purpose."""
        path = self.base / self.lane() / re.sub(r"[^A-Za-z0-9]+", "-", " ".join(parts))
        shutil.rmtree(path, ignore_errors=True)
        path.mkdir(parents=True)
        return path

    def run(self, check):
        """Run one check and print its line; True if it ran and passed."""
        title = f"{check.step:<28}{check.subject}"
        if check.inputs:
            self.proofs.known.add(key_of(check))
        if self.only and not self.only.search(f"{check.step} {check.subject}"):
            return False
        if check.is_nightly and not self.is_whole:
            self.nightly += 1
            return False
        missing = self.missing(check.needs)
        if missing:
            return self.count("FAIL" if self.tools_required else "skip", title, f"missing: {missing}")
        started = time.monotonic()
        fingerprint = None
        try:
            fingerprint = self.proofs.fingerprint(check) if check.inputs else None
            if fingerprint and self.proofs.is_proved(check, fingerprint):
                return self.count("same", title)
            if fingerprint and self.deadline and time.monotonic() > self.deadline:
                return self.count("late", title)
            check.work()
        except CheckFailed as failure:
            return self.count("FAIL", title, str(failure))
        except CheckSkipped as reason:
            return self.count("skip", title, str(reason))
        except Exception as fault:  # a broken golden must not stop the whole run
            return self.count("FAIL", title, f"{type(fault).__name__}: {fault}")
        finally:
            seconds = time.monotonic() - started
            self.seconds[check.step] = self.seconds.get(check.step, 0) + seconds
        if fingerprint:
            self.proofs.note(check, fingerprint)
        return self.count("ok", title + (f"  ({seconds:.0f} s)" if seconds >= 2 else ""))

    def missing(self, needs):
        """A message for the first missing tool, or an empty text."""
        for need in needs:
            if need == "binary":
                words = "" if self.binary and os.access(self.binary, os.X_OK) else (
                    f"the built infragen ({self.binary or 'swift build -c release, or --binary PATH'})")
            else:
                words = self.tools.missing(need)
            if words:
                return words
        return ""

    def count(self, verdict, title, words=""):
        """Print one line of the report, followed by the tool's output if the check failed."""
        with self.counting:
            return self.print_line(verdict, title, words)

    def print_line(self, verdict, title, words):
        """The same, with the lock held."""
        self.passed += verdict == "ok"
        self.failed += verdict == "FAIL"
        self.skipped += verdict == "skip"
        self.proved += verdict == "same"
        self.late += verdict == "late"
        if verdict == "skip":
            print(f"skip {title}  {words}", flush=True)
        else:
            print(f"{verdict:<4} {title}", flush=True)
            for line in filter(str.strip, words.splitlines()):
                print(f"       {line}", flush=True)
        return verdict == "ok"

    def print_times(self):
        """The time per step, longest first; the sum is that of both lanes, so it exceeds the duration."""
        slow = sorted(((seconds, step) for step, seconds in self.seconds.items() if seconds >= 5), reverse=True)
        if slow:
            print("\nseconds  step", *(f"{seconds:7.0f}  {step}" for seconds, step in slow), "", sep="\n", flush=True)

    def close(self):
        """Stop what the session started, print the summary and return the exit status."""
        self.tools.close()
        if not self.kept:
            shutil.rmtree(self.base, ignore_errors=True)
        if self.passed + self.failed + self.skipped + self.proved == 0:
            print("nothing was checked", flush=True)
            self.failed = 1
        self.print_times()
        unchanged = f", {self.proved} unchanged since they passed" if self.proved else ""
        nightly = f", {self.nightly} left to --all" if self.nightly else ""
        late = f", {self.late} not started before the time limit (run --record)" if self.late else ""
        print(f"{self.passed} passed{unchanged}{nightly}{late}, {self.failed} failed, {self.skipped} skipped", flush=True)
        return 1 if self.failed else 0


def change_text(path, old, new):
    """Replace a text in a file, which must contain it."""
    text = path.read_text(encoding="utf-8")
    if old not in text:
        raise CheckFailed(f"{path} has no '{old}'")
    path.write_text(text.replace(old, new), encoding="utf-8")


def newest_binary():
    """The newest built infragen, or None."""
    built = [REPOSITORY / ".build" / kind / "infragen" for kind in ("release", "debug")]
    built = [path for path in built if path.exists()]
    return max(built, key=lambda path: path.stat().st_mtime).resolve() if built else None


def expression(text):
    """A compiled regular expression; an argparse error if it is invalid."""
    try:
        return re.compile(text)
    except re.error as error:
        raise argparse.ArgumentTypeError(f"'{text}' is not a regular expression: {error}") from None


def options(description):
    """The command-line options that run, determinism and bad-input share."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", metavar="PATTERN", type=expression,
                        help="run only the checks whose line fits this regular expression")
    parser.add_argument("--golden", metavar="DIR", default=REPOSITORY / "Golden", help="the goldens (default: Golden)")
    parser.add_argument("--binary", metavar="PATH", help="the built infragen (default: the newest below .build)")
    parser.add_argument("--keep", metavar="DIR", help="keep working folders and logs here")
    parser.add_argument("--all", action="store_true",
                        help="make the nightly checks, too, and the slow ones that passed before on the same inputs")
    parser.add_argument("--record", action="store_true", 
                        help="make all checks and record in proofs.json which slow ones passed, and the names of properties")
    parser.add_argument("--minutes", type=float, metavar="N",
                        help="start no slow check after N minutes; the report lists those left out as late")
    parser.add_argument("--require-tools", action="store_true", help="a missing tool is a failure (default when CI=true)")
    return parser


def run_all(options, groups):
    """Run groups of modules in two lanes, each of which takes the next group; returns the exit status."""
    session = Session(options)
    waiting = queue.SimpleQueue()
    for group in groups:
        waiting.put(group)

    def run_lane():
        with contextlib.suppress(queue.Empty):
            while True:
                for module in waiting.get_nowait():
                    run_module(session, module)

    lanes = [threading.Thread(target=run_lane, name=f"lane-{number}", daemon=True) for number in (1, 2)]
    try:
        for lane in lanes:
            lane.start()
        for lane in lanes:
            lane.join()
        if options.record and not options.only:
            session.proofs.forget_unknown()
    except KeyboardInterrupt:
        session.failed += 1
        print("interrupted", file=sys.stderr)
    return session.close()


def run_module(session, module):
    """Run the checks of a module."""
    try:
        for check in module.checks(session):
            session.run(check)
    except Exception as fault:  # an error that stops a lane must be reported
        session.count("FAIL", module.__name__, f"{type(fault).__name__}: {fault}")


def main(description, *modules):
    """The main function of a script that runs some modules."""
    return run_all(options(description).parse_args(), [modules])
