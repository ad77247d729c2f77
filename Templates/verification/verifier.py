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
