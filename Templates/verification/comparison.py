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
