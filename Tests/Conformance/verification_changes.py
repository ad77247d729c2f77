"""What people change in an account by hand: one change for each resource of the kitchen sink that is listed here."""
import json
from dataclasses import dataclass
from typing import Callable

from updates import Clients as Services

EVERYBODY = {"Sid": "Opened", "Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"}


class Clients(Services):
    """boto3 clients of the mock account, and the physical ids of a stack."""

    def ids(self, stack):
        pages = self("cloudformation").get_paginator("list_stack_resources").paginate(StackName=stack)
        return {r["LogicalResourceId"]: r["PhysicalResourceId"] for page in pages for r in page["StackResourceSummaries"]}


@dataclass(frozen=True)
class Change:
    """A change, in words, of one resource; `make` gets the clients and the physical ids."""

    resource: str
    words: str
    make: Callable


def call(resource, words, service, operation, **given):
    """A change by one call; a value that is a function gets the physical ids."""
    def make(clients, ids):
        getattr(clients(service), operation)(**{k: v(ids) if callable(v) else v for k, v in given.items()})
    return Change(resource, words, make)


def of(name):
    """The physical id of a resource."""
    return lambda ids: ids[name]


def permission(port, protocol="tcp"):
    return [{"IpProtocol": protocol, "FromPort": port, "ToPort": port, "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]


def opened(resource, service, read, write, argument, key):
    """One more statement in the policy of a queue or a topic."""
    def make(clients, ids):
        client, target = clients(service), {argument: ids[key]}
        more = {"AttributeNames": ["Policy"]} if service == "sqs" else {}
        policy = json.loads(getattr(client, read)(**target, **more)["Attributes"]["Policy"])
        policy["Statement"].append({**EVERYBODY, "Action": f"{service}:*"})
        given = {"Attributes": {"Policy": json.dumps(policy)}} if service == "sqs" else {"AttributeName": "Policy", "AttributeValue": json.dumps(policy)}
        getattr(client, write)(**target, **given)
    return Change(resource, f"the policy of {key} lets everybody in", make)


def bucket_opened(clients, ids):
    s3, bucket = clients("s3"), ids["FlowLogsBucket"]
    policy = json.loads(s3.get_bucket_policy(Bucket=bucket)["Policy"])
    # S3 refuses a public policy there, as long as nobody takes away the block of public access.
    stranger = {"AWS": "arn:aws:iam::999999999999:root"}
    policy["Statement"].append({**EVERYBODY, "Principal": stranger, "Action": "s3:GetObject", "Resource": f"arn:aws:s3:::{bucket}/*"})
    s3.put_bucket_policy(Bucket=bucket, Policy=json.dumps(policy))


def route_added(clients, ids):
    clients("ec2").create_route(RouteTableId=ids["PrivateRouteTableB"], DestinationCidrBlock="198.51.100.0/24", GatewayId=ids["InternetGateway"])


def key_policy_opened(clients, ids):
    kms, key = clients("kms"), ids["ExecKey"]
    policy = json.loads(kms.get_key_policy(KeyId=key, PolicyName="default")["Policy"])
    policy["Statement"].append({**EVERYBODY, "Action": "kms:Decrypt"})
    kms.put_key_policy(KeyId=key, PolicyName="default", Policy=json.dumps(policy))


def alarm_changed(clients, ids):
    cloudwatch = clients("cloudwatch")
    alarm = cloudwatch.describe_alarms(AlarmNames=[ids["BusyAlarm"]])["MetricAlarms"][0]
    taken = cloudwatch.meta.service_model.operation_model("PutMetricAlarm").input_shape.members
    cloudwatch.put_metric_alarm(**{**{k: v for k, v in alarm.items() if k in taken}, "AlarmActions": [], "Threshold": alarm["Threshold"] + 1000})


CHANGES = (
    call("DatabaseSecurityGroup", "5432 is open to the world", "ec2", "authorize_security_group_ingress", GroupId=of("DatabaseSecurityGroup"), IpPermissions=permission(5432)),
    call("AlbSecurityGroup", "22 is open to the world", "ec2", "authorize_security_group_ingress", GroupId=of("AlbSecurityGroup"), IpPermissions=permission(22)),
    call("EndpointsSecurityGroup", "the endpoints may go out", "ec2", "authorize_security_group_egress", GroupId=of("EndpointsSecurityGroup"), IpPermissions=permission(443)),
    call("ApiTaskRole", "the tasks are administrators", "iam", "attach_role_policy", RoleName=of("ApiTaskRole"), PolicyArn="arn:aws:iam::aws:policy/AdministratorAccess"),
    call("BackupRole", "one more policy inside a role", "iam", "put_role_policy", RoleName=of("BackupRole"), PolicyName="extra",
         PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]})),
    call("ApiExecutionRole", "another account may assume a role", "iam", "update_assume_role_policy", RoleName=of("ApiExecutionRole"),
         PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS": "999999999999"}}]})),
    call("ScratchKey", "a key is disabled", "kms", "disable_key", KeyId=of("ScratchKey")),
    call("LedgerKey", "a key is rotated no more", "kms", "disable_key_rotation", KeyId=of("LedgerKey")),
    Change("ExecKey", "everybody may decrypt with a key", key_policy_opened),
    call("PrivateSubnetA", "a private subnet gives public addresses", "ec2", "modify_subnet_attribute", SubnetId=of("PrivateSubnetA"), MapPublicIpOnLaunch={"Value": True}),
    Change("PrivateRouteTableB", "a strange route", route_added),
    call("Vpc", "no DNS names in the network", "ec2", "modify_vpc_attribute", VpcId=of("Vpc"), EnableDnsHostnames={"Value": False}),
    call("FlowLog", "the flow log is deleted", "ec2", "delete_flow_logs", FlowLogIds=lambda ids: [ids["FlowLog"]]),
    Change("FlowLogsBucketPolicy", "another account may read a bucket", bucket_opened),
    call("ConfigBucket", "a bucket keeps no versions", "s3", "put_bucket_versioning", Bucket=of("ConfigBucket"), VersioningConfiguration={"Status": "Suspended"}),
    call("FrontendBucket", "a bucket may be public", "s3", "delete_public_access_block", Bucket=of("FrontendBucket")),
    call("NewsTopic", "a stranger subscribes", "sns", "subscribe", TopicArn=of("NewsTopic"), Protocol="https", Endpoint="https://stranger.example.com/"),
    opened("OrdersTopicPolicy", "sns", "get_topic_attributes", "set_topic_attributes", "TopicArn", "OrdersTopic"),
    opened("PostingsQueuePolicy", "sqs", "get_queue_attributes", "set_queue_attributes", "QueueUrl", "PostingsQueue"),
    call("AnswersFunction", "another account may call a function", "lambda", "add_permission", FunctionName=of("AnswersFunction"), StatementId="stranger",
         Action="lambda:InvokeFunction", Principal="999999999999"),
    call("TicksFunction", "a function has another timeout", "lambda", "update_function_configuration", FunctionName=of("TicksFunction"), Timeout=899),
    call("Database", "the database is public", "rds", "modify_db_instance", DBInstanceIdentifier=of("Database"), PubliclyAccessible=True, BackupRetentionPeriod=1),
    call("LedgerDatabase", "the cluster keeps backups for a day", "rds", "modify_db_cluster", DBClusterIdentifier=of("LedgerDatabase"), BackupRetentionPeriod=1),
    call("Alb", "the load balancer may be deleted and logs nothing", "elbv2", "modify_load_balancer_attributes", LoadBalancerArn=of("Alb"),
         Attributes=[{"Key": "access_logs.s3.enabled", "Value": "false"}, {"Key": "routing.http.drop_invalid_header_fields.enabled", "Value": "false"}]),
    call("ApiBlueTargetGroup", "the health check asks another path", "elbv2", "modify_target_group", TargetGroupArn=of("ApiBlueTargetGroup"), HealthCheckPath="/always"),
    call("EcsLogGroup", "logs are kept for a day", "logs", "put_retention_policy", logGroupName=of("EcsLogGroup"), retentionInDays=1),
    Change("BusyAlarm", "an alarm tells nobody, and has another threshold", alarm_changed),
    call("NoPaymentsAlarm", "an alarm is deleted", "cloudwatch", "delete_alarms", AlarmNames=lambda ids: [ids["NoPaymentsAlarm"]]),
    call("TransactionsTable", "a table cannot be restored", "dynamodb", "update_continuous_backups", TableName=of("TransactionsTable"),
         PointInTimeRecoverySpecification={"PointInTimeRecoveryEnabled": False}),
    call("PublicWebAclAlbAssociation", "the load balancer has no WAF", "wafv2", "disassociate_web_acl", ResourceArn=of("Alb")),
    call("NightlySchedule", "a schedule is off", "events", "disable_rule", Name=lambda ids: ids["NightlySchedule"].split("|")[-1]),
    call("ThreatDetector", "GuardDuty is off", "guardduty", "update_detector", DetectorId=of("ThreatDetector"), Enable=False),
    call("OrdersRepository", "image tags may change", "ecr", "put_image_tag_mutability", repositoryName=of("OrdersRepository"), imageTagMutability="MUTABLE"),
)
