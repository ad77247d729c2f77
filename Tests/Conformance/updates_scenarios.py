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


SCENARIOS = (
    Scenario("more tasks", "service.json5", ("services.api.tasks=3",), asked=desired_tasks(3)),
)
