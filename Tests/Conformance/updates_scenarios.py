"""What is changed in a deployed system, and what must be true of the account afterwards."""
from dataclasses import dataclass, field
from typing import Callable, Optional

ALL = ("terraform", "pulumi", "cloudformation")


@dataclass(frozen=True)
class Scenario:
    """One change: the settings before it, those it sets, and how it ends.

    `asked` gets boto3 clients by service and returns what is wrong with the account, or nothing. `meanwhile` gets them
    between the two deployments and does what AWS or a person would do. `refused` holds, per target, a regular expression
    on the engine's error, where the change cannot be made; `announced` is one on the report of `infragen diff`, which has
    to say so first. `is_rebuilt` destroys the first deployment before the second.
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


def desired_tasks(count):
    """Each service of the only cluster wants this number of tasks."""
    def asked(clients):
        ecs = clients("ecs")
        cluster = ecs.list_clusters()["clusterArns"][0]
        services = ecs.describe_services(cluster=cluster, services=ecs.list_services(cluster=cluster)["serviceArns"])["services"]
        found = {one["serviceName"]: one["desiredCount"] for one in services}
        return "" if found and set(found.values()) == {count} else f"tasks: {found}"
    return asked


def table(clients):
    """The only table."""
    dynamodb = clients("dynamodb")
    return dynamodb.describe_table(TableName=dynamodb.list_tables()["TableNames"][0])["Table"]


def write_capacity(of_table, **of_indexes):
    """The table and its indexes, no others, have this capacity to write."""
    def asked(clients):
        description = table(clients)
        found = {each["IndexName"]: each["ProvisionedThroughput"]["WriteCapacityUnits"]
                 for each in description.get("GlobalSecondaryIndexes", ())}
        own = description["ProvisionedThroughput"]["WriteCapacityUnits"]
        return "" if (own, found) == (of_table, of_indexes) else f"write units of the table: {own}, of its indexes: {found}"
    return asked


class Redeployed:
    """The API's stage serves another deployment than before, and the API has these paths."""

    def __init__(self, *paths):
        self.paths, self.before = set(paths), {}  # by account

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
    """The only cluster with its servers, or the only server; each with its version and its own parameter group's family."""
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
    """The database has this major version, with a parameter group of its family, and the old group is gone."""
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
    """AWS upgrades the minor version, as it does in a maintenance window."""
    rds, (stores, _, _) = clients("rds"), databases(clients)
    if "DBClusterIdentifier" in stores[0]:  # the mock has no maintenance of clusters
        rds.modify_db_cluster(DBClusterIdentifier=stores[0]["DBClusterIdentifier"], EngineVersion="15.1", ApplyImmediately=True)
    else:
        rds.apply_pending_maintenance_action(ResourceIdentifier=stores[0]["DBInstanceArn"], ApplyAction="db-upgrade", OptInType="immediate")


def newer_with_backups(days):
    """The database has the minor version that AWS upgraded it to, and keeps backups this long."""
    def asked(clients):
        stores, _, _ = databases(clients)
        found = stores[0]["EngineVersion"], stores[0]["BackupRetentionPeriod"]
        return "" if found == ("15.1", days) else f"version and days: {found}"
    return asked


def database_subnets(count):
    """The database may stand in this number of subnets."""
    def asked(clients):
        groups = clients("rds").describe_db_subnet_groups(DBSubnetGroupName="update-db-subnets-test")["DBSubnetGroups"]
        found = len(groups[0]["Subnets"])
        return "" if found == count else f"subnets: {found}"
    return asked


AURORA = ("database.engine=aurora",)
THIRD_ZONE = (
    'network.publicSubnets=["10.0.0.0/24", "10.0.1.0/24", "10.0.2.0/24"]',
    'network.privateSubnets=["10.0.10.0/24", "10.0.11.0/24", "10.0.12.0/24"]',
    'network.databaseSubnets=["10.0.20.0/24", "10.0.21.0/24", "10.0.22.0/24"]', "network.zones=3")

SCENARIOS = (
    Scenario("a major version of RDS", "database.json5", ("database.version='16'",), asked=major_version("postgres16")),
    Scenario("a major version of Aurora", "database.json5", ("database.version='16'",), first=AURORA,
             asked=major_version("aurora-postgresql16")),
    Scenario("a database that AWS upgraded", "database.json5", ("database.backupDays=8",), meanwhile=upgraded_by_aws,
             asked=newer_with_backups(8)),
    Scenario("a cluster that AWS upgraded", "database.json5", ("database.backupDays=8",), first=AURORA, meanwhile=upgraded_by_aws,
             asked=newer_with_backups(8)),
    # The mock cannot change the subnets of a function in a stack.
    Scenario("another zone for a database", "database.json5", THIRD_ZONE, asked=database_subnets(3), targets=("terraform", "pulumi")),
    Scenario("a database deployed again", "database.json5", first=("cache={}",), is_rebuilt=True),
    Scenario("more tasks", "service.json5", ("services.api.tasks=3",), asked=desired_tasks(3)),
    Scenario("more capacity", "table.json5", ("tables.ledger.writeCapacity=20",), first=(INDEX,),
             asked=write_capacity(20, ByOwner=20), targets=("cloudformation",)),
    # The mock's CloudFormation cannot give a stage another deployment.
    Scenario("more capacity, and another function behind the API", "table.json5",
             ("tables.ledger.writeCapacity=20", "functions={teller: {program: 'session_manager', table: 'ledger'}}"),
             first=(INDEX,), meanwhile=SESSIONS.meanwhile, targets=("terraform", "pulumi"),
             asked=lambda clients: write_capacity(20, ByOwner=20)(clients) or SESSIONS.asked(clients)),
    Scenario("one more index", "table.json5", (INDEX,), asked=write_capacity(5, ByOwner=5), targets=("cloudformation",)),
    # The index is new, so it has what the configuration says.
    Scenario("one more index of a table that others scale", "table.json5", (INDEX, "tables.ledger.writeCapacity=20"),
             first=("tables.ledger.scaledByOthers=true",), asked=write_capacity(5, ByOwner=20), targets=("terraform", "pulumi")),
)
