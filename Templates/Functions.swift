/// The programs of the functions that the systems deploy; recorded from the files beside this one.
public enum Functions {
  /// Every program.
  public static let all = [backupChecker, paymentProcessor, sessionManager]

  /// `functions/backup_checker/index.py`
  public static let backupChecker = ##"""
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

    """##

  /// `functions/payment_processor/index.py`
  public static let paymentProcessor = ##"""
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

    """##

  /// `functions/session_manager/index.py`
  public static let sessionManager = ##"""
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

    """##
}
