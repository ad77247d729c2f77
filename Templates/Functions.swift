/// The programs of the functions that the systems deploy; recorded from the files beside this one.
public enum Functions {
  /// `functions/backup_checker/index.py`
  public static let backupChecker = ##"""
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

    """##

  /// `functions/payment_processor/index.py`
  public static let paymentProcessor = ##"""
    """Stores each transaction exactly once, reads one, lists a customer's.

    Keys contain the time of storing, so a condition on an item misses earlier ones. Hence its guard, at
    timestamp 0: both are written or none. It has no customerId, so it is in no index.
    """

    import base64
    import json
    import logging
    import os
    import re
    import time

    import boto3

    DB = boto3.client("dynamodb")
    TABLE = os.environ["TRANSACTIONS_TABLE"]
    ID = "[A-Za-z0-9_-]{1,64}"
    BODY = r'{"amount": ([1-9]\d{0,11}|10{12}), "currency": "[A-Z]{3}", "customerId": "#", "transactionId": "#"}'


    class Refused(Exception):
      """What is wrong with a request."""


    def matched(name, text, pattern=ID):
      """Returns a text that matches."""
      if not re.fullmatch(pattern, text):
        raise Refused(f"{name} must match {pattern}")
      return text


    def parsed(event):
      """Reads and validates the body."""
      body = event.get("body") or ""
      try:
        sent = json.loads(base64.b64decode(body) if event.get("isBase64Encoded") else body)
        text = json.dumps(sent, sort_keys=True)
      except (ValueError, RecursionError):
        text = ""
      return json.loads(matched("body", text, BODY.replace("#", ID)))


    def stored(key, value, **options):
      """Returns a key's transactions, newest first."""
      items = DB.query(
        TableName=TABLE,
        KeyConditionExpression=key + " = :key",
        ExpressionAttributeValues={":key": {"S": value}},
        ScanIndexForward=False,
        **options,
      )["Items"]
      return [{k: v.get("S") or int(v["N"]) for k, v in i.items()} for i in items if "customerId" in i]


    def create(event):
      """Stores a transaction, or answers the stored one."""
      sent = parsed(event)
      new = sent | {"timestamp": time.time_ns() // 10**6}
      item = {k: {"S" if isinstance(v, str) else "N": str(v)} for k, v in new.items()}
      guard = {"transactionId": item["transactionId"], "timestamp": {"N": "0"}}
      put = {"TableName": TABLE, "ConditionExpression": "attribute_not_exists(transactionId)"}
      puts = [{"Put": put | {"Item": each}} for each in (guard, item)]
      for pause in (0, 0.1, 0.3, 0.9):
        try:
          DB.transact_write_items(TransactItems=puts)
          return 201, new
        except DB.exceptions.TransactionCanceledException:
          time.sleep(pause)
        for old in stored("transactionId", new["transactionId"], ConsistentRead=True):
          return (200, old) if old | sent == old else (409, {"error": "transactionId is taken"})
      return 503, {"error": "busy, try again"}


    def read(event):
      """Answers one transaction."""
      found = stored("transactionId", matched("id", event["pathParameters"]["id"]), ConsistentRead=True)
      return (200, found[0]) if found else (404, {"error": "not found"})


    def listing(event):
      """Answers a page of a customer's transactions, by default from the far future."""
      customer = matched("id", event["pathParameters"]["id"])
      asked = {"limit": "50", "next": b"9999999999999.-".hex()} | (event.get("queryStringParameters") or {})
      limit = int(matched("limit", asked["limit"], "[1-9][0-9]?|100"))
      token = matched("next", asked["next"], "(3[0-9]){1,15}2e([2-7][0-9a-f]){1,64}")
      stamp, last = bytes.fromhex(token).decode().split(".", 1)
      start = {"customerId": {"S": customer}, "timestamp": {"N": stamp}, "transactionId": {"S": last}}
      page = stored("customerId", customer, IndexName="CustomerIndex", Limit=limit, ExclusiveStartKey=start)
      token = "{timestamp}.{transactionId}".format_map(page[-1]).encode().hex() if len(page) == limit else None
      return 200, {"transactions": page, "next": token}


    ROUTES = {
      "POST /transactions": create,
      "GET /transactions/{id}": read,
      "GET /customers/{id}/transactions": listing,
    }


    def handler(event, context):
      """Answers a request."""
      try:
        status, content = ROUTES[event["httpMethod"] + " " + event["resource"]](event)
      except Refused as refused:
        status, content = 400, {"error": str(refused)}
      except Exception:
        logging.exception("request failed")
        status, content = 500, {"error": "internal error"}
      headers = {"Content-Type": "application/json"}
      return {"statusCode": status, "headers": headers, "body": json.dumps(content)}

    """##

  /// `functions/session_manager/index.py`
  public static let sessionManager = ##"""
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

    """##
}
