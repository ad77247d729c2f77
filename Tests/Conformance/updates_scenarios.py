"""Changes of deployed systems, and the required state of the account after each."""
from dataclasses import dataclass, field
from typing import Callable, Optional

ALL = ("terraform", "pulumi", "cloudformation")


@dataclass(frozen=True)
class Scenario:
    """A change: the settings before it, the changed settings, and the expected result.

    `asked` gets boto3 clients by service and returns a description of the problem in the account, or an empty text.
    `meanwhile` gets them between the two deployments and simulates actions of AWS or a user. If the change is
    impossible, `refused` has a regular expression on the engine's error per target, and `announced` is one on the
    report of `infragen diff`, which must predict the error. `is_rebuilt` destroys the first deployment before the
    second.
    """

    name: str
    configuration: str
    change: tuple = ()
    first: tuple = ()
    asked: Optional[Callable] = None
    meanwhile: Optional[Callable] = None
    refused: dict = field(default_factory=dict)
    announced: str = ""
    is_rebuilt: bool = False
    targets: tuple = ALL
    values: dict = field(default_factory=dict)


def services(clients):
    """The active services of the only cluster; the mock also lists deleted ones."""
    ecs = clients("ecs")
    clusters = ecs.describe_clusters(clusters=ecs.list_clusters()["clusterArns"])["clusters"]
    cluster = next(one["clusterArn"] for one in clusters if one["status"] == "ACTIVE")
    found = ecs.describe_services(cluster=cluster, services=ecs.list_services(cluster=cluster)["serviceArns"])["services"]
    return [one for one in found if one["status"] == "ACTIVE"]


def table(clients):
    """The only table."""
    dynamodb = clients("dynamodb")
    return dynamodb.describe_table(TableName=dynamodb.list_tables()["TableNames"][0])["Table"]


def write_capacity(of_table, **of_indexes):
    """The table and exactly these indexes have this write capacity."""
    def asked(clients):
        description = table(clients)
        found = {each["IndexName"]: each["ProvisionedThroughput"]["WriteCapacityUnits"]
                 for each in description.get("GlobalSecondaryIndexes", ())}
        own = description["ProvisionedThroughput"]["WriteCapacityUnits"]
        return "" if (own, found) == (of_table, of_indexes) else f"write units of the table: {own}, of its indexes: {found}"
    return asked


class Redeployed:
    """The API's stage uses another deployment than before, and the API has these paths."""

    def __init__(self, *paths):
        self.paths, self.before = set(paths), {}  # by the account's endpoint

    def stage(self, clients):
        gateway = clients("apigateway")
        api = gateway.get_rest_apis()["items"][0]["id"]
        return gateway, api, gateway.get_stages(restApiId=api)["item"][0]

    def meanwhile(self, clients):
        gateway, _, stage = self.stage(clients)
        self.before[gateway.meta.endpoint_url] = stage["deploymentId"]

    def asked(self, clients):
        gateway, api, stage = self.stage(clients)
        paths = {each["path"] for each in gateway.get_resources(restApiId=api, limit=500)["items"] if each.get("resourceMethods")}
        if paths != self.paths:
            return f"paths with methods: {paths}"
        if stage["deploymentId"] == self.before[gateway.meta.endpoint_url]:
            return "the stage still serves the deployment from before"
        return ""


SESSIONS = Redeployed("/sessions", "/sessions/current")
INDEX = "tables.ledger.indexes={ByOwner: {hashKey: 'owner'}}"


def databases(clients):
    """The only cluster or the only instance, the family of its parameter group, and the families of all groups by name.
    """
    rds = clients("rds")
    groups = {one["DBParameterGroupName"]: one["DBParameterGroupFamily"] for one in rds.describe_db_parameter_groups()["DBParameterGroups"]}
    groups.update({one["DBClusterParameterGroupName"]: one["DBParameterGroupFamily"]
                   for one in rds.describe_db_cluster_parameter_groups()["DBClusterParameterGroups"]})
    clusters = rds.describe_db_clusters()["DBClusters"]
    if clusters:
        return clusters, groups.get(clusters[0]["DBClusterParameterGroup"]), groups
    servers = rds.describe_db_instances()["DBInstances"]
    return servers, groups.get(servers[0]["DBParameterGroups"][0]["DBParameterGroupName"]), groups


def major_version(family):
    """The database has the major version of this parameter group family and a group of the family, and the old group is
    deleted.
    """
    def asked(clients):
        stores, found, groups = databases(clients)
        versions = [one["EngineVersion"] for one in stores]
        others = [name for name, other in groups.items() if name.startswith("update-") and other != family]
        wanted = family[-2:]
        if len(stores) == 1 and versions[0].split(".")[0] == wanted and found == family and not others:
            return ""
        return f"versions {versions}, family {found}, other groups {others}"
    return asked


def upgraded_by_aws(clients):
    """Simulate AWS's minor version upgrade in a maintenance window."""
    rds, (stores, _, _) = clients("rds"), databases(clients)
    if "DBClusterIdentifier" in stores[0]:  # the mock does not support maintenance of clusters
        rds.modify_db_cluster(DBClusterIdentifier=stores[0]["DBClusterIdentifier"], EngineVersion="15.1", ApplyImmediately=True)
    else:
        rds.apply_pending_maintenance_action(ResourceIdentifier=stores[0]["DBInstanceArn"], ApplyAction="db-upgrade", OptInType="immediate")


def newer_with_backups(days):
    """The database has the minor version after AWS's upgrade, and this backup retention period in days."""
    def asked(clients):
        stores, _, _ = databases(clients)
        # Terraform sends the program's version with each change of a cluster. Unlike AWS, the mock then stores that
        # text.
        versions = ("15", "15.1") if "DBClusterIdentifier" in stores[0] else ("15.1",)
        found = stores[0]["EngineVersion"], stores[0]["BackupRetentionPeriod"]
        return "" if found[0] in versions and found[1] == days else f"version and days: {found}"
    return asked


def database_subnets(count):
    """The subnet group of the database has this number of subnets."""
    def asked(clients):
        groups = clients("rds").describe_db_subnet_groups(DBSubnetGroupName="update-db-subnets-test")["DBSubnetGroups"]
        found = len(groups[0]["Subnets"])
        return "" if found == count else f"subnets: {found}"
    return asked


def open_ports(clients):
    """The ports that security groups open from the load balancer to the tasks."""
    groups = clients("ec2").describe_security_groups(Filters=[{"Name": "group-name", "Values": ["*-ecs-*"]}])["SecurityGroups"]
    return sorted({rule["FromPort"] for group in groups for rule in group["IpPermissions"] if rule["UserIdGroupPairs"]})


def container_port(port):
    """The service receives traffic on this port, and no other port is open."""
    def asked(clients):
        found = [one["containerPort"] for service in services(clients) for one in service["loadBalancers"]], open_ports(clients)
        return "" if found == ([port], [port]) else f"ports: {found}"
    return asked


def task_port(*ports):
    """The newest task definition, which CodeDeploy will deploy, has the first port, and all these ports are open."""
    def asked(clients):
        ecs = clients("ecs")
        # The mock ignores the requested order.
        newest = max(ecs.list_task_definitions()["taskDefinitionArns"], key=lambda arn: int(arn.rpartition(":")[2]))
        definition = ecs.describe_task_definition(taskDefinition=newest)["taskDefinition"]
        found = definition["containerDefinitions"][0]["portMappings"][0]["containerPort"], open_ports(clients)
        kept = [one["containerPort"] for service in services(clients) for one in service["loadBalancers"]]
        return "" if found == (ports[0], sorted(ports)) and kept == [8000] else f"ports: {found}, of the service {kept}"
    return asked


def together(*questions):
    """All of these conditions hold."""
    return lambda clients: "; ".join(filter(None, (asked(clients) for asked in questions)))


def zones(tasks):
    """The load balancer is in three zones, and the service can start tasks in this number of zones."""
    def asked(clients):
        balancer = clients("elbv2").describe_load_balancers()["LoadBalancers"][0]
        subnets = [len(one["networkConfiguration"]["awsvpcConfiguration"]["subnets"]) for one in services(clients)]
        found = len(balancer["AvailabilityZones"]), subnets
        return "" if found == (3, [tasks]) else f"zones: {found}"
    return asked


def system_name(name):
    """Load balancer, target group, service and security groups have the system's new name, and none has the old one."""
    def asked(clients):
        balancing = clients("elbv2")
        found = [one["LoadBalancerName"] for one in balancing.describe_load_balancers()["LoadBalancers"]]
        found += [one["TargetGroupName"] for one in balancing.describe_target_groups()["TargetGroups"]]
        found += [one["serviceName"] for one in services(clients)]
        found += [one["GroupName"] for one in clients("ec2").describe_security_groups()["SecurityGroups"] if one["GroupName"] != "default"]
        return "" if all(one.startswith(f"{name}-") for one in found) else f"names: {found}"
    return asked


def connected(clients):
    """There is a service discovery namespace, and the tasks still use the same single security group."""
    groups = clients("ec2").describe_security_groups(Filters=[{"Name": "group-name", "Values": ["*-ecs-*"]}])["SecurityGroups"]
    names = clients("servicediscovery").list_namespaces()["Namespaces"]
    return "" if len(groups) == 1 and len(names) == 1 else f"groups: {len(groups)}, namespaces: {len(names)}"


AURORA = ("database.engine=aurora-postgres",)
THIRD_ZONE = (
    'network.publicSubnets=["10.0.0.0/24", "10.0.1.0/24", "10.0.2.0/24"]',
    'network.privateSubnets=["10.0.10.0/24", "10.0.11.0/24", "10.0.12.0/24"]',
    'network.databaseSubnets=["10.0.20.0/24", "10.0.21.0/24", "10.0.22.0/24"]', "network.zones=3")

ZONE_OF_SERVICES = (
    'network.publicSubnets=["10.0.0.0/24", "10.0.1.0/24", "10.0.2.0/24"]',
    'network.privateSubnets=["10.0.10.0/24", "10.0.11.0/24", "10.0.12.0/24"]', "network.zones=3")

SCENARIOS = (
    Scenario("port, zone and service discovery", "service.json5",
             ("services.api.port=9000", "cluster.serviceDiscovery=true", *ZONE_OF_SERVICES),
             asked=together(container_port(9000), zones(3), connected)),
    # CloudFormation updates the ECS service, which ECS rejects: a documented limitation of the service.
    Scenario("port and zone of a blue-green service", "service.json5",
             ("services.api.port=9000", "services.api.formerPort=8000", *ZONE_OF_SERVICES),
             first=("services.api.deployment=blue-green",), asked=together(task_port(9000, 8000), zones(2)),
             targets=("terraform", "pulumi")),
    Scenario("another name of the system", "service.json5", ("name=renamed",), asked=system_name("renamed")),
    Scenario("a major version of RDS", "database.json5", ("database.version='16'",), asked=major_version("postgres16")),
    Scenario("a major version of Aurora", "database.json5", ("database.version='16'",), first=AURORA,
             asked=major_version("aurora-postgresql16")),
    Scenario("a database that AWS upgraded", "database.json5", ("database.backupRetentionDays=8",), meanwhile=upgraded_by_aws,
             asked=newer_with_backups(8)),
    Scenario("a cluster that AWS upgraded", "database.json5", ("database.backupRetentionDays=8",), first=AURORA, meanwhile=upgraded_by_aws,
             asked=newer_with_backups(8)),
    # The mock's CloudFormation cannot change the subnets of a function.
    Scenario("another zone for a database", "database.json5", THIRD_ZONE, asked=database_subnets(3), targets=("terraform", "pulumi")),
    Scenario("a database deployed again", "database.json5", first=("cache={}",), is_rebuilt=True),
    Scenario("more capacity", "table.json5", ("tables.ledger.writeCapacity=20",), first=(INDEX,),
             asked=write_capacity(20, ByOwner=20), targets=("cloudformation",)),
    # The mock's CloudFormation cannot change the deployment of a stage.
    Scenario("more capacity, and another function behind the API", "table.json5",
             ("tables.ledger.writeCapacity=20", "functions={teller: {program: 'session_manager', uses: {tables: {ledger: {access: 'readWrite', as: 'SESSIONS'}}}}}"),
             first=(INDEX,), meanwhile=SESSIONS.meanwhile, targets=("terraform", "pulumi"),
             asked=lambda clients: write_capacity(20, ByOwner=20)(clients) or SESSIONS.asked(clients)),
    # The first index also changes the function's role, which the mock's CloudFormation cannot do.
    Scenario("one more index", "table.json5", ("tables.ledger.indexes={ByOwner: {hashKey: 'owner'}, ByDate: {hashKey: 'date'}}",),
             first=(INDEX,), asked=write_capacity(5, ByOwner=5, ByDate=5), targets=("cloudformation",)),
    # The index is new, so it has the configured capacity.
    Scenario("one more index of a table that others scale", "table.json5", (INDEX, "tables.ledger.writeCapacity=20"),
             first=("tables.ledger.scaledByOthers=true",), asked=write_capacity(5, ByOwner=20), targets=("terraform", "pulumi")),
)
