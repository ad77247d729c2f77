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
