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
