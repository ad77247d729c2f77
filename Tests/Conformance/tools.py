"""Import one of the shared scripts by its path below the tools folder."""
import contextlib
import importlib
import importlib.util
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from pathlib import Path

MODULES = {"botocore": "botocore", "cfnlint": "cfn-lint", "json5": "json5", "jsonschema": "jsonschema", "moto": "moto", "pytest": "pytest", "yaml": "PyYAML"}


class Tools:
    """Finds the tools on first use; `close` stops the processes that it started."""

    def __init__(self, repository):
        given = os.environ.get("INFRAGEN_TOOLS")
        self.shared = Path(given).resolve() if given else (repository.parent / "shared" / "tools")
        self.environment = clean_environment()
        self.mocks = {}
        self.importing, self.is_provider_made = threading.Lock(), False
        self.running = set()

    def missing(self, need):
        """A message for a need that is not met, such as `terraform`, `scanners` or a Python module; an empty text if it
        is met.
        """
        if need == "shared":
            there = all((self.shared / part).is_dir() for part in ("cloud", "equal", "pulumi", "scan"))
            return "" if there else "the shared tools (set INFRAGEN_TOOLS to their folder)"
        if need == "scanners":
            import scanning
            return "" if scanning.environment_of_scanners() else "checkov and parliament (set SCAN_VENV to their environment)"
        if need == "nag":
            import policies_nag
            return policies_nag.missing()
        if need in MODULES:
            return "" if importlib.util.find_spec(need) else f"the Python package {MODULES[need]}"
        return "" if program(need) else f"the program {need}"

    def call(self, *command, folder=None, environment=None, log=None, timeout=600):
        """Run a command without input and without surviving child processes; `log` gets a copy of the output."""
        command = [program(command[0]) or command[0], *map(str, command[1:])]
        with subprocess.Popen(command, cwd=folder, env=environment or self.environment, text=True, start_new_session=True,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            self.running.add(process)
            try:
                printed, said = process.communicate(timeout=timeout)
            except BaseException:
                os.killpg(process.pid, signal.SIGTERM)
                raise
            finally:
                self.running.discard(process)
        if log:
            log.write_text(printed + said, encoding="utf-8")
        return subprocess.CompletedProcess(command, process.returncode, printed, said)

    def script(self, name, *arguments, **more):
        """Run one of the shared Python scripts by its path below the tools folder."""
        return self.call(sys.executable, self.shared / name, *arguments, **more)

    def module(self, name):
        """Import one of the shared scripts, named by its path below the tools folder."""
        path = self.shared / name
        with self.importing:
            if str(path.parent) not in sys.path:
                sys.path.append(str(path.parent))
            module = importlib.import_module(path.stem)
            if hasattr(module, "plugin_dirs") and not self.is_provider_made:
                module.plugin_dirs()  # creates a provider without waits; two deployments at a time would race for it
                self.is_provider_made = True
        return module

    def terraform(self, folder, *arguments, **more):
        """Run Terraform in a folder."""
        return self.call("terraform", *arguments, folder=folder, **more)

    def terraform_init(self, folder, *arguments):
        """Initialize a folder with the plugins of TF_CLI_ARGS_init or, without it, those of the shared tools."""
        given, found = self.environment.get("TF_CLI_ARGS_init", ""), []
        if not self.missing("shared"):
            found = [] if given else self.module("cloud/tf_deploy.py").PLUGIN_DIRS
            if found or "-plugin-dir" in given:
                found = [*found, self.shared / "cloud" / "tf-standins"]
        return self.terraform(folder, "init", "-no-color", *arguments, *(f"-plugin-dir={path}" for path in found))

    def mock_cloud(self, log):
        """The address of a mock account, started on first use. Each thread has its own, because checks reset it."""
        thread = threading.get_ident()
        if thread not in self.mocks:
            log = log.with_stem(f"{log.stem}-{len(self.mocks) + 1}")
            with socket.socket() as free:
                free.bind(("127.0.0.1", 0))
                port = free.getsockname()[1]
            command = [sys.executable, self.shared / "cloud" / "mock_cloud.py", "--port", str(port), "--quiet"]
            with open(log, "w", encoding="utf-8") as out:
                process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=out, env=self.environment)
            self.mocks[thread] = process, f"http://127.0.0.1:{port}"
            wait_for(self.mocks[thread][1] + "/mock-cloud/health", process, log)
        return self.mocks[thread][1]

    def close(self):
        """Stop the mock accounts and the processes that an interrupted session left."""
        for process in list(self.running):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
        for process, _ in self.mocks.values():
            process.terminate()
            process.wait()
        self.mocks.clear()


def program(name):
    """The path of a program: next to this Python (a virtual environment), otherwise in the search path."""
    beside = Path(sys.executable).parent / name
    return str(beside) if beside.exists() else shutil.which(name)


def clean_environment():
    """The environment of every tool: no prompts, no update checks, no missing Terraform configuration."""
    # Archives of functions in a bucket come from a build, so the mock account does not have them.
    environment = dict(os.environ, PYTHONDONTWRITEBYTECODE="1", TF_IN_AUTOMATION="1", TF_INPUT="0", CHECKPOINT_DISABLE="1",
                       VALIDATE_LAMBDA_S3="false")
    configuration = environment.get("TF_CLI_CONFIG_FILE")
    if configuration and not Path(configuration).exists():
        del environment["TF_CLI_CONFIG_FILE"]
    return environment


def wait_for(address, process, log):
    """Wait until a server answers."""
    for _ in range(240):
        try:
            urllib.request.urlopen(address, timeout=5).read()
            return
        except OSError:
            if process.poll() is not None:
                break
            time.sleep(0.25)
    raise RuntimeError("the mock cloud did not start:\n" + Path(log).read_text(encoding="utf-8")[-2000:])


def diagnostics(output):
    """The diagnostics of `terraform validate -json`, or of a stream of `-json` lines, as (severity, place, words)."""
    found = []
    for document in json_documents(output):
        several = document.get("diagnostics", [document["diagnostic"]] if "diagnostic" in document else [])
        for one in several:
            place = one.get("address") or ""
            if one.get("range"):
                place = f'{one["range"]["filename"]}:{one["range"]["start"]["line"]}'
            found.append((one["severity"], place, f'{one["summary"]}: {" ".join(one.get("detail", "").split())}'))
    return found


def json_documents(text):
    """The documents of a text with one JSON document, or with one per line."""
    try:
        return [json.loads(text)]
    except ValueError:
        pass
    documents = []
    for line in text.splitlines():
        try:
            documents.append(json.loads(line))
        except ValueError:
            continue
    return [document for document in documents if isinstance(document, dict)]
