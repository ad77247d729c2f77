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
