"""What target settings add to programs and beside them, before the real tools: backend, provider, module, values, policy."""
import json
import shutil
from functools import partial

import cloudformation_files
from goldens import TARGET_FILES
from session import Check, CheckFailed
from terraform_files import initialised, valid

ROOT_MODULE = """provider "aws" {
  region = "eu-central-1"
}

provider "aws" {
  alias  = "us_east_1"
  region = "us-east-1"
}

module "ledger" {
  source             = "./ledger"
  environment_suffix = "test"
  base_domain        = "payments-test.com"

  providers = {
    aws           = aws
    aws.us_east_1 = aws.us_east_1
  }
}
"""


def checks(session):
    """The judges of each file."""
    work = {
        "terraform": (root_module, ("terraform",)),
        "terraform module": (called_module, ("terraform",)),
        "cloudformation parameters": (parameter_file, ("botocore",)),
        "cloudformation policy": (stack_policy, ()),
        "pulumi stack": (stack_file, ("shared", "yaml")),
    }
    for subject, (judge, needs) in work.items():
        yield Check("target settings", subject, partial(judge, session), needs)


def golden(session, *parts):
    return session.golden.joinpath("Engines", *parts)


def root_module(session):
    """Formatted with its values, and valid; Terraform takes the backend's arguments, too."""
    folder = session.folder("target-settings", "terraform")
    shutil.copytree(golden(session, "terraform"), folder, dirs_exist_ok=True)
    done = session.tools.terraform(folder, "fmt", "-check", "-diff")
    if done.returncode or done.stdout:
        raise CheckFailed(done.stdout + done.stderr)
    valid(session, initialised(session, folder, "-backend=false"))
    backend_is_known(session)


def backend_is_known(session):
    """With one wrong argument more Terraform complains of that one alone, before it looks for the state."""
    folder = session.folder("target-settings", "backend")
    program = golden(session, "terraform", "main.tf").read_text(encoding="utf-8")
    start = program.index('  backend "s3" {\n')
    block = program[start:program.index("\n  }\n", start)]
    (folder / "main.tf").write_text("terraform {\n" + block + '\n    wrong = "x"\n  }\n}\n', encoding="utf-8")
    said = session.tools.terraform(folder, "init", "-no-color").stderr
    problems = [line for line in said.splitlines() if line.lstrip("│╷ ").startswith("Error: ")]
    if len(problems) != 1 or 'An argument named "wrong" is not expected here' not in said:
        raise CheckFailed("terraform init:\n" + said)


def called_module(session):
    """A root module calls the module form, and is valid."""
    folder = session.folder("target-settings", "module")
    (folder / "ledger").mkdir()
    shutil.copy(golden(session, "module", "main.tf"), folder / "ledger")
    (folder / "main.tf").write_text(ROOT_MODULE, encoding="utf-8")
    done = session.tools.terraform(folder, "fmt", "-check", "-diff", "-recursive")
    if done.returncode or done.stdout:
        raise CheckFailed(done.stdout + done.stderr)
    valid(session, initialised(session, folder))


def document(path):
    """A file as strict JSON."""
    try:
        return json.loads(path.read_bytes().decode("utf-8"), object_pairs_hook=cloudformation_files.unique,
                          parse_constant=cloudformation_files.refuse)
    except ValueError as error:
        raise CheckFailed(f"{path.name}: {error}") from error


def template(session):
    return document(golden(session, TARGET_FILES["cloudformation"]))


def parameter_file(session):
    """It has the shape that CreateStack takes, and a value for every parameter of the template."""
    from botocore.loaders import Loader
    from botocore.model import ServiceModel
    from botocore.validate import ParamValidator
    given = document(golden(session, "cloudformation", "parameters.prod.json"))
    service = ServiceModel(Loader().load_service_model("cloudformation", "service-2"))
    request = {"StackName": "ledger", "Parameters": given}
    report = ParamValidator().validate(request, service.operation_model("CreateStack").input_shape)
    if report.has_errors():
        raise CheckFailed(report.generate_report())
    names, declared = [one["ParameterKey"] for one in given], list(template(session)["Parameters"])
    if names != declared:
        raise CheckFailed(f"values of {names}, parameters {declared}")


def stack_policy(session):
    """It has the elements of a stack policy, and denies changes of resources that the template has."""
    policy = document(golden(session, "cloudformation", "stack-policy.json"))
    resources = template(session)["Resources"]
    if list(policy) != ["Statement"] or [one["Effect"] for one in policy["Statement"]] != ["Allow", "Deny"]:
        raise CheckFailed(f"not one statement that allows and one that denies: {policy}")
    denied = policy["Statement"][1]
    if any(set(one) != {"Effect", "Action", "Principal", "Resource"} or one["Principal"] != "*" for one in policy["Statement"]) \
            or denied["Action"] != ["Update:Replace", "Update:Delete"]:
        raise CheckFailed(f"no statement of a stack policy: {policy}")
    kinds = {name: resources.get(name, {}).get("Type") for name in (one.split("/", 1)[1] for one in denied["Resource"])}
    if None in kinds.values() or "AWS::DynamoDB::Table" not in kinds.values():
        raise CheckFailed(f"it protects {kinds}")


def stack_file(session):
    """YAML whose keys the program declares or the provider has; the checker takes both together."""
    import yaml
    program, stack = (golden(session, "pulumi", name) for name in ("Pulumi.yaml", "Pulumi.prod.yaml"))
    declared = yaml.safe_load(program.read_text(encoding="utf-8"))
    given = yaml.safe_load(stack.read_text(encoding="utf-8"))
    own = [key.split(":", 1)[1] for key in given["config"] if key.startswith(declared["name"] + ":")]
    if list(given) != ["config"] or own != [key for key in declared["config"] if ":" not in key]:
        raise CheckFailed(f"it has {own}, the program declares {list(declared['config'])}")
    provider = declared["resources"]["aws"]["properties"]
    if {key.split(":", 1)[1]: value for key, value in given["config"].items() if key.startswith("aws:")} != provider:
        raise CheckFailed("the functions of the program would have another provider than its resources")
    done = session.tools.script("pulumi/pulumi_check.py", "--aws", "7", "--json", "--stack", stack, program)
    errors = [one for one in json.loads(done.stdout)["issues"] if one["level"] == "error"]
    if errors:
        raise CheckFailed(json.dumps(errors, indent=2))
