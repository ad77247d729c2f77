/// The text of the verification program; recorded from the files beside this one.
public enum VerificationProgram {
  /// Everything behind the expectations.
  public static let parts = [account, deployment, verifier, comparison, surroundings, health, report, running]

  /// `verification/head.py`
  public static let head = ##"""
    """Compares a deployment with its expected state, whatever deployed it. It changes nothing.

        python3 verify.py --cloudformation STACK
        python3 verify.py --terraform terraform.tfstate
        python3 verify.py --pulumi <(pulumi stack export)

    It needs Python 3.9 or later and the AWS CLI (or boto3) with credentials for the account; --policy prints the permissions.
    Exit status: 0 no differences, 2 differences, 1 could not look.
    """
    import argparse
    import collections
    import concurrent.futures
    import datetime
    import fnmatch
    import functools
    import importlib
    import json
    import os
    import random
    import re
    import subprocess
    import sys
    import threading
    import time
    import urllib.error
    import urllib.request
    import xml.etree.ElementTree as ElementTree

    """##

  /// `verification/account.py`
  public static let account = ##"""
    # --- The program. It is the same for every system; what it expects is above. ---


    class AWSError(Exception):
        """An answer of AWS that is an error."""

        def __init__(self, code, message):
            super().__init__(f"{code}: {message}")
            self.code, self.message = code, message


    class Gone(Exception):
        """The resource is not in the account."""


    class Unknown(Exception):
        """A value cannot be known here; the text is the reason."""


    class CannotLook(Exception):
        """Nothing can be verified; the text is the reason."""


    THROTTLED = re.compile(r"Throttl|TooManyRequests|RequestLimitExceeded|SlowDown|Rate exceeded|ServiceUnavailable")
    REFUSED = re.compile(r"AccessDenied|UnauthorizedOperation|NotAuthorized|not authorized|AuthorizationError")
    ABSENT = re.compile(r"NotFound|NoSuch|NonExistent|DoesNotExist|not exist")
    SIGNED_OUT = re.compile(r"ExpiredToken|InvalidClientTokenId|UnrecognizedClient|SignatureDoesNotMatch|Unable to locate credentials|SSO|config profile")


    class Account:
        """Calls of AWS's APIs: with boto3 where Python has it, otherwise with the AWS CLI."""

        def __init__(self, region, rate):
            self.region, self.clients, self.lock = region, {}, threading.Lock()
            self.pause, self.next = 1 / rate if rate else 0, 0.0
            self.refused = set()
            try:
                self.boto3 = None if os.environ.get("VERIFY_WITH") == "cli" else importlib.import_module("boto3")
            except ImportError:
                self.boto3 = None

        def call(self, service, operation, region=None, **given):
            """The answer of one operation. Waits and tries again while AWS throttles requests."""
            for attempt in range(8):
                self.wait()
                code, answer = self.once(service, operation, region or self.region, given)
                if code is None:
                    return answer
                if not THROTTLED.search(code + answer):
                    break
                time.sleep(random.uniform(0.5, 1) * min(20, 0.5 * 2 ** attempt))
            if SIGNED_OUT.search(code + answer):
                raise CannotLook(f"AWS does not accept the credentials: {answer}")
            if REFUSED.search(code + answer):
                action = re.search(r"perform: ?(\S+?:\w+)", answer)
                self.refused.add(action[1] if action else f"{service}: {operation}")
            raise AWSError(code, answer)

        def wait(self):
            """Space the calls of all threads."""
            with self.lock:
                now = time.monotonic()
                start = max(now, self.next)
                self.next = start + self.pause
            time.sleep(start - now)

        def once(self, service, operation, region, given):
            """(None, answer) or (code, message)."""
            words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-", operation).lower()
            if self.boto3:
                with self.lock:
                    if (service, region) not in self.clients:
                        self.clients[service, region] = self.boto3.client(service, region_name=region)
                try:
                    return None, getattr(self.clients[service, region], words.replace("-", "_"))(**given)
                except Exception as error:  # boto3 has an exception type for each error of each service
                    answer = getattr(error, "response", {}).get("Error", {})
                    return answer.get("Code") or type(error).__name__, answer.get("Message") or str(error)
            command = ["aws", service, words, "--region", region, "--output", "json", "--cli-input-json", json.dumps(given)]
            try:
                done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
                                      timeout=120, env={**os.environ, "AWS_PAGER": ""})
            except FileNotFoundError:
                raise CannotLook("the AWS CLI is not on the PATH: https://aws.amazon.com/cli/") from None
            except subprocess.TimeoutExpired:
                return "Timeout", "no answer in two minutes"
            if done.returncode == 0:
                return None, json.loads(done.stdout or "{}")
            found = re.search(r"An error occurred \((\S+?)\).*?: (.*)", done.stderr, re.S)
            return (found[1], found[2].strip()) if found else ("Failed", done.stderr.strip())

        def every(self, service, operation, key, **given):
            """All members of a listing."""
            found, more = [], {}
            while True:
                answer = self.call(service, operation, **given, **more)
                found += answer.get(key, [])
                if not answer.get("NextToken"):
                    return found
                more = {"NextToken": answer["NextToken"]}

    """##

  /// `verification/deployment.py`
  public static let deployment = ##"""
    # --- What was deployed: the identifiers, from an engine ---


    def filled(template, values):
        """A template over a resource's attributes: {name}, or {name/} for the part after the last slash."""
        def value(match):
            name, last = match[1].rstrip("/"), match[1].endswith("/")
            found = values.get(name)
            if found in (None, ""):
                raise Unknown(f"the state has no {name}")
            return str(found).rsplit("/", 1)[-1] if last else str(found)
        return re.sub(r"\{([^}]+)\}", value, template)


    class Stack:
        """A CloudFormation stack."""

        target = "cloudformation"

        def __init__(self, account, name):
            try:
                found = account.call("cloudformation", "DescribeStacks", StackName=name)["Stacks"][0]
                resources = account.every("cloudformation", "ListStackResources", "StackResourceSummaries", StackName=name)
            except AWSError as error:
                raise CannotLook(f"the stack {name} cannot be read in {account.region}: {error}") from None
            self.account, self.id = account, found["StackId"]
            self.parameters = {p["ParameterKey"]: p.get("ResolvedValue", p.get("ParameterValue", "")) for p in found.get("Parameters", [])}
            self.ids = {r["LogicalResourceId"]: r["PhysicalResourceId"] for r in resources if r.get("PhysicalResourceId")
                        and r["ResourceType"] == EXPECTED["resources"].get(r["LogicalResourceId"], {}).get("Type")}
            self.listed = {}

        def has(self, name):
            return name in self.ids

        def reference(self, name, _):
            return self.ids[name]

        def part(self, name, part, resolve):
            """The value of one part of an identifier."""
            source, resource = part["from"], EXPECTED["resources"][name]
            if source == "physical id":
                return self.ids[name]
            if source == "property":
                return resolve(resource["Properties"][part["property"]])
            if source == "component":
                whole = resolve(resource["Properties"][part["property"]]) if "property" in part else self.ids[name]
                return whole.split("|")[part["index"]]
            if source == "constant":
                return part["terraform"]
            return self.listing(name, resource["Type"], part["index"])

        def listing(self, name, kind, index):
            """The part that only a listing of the type has, of the entry with our physical id."""
            if kind not in self.listed:
                found = self.account.every("cloudcontrol", "ListResources", "ResourceDescriptions", TypeName=kind)
                self.listed[kind] = [d["Identifier"] for d in found]
            mine = self.ids[name]
            for identifier in self.listed[kind]:
                if mine in identifier.split("|") or identifier.endswith("/" + mine.replace("|", "/")):
                    return identifier.split("|")[index]
            raise Gone

        def attribute(self, name, attribute):
            raise Unknown(f"AWS does not tell {attribute} of {name}")


    class State:
        """A state of Terraform or Pulumi: the attributes of each resource."""

        parameters = {}

        def __init__(self, resources, id):
            self.resources, self.id = resources, id

        def has(self, name):
            return EXPECTED["resources"][name].get("Owner", name) in self.resources

        def of(self, name):
            owner = EXPECTED["resources"][name].get("Owner", name)
            if owner not in self.resources:
                raise Gone(f"the deployment by {self.target} does not have {owner}")
            return self.resources[owner]

        def part(self, name, part, _):
            return filled(part[self.target], self.of(name))

        def reference(self, name, parts):
            """What Ref returns in a template."""
            for part in parts:
                if part["from"] == "physical id":
                    return filled(part[self.target], self.of(name))
            if any(part["from"] == "listing" for part in parts):
                return filled("{name}", self.of(name))
            return "|".join(filled(part[self.target], self.of(name)) for part in parts)

        def attribute(self, name, attribute):
            """A value of GetAtt that Cloud Control does not return."""
            found = self.of(name).get(self.named(attribute))
            if not isinstance(found, str):
                raise Unknown(f"neither AWS nor the state tells {attribute} of {name}")
            return found


    class TerraformState(State):
        """A state file of Terraform, or what `terraform show -json` prints."""

        target = "terraform"

        def __init__(self, path):
            document = loaded(path, "a Terraform state (terraform.tfstate, or terraform show -json)")
            found = {}
            for resource in document.get("resources") or []:
                if resource.get("mode") == "managed":
                    for instance in resource.get("instances") or []:
                        found[f"{resource['type']}.{resource['name']}"] = instance.get("attributes") or {}
            modules = [(document.get("values") or {}).get("root_module") or {}]
            while modules:
                module = modules.pop()
                modules += module.get("child_modules") or []
                for resource in module.get("resources") or []:
                    if resource.get("mode") == "managed":
                        found[f"{resource['type']}.{resource['name']}"] = resource.get("values") or {}
            names = {r["Terraform"]: name for name, r in EXPECTED["resources"].items() if "Terraform" in r}
            super().__init__({names[a]: v for a, v in found.items() if a in names}, path)

        @staticmethod
        def named(attribute):
            return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", attribute).lower()


    class PulumiExport(State):
        """What `pulumi stack export` prints."""

        target = "pulumi"

        def __init__(self, path):
            document = loaded(path, "an export of a Pulumi stack (pulumi stack export)")
            found = {}
            for resource in (document.get("deployment") or {}).get("resources") or []:
                name = resource["urn"].rsplit("::", 1)[-1]
                kind = re.sub(r"/\w+:", ":", resource.get("type", ""))
                found[kind, name] = {**resource.get("inputs", {}), **resource.get("outputs", {}), "id": resource.get("id")}
            names = {tuple(r["Pulumi"].split("::")): name for name, r in EXPECTED["resources"].items() if "Pulumi" in r}
            super().__init__({names[a]: v for a, v in found.items() if a in names}, path)

        @staticmethod
        def named(attribute):
            return attribute[0].lower() + attribute[1:]


    def loaded(path, what):
        try:
            with open(path, encoding="utf-8") as file:
                found = json.load(file)
        except (OSError, ValueError) as error:
            raise CannotLook(f"{path} is not {what}: {error}") from None
        if not isinstance(found, dict):
            raise CannotLook(f"{path} is not {what}")
        return found

    """##

  /// `verification/verifier.py`
  public static let verifier = ##"""
    # --- Reading and comparing ---


    class Verifier:
        """Reads every resource, and compares it with what is expected."""

        def __init__(self, account, deployment, parameters, caller):
            self.account, self.deployment = account, deployment
            defaults = {k: v for k, v in EXPECTED["parameters"].items() if v != []}  # an empty list means no default
            self.parameters = {**defaults, **deployment.parameters, **parameters}
            self.pseudo = {"AWS::AccountId": caller["Account"], "AWS::Region": account.region,
                           "AWS::Partition": caller["Arn"].split(":")[1], "AWS::StackId": deployment.id,
                           "AWS::StackName": str(deployment.id).split("/")[-2:][0]}
            self.pseudo["AWS::URLSuffix"] = "amazonaws.com.cn" if self.pseudo["AWS::Partition"] == "aws-cn" else "amazonaws.com"
            self.identifiers, self.answers = {}, {}

        def kind(self, name):
            return EXPECTED["types"][EXPECTED["resources"][name]["Type"]]

        # Values of the template

        def resolve(self, value):
            """A value of a template as CloudFormation would set it."""
            if isinstance(value, list):
                return [self.resolve(v) for v in value]
            if not isinstance(value, dict):
                return value
            if len(value) == 1:
                (name, argument), = value.items()
                if name == "Ref" or name.startswith("Fn::"):
                    return self.function(name, argument)
            return {k: self.resolve(v) for k, v in value.items()}

        def function(self, name, argument):
            if name == "Ref":
                return self.named(argument)
            if name == "Fn::GetAtt":
                return self.attribute(*argument)
            if name == "Fn::Sub":
                text, values = argument if isinstance(argument, list) else (argument, {})
                values = {k: self.resolve(v) for k, v in values.items()}
                return re.sub(r"\$\{([^}]*)\}", lambda m: "${" + m[1][1:] + "}" if m[1].startswith("!") else written(
                    values[m[1]] if m[1] in values else self.attribute(*m[1].split(".", 1)) if "." in m[1] else self.named(m[1])), text)
            if name == "Fn::Join":
                return argument[0].join(written(v) for v in self.resolve(argument[1]))
            if name == "Fn::Select":
                found = self.resolve(argument[1])
                return (found.split(",") if isinstance(found, str) else found)[int(argument[0])]
            if name == "Fn::GetAZs":
                return self.zones()
            raise Unknown(f"{name} is not resolved here")

        def named(self, name):
            if name in self.pseudo:
                return self.pseudo[name]
            if name in EXPECTED["resources"]:
                if not self.deployment.has(name):
                    raise Unknown(f"{name} is not deployed")
                return self.deployment.reference(name, self.kind(name)["identifier"])
            if name in EXPECTED["stored"] and name not in self.parameters:
                found = self.account.call("ssm", "GetParameter", Name=EXPECTED["stored"][name])["Parameter"]["Value"]
                self.parameters[name] = found
            if name not in self.parameters:
                raise Unknown(f"the value of the parameter {name} is not known (--parameter {name}=VALUE)")
            return self.parameters[name]

        def attribute(self, name, attribute):
            """What Fn::GetAtt returns: a property as AWS returns it, otherwise what the deployment has."""
            found = self.read(name) if self.is_readable(name) else {}
            for word in attribute.split("."):
                found = found.get(word) if isinstance(found, dict) else None
            return self.deployment.attribute(name, attribute) if found is None else found

        @functools.lru_cache(None)
        def zones(self):
            """The zones of the region; in a template only those with a default subnet, if any has one."""
            names = sorted(z["ZoneName"] for z in self.account.call("ec2", "DescribeAvailabilityZones")["AvailabilityZones"])
            if self.deployment.target == "cloudformation":
                default = {"Name": "default-for-az", "Values": ["true"]}
                subnets = self.account.every("ec2", "DescribeSubnets", "Subnets", Filters=[default])
                names = sorted({s["AvailabilityZone"] for s in subnets}) or names
            return names

        # Reading

        def is_readable(self, name):
            return EXPECTED["resources"][name]["Type"] not in UNREADABLE and self.deployment.has(name)

        def identifier(self, name):
            if name not in self.identifiers:
                parts = [{**part, "index": part.get("index", index)} for index, part in enumerate(self.kind(name)["identifier"])]
                self.identifiers[name] = "|".join(str(self.deployment.part(name, part, self.resolve)) for part in parts)
            return self.identifiers[name]

        def read(self, name):
            """The properties of a resource as AWS returns them."""
            if name not in self.answers:
                try:
                    self.answers[name] = self.read_now(name)
                except (AWSError, Gone, Unknown) as error:
                    self.answers[name] = error
            if isinstance(self.answers[name], Exception):
                raise self.answers[name]
            return self.answers[name]

        def read_now(self, name):
            kind = EXPECTED["resources"][name]["Type"]
            try:
                if kind in READERS:
                    return READERS[kind](self, name)
                found = self.account.call("cloudcontrol", "GetResource", region=EXPECTED["resources"][name].get("Region"),
                                          TypeName=kind, Identifier=self.identifier(name))
            except AWSError as error:
                if ABSENT.search(error.code) and "TypeNotFound" not in error.code:
                    raise Gone from None
                raise
            return json.loads(found["ResourceDescription"]["Properties"])

        # Judging

        def judge(self, name):
            """The result for one resource."""
            resource, kind = EXPECTED["resources"][name], self.kind(name)
            result = Result(name, resource)
            if not self.deployment.has(name):
                result.action, result.because = "removed", f"the deployment by {self.deployment.target} does not have it"
                return result
            if not kind["identifier"]:
                result.action, result.because = "unreadable", "how the type is identified is not known"
                return result
            try:
                account = self.read(name)
            except Gone:
                result.action, result.because = "removed", "the account does not have it"
                return result
            except (AWSError, Unknown) as error:
                is_untold = isinstance(error, AWSError) and re.search("UnsupportedAction|TypeNotFound", error.code)
                result.action, result.because = "unreadable" if is_untold else "not read", said(error)
                return result
            finally:
                result.identifier = self.identifiers.get(name, "")
            expected = {**kind.get("unstated", {}), **resource.get("Properties", {})}
            if "rules" in kind.get("only", []):
                expected = self.with_rules(name, expected)
                account = {**account, **{side: [r for r in account.get(side, []) if r.get("CidrIp") != LOOPBACK] for side in SIDES}}
            for key, value in expected.items():
                self.judge_property(result, key, value, account, kind)
            for fact in kind.get("only", []):
                if fact in SURROUNDINGS:
                    try:
                        result.properties += SURROUNDINGS[fact](self, name)
                    except (AWSError, Unknown) as error:
                        result.unjudged.append(f"{fact}: {said(error)}")
            result.action = "changed" if result.properties else "equal"
            return result

        def judge_property(self, result, key, value, account, kind):
            if key in result.resource.get("Moving", []):
                result.untold.append(f"{key}: scaling or a deployment changes it")
                return
            try:
                wanted = self.with_target(key, self.resolve(value))
            except (Unknown, AWSError, Gone) as error:
                result.unjudged.append(f"{key}: {said(error)}")
                return
            for path, want, have in differences(wanted, account.get(key, NOTHING), key):
                plain = re.sub(r"\[[^\]]*\]", "", path)
                if any(plain == p or plain.startswith(p + ".") for p in result.resource.get("Moving", [])):
                    result.untold.append(f"{path}: scaling or a deployment changes it")
                elif have is NOTHING and is_hidden(plain, kind.get("untold", [])):
                    result.untold.append(f"{path}: AWS does not tell it")
                elif not is_alike(key, want, have):
                    result.properties.append((path, want, have))

        def with_target(self, key, value):
            """Tags with the name of the target have the target that deployed."""
            if key != "Tags" or not EXPECTED["engineTags"]:
                return value
            def renamed(tag, text):
                return text.replace("cloudformation", self.deployment.target) if tag in EXPECTED["engineTags"] else text
            if isinstance(value, dict):
                return {k: renamed(k, v) for k, v in value.items()}
            return [{**tag, "Value": renamed(tag["Key"], tag["Value"])} for tag in value]

        def with_rules(self, name, expected):
            """The rules of a group are its own and those that are separate resources."""
            expected = {**{side: [] for side in SIDES}, **expected}
            for side in SIDES:
                apart = []
                for resource in EXPECTED["resources"].values():
                    if resource["Type"] == f"AWS::EC2::{side}" and resource["Properties"].get("GroupId") == {"Fn::GetAtt": [name, "GroupId"]}:
                        apart.append({k: v for k, v in resource["Properties"].items() if k != "GroupId"})
                # A rule to the loopback address allows nothing; a template has it so that AWS adds no rule of its own.
                expected[side] = [r for r in expected[side] + apart if r.get("CidrIp") != LOOPBACK]
            return expected

        def own(self, kind, key, value):
            """The names of the resources of a type whose property has a value."""
            found = []
            for name, resource in EXPECTED["resources"].items():
                if resource["Type"] == kind and self.deployment.has(name):
                    try:
                        stated = self.resolve(resource["Properties"].get(key))
                    except (Unknown, AWSError, Gone):
                        continue
                    if stated == value or isinstance(stated, list) and value in stated or str(stated).split(":")[-1] == value:
                        found.append(name)
            return found


    class Result:
        """What was found about one resource."""

        def __init__(self, name, resource):
            self.name, self.resource, self.identifier = name, resource, ""
            self.action, self.because = "equal", ""
            self.properties, self.untold, self.unjudged, self.ailments = [], [], [], []

        @property
        def verdict(self):
            """The action, or `unhealthy` for a resource that is equal and not healthy."""
            return "unhealthy" if self.action == "equal" and self.ailments else self.action

    """##

  /// `verification/comparison.py`
  public static let comparison = ##"""
    LOOPBACK, SIDES = "127.0.0.1/32", ("SecurityGroupIngress", "SecurityGroupEgress")
    NOTHING = type("Nothing", (), {"__repr__": lambda _: "nothing"})()
    ONE_OR_MANY = {"Action", "NotAction", "Resource", "NotResource", "AWS", "Service", "Federated"}
    NAMES = ("Sid", "Name", "Id", "PolicyName", "AttributeName", "IndexName", "Key", "RuleName")


    def said(error):
        return "it is not deployed" if isinstance(error, Gone) else str(error)


    def written(value):
        """A value as the text that templates and accounts write for it."""
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, float) and value == int(value):
            return str(int(value))
        return value if isinstance(value, str) else json.dumps(value) if isinstance(value, (dict, list)) else str(value)


    def is_hidden(path, untold):
        return any(path == u or path.startswith(u + ".") or u.startswith(path + ".") for u in untold)


    def is_alike(key, want, have):
        """True for two ways to write a value: 16 and 16.4, a zone with and without its last dot, an account and its root."""
        if not isinstance(want, (str, int, float)) or not isinstance(have, (str, int, float)):
            return False
        want, have = written(want), written(have)
        return (key == "EngineVersion" and have.startswith(want + ".") or key == "Name" and have == want + "."
                or key == "FunctionName" and want.rsplit(":", 1)[-1] == have.rsplit(":", 1)[-1])


    def differences(want, have, path):
        """(path, expected, found) of every value that is expected and not found, and of additional items in a list."""
        if have is NOTHING:
            if want not in ([], False, "", None):
                yield path, want, have
            return
        if isinstance(want, str) != isinstance(have, str) or isinstance(want, str) and want[:1] in "{[" and have[:1] in "{[":
            want, have = parsed(want), parsed(have)
        if isinstance(want, dict) and isinstance(have, dict):
            yield from differences_of_objects(want, have, path)
        elif isinstance(want, list) and isinstance(have, list):
            yield from differences_of_lists(want, have, path)
        elif want is None and have in ([], {}, ""):
            return
        elif written(want) != written(have):
            yield path, want, have


    def parsed(value):
        """The value of a text that is a JSON document; any other value as it is."""
        if isinstance(value, str) and value[:1] in ("{", "["):
            try:
                return json.loads(value)
            except ValueError:
                pass
        return value


    def differences_of_objects(want, have, path):
        for key, value in want.items():
            found = have.get(key, NOTHING)
            if key in ONE_OR_MANY and found is not NOTHING:
                value, found = [principals(v if isinstance(v, list) else [v], key) for v in (value, found)]
            yield from differences(value, found, f"{path}.{key}")
        if "Effect" in want:  # a statement of a policy: nothing may be added
            for key in have.keys() - want.keys():
                if key != "Sid":
                    yield f"{path}.{key}", NOTHING, have[key]


    def principals(values, key):
        """An account's number is short for its root."""
        return [re.sub(r"^(\d{12})$", r"arn:aws:iam::\1:root", v) if key == "AWS" and isinstance(v, str) else v for v in values]


    def differences_of_lists(want, have, path):
        """Lists are sets. Of tags and attributes only the expected keys count."""
        if want and all(isinstance(x, dict) and "Key" in x and set(x) <= {"Key", "Value", "PropagateAtLaunch"} for x in want + have):
            found = {x["Key"]: x.get("Value", NOTHING) for x in have}
            for x in want:
                yield from differences(x.get("Value"), found.get(x["Key"], NOTHING), f"{path}[{x['Key']}]")
            return
        left = list(have)
        open_items = []
        for index, item in enumerate(want):
            match = next((n for n, other in enumerate(left) if not next(iter(differences(item, other, "")), None)), None)
            if match is None:
                open_items.append((index, item))
            else:
                left.pop(match)
        for index, item in open_items:
            name = next((item[n] for n in NAMES if isinstance(item, dict) and isinstance(item.get(n), str)), index)
            here = f"{path}[{name}]"
            tries = sorted(((list(differences(item, other, here)), n) for n, other in enumerate(left)), key=lambda t: (len(t[0]), t[1]))
            if not tries:
                yield here, item, NOTHING
                continue
            yield from tries[0][0]
            left.pop(tries[0][1])
        for number, item in enumerate(left):
            yield f"{path}[{len(want) + number}]", NOTHING, item

    """##

  /// `verification/surroundings.py`
  public static let surroundings = ##"""
    # --- What Cloud Control does not read ---


    TOPIC = ("sns", "GetTopicAttributes", "TopicArn", {})
    QUEUE = ("sqs", "GetQueueAttributes", "QueueUrl", {"AttributeNames": ["Policy"]})


    def policy_at(verifier, target, service, operation, argument, options):
        """The policy of a topic or queue as text, or None."""
        return verifier.account.call(service, operation, **{argument: target}, **options).get("Attributes", {}).get("Policy")


    def policy_of(place, list_of):
        """A reader of the policy of each topic or queue that a policy resource names."""
        def read(verifier, name):
            targets = verifier.resolve(EXPECTED["resources"][name]["Properties"][list_of])
            policies = [policy_at(verifier, target, *place) for target in targets]
            verifier.identifiers[name] = ", ".join(targets)
            found = {parsed_once(p) for p in policies}
            if found == {None}:
                raise Gone
            return {"PolicyDocument": json.loads(found.pop()) if len(found) == 1 else {"Statement": "differs between them"}, list_of: targets}
        return read


    def parsed_once(policy):
        return json.dumps(json.loads(policy), sort_keys=True) if policy else None


    def record_set(verifier, name):
        stated = verifier.resolve(EXPECTED["resources"][name]["Properties"])
        verifier.identifiers[name] = f"{stated['Name']} {stated['Type']}"
        found = verifier.account.call("route53", "ListResourceRecordSets", HostedZoneId=stated["HostedZoneId"], StartRecordName=stated["Name"],
                                      StartRecordType=stated["Type"], MaxItems="1")["ResourceRecordSets"]
        if not found or found[0]["Name"].rstrip(".") != stated["Name"].rstrip(".").lower() or found[0]["Type"] != stated["Type"]:
            raise Gone
        record = {**found[0], "HostedZoneId": stated["HostedZoneId"], "ResourceRecords": [r["Value"] for r in found[0].get("ResourceRecords", [])]}
        if "AliasTarget" in record:
            record["AliasTarget"]["DNSName"] = re.sub(r"^dualstack\.|\.$", "", record["AliasTarget"]["DNSName"])
            wanted = stated.get("AliasTarget", {}).get("DNSName", "")
            if wanted.lower().rstrip(".") == record["AliasTarget"]["DNSName"].lower():
                record["AliasTarget"]["DNSName"] = wanted
        return record


    def of_config(verifier, name, kind):
        """The recorder or delivery channel with the expected name."""
        found = verifier.account.call("config", f"Describe{kind}")[kind]
        stated = verifier.resolve(EXPECTED["resources"][name]["Properties"])["Name"]
        verifier.identifiers[name] = stated
        mine = next((one for one in found if one["name"] == stated), None)
        if mine is None:
            raise Gone
        return mine


    def capitalized(values):
        return {k[0].upper() + k[1:]: v for k, v in values.items()}


    def recorder(verifier, name):
        mine = of_config(verifier, name, "ConfigurationRecorders")
        return {"Name": mine["name"], "RoleARN": mine["roleARN"], "RecordingGroup": capitalized(mine.get("recordingGroup", {}))}


    def channel(verifier, name):
        return capitalized(of_config(verifier, name, "DeliveryChannels"))


    def namespace(verifier, name):
        found = verifier.account.call("servicediscovery", "GetNamespace", Id=verifier.identifier(name))["Namespace"]
        zone = found.get("Properties", {}).get("DnsProperties", {}).get("HostedZoneId")
        vpcs = verifier.account.call("route53", "GetHostedZone", Id=zone).get("VPCs", []) if zone else []
        tags = verifier.account.call("servicediscovery", "ListTagsForResource", ResourceARN=found["Arn"]).get("Tags", [])
        return {**found, "Vpc": vpcs[0]["VPCId"] if vpcs else NOTHING, "Tags": tags}


    READERS = {
        "AWS::SNS::TopicPolicy": policy_of(TOPIC, "Topics"),
        "AWS::SQS::QueuePolicy": policy_of(QUEUE, "Queues"),
        "AWS::Route53::RecordSet": record_set,
        "AWS::Config::ConfigurationRecorder": recorder,
        "AWS::Config::DeliveryChannel": channel,
        "AWS::ServiceDiscovery::PrivateDnsNamespace": namespace,
    }
    UNREADABLE = set(READERS) - {"AWS::ServiceDiscovery::PrivateDnsNamespace"}


    # --- What was added around a resource ---


    def added_routes(verifier, name):
        table = verifier.identifier(name)
        found = verifier.account.call("ec2", "DescribeRouteTables", RouteTableIds=[table])["RouteTables"][0]["Routes"]
        ours = {verifier.resolve(EXPECTED["resources"][r]["Properties"].get("DestinationCidrBlock")) for r in verifier.own("AWS::EC2::Route", "RouteTableId", table)}
        for route in found:
            gateway = str(route.get("GatewayId"))
            to = route.get("DestinationCidrBlock") or route.get("DestinationIpv6CidrBlock") or route.get("DestinationPrefixListId")
            if gateway != "local" and not gateway.startswith("vpce-") and to not in ours:
                yield f"routes[{to}]", NOTHING, {k: v for k, v in route.items() if k not in ("State", "Origin")}


    def added_subscriptions(verifier, name):
        topic = verifier.deployment.reference(name, verifier.kind(name)["identifier"])
        ours = set()
        for own in verifier.own("AWS::SNS::Subscription", "TopicArn", topic):
            ours |= {verifier.identifier(own), written(verifier.resolve(EXPECTED["resources"][own]["Properties"].get("Endpoint")))}
        for item in EXPECTED["resources"][name].get("Properties", {}).get("Subscription", []):
            ours.add(written(verifier.resolve(item["Endpoint"])))
        for found in verifier.account.every("sns", "ListSubscriptionsByTopic", "Subscriptions", TopicArn=topic):
            if found["SubscriptionArn"] not in ours and found["Endpoint"] not in ours:
                yield f"subscriptions[{found['Protocol']}]", NOTHING, found["Endpoint"]


    def added_callers(verifier, name):
        function = verifier.identifier(name)
        try:
            policy = json.loads(verifier.account.call("lambda", "GetPolicy", FunctionName=function)["Policy"])
        except AWSError as error:
            if ABSENT.search(error.code):
                return
            raise
        ours = {verifier.identifier(p).split("|")[-1] for p in verifier.own("AWS::Lambda::Permission", "FunctionName", function)}
        for statement in policy.get("Statement", []):
            if statement.get("Sid") not in ours:
                yield f"policy[{statement.get('Sid')}]", NOTHING, statement


    def added_policy(place, policies, list_of):
        """A finding for each statement of a policy where no resource has one, without those of AWS's default policy."""
        def look(verifier, name):
            target = verifier.deployment.reference(name, verifier.kind(name)["identifier"])
            if verifier.own(policies, list_of, target):
                return
            for statement in json.loads(policy_at(verifier, target, *place) or "{}").get("Statement", []):
                if statement.get("Sid") != "__default_statement_ID":
                    yield f"policy[{statement.get('Sid')}]", NOTHING, statement
        return look


    SURROUNDINGS = {
        "routes": added_routes,
        "subscriptions": added_subscriptions,
        "callers": added_callers,
        "topic policy": added_policy(TOPIC, "AWS::SNS::TopicPolicy", "Topics"),
        "queue policy": added_policy(QUEUE, "AWS::SQS::QueuePolicy", "Queues"),
    }

    """##

  /// `verification/health.py`
  public static let health = ##"""
    # --- Health, which no property shows ---


    def service_health(verifier, name):
        arn, cluster = verifier.identifier(name).split("|")
        found = verifier.account.call("ecs", "DescribeServices", cluster=cluster, services=[arn])["services"][0]
        if found["runningCount"] != found["desiredCount"]:
            yield f"{found['runningCount']} of {found['desiredCount']} tasks run"


    def target_health(verifier, name):
        found = verifier.account.call("elbv2", "DescribeTargetHealth", TargetGroupArn=verifier.identifier(name))["TargetHealthDescriptions"]
        for target in found:
            state = target["TargetHealth"]
            if state["State"] in ("unhealthy", "unavailable"):
                yield f"the target {target['Target']['Id']} is {state['State']}: {state.get('Description', state.get('Reason', ''))}"


    def status(service, operation, argument, path, healthy, many=False):
        """A check of one status of a resource."""
        def look(verifier, name):
            identifier = verifier.identifier(name)
            found = verifier.account.call(service, operation, **{argument: [identifier] if many else identifier})
            for step in path:
                found = found[step]
            if found not in healthy:
                yield f"its status is {found}"
        return look


    def alarm_health(verifier, name):
        found = verifier.account.call("cloudwatch", "DescribeAlarms", AlarmNames=[verifier.identifier(name)])["MetricAlarms"][0]
        since = found["StateUpdatedTimestamp"]
        if isinstance(since, str):
            # The AWS CLI writes UTC, with a fraction and "Z" or "+00:00", which Python before 3.11 does not read in every form.
            since = datetime.datetime.strptime(since[:19], "%Y-%m-%dT%H:%M:%S").replace(tzinfo=datetime.timezone.utc)
        age = datetime.datetime.now(datetime.timezone.utc) - since
        if found["StateValue"] == "ALARM":
            yield f"it is in alarm: {found.get('StateReason', '')}"
        elif found["StateValue"] == "INSUFFICIENT_DATA" and age > datetime.timedelta(days=1):
            yield f"it has had no data for {age.days} days: its metric or dimensions may be wrong"


    def answers(url):
        """A finding if nothing answers a request, or with an error of the server."""
        try:
            urllib.request.urlopen(url, timeout=10).close()
        except urllib.error.HTTPError as error:
            if error.code >= 500:
                yield f"{url} answers with {error.code}"
        except OSError as error:
            yield f"{url} does not answer: {getattr(error, 'reason', error)}"


    def load_balancer_answer(verifier, name):
        found = verifier.read(name)
        if verifier.http and found.get("Scheme") == "internet-facing":
            kinds = {written(r["Properties"].get("Protocol")) for r in EXPECTED["resources"].values()
                     if r["Type"].endswith("V2::Listener") and r["Properties"].get("LoadBalancerArn") == {"Ref": name}}
            # The certificate is for the system's own name, so only HTTP works with this one.
            if "HTTP" in kinds:
                yield from answers(f"http://{found['DNSName']}/")


    def outputs_answer(verifier):
        """Requests to the outputs that are addresses."""
        for name, value in EXPECTED["outputs"].items():
            try:
                address = verifier.resolve(value)
            except (AWSError, Gone, Unknown):
                continue
            if isinstance(address, str) and address.startswith(("http://", "https://")):
                for ailment in answers(address):
                    yield f"{name}: {ailment}"


    HEALTH = {
        "AWS::ECS::Service": service_health,
        "AWS::ElasticLoadBalancingV2::TargetGroup": target_health,
        "AWS::ElasticLoadBalancingV2::LoadBalancer": load_balancer_answer,
        "AWS::RDS::DBInstance": status("rds", "DescribeDBInstances", "DBInstanceIdentifier", ("DBInstances", 0, "DBInstanceStatus"), ("available", "backing-up")),
        "AWS::RDS::DBCluster": status("rds", "DescribeDBClusters", "DBClusterIdentifier", ("DBClusters", 0, "Status"), ("available", "backing-up")),
        "AWS::ElastiCache::ReplicationGroup": status("elasticache", "DescribeReplicationGroups", "ReplicationGroupId", ("ReplicationGroups", 0, "Status"), ("available", "snapshotting")),
        "AWS::DynamoDB::Table": status("dynamodb", "DescribeTable", "TableName", ("Table", "TableStatus"), ("ACTIVE",)),
        "AWS::CertificateManager::Certificate": status("acm", "DescribeCertificate", "CertificateArn", ("Certificate", "Status"), ("ISSUED",)),
        "AWS::CloudFront::Distribution": status("cloudfront", "GetDistribution", "Id", ("Distribution", "Status"), ("Deployed",)),
        "AWS::EC2::NatGateway": status("ec2", "DescribeNatGateways", "NatGatewayIds", ("NatGateways", 0, "State"), ("available",), many=True),
        "AWS::CloudWatch::Alarm": alarm_health,
    }
    # Actions of these calls and of those around a resource, for --policy; those of AWS's read handlers are in EXPECTED.
    HEALTH_ACTIONS = {
        "AWS::ElasticLoadBalancingV2::TargetGroup": ["elasticloadbalancing:DescribeTargetHealth"],
        "AWS::SNS::Topic": ["sns:ListSubscriptionsByTopic"],
        "AWS::Lambda::Function": ["lambda:GetPolicy"],
        "AWS::ElastiCache::ReplicationGroup": ["elasticache:DescribeReplicationGroups"],
    }

    """##

  /// `verification/report.py`
  public static let report = ##"""
    # --- The report ---


    FORMAT_VERSION = "1.0"
    COLORS = {"changed": "33", "removed": "31", "not read": "35", "unhealthy": "31"}


    def short(value, most=110):
        text = "nothing" if value is NOTHING else json.dumps(value, default=str, sort_keys=True)
        return text if len(text) <= most else text[:most - 3] + "..."


    def colored(word, padded, is_colored):
        return f"\033[{COLORS[word]}m{padded}\033[0m" if is_colored and word in COLORS else padded


    def as_text(results, silent, summary, is_colored):
        lines = [f"{colored('unhealthy', 'unhealthy', is_colored)} {ailment}" for ailment in silent]
        for result in results:
            word = result.verdict
            if word != "equal":
                lines.append(f"{colored(word, word.ljust(9), is_colored)} {result.name}  {result.resource['Type']}  {result.identifier}".rstrip())
                if result.because:
                    lines.append(f"    {result.because}")
                lines += [f"    {path}: {short(want)} -> {short(have)}" for path, want, have in result.properties]
                lines += [f"    {ailment}" for ailment in result.ailments]
        for title, member in (("not returned by AWS", "untold"), ("not compared", "unjudged")):
            found = [(r.name, text) for r in results for text in getattr(r, member)]
            if found:
                lines += ["", f"{title}:"] + [f"    {name}.{text}" for name, text in found]
        return "\n".join(lines + [""] * bool(lines) + [summary]) + "\n"


    def plain(value):
        return None if value is NOTHING else value


    def as_json(results, silent, summary, outcome):
        return json.dumps({"formatVersion": FORMAT_VERSION, "result": outcome, "summary": summary, "unhealthy": silent, "resources": [{
            "name": r.name, "type": r.resource["Type"], "identifier": r.identifier, "action": r.action, "because": r.because or None,
            "properties": [{"path": p, "before": plain(want), "after": plain(have)} for p, want, have in r.properties],
            "untold": r.untold, "notCompared": r.unjudged, "unhealthy": r.ailments} for r in results]}, indent=2, default=str) + "\n"


    def as_junit(results, silent, summary, outcome):
        suite = ElementTree.Element("testsuite", name=EXPECTED["stack"], tests=str(len(results) + len(silent)),
                                    failures=str(len(silent) + sum(r.action in ("changed", "removed") or bool(r.ailments) for r in results)),
                                    errors=str(sum(r.action == "not read" for r in results)))
        for r in results:
            case = ElementTree.SubElement(suite, "testcase", classname=r.resource["Type"], name=r.name)
            text = "\n".join([r.because] * bool(r.because) + [f"{p}: {short(want)} -> {short(have)}" for p, want, have in r.properties] + r.ailments)
            if r.action == "not read":
                ElementTree.SubElement(case, "error", message=r.action).text = text
            elif r.action == "unreadable":
                ElementTree.SubElement(case, "skipped", message=text)
            elif r.verdict != "equal":
                ElementTree.SubElement(case, "failure", message=r.verdict).text = text
            if r.untold + r.unjudged:
                ElementTree.SubElement(case, "system-out").text = "\n".join(r.untold + r.unjudged)
        for ailment in silent:
            case = ElementTree.SubElement(suite, "testcase", classname="outputs", name=ailment.split(":")[0])
            ElementTree.SubElement(case, "failure", message="unhealthy").text = ailment
        return ElementTree.tostring(suite, encoding="unicode") + "\n"


    def policy():
        """The permissions that the program needs, for this system."""
        kinds = {r["Type"] for r in EXPECTED["resources"].values()}
        actions = {"cloudformation:GetResource", "cloudformation:ListResources", "cloudformation:DescribeStacks",
                   "cloudformation:ListStackResources", "sts:GetCallerIdentity", "ec2:DescribeAvailabilityZones", "ec2:DescribeSubnets"}
        if EXPECTED["stored"]:
            actions.add("ssm:GetParameter")
        for kind in kinds:
            actions.update(EXPECTED["types"][kind].get("actions", []), HEALTH_ACTIONS.get(kind, []))
        statement = {"Sid": "Verify", "Effect": "Allow", "Action": sorted(actions), "Resource": "*"}
        return json.dumps({"Version": "2012-10-17", "Statement": [statement]}, indent=2) + "\n"

    """##

  /// `verification/running.py`
  public static let running = ##"""
    # --- Running ---


    def chosen(names, patterns):
        """The resources whose name, type or Terraform address fits one of the patterns."""
        def fits(name):
            resource = EXPECTED["resources"][name]
            return any(fnmatch.fnmatchcase(text, p) for p in patterns for text in (name, resource["Type"], resource.get("Terraform", "")))
        return [name for name in names if fits(name)] if patterns else names


    def progress(done, total):
        if sys.stderr.isatty():
            sys.stderr.write(f"\r\033[K{done} of {total} resources" if done < total else "\r\033[K")
            sys.stderr.flush()


    def run(options):
        account = Account(options.region or EXPECTED["region"], options.calls_per_second)
        try:
            caller = account.call("sts", "GetCallerIdentity")
        except AWSError as error:
            raise CannotLook(f"AWS does not say who is asking: {error}") from None
        if options.cloudformation:
            deployment = Stack(account, options.cloudformation)
        else:
            deployment = TerraformState(options.terraform) if options.terraform else PulumiExport(options.pulumi)
        everything = [n for n, r in EXPECTED["resources"].items() if options.cloudformation is None or "Region" not in r]
        held = [n for n in everything if deployment.has(n)]
        if len(held) * 2 < len(everything):
            raise CannotLook(f"this is not the deployment of {EXPECTED['stack']}: it has {len(held)} of its {len(everything)} resources")
        names = chosen(everything, options.only)
        if not names:
            raise CannotLook(f"--only fits none of the {len(everything)} resources")
        given = dict(p.split("=", 1) for p in options.parameter)
        for name in given.keys() - EXPECTED["parameters"].keys():
            raise CannotLook(f"{EXPECTED['stack']} has no parameter {name}: {', '.join(EXPECTED['parameters'])}")
        verifier = Verifier(account, deployment, given, caller)
        verifier.http = options.http
        done = 0

        def look(name):
            result = verifier.judge(name)
            if options.health and result.action in ("equal", "changed") and result.resource["Type"] in HEALTH:
                try:
                    result.ailments += HEALTH[result.resource["Type"]](verifier, name)
                except (AWSError, Gone, Unknown) as error:
                    result.unjudged.append(f"health: {said(error)}")
            return result

        results = {}
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            for future in concurrent.futures.as_completed([pool.submit(look, name) for name in names]):
                result = future.result()
                results[result.name] = result
                done += 1
                progress(done, len(names))
        silent = list(outputs_answer(verifier)) if options.health and options.http and not options.only else []
        return account, [results[name] for name in names], silent


    class Arguments(argparse.ArgumentParser):
        """Wrong arguments exit with 1: 2 means differences."""

        def error(self, message):
            self.print_usage(sys.stderr)
            self.exit(1, f"error: {message}\n")


    def main():
        parser = Arguments(description=f"Compares a deployment of {EXPECTED['stack']} with its expected state. It changes nothing.",
                                         epilog="Exit status: 0 no differences, 2 differences, 1 could not look.")
        engine = parser.add_mutually_exclusive_group()
        engine.add_argument("--cloudformation", metavar="STACK", help="name of the CloudFormation stack")
        engine.add_argument("--terraform", metavar="STATE", help="terraform.tfstate, or the output of terraform show -json")
        engine.add_argument("--pulumi", metavar="EXPORT", help="the output of pulumi stack export")
        engine.add_argument("--policy", action="store_true", help="print the IAM policy that the program needs")
        parser.add_argument("--format", choices=("text", "json", "junit"), default="text")
        parser.add_argument("--only", metavar="PATTERN", action="append", default=[], help="name, type or Terraform address, with * and ?; can be repeated")
        parser.add_argument("--parameter", metavar="NAME=VALUE", action="append", default=[], help="value of a parameter, where the state does not tell it")
        parser.add_argument("--region", help=f"region of the deployment (default: {EXPECTED['region']})")
        parser.add_argument("--no-health", dest="health", action="store_false", help="compare the configuration only")
        parser.add_argument("--no-http", dest="http", action="store_false", help="send no requests to the system's own addresses")
        parser.add_argument("--calls-per-second", metavar="N", type=float, default=8, help="calls of AWS's APIs (default: 8; 0: no limit)")
        options = parser.parse_args()
        if any("=" not in p for p in options.parameter):
            parser.error("--parameter takes NAME=VALUE")
        if options.policy:
            sys.stdout.write(policy())
            return 0
        if not (options.cloudformation or options.terraform or options.pulumi):
            parser.error("one of --cloudformation, --terraform and --pulumi is needed")
        try:
            account, results, silent = run(options)
        except CannotLook as problem:
            sys.stderr.write(f"error: {problem}\n")
            return 1
        count = collections.Counter(r.action for r in results)
        sick = sum(bool(r.ailments) for r in results) + len(silent)
        unknown = sum(len(r.unjudged) for r in results)
        summary = (f"{len(results)} resources: {count['equal']} equal, {count['changed']} changed, {count['removed']} removed, {count['not read']} not read, {count['unreadable']} unreadable; "
                   f"{sick} unhealthy; {sum(len(r.untold) for r in results)} values not returned by AWS, {unknown} not compared")
        if account.refused:
            summary += "\nmissing permissions (python3 verify.py --policy): " + ", ".join(sorted(account.refused))
        is_different = count["changed"] or count["removed"] or sick
        outcome = "different" if is_different else "incomplete" if count["not read"] or account.refused else "equal"
        if options.format == "text":
            sys.stdout.write(as_text(results, silent, summary, sys.stdout.isatty() and not os.environ.get("NO_COLOR")))
        else:
            sys.stdout.write((as_json if options.format == "json" else as_junit)(results, silent, summary, outcome))
        return {"different": 2, "incomplete": 1, "equal": 0}[outcome]


    if __name__ == "__main__":
        sys.exit(main())

    """##
}
