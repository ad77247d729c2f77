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
