"""The documented ways of checking that generated files are current work: git hook, CI steps and pre-commit hook."""
import shlex
from functools import partial

import documentation
from session import Check, CheckFailed, change_text

PAGE = "generated-files.md"
HOOK = ".githooks/pre-commit"
TOOLS = ("binary", "git", "yaml")
AUTHOR = {f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER") for what, value in (
    ("NAME", "A B"), ("EMAIL", "a@example.com"))}


def checks(session):
    """The git hook, and each configuration file that runs the check elsewhere."""
    yield Check("keeping", "git hook", partial(hook, session), TOOLS)
    for name, command in (("workflow", workflow), ("pipeline", pipeline), ("pre-commit", pre_commit)):
        yield Check("keeping", name, partial(elsewhere, session, name, command), TOOLS)


def said(done):
    """The last lines of the output."""
    return "\n".join((done.stdout + done.stderr).splitlines()[-20:])


def search_path(session, folder):
    """An environment in which `infragen` is the built one and git reads no global settings."""
    programs = folder / "programs"
    programs.mkdir()
    (programs / "infragen").symlink_to(session.binary)
    kept = {name: value for name, value in session.tools.environment.items() if not name.startswith("GIT_")}
    return {**kept, **AUTHOR, "PATH": f"{programs}:{kept['PATH']}", "HOME": str(folder), "GIT_CONFIG_NOSYSTEM": "1"}


class Repository:
    """A temporary repository with a configuration, its generated files and the documented hook."""

    def __init__(self, session, name):
        parent = session.folder("keeping", name)
        self.session, self.environment = session, search_path(session, parent)
        self.folder = parent / "repository"
        (self.folder / HOOK).parent.mkdir(parents=True)
        text = documentation.block(PAGE, "sh", f"# {HOOK}")
        self.switch = text.split("uses it after: ")[1].splitlines()[0]
        (self.folder / HOOK).write_text(text, encoding="utf-8")
        (self.folder / HOOK).chmod(0o755)
        self.writing, self.comparing = documentation.block(PAGE, "sh", "# writes").splitlines()
        self.right("git init --quiet")
        self.right("infragen init --system scale-payments")
        self.change("infragen.json5", "\n{\n", '\n{\n  generate: [{ environments: ["prod"], targets: ["terraform"], output: "infra/" }],\n')
        self.right(self.writing)
        self.right("git add --all && git commit --quiet -m first")

    def call(self, line):
        """Run a shell command in the repository."""
        return self.session.tools.call("sh", "-c", line, folder=self.folder, environment=self.environment, timeout=120)

    def right(self, line):
        """Run a shell command that must succeed."""
        done = self.call(line)
        if done.returncode:
            raise CheckFailed(f"exit {done.returncode}: {line}\n{said(done)}")
        return done

    def wrong(self, line, words):
        """Run a shell command that must fail with these words."""
        done = self.call(line)
        if done.returncode == 0 or words not in done.stdout + done.stderr:
            raise CheckFailed(f"exit {done.returncode}, expected '{words}': {line}\n{said(done)}")

    def change(self, place, old, new):
        """Replace a text in a file."""
        change_text(self.folder / place, old, new)


def hook(session):
    """The hook rejects a commit with stale files, even if the working tree is current, and accepts a current one."""
    one = Repository(session, "hook")
    one.right(one.comparing)
    one.right(one.switch)
    one.right("git commit --quiet --allow-empty -m same")
    one.change("infragen.json5", 'name: "scale"', 'name: "scales"')
    one.wrong(one.comparing, "what it is generated from has changed")
    one.wrong("git commit --quiet --all -m stale", "what it is generated from has changed")
    one.right("git add infragen.json5")
    one.right(one.writing)
    one.wrong("git commit --quiet -m half", "to bring all up to date: infragen generate")
    one.right("git commit --quiet --all -m current")
    one.change("infra/main.tf", "terraform", "edited")
    one.right("git commit --quiet --allow-empty -m 'not what is edited'")
    one.wrong("git commit --quiet --all -m edited", "+++ infra/main.tf (generated)")


def elsewhere(session, name, command):
    """The command of the file fails in a stale checkout, succeeds in a current one and leaves no files."""
    line = command(session)
    one = Repository(session, name)
    one.right(line)
    one.change("infra/network.tf", "10.2.0.0", "10.9.0.0")
    one.right("git commit --quiet --all -m stale")
    one.wrong(line, "infra/network.tf was edited by hand")
    if one.right("git status --porcelain").stdout:
        raise CheckFailed(f"{line} changes the checkout")


def document(words):
    """One of the page's YAML files, parsed."""
    import yaml
    return yaml.safe_load(documentation.block(PAGE, "yml", words))


def workflow(_):
    """The command of a GitHub workflow step."""
    step, = document(".github/workflows")
    if set(step) != {"name", "run"}:
        raise CheckFailed(f"unexpected keys: {step}")
    return step["run"]


def pipeline(_):
    """The command of the only job in a GitLab pipeline: one shell runs its lines until the first failure."""
    (job,) = document(".gitlab-ci.yml").values()
    if set(job) != {"script"}:
        raise CheckFailed(f"unexpected keys: {job}")
    return "set -e\n" + "\n".join(job["script"])


def pre_commit(_):
    """The entry of a local pre-commit hook, split like a shell command. `language: system` installs nothing."""
    (repository,) = document(".pre-commit-config.yaml")["repos"]
    (entry,) = repository["hooks"]
    if repository["repo"] != "local" or entry["language"] != "system" or entry["pass_filenames"] or not entry["id"] or not entry["name"]:
        raise CheckFailed(f"no local hook: {repository}")
    return shlex.join(shlex.split(entry["entry"]))
