"""A list of outputs: one run writes all of them, and what is not current is told apart, file by file."""
import json
import os
import re
import shutil
import signal
import subprocess
import time
from functools import partial

from bad_places import mount, mounted
from goldens import TARGET_FILES
from refusal import CRASH, call, contents, unchanged
from session import REPOSITORY, Check, CheckFailed

LIST, LOCK = "infragen.json5", "infragen.lock"


def checks(session):
    """The goldens, each way in which a file can be wrong, and runs that cannot end well."""
    works = (("equal the goldens", goldens), ("say what was edited", edited), ("say what is missing", missing),
             ("say what is left over", left_over), ("say what has changed", changed), ("survive a broken lock", broken_lock),
             ("unwritable folder", unwritable), ("full disk", full_disk), ("interrupted", interrupted))
    for name, work in works:
        yield Check("outputs", name, partial(work, session), ("binary",))


def listed(session, *purpose):
    """A folder with a list of every golden, each target under its golden's path."""
    folder = session.folder("outputs", *purpose)
    entries = []
    for target, path in TARGET_FILES.items():
        for system in sorted({one.system for one in session.environments}):
            names = [one.name for one in session.environments if one.system == system]
            # Terraform's golden is one file, the others are as in a folder.
            place = path if target == "terraform" else f"{target}/"
            entries.append({"system": system, "environments": names, "targets": [target],
                            "output": "{system}/{environment}/" + place})
    (folder / LIST).write_text(json.dumps({"generate": entries}), encoding="utf-8")
    return folder


def generate(session, folder, *arguments, exits=0):
    """Run it; stdout and the lines of stderr."""
    done = call(session, folder, "generate", *arguments)
    said = done.stderr.decode("utf-8", "replace")
    if done.returncode != exits or CRASH.search(said):
        raise CheckFailed(f"exit {done.returncode}, not {exits}: {' '.join(arguments)}\n{said[:2000]}")
    return done.stdout.decode("utf-8"), said.splitlines()


def generated(session, *purpose):
    """Such a folder, generated; and a golden that the checks change."""
    folder = listed(session, *purpose)
    generate(session, folder)
    return folder, session.environments[0].subject + "/pulumi/Pulumi.yaml"


def says(lines, *wanted):
    """Each of these lines is there, and no other but the command that helps."""
    found = [line for line in lines if not line.startswith("infragen: to bring all up to date: ")]
    if sorted(found) != sorted(f"infragen: {line}" for line in wanted):
        raise CheckFailed("said:\n" + "\n".join(lines))


def helps(lines):
    """The last line is the command, which works."""
    if lines[-1] != "infragen: to bring all up to date: infragen generate":
        raise CheckFailed("no command:\n" + "\n".join(lines))


def goldens(session):
    """Byte for byte, twice, and current; nothing else is written but the lock."""
    folder, _ = generated(session, "goldens")
    before = contents(folder)
    wanted = {f"{one.subject}/{path}": one.file(target).read_bytes()
              for one in session.environments for target, path in TARGET_FILES.items()}
    found = {name: text for name, text in before.items() if name not in (LIST, LOCK)}
    if found != wanted:
        wrong = sorted(name for name in {*found, *wanted} if found.get(name) != wanted.get(name))
        raise CheckFailed("not as the goldens: " + ", ".join(wrong))
    lines = [line for line in before[LOCK].decode("utf-8").splitlines() if not line.startswith("#")]
    if [line[18:] for line in lines] != sorted(wanted, key=str.encode):
        raise CheckFailed("the lock lists other files:\n" + "\n".join(lines))
    if any(line[:18] != fnv(wanted[line[18:]]) + "  " for line in lines):
        raise CheckFailed("the lock has other fingerprints")
    diff, said = generate(session, folder, "--check")
    if diff or said:
        raise CheckFailed(f"not silent: {diff[:500]}{said}")
    generate(session, folder)
    unchanged(folder, before)


def fnv(text):
    """FNV-1a with 64 bits."""
    value = 0xCBF29CE484222325
    for byte in text:
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return f"{value:016x}"


def edited(session):
    """A diff that patch takes, and the edit is overwritten with a word about it."""
    folder, name = generated(session, "edited")
    before = contents(folder)
    with open(folder / name, "a", encoding="utf-8") as file:
        file.write("# by hand\n")
    diff, said = generate(session, folder, "--check", exits=2)
    says(said, f"{name} was edited by hand")
    helps(said)
    patch = shutil.which("patch")
    if patch:
        subprocess.run([patch, "-p0", "-s"], cwd=folder, input=diff, text=True, check=True)
        unchanged(folder, before)
        (folder / name).write_text("<<<<<<< ours\n", encoding="utf-8")
    _, said = generate(session, folder)
    if f"infragen: replaced {name}, which was edited by hand" not in said:
        raise CheckFailed("an edit was replaced in silence:\n" + "\n".join(said))
    unchanged(folder, before)


def missing(session):
    """A file that is gone, and a folder that is."""
    folder, name = generated(session, "missing")
    before = contents(folder)
    (folder / name).unlink()
    diff, said = generate(session, folder, "--check", exits=2)
    says(said, f"{name} is missing")
    helps(said)
    if diff:
        raise CheckFailed(f"a diff of nothing: {diff[:200]}")
    shutil.rmtree((folder / name).parent.parent)
    generate(session, folder)
    unchanged(folder, before)


def left_over(session):
    """An output that the list has no more: removed when nobody edited it, else left and not forgotten."""
    folder, name = generated(session, "left-over")
    entries = json.loads((folder / LIST).read_text(encoding="utf-8"))["generate"]
    system = session.environments[0].system
    fewer = [one for one in entries if (one["system"], one["targets"]) != (system, ["pulumi"])]
    (folder / LIST).write_text(json.dumps({"generate": fewer}), encoding="utf-8")
    gone = sorted(f"{one.subject}/pulumi/Pulumi.yaml" for one in session.environments if one.system == system)
    _, said = generate(session, folder, "--check", exits=2)
    says(said, *(f"{one} is no longer generated" for one in gone))
    helps(said)
    with open(folder / name, "a", encoding="utf-8") as file:
        file.write("# by hand\n")
    generate(session, folder)
    left = [one for one in gone if (folder / one).exists()]
    if left != [name]:
        raise CheckFailed(f"left: {left}")
    _, said = generate(session, folder, "--check", exits=2)
    says(said, f"{name} is no longer generated, and was edited by hand: delete it, or take its line out of {LOCK} to keep it")
    (folder / name).unlink()
    generate(session, folder)
    generate(session, folder, "--check")


def changed(session):
    """A description that has changed, in the list's folder and in the list itself."""
    folder = session.folder("outputs", "changed")
    (folder / "systems").mkdir()
    starter = REPOSITORY / "Templates" / session.environments[0].system / "system.json5"
    shutil.copy(starter, folder / "systems" / "shop.json5")
    (folder / LIST).write_text(
        "{ generate: [{ config: 'systems/shop.json5', environments: ['dev'], targets: ['pulumi', 'cloudformation'],\n"
        "  output: 'infra/{target}/' }] }\n", encoding="utf-8")
    generate(session, folder)
    shop = folder / "systems" / "shop.json5"
    text = re.sub(r'(?m)^  description: ".*"', '  description: "Another one."', shop.read_text(encoding="utf-8"))
    shop.write_text(text, encoding="utf-8")
    with open(folder / "infra" / "pulumi" / "Pulumi.yaml", "a", encoding="utf-8") as file:
        file.write("# by hand\n")
    diff, said = generate(session, folder, "--check", exits=2)
    says(said, "infra/pulumi/Pulumi.yaml was edited by hand, and what it is generated from has changed",
         "infra/cloudformation/template.json is not current: what it is generated from has changed")
    helps(said)
    if "-# by hand" not in diff or "+++ infra/cloudformation/template.json (generated)" not in diff:
        raise CheckFailed(f"no diff of both:\n{diff[:1000]}")
    generate(session, folder)
    generate(session, folder, "--check")


def broken_lock(session):
    """None, one with conflict markers, one of another kind: said by --check, written anew by generate."""
    folder, name = generated(session, "lock")
    before = contents(folder)
    lock = before[LOCK]
    for text in (None, b"<<<<<<< ours\n" + lock + b"=======\n" + lock[:500] + b"\n>>>>>>> theirs\n", os.urandom(4096), b""):
        (folder / LOCK).unlink()
        if text is not None:
            (folder / LOCK).write_bytes(text)
        _, said = generate(session, folder, "--check", exits=2)
        if not any(line.startswith(f"infragen: {LOCK} ") for line in said):
            raise CheckFailed("nothing about the lock:\n" + "\n".join(said))
        helps(said)
        generate(session, folder)
        unchanged(folder, before)


def unwritable(session):
    """One folder of many cannot be written: nothing changes anywhere."""
    folder, name = generated(session, "unwritable")
    place = (folder / name).parent
    for one in (name, name.replace("pulumi/Pulumi.yaml", "terraform/main.tf")):
        (folder / one).write_bytes(b"# by hand\n")
    before = contents(folder)
    if os.geteuid() == 0:
        text = (folder / name).read_bytes()
        with mounted(place, "size=64k"):
            (place / "Pulumi.yaml").write_bytes(text)
            mount("-o", "remount,ro", place)
            refused(session, folder, "read-only", before)
    else:
        place.chmod(0o555)
        try:
            refused(session, folder, "permission", before)
        finally:
            place.chmod(0o755)


def refused(session, folder, words, before):
    """Exit 1 with these words, and everything as it was."""
    _, said = generate(session, folder, exits=1)
    if words not in said[-1].lower():
        raise CheckFailed("said:\n" + "\n".join(said))
    unchanged(folder, before)


def full_disk(session):
    """No room for the second output: the first one is not there either."""
    folder = session.folder("outputs-full-disk")
    with mounted(folder, "size=200k"):
        (folder / LIST).write_text("{ generate: [{ system: 'scale-payments', output: '{environment}/{target}/' }] }", encoding="utf-8")
        before = contents(folder)
        refused(session, folder, "space", before)
        if sorted(path.name for path in folder.iterdir()) != [LIST]:
            raise CheckFailed("folders were left behind")


def interrupted(session):
    """Ended at any moment, all files are the old ones or all are the new ones, and nothing else is there."""
    folder, _ = generated(session, "interrupted")
    new = contents(folder)
    old = {name: text if name == LIST else b"# old\n" for name, text in new.items()}
    started = time.monotonic()
    generate(session, folder)
    whole, ended = time.monotonic() - started, set()
    for step in range(25):
        seconds = whole * step / 12
        for name, text in old.items():
            (folder / name).write_bytes(text)
        process = subprocess.Popen([session.binary, "generate"], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL))
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
        ended.add(process.returncode)
        after = contents(folder)
        if after not in (old, new):
            others = sorted(name for name, text in after.items() if text not in (old.get(name), new.get(name)))
            kept = sum(after.get(name) == text for name, text in old.items())
            raise CheckFailed(f"exit {process.returncode} after {seconds:.3f} s: {kept} of {len(old)} files are old; others: {others}")
        if process.returncode not in (0, 130, -signal.SIGINT) or (process.returncode == 0) != (after == new):
            raise CheckFailed(f"exit {process.returncode}, and the files are {'new' if after == new else 'old'}")
    if 0 not in ended or len(ended) < 2:
        raise CheckFailed(f"never interrupted, or never done: exits {sorted(ended)}")
