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
