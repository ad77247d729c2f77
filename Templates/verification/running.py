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
