"""Creates, reads and expires the sessions of customers.

A session's id is all that its holder shows, so it is as random as a password. It travels in a header,
never in a URL: URLs are in the logs of CloudFront, AWS WAF and X-Ray. DynamoDB deletes expired items
late: a session that has expired counts as absent, whether it is deleted or not.
"""

import base64
import json
import logging
import os
import re
import secrets
import time
from typing import Any

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError, ConnectionError, HTTPClientError

JsonObject = dict[str, Any]
Item = dict[str, dict[str, str]]
Answer = tuple[int, JsonObject | None]

TABLE = os.environ["SESSIONS_TABLE"]
FIELDS = ("customerId", "ttlSeconds")
ID_PATTERN = re.compile(r"[A-Za-z0-9_-]{1,64}")
ID_RULE = "must be 1 to 64 letters (A-Z, a-z), digits, hyphens or underscores"
SESSION_HEADER = "X-Session-Id"
SESSION_ID_BYTES = 32
MIN_TTL_SECONDS = 60
MAX_TTL_SECONDS = 24 * 3600
DEFAULT_TTL_SECONDS = 3600
BODY_RULE = "body must be a JSON object without duplicate keys"
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
    body = event.get("body") or ""
    is_base64 = bool(event.get("isBase64Encoded"))
    try:
        content = base64.b64decode(body, validate=True) if is_base64 else body
        value = json.loads(content, object_pairs_hook=unique_members)
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict):
        raise RequestError(BODY_RULE)
    return value


def parse_session_id(event: JsonObject) -> str:
    """Reads the id of the session that a request is about."""
    session_id = header(event, SESSION_HEADER.lower())
    require(matches(ID_PATTERN, session_id), f"{SESSION_HEADER} {ID_RULE}")
    return session_id


def parse_session_request(event: JsonObject) -> tuple[str, int]:
    """Reads whose session a request asks for, and how many seconds it may last."""
    sent = parse_body(event)
    require(set(sent) <= set(FIELDS), f"body must have no fields besides {', '.join(FIELDS)}")
    require(matches(ID_PATTERN, sent.get("customerId")), f"customerId {ID_RULE}")
    ttl = sent.get("ttlSeconds", DEFAULT_TTL_SECONDS)
    require(
        is_whole_number(ttl, MIN_TTL_SECONDS, MAX_TTL_SECONDS),
        "ttlSeconds must be a whole number of seconds"
        f" from {MIN_TTL_SECONDS} to {MAX_TTL_SECONDS}",
    )
    return sent["customerId"], ttl


def to_item(content: JsonObject) -> Item:
    """Returns strings and whole numbers in DynamoDB's form."""
    return {
        name: {"S": value} if isinstance(value, str) else {"N": str(value)}
        for name, value in content.items()
    }


def from_item(item: Item) -> JsonObject:
    """Returns strings and whole numbers from DynamoDB's form."""
    return {name: value["S"] if "S" in value else int(value["N"]) for name, value in item.items()}


def is_temporary(error: Exception) -> bool:
    """Tells whether the same request may succeed later: DynamoDB is busy, or did not answer."""
    if not isinstance(error, ClientError):
        return isinstance(error, (ConnectionError, HTTPClientError))
    status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
    return status >= 500 or error.response["Error"]["Code"] in TEMPORARY_ERRORS


def find_session(session_id: str) -> JsonObject | None:
    """Looks a session up, unless it has expired."""
    key = to_item({"sessionId": session_id})
    found = DYNAMODB.get_item(TableName=TABLE, Key=key, ConsistentRead=True)
    if "Item" not in found:
        return None
    session = from_item(found["Item"])
    return session if session["expiresAt"] > time.time() else None


def create_session(event: JsonObject) -> Answer:
    """Stores a session under a new random id."""
    customer_id, ttl = parse_session_request(event)
    session = {
        "sessionId": secrets.token_urlsafe(SESSION_ID_BYTES),
        "customerId": customer_id,
        "expiresAt": int(time.time()) + ttl,
    }
    DYNAMODB.put_item(TableName=TABLE, Item=to_item(session))
    return 201, session


def read_session(event: JsonObject) -> Answer:
    """Answers one session."""
    session = find_session(parse_session_id(event))
    if session is None:
        return 404, {"error": "not found"}
    return 200, session


def expire_session(event: JsonObject) -> Answer:
    """Deletes a session, whether it exists or not."""
    key = to_item({"sessionId": parse_session_id(event)})
    DYNAMODB.delete_item(TableName=TABLE, Key=key)
    return 204, None


ROUTES = {
    "POST /sessions": create_session,
    "GET /sessions/current": read_session,
    "DELETE /sessions/current": expire_session,
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
        "body": "" if content is None else json.dumps(content),
    }
