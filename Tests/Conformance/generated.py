"""Programs that infragen generates from a configuration, in the same layout as the goldens."""
import subprocess

from goldens import TARGET_FILES, Environment
from session import CheckFailed


def programs(session, name, step, *options, configuration, folder=None, is_silent=False):
    """Generate the programs of the three targets as environment `name`/`step`; with `is_silent`, any message fails the
    check.
    """
    folder = folder or session.folder("programs", name, step)
    for target, file in TARGET_FILES.items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(infragen(session, "--target", target, "--config", configuration, *options, folder=folder,
                                  is_silent=is_silent))
    return Environment(name, step, folder)


def infragen(session, *arguments, folder=None, codes=(0,), is_silent=False):
    """The output of infragen; an exit status that is not in `codes` fails the check with the messages."""
    done = subprocess.run([session.binary, *arguments], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)
    if done.returncode not in codes or is_silent and done.stderr:
        raise CheckFailed(f"exit status {done.returncode}\n" + done.stderr.decode("utf-8", "replace"))
    return done.stdout


def settings(sets):
    """The command-line options for these settings."""
    return [word for one in sets for word in ("--set", one)]
