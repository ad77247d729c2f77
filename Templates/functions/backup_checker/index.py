"""Checks that a database cluster has a fresh automated backup, and raises the alarm when not."""

import logging
import os
from datetime import datetime, timedelta, timezone

import boto3
from botocore.config import Config

# Short enough to raise the alarm within the function's minute when the first service does not answer.
CONFIG = Config(connect_timeout=3, read_timeout=8, retries={"total_max_attempts": 2})
RDS = boto3.client("rds", config=CONFIG)
SNS = boto3.client("sns", config=CONFIG)
CLUSTER = os.environ["CLUSTER_IDENTIFIER"]
MAXIMUM_AGE_HOURS = float(os.environ["MAXIMUM_AGE_HOURS"])
TOPIC = os.environ["TOPIC_ARN"]
LOGGER = logging.getLogger(__name__)


def newest_backup() -> datetime | None:
  """Returns when the newest automated snapshot that can be restored was made."""
  pages = RDS.get_paginator("describe_db_cluster_snapshots").paginate(
    DBClusterIdentifier=CLUSTER, SnapshotType="automated"
  )
  snapshots = [snapshot for page in pages for snapshot in page["DBClusterSnapshots"]]
  times = [each["SnapshotCreateTime"] for each in snapshots if each["Status"] == "available"]
  return max(times, default=None)


def raise_alarm(problem: str, details: str) -> None:
  """Publishes a problem to the topic."""
  LOGGER.error("%s: %s", problem, details)
  SNS.publish(
    TopicArn=TOPIC,
    Subject=f"{problem}: {CLUSTER}"[:100],
    Message=f"{problem} for database cluster {CLUSTER}.\n{details}\n",
  )


def handler(event: dict, context: object) -> dict:
  """Runs the daily check."""
  try:
    newest = newest_backup()
  except Exception as error:
    raise_alarm("Backup check failed", f"The snapshots could not be listed: {error}")
    raise
  made = newest.isoformat() if newest else None
  fresh = newest is not None and datetime.now(timezone.utc) - newest <= timedelta(hours=MAXIMUM_AGE_HOURS)
  if not fresh:
    found = f"The newest available one was made at {made}" if made else "None is available"
    raise_alarm("No fresh automated backup", f"{found}; the maximum age is {MAXIMUM_AGE_HOURS:g} hours.")
  return {"fresh": fresh, "newest": made}
