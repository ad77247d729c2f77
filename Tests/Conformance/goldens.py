"""Where the goldens lie, and the values of their parameters."""
import json
import re
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
# Target -> its program in the folder of an environment: the goldens of the kitchen sink have one file for each target.
TARGET_FILES = {path.parent.name: f"{path.parent.name}/{path.name}"
                for path in sorted((HERE.parent.parent / "Golden" / "Kinds").glob("*/*"))}
TARGETS = list(TARGET_FILES)


@dataclass(frozen=True)
class Environment:
    """The goldens of one system in one environment."""

    system: str
    name: str
    folder: Path

    @property
    def subject(self):
        return f"{self.system}/{self.name}" if self.name else self.system

    def file(self, target):
        return self.folder / TARGET_FILES[target]

    def has(self, target):
        return self.file(target).exists()

    def region(self):
        """The region that the Pulumi program names, else the one that Terraform's provider block names."""
        places = (("pulumi", r"""^\s+(?:aws:)?region:\s*(?:\{\s*value:\s*)?["']?([a-z]{2}(?:-[a-z]+)+-\d)\b"""),
                  ("terraform", r"""^\s*(?:region|default)\s*=\s*"([a-z]{2}(?:-[a-z]+)+-\d)\""""))
        for target, pattern in places:
            found = self.has(target) and re.search(pattern, self.file(target).read_text(encoding="utf-8"), re.M)
            if found:
                return found.group(1)
        return "us-east-1"


def environments(golden):
    """Every folder Golden/<system>/<environment> that holds at least one target."""
    found = []
    for folder in sorted(golden.glob("*/*")):
        one = Environment(folder.parent.name, folder.name, folder)
        if folder.is_dir() and folder.parent.name not in ("Kinds", "Diagnostics") and any(map(one.has, TARGET_FILES)):
            found.append(one)
    return found


def parameters():
    """System -> parameter in snake_case -> value, for what has no default."""
    return json.loads((HERE / "parameters.json").read_text(encoding="utf-8"))


def pascal_case(name):
    """container_image -> ContainerImage, as CloudFormation's parameters are named."""
    return "".join(word[:1].upper() + word[1:] for word in name.split("_"))


def camel_case(name):
    """container_image -> containerImage, as Pulumi's configuration keys are named."""
    return name[:1].lower() + pascal_case(name)[1:]


def plain(name):
    """Letters and digits in lower case: the same for all three spellings."""
    return re.sub(r"[^a-z0-9]", "", name.lower())
