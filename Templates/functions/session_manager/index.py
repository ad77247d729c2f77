"""Creates, reads and expires the sessions of customers.

A session's id is its only key, so it is as random as a password and never logged. DynamoDB deletes
expired items late: what has expired counts as absent here, deleted or not.
"""

import base64
import json
import logging
import os
import re
import secrets
import time

import boto3
from botocore.config import Config

CONFIG = Config(connect_timeout=1, read_timeout=2, retries={"total_max_attempts": 3})
DB = boto3.client("dynamodb", config=CONFIG)
TABLE = os.environ["SESSIONS_TABLE"]
ID = "[A-Za-z0-9_-]{1,64}"
TTL_SECONDS = range(60, 86400 + 1)
DEFAULT_TTL_SECONDS = 3600


class Refused(Exception):
  """What is wrong with a request."""


def checked_id(name: str, value: object) -> str:
  """Returns an id that is well-formed."""
  if not isinstance(value, str) or not re.fullmatch(ID, value):
    raise Refused(f"{name} must match {ID}")
  return value


def sent_object(event: dict) -> dict:
  """Reads the body, a JSON object."""
  body = event.get("body") or ""
  try:
    sent = json.loads(base64.b64decode(body) if event.get("isBase64Encoded") else body)
  except (ValueError, RecursionError):
    sent = None
  if not isinstance(sent, dict):
    raise Refused("body must be a JSON object")
  return sent


def session_key(event: dict) -> dict:
  """Reads the id in the path as the table's key."""
  return {"sessionId": {"S": checked_id("id", event["pathParameters"]["id"])}}


def create(event: dict) -> tuple:
  """Makes a session of a new random id."""
  sent = {"ttlSeconds": DEFAULT_TTL_SECONDS} | sent_object(event)
  if sent.keys() != {"customerId", "ttlSeconds"}:
    raise Refused("body must have customerId, may have ttlSeconds, and nothing else")
  customer = checked_id("customerId", sent["customerId"])
  ttl = sent["ttlSeconds"]
  if type(ttl) is not int or ttl not in TTL_SECONDS:
    raise Refused(f"ttlSeconds must be an integer from {TTL_SECONDS[0]} to {TTL_SECONDS[-1]}")
  expires = int(time.time()) + ttl
  session = {"sessionId": secrets.token_urlsafe(32), "customerId": customer, "expiresAt": expires}
  item = {name: {"S" if isinstance(value, str) else "N": str(value)} for name, value in session.items()}
  DB.put_item(TableName=TABLE, Item=item)
  return 201, session


def read(event: dict) -> tuple:
  """Answers a session that has not expired."""
  item = DB.get_item(TableName=TABLE, Key=session_key(event), ConsistentRead=True).get("Item")
  if not item or int(item["expiresAt"]["N"]) <= time.time():
    return 404, {"error": "not found"}
  return 200, {name: value.get("S") or int(value["N"]) for name, value in item.items()}


def expire(event: dict) -> tuple:
  """Expires a session at once, whether it exists or not."""
  DB.delete_item(TableName=TABLE, Key=session_key(event))
  return 204, None


ROUTES = {
  "POST /sessions": create,
  "GET /sessions/{id}": read,
  "DELETE /sessions/{id}": expire,
}


def handler(event: dict, context: object) -> dict:
  """Answers a request."""
  try:
    status, content = ROUTES[event["httpMethod"] + " " + event["resource"]](event)
  except Refused as refused:
    status, content = 400, {"error": str(refused)}
  except Exception:
    logging.exception("request failed")
    status, content = 500, {"error": "internal error"}
  headers = {"Content-Type": "application/json", "Cache-Control": "no-store"}
  return {"statusCode": status, "headers": headers, "body": json.dumps(content) if content else ""}
