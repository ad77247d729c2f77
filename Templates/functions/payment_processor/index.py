"""Stores payment transactions exactly once, reads one, lists those of a customer.

The key includes the time of storing, so a condition on a new item misses an earlier one. Hence a
transaction's guard, an item of the same id at timestamp 0: both are written, or none if either
exists. A guard has no customerId, so it is in no index.
"""

import base64
import json
import logging
import os
import re
import time
from typing import Any

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError, ConnectionError, HTTPClientError

JsonObject = dict[str, Any]
Item = dict[str, dict[str, str]]
Answer = tuple[int, JsonObject]

TABLE = os.environ["TRANSACTIONS_TABLE"]
GUARD_TIMESTAMP = "0"
FIELDS = ("transactionId", "customerId", "amount", "currency")
TOKEN_FIELDS = ("transactionId", "timestamp")
ID_PATTERN = re.compile(r"[A-Za-z0-9_-]{1,64}")
ID_RULE = "must be 1 to 64 letters (A-Z, a-z), digits, hyphens or underscores"
BODY_RULE = "body must be a JSON object without duplicate keys"
CURRENCY_PATTERN = re.compile(r"[A-Z]{3}")
LIMIT_PATTERN = re.compile(r"[1-9][0-9]?|100")
DEFAULT_LIMIT = "50"
MAX_AMOUNT = 10**12
MAX_TIMESTAMP = 10**15
# Seconds before each attempt to write.
PAUSES = (0, 0.1, 0.3, 0.9)
BUSY = {"error": "busy, try again"}
FAILED = {"error": "internal error"}
# What DynamoDB answers when the same request may succeed later.
# https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html
TEMPORARY_ERRORS = {
    "InternalServerError",
    "ProvisionedThroughputExceededException",
    "ReplicatedWriteConflictException",
    "RequestLimitExceeded",
    "ServiceUnavailable",
    "ThrottlingException",
    "TransactionConflictException",
    "TransactionInProgressException",
}
# Why DynamoDB cancels a transaction that may succeed later.
TEMPORARY_REASONS = {"ProvisionedThroughputExceeded", "ThrottlingError", "TransactionConflict"}

# A call that hangs in all of its attempts fails within the function's ten seconds.
CONFIG = Config(connect_timeout=1, read_timeout=1.5, retries={"total_max_attempts": 3})
DYNAMODB = boto3.client("dynamodb", config=CONFIG)
LOGGER = logging.getLogger(__name__)


class RequestError(Exception):
    """What a request must be and is not; never what it contains."""

    def __init__(self, rule: str, status: int = 400) -> None:
        super().__init__(rule)
        self.status = status


def require(condition: bool, rule: str) -> None:
    """Refuses a request that does not follow a rule."""
    if not condition:
        raise RequestError(rule)


def matches(pattern: re.Pattern[str], value: object) -> bool:
    """Tells whether a value is a string of a pattern."""
    return isinstance(value, str) and pattern.fullmatch(value) is not None


def is_whole_number(value: object, minimum: int, maximum: int) -> bool:
    """Tells whether a value is an integer within bounds, and no bool."""
    return isinstance(value, int) and not isinstance(value, bool) and minimum <= value <= maximum


def unique_members(pairs: list[tuple[str, Any]]) -> JsonObject:
    """Returns the members of a JSON object. No key may occur twice: readers disagree on which one counts."""
    members = dict(pairs)
    if len(members) < len(pairs):
        raise ValueError("duplicate key")
    return members


def parse_object(text: str, is_base64: bool, rule: str) -> JsonObject:
    """Reads a JSON object from a text, or refuses the request for a rule."""
    try:
        # Takes the standard alphabet of bodies, too.
        content = base64.b64decode(text, b"-_", validate=True) if is_base64 else text
        value = json.loads(content, object_pairs_hook=unique_members)
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict):
        raise RequestError(rule)
    return value


def header(event: JsonObject, name: str) -> str:
    """Returns a header of a request, whatever the case of its name; empty without one."""
    headers = event.get("headers") or {}
    return next((value for key, value in headers.items() if key.lower() == name), "")


def require_json(event: JsonObject) -> None:
    """Refuses a body that calls itself anything but JSON; without a type it is JSON to API Gateway, too."""
    media_type = header(event, "content-type").split(";")[0].strip().lower()
    if media_type not in ("", "application/json"):
        raise RequestError("Content-Type must be application/json", 415)


def parse_body(event: JsonObject) -> JsonObject:
    """Reads the JSON object that a request sends."""
    require_json(event)
    is_base64 = bool(event.get("isBase64Encoded"))
    return parse_object(event.get("body") or "", is_base64, BODY_RULE)


def parse_path_id(event: JsonObject) -> str:
    """Reads the id in a request's path."""
    path_id: str = event["pathParameters"]["id"]
    require(matches(ID_PATTERN, path_id), f"id {ID_RULE}")
    return path_id


def parse_transaction(event: JsonObject) -> JsonObject:
    """Reads the transaction that a request sends."""
    sent = parse_body(event)
    require(set(sent) <= set(FIELDS), f"body must have no fields besides {', '.join(FIELDS)}")
    require(matches(ID_PATTERN, sent.get("transactionId")), f"transactionId {ID_RULE}")
    require(matches(ID_PATTERN, sent.get("customerId")), f"customerId {ID_RULE}")
    require(
        is_whole_number(sent.get("amount"), 1, MAX_AMOUNT),
        f"amount must be a whole number of minor units from 1 to {MAX_AMOUNT}",
    )
    is_currency = matches(CURRENCY_PATTERN, sent.get("currency"))
    require(is_currency, "currency must be three capital letters A-Z")
    return sent


def parse_limit(query: JsonObject) -> int:
    """Reads how many transactions a page may hold."""
    text = query.get("limit", DEFAULT_LIMIT)
    require(matches(LIMIT_PATTERN, text), "limit must be a whole number from 1 to 100")
    return int(text)


def to_item(content: JsonObject) -> Item:
    """Returns strings and whole numbers in DynamoDB's form."""
    return {
        name: {"S": value} if isinstance(value, str) else {"N": str(value)}
        for name, value in content.items()
    }


def from_item(item: Item) -> JsonObject:
    """Returns strings and whole numbers from DynamoDB's form."""
    return {name: value["S"] if "S" in value else int(value["N"]) for name, value in item.items()}


def encode_token(last_key: Item) -> str:
    """Turns the key of a page's last transaction into a token."""
    position = from_item({name: last_key[name] for name in TOKEN_FIELDS})
    return base64.urlsafe_b64encode(json.dumps(position).encode()).decode()


def decode_token(token: str, customer_id: str) -> Item:
    """Turns a token back into a key, always one of the customer in the path."""
    rule = "next must be a token from an earlier page"
    position = parse_object(token, is_base64=True, rule=rule)
    require(set(position) == set(TOKEN_FIELDS), rule)
    require(matches(ID_PATTERN, position["transactionId"]), rule)
    require(is_whole_number(position["timestamp"], 1, MAX_TIMESTAMP), rule)
    return to_item({**position, "customerId": customer_id})


def cancellation_reasons(error: ClientError) -> set[str]:
    """Returns why DynamoDB cancelled a transaction, one code for each item that was at fault."""
    codes = {reason.get("Code", "") for reason in error.response.get("CancellationReasons", [])}
    return codes - {"None"}


def is_temporary(error: Exception) -> bool:
    """Tells whether the same request may succeed later: DynamoDB is busy, or did not answer."""
    if not isinstance(error, ClientError):
        return isinstance(error, (ConnectionError, HTTPClientError))
    status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
    return status >= 500 or error.response["Error"]["Code"] in TEMPORARY_ERRORS


def write_with_guard(transaction: JsonObject) -> str | None:
    """Writes a transaction and its guard; returns why DynamoDB wrote neither, when that may pass."""
    item = to_item(transaction)
    guard = {"transactionId": item["transactionId"], "timestamp": {"N": GUARD_TIMESTAMP}}
    put = {"TableName": TABLE, "ConditionExpression": "attribute_not_exists(transactionId)"}
    puts = [{"Put": {**put, "Item": guard}}, {"Put": {**put, "Item": item}}]
    try:
        DYNAMODB.transact_write_items(TransactItems=puts)
    except DYNAMODB.exceptions.TransactionCanceledException as error:
        if not cancellation_reasons(error) <= {"ConditionalCheckFailed", *TEMPORARY_REASONS}:
            raise
        return str(error)
    return None


def query_newest(key: str, value: str, **options: Any) -> JsonObject:
    """Queries for a page of the items with a key, the newest first."""
    return DYNAMODB.query(
        TableName=TABLE,
        KeyConditionExpression=f"{key} = :value",
        ExpressionAttributeValues={":value": {"S": value}},
        ScanIndexForward=False,
        **options,
    )


def find_transaction(transaction_id: str) -> JsonObject | None:
    """Looks a transaction up, past its guard."""
    page = query_newest("transactionId", transaction_id, ConsistentRead=True, Limit=1)
    for item in page["Items"]:
        if item["timestamp"]["N"] != GUARD_TIMESTAMP:
            return from_item(item)
    return None


def create_transaction(event: JsonObject) -> Answer:
    """Stores a transaction, unless its id is stored already."""
    sent = parse_transaction(event)
    transaction = {**sent, "timestamp": time.time_ns() // 1_000_000}
    cancellation = None
    for pause in PAUSES:
        time.sleep(pause)
        cancellation = write_with_guard(transaction)
        if cancellation is None:
            return 201, transaction
        stored = find_transaction(sent["transactionId"])
        if stored is not None and sent.items() <= stored.items():
            return 200, stored
        if stored is not None:
            return 409, {"error": "transactionId is taken"}
    LOGGER.error("Gave up writing after %d attempts: %s", len(PAUSES), cancellation)
    return 503, BUSY


def read_transaction(event: JsonObject) -> Answer:
    """Answers one transaction."""
    stored = find_transaction(parse_path_id(event))
    if stored is None:
        return 404, {"error": "not found"}
    return 200, stored


def list_transactions(event: JsonObject) -> Answer:
    """Answers a page of a customer's transactions, the newest first."""
    customer_id = parse_path_id(event)
    query = event.get("queryStringParameters") or {}
    options: JsonObject = {"IndexName": "CustomerIndex", "Limit": parse_limit(query)}
    if "next" in query:
        options["ExclusiveStartKey"] = decode_token(query["next"], customer_id)
    page = query_newest("customerId", customer_id, **options)
    last_key = page.get("LastEvaluatedKey")
    return 200, {
        "transactions": [from_item(item) for item in page["Items"]],
        "next": encode_token(last_key) if last_key else None,
    }


ROUTES = {
    "POST /transactions": create_transaction,
    "GET /transactions/{id}": read_transaction,
    "GET /customers/{id}/transactions": list_transactions,
}


def handler(event: JsonObject, context: object) -> JsonObject:
    """Answers a request from API Gateway."""
    try:
        route = ROUTES[f"{event['httpMethod']} {event['resource']}"]
        status, content = route(event)
    except RequestError as error:
        status, content = error.status, {"error": str(error)}
    except Exception as error:
        LOGGER.exception("Request failed")
        status, content = (503, BUSY) if is_temporary(error) else (500, FAILED)
    return {
        "statusCode": status,
        "headers": {"Content-Type": "application/json", "Cache-Control": "no-store"},
        "body": json.dumps(content),
    }
