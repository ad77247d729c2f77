"""The paths of the goldens, and values for their parameters."""
import json
import re
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
# Target -> path of its program in the folder of an environment, read from the kitchen sink's goldens.
TARGET_FILES = {path.parent.name: f"{path.parent.name}/{path.name}"
                for path in sorted((HERE.parent.parent / "Golden" / "Kinds").glob("*/*")) if path.parent.name != "verification"}
# Path of the program that verifies a deployment of the others, in the folder of an environment.
VERIFICATION = "verification/verify.py"
TARGETS = list(TARGET_FILES)
EXAMPLES = "Examples"


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
        """The region in the Pulumi program, otherwise the region in Terraform's provider block."""
        places = (("pulumi", r"""^\s+(?:aws:)?region:\s*(?:\{\s*value:\s*)?["']?([a-z]{2}(?:-[a-z]+)+-\d)\b"""),
                  ("terraform", r"""^\s*(?:region|default)\s*=\s*"([a-z]{2}(?:-[a-z]+)+-\d)\""""))
        for target, pattern in places:
            found = self.has(target) and re.search(pattern, self.file(target).read_text(encoding="utf-8"), re.M)
            if found:
                return found.group(1)
        return "us-east-1"


def environments(golden):
    """All folders Golden/<system>/<environment> of the starters with at least one target."""
    return [one for one in programs(golden, "*") if one.system not in ("Kinds", "Diagnostics", EXAMPLES)]


def examples(golden):
    """The programs of Tests/Examples: Golden/Examples/<name>."""
    return programs(golden, EXAMPLES)


def programs(golden, system):
    """All folders two levels down with at least one target."""
    found = [Environment(folder.parent.name, folder.name, folder) for folder in sorted(golden.glob(f"{system}/*")) if folder.is_dir()]
    return [one for one in found if any(map(one.has, TARGET_FILES))]


def parameters():
    """Values of parameters without a default: system, or system/environment -> parameter in snake_case -> value."""
    return json.loads((HERE / "parameters.json").read_text(encoding="utf-8"))


def pascal_case(name):
    """container_image -> ContainerImage, as in CloudFormation parameters."""
    return "".join(word[:1].upper() + word[1:] for word in name.split("_"))


def camel_case(name):
    """container_image -> containerImage, as in Pulumi configuration keys."""
    return name[:1].lower() + pascal_case(name)[1:]


def plain(name):
    """Only the lowercase letters and digits, which are equal in all three spellings."""
    return re.sub(r"[^a-z0-9]", "", name.lower())
