"""Checks that a database cluster has a fresh automated backup, and raises the alarm if not."""

import logging
import os
from datetime import datetime, timedelta, timezone
from typing import Any

import boto3
from botocore.config import Config

JsonObject = dict[str, Any]

CLUSTER = os.environ["CLUSTER_IDENTIFIER"]
MAX_AGE = timedelta(hours=float(os.environ["MAXIMUM_AGE_HOURS"]))
TOPIC = os.environ["TOPIC_ARN"]

# If RDS hangs in all attempts, enough of the function's minute is left to raise the alarm.
CONFIG = Config(connect_timeout=3, read_timeout=8, retries={"total_max_attempts": 2})
RDS = boto3.client("rds", config=CONFIG)
SNS = boto3.client("sns", config=CONFIG)
LOGGER = logging.getLogger(__name__)


def list_backups() -> list[JsonObject]:
    """Lists the cluster's automated snapshots, those under way included."""
    paginator = RDS.get_paginator("describe_db_cluster_snapshots")
    pages = paginator.paginate(DBClusterIdentifier=CLUSTER, SnapshotType="automated")
    return [snapshot for page in pages for snapshot in page["DBClusterSnapshots"]]


def newest_time(snapshots: list[JsonObject]) -> datetime | None:
    """Returns when the newest of the snapshots that can be restored was made."""
    available = [snapshot for snapshot in snapshots if snapshot["Status"] == "available"]
    return max((snapshot["SnapshotCreateTime"] for snapshot in available), default=None)


def is_fresh(newest: datetime | None) -> bool:
    """Tells whether there is a backup that is not too old."""
    return newest is not None and datetime.now(timezone.utc) - newest <= MAX_AGE


def describe_stale(newest: datetime | None) -> str:
    """Says what there is in place of a fresh backup."""
    hours = MAX_AGE / timedelta(hours=1)
    if newest is None:
        return f"None is available; the maximum age is {hours:g} hours."
    made = newest.isoformat()
    return f"The newest available one was made at {made}; the maximum age is {hours:g} hours."


def raise_alarm(problem: str, details: str) -> None:
    """Logs a problem and publishes it to the topic."""
    LOGGER.error("%s: %s", problem, details)
    SNS.publish(
        TopicArn=TOPIC,
        Subject=f"{problem}: {CLUSTER}",
        Message=f"{problem} for database cluster {CLUSTER}.\n{details}\n",
    )


def handler(event: JsonObject, context: object) -> JsonObject:
    """Runs the scheduled check."""
    try:
        newest = newest_time(list_backups())
    except Exception as error:
        raise_alarm("Backup check failed", f"The snapshots could not be listed: {error}")
        raise
    fresh = is_fresh(newest)
    if not fresh:
        raise_alarm("No fresh automated backup", describe_stale(newest))
    return {"fresh": fresh, "newest": newest.isoformat() if newest else None}
