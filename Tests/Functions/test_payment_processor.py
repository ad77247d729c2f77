"""The payment processor: stores transactions exactly once, reads them and lists a customer's transactions."""

import base64
import itertools
import json
import re
import threading

import pytest
from conftest import (
    actions,
    call,
    check_patience,
    check_source,
    client_error,
    encoded,
    errors,
    parameters,
    temporary_failures,
)

ALLOWED = {"dynamodb:PutItem", "dynamodb:Query"}
TABLE = "transactions-test"
SENT = {"transactionId": "t-1", "customerId": "c-1", "amount": 1250, "currency": "EUR"}
GUARD = {"transactionId": {"S": "t-1"}, "timestamp": {"N": "0"}}
START = 1_700_000_000_000

ID_RULE = "must be 1 to 64 letters (A-Z, a-z), digits, hyphens or underscores"
AMOUNT_ERROR = "amount must be a whole number of minor units from 1 to 1000000000000"
CURRENCY_ERROR = "currency must be three capital letters A-Z"
BODY_ERROR = "body must be a JSON object without duplicate keys"
FIELDS_ERROR = "body must have no fields besides transactionId, customerId, amount, currency"
LIMIT_ERROR = "limit must be a whole number from 1 to 100"
BUSY = 503, {"error": "busy, try again"}
TYPE_ERROR = 415, {"error": "Content-Type must be application/json"}
TOKEN_ERROR = "next must be a token from an earlier page"


@pytest.fixture(autouse=True)
def clock(monkeypatch, pauses):
    """A clock that advances by a millisecond per reading."""
    milliseconds = itertools.count(START)
    monkeypatch.setattr("time.time_ns", lambda: next(milliseconds) * 1_000_000 + 999_999)


@pytest.fixture(autouse=True)
def table(dynamodb):
    """An empty table."""
    names = {"transactionId": "S", "timestamp": "N", "customerId": "S"}
    dynamodb.create_table(
        TableName=TABLE,
        AttributeDefinitions=[{"AttributeName": name, "AttributeType": kind} for name, kind in names.items()],
        KeySchema=keys("transactionId"),
        GlobalSecondaryIndexes=[
            {
                "IndexName": "CustomerIndex",
                "KeySchema": keys("customerId"),
                "Projection": {"ProjectionType": "ALL"},
            }
        ],
        BillingMode="PAY_PER_REQUEST",
    )
    yield dynamodb
    dynamodb.delete_table(TableName=TABLE)


def keys(hash_key):
    return [{"AttributeName": hash_key, "KeyType": "HASH"}, {"AttributeName": "timestamp", "KeyType": "RANGE"}]


@pytest.fixture(scope="module")
def start(load):
    return lambda: load("payment_processor", ALLOWED, ["DYNAMODB"], TRANSACTIONS_TABLE=TABLE)


@pytest.fixture(scope="module")
def processor(start):
    return start()


@pytest.fixture(scope="module")
def other(start):
    """Another instance that serves requests at the same time."""
    return start()


def post(processor, **changes):
    return call(processor, "POST", "/transactions", body=SENT | changes)


def get(processor, transaction):
    return call(processor, "GET", "/transactions/{id}", transaction)


def listed(processor, customer="c-1", **query):
    return call(processor, "GET", "/customers/{id}/transactions", customer, query=query or None)


def refused(error):
    return 400, {"error": error}


def item(timestamp, transaction="t-1", customer="c-1", amount=1250):
    return {
        "transactionId": {"S": transaction},
        "timestamp": {"N": str(timestamp)},
        "customerId": {"S": customer},
        "amount": {"N": str(amount)},
        "currency": {"S": "EUR"},
    }


def items(table):
    """All items of the table, guards first."""
    return sorted(table.scan(TableName=TABLE)["Items"], key=lambda each: int(each["timestamp"]["N"]))


def stored(table):
    """All items of the table except guards."""
    return [each for each in items(table) if each["timestamp"]["N"] != "0"]


def before_writing(monkeypatch, processor, *steps):
    """Run an action between a handler's decision to write and the write, once per write and step."""
    write = processor.DYNAMODB.transact_write_items
    remaining = list(steps)

    def interleaved(**request):
        if remaining:
            remaining.pop(0)()
        return write(**request)

    monkeypatch.setattr(processor.DYNAMODB, "transact_write_items", interleaved)


def conflict(processor):
    """A step in which DynamoDB cancels the write because of a concurrent one."""
    return cancellation(processor, ["TransactionConflict", "None"])


def cancellation(processor, reasons):
    """A step in which DynamoDB cancels the write."""

    def step():
        error = {"Code": "TransactionCanceledException", "Message": f"Transaction cancelled [{', '.join(reasons)}]"}
        response = {"Error": error, "CancellationReasons": [{"Code": reason} for reason in reasons]}
        raise processor.DYNAMODB.exceptions.TransactionCanceledException(response, "TransactWriteItems")

    return step


def test_source_is_fit_to_be_inline():
    check_source("payment_processor")


# Storing


def test_stores_a_transaction_and_its_bare_guard(processor, table):
    assert post(processor) == (201, SENT | {"timestamp": START})
    assert items(table) == [GUARD, item(START)]


@pytest.mark.parametrize(
    "changes",
    [
        {"amount": 1, "transactionId": "a", "customerId": "a", "currency": "JPY"},
        {"amount": 10**12, "transactionId": "a" * 64, "customerId": "Az09_-" + "a" * 58, "currency": "AAA"},
        {"amount": 10, "transactionId": "Az09_-", "customerId": "-", "currency": "ZZZ"},
    ],
)
def test_accepts_all_that_is_valid(processor, changes):
    expected = SENT | changes | {"timestamp": START}
    assert post(processor, **changes) == (201, expected)
    (found,) = listed(processor, changes["customerId"])[1]["transactions"]
    for transaction in (get(processor, changes["transactionId"])[1], found):
        assert transaction == expected
        assert type(transaction["amount"]) is int and type(transaction["timestamp"]) is int


def test_order_and_layout_of_the_body_do_not_matter(processor):
    body = json.dumps(dict(reversed(SENT.items())), indent=4)
    assert call(processor, "POST", "/transactions", body=body)[0] == 201


@pytest.mark.parametrize("body", [encoded(SENT), "77u/" + encoded(SENT)], ids=["plain", "byte order mark"])
def test_accepts_a_base64_body(processor, table, body):
    assert call(processor, "POST", "/transactions", body=body, isBase64Encoded=True)[0] == 201
    assert stored(table) == [item(START)]


def test_refuses_a_body_that_is_no_object(processor, table):
    for body in (
        None, "", " ", "{", "null", "true", "5", "[]", '"text"', "NaN", "[" * 100_000, "1" * 5000,
        [SENT], json.dumps(SENT) + "x", str(SENT), json.dumps(json.dumps(SENT)),
    ):
        assert call(processor, "POST", "/transactions", body=body) == refused(BODY_ERROR)
    assert items(table) == []


@pytest.mark.parametrize(
    "body",
    [
        '{"transactionId": "t-1", "customerId": "c-1", "amount": 1, "amount": 1250, "currency": "EUR"}',
        '{"transactionId": "t-1", "transactionId": "t-1", "customerId": "c-1", "amount": 1, "currency": "EUR"}',
        '{"transactionId": "t-1", "customerId": "c-1", "amount": 1, "\\u0061mount": 2, "currency": "EUR"}',
        '{"transactionId": {"a": 1, "a": 2}, "customerId": "c-1", "amount": 1, "currency": "EUR"}',
    ],
)
def test_refuses_a_key_that_occurs_twice(processor, table, body):
    assert call(processor, "POST", "/transactions", body=body) == refused(BODY_ERROR)
    binary = base64.b64encode(body.encode()).decode()
    assert call(processor, "POST", "/transactions", body=binary, isBase64Encoded=True) == refused(BODY_ERROR)
    assert items(table) == []


@pytest.mark.parametrize("name", ["Content-Type", "content-type", "CONTENT-TYPE"])
def test_takes_json_only(processor, table, name):
    def send(media_type):
        return call(processor, "POST", "/transactions", body=SENT, headers={"Accept": "*/*", name: media_type})

    for wrong in ("text/plain", "application/x-www-form-urlencoded", "application/jsonx", "application/json, text/plain"):
        assert send(wrong) == TYPE_ERROR
    assert items(table) == []
    for right in ("application/json", "application/json; charset=utf-8", "Application/JSON ;q=1"):
        assert send(right)[0] in (200, 201)
    assert call(processor, "POST", "/transactions", body=SENT, headers={})[0] == 200


def test_refuses_bad_base64(processor):
    for body in (None, "not base64!", "e3", "W10=", "/w==", "\u00e9", json.dumps(SENT)):
        assert call(processor, "POST", "/transactions", body=body, isBase64Encoded=True) == refused(BODY_ERROR)


BAD_IDS = [
    "", "a" * 65, "a b", "a\n", "a.b", "a/b", "\u00e9", "\u0661", "\uff21", "\ud800", 't", "x": "y', "t\\",
    5, None, True, ["t-1"], {"S": "t-1"},
]
BAD_AMOUNTS = [
    0, -1, 10**12 + 1, 10**4000, 1.0, 12.5, 1e3, float("nan"), float("inf"), "1250", True, False, None, [1250],
]
BAD_CURRENCIES = ["", "eur", "EURO", "EU", "EUR\n", "\u0395UR", 978, None, ["EUR"]]


@pytest.mark.parametrize(
    "field, values, error",
    [
        ("transactionId", BAD_IDS, f"transactionId {ID_RULE}"),
        ("customerId", BAD_IDS, f"customerId {ID_RULE}"),
        ("amount", BAD_AMOUNTS, AMOUNT_ERROR),
        ("currency", BAD_CURRENCIES, CURRENCY_ERROR),
    ],
    ids=SENT,
)
def test_names_the_wrong_field_and_what_it_must_be(processor, table, field, values, error):
    """The error message is always the same, so it never contains a value."""
    for value in values:
        assert post(processor, **{field: value}) == refused(error), value
    missing = {name: value for name, value in SENT.items() if name != field}
    assert call(processor, "POST", "/transactions", body=missing) == refused(error)
    assert items(table) == []


def test_names_the_first_wrong_field(processor):
    wrong = {}
    for field, error in (
        ("currency", CURRENCY_ERROR),
        ("amount", AMOUNT_ERROR),
        ("customerId", f"customerId {ID_RULE}"),
        ("transactionId", f"transactionId {ID_RULE}"),
        ("card", FIELDS_ERROR),
    ):
        wrong[field] = None
        assert post(processor, **wrong) == refused(error)


@pytest.mark.parametrize("field", ["cardNumber", "4111111111111111", "timestamp", "Amount", ""])
def test_refuses_an_unknown_field(processor, table, field):
    assert post(processor, **{field: "4111111111111111"}) == refused(FIELDS_ERROR)
    assert items(table) == []


def test_bears_an_event_without_the_optional_members(processor):
    event = {"httpMethod": "POST", "resource": "/transactions"}
    assert processor.handler(event | {"body": json.dumps(SENT)}, None)["statusCode"] == 201
    assert processor.handler(event, None)["statusCode"] == 400


# Storing exactly once


def test_the_same_transaction_again_is_stored_once(processor, table):
    _, first = post(processor)
    assert post(processor) == (200, first)
    assert post(processor) == (200, first)
    assert stored(table) == [item(START)]


@pytest.mark.parametrize("changes", [{"amount": 1251}, {"currency": "USD"}, {"customerId": "c-2"}])
def test_other_content_under_the_same_id_is_a_conflict(processor, changes):
    _, first = post(processor)
    assert post(processor, **changes) == (409, {"error": "transactionId is taken"})
    assert get(processor, "t-1") == (200, first)


def test_looks_after_a_cancellation_with_a_consistent_read(processor):
    post(processor)
    post(processor)
    assert [each["ConsistentRead"] for each in parameters(processor, "Query")] == [True]


@pytest.mark.parametrize("amount, status", [(1250, 200), (2, 409)])
def test_race_has_one_winner(processor, other, table, monkeypatch, amount, status):
    """Both handlers decide before either writes; the loser has another timestamp, so it writes to another key."""
    winners = []
    before_writing(monkeypatch, processor, lambda: winners.append(post(other)))
    late = post(processor, amount=amount)
    assert winners[0][0] == 201
    assert late[0] == status
    assert status == 409 or late[1] == winners[0][1]
    assert stored(table) == [item(winners[0][1]["timestamp"])]


@pytest.mark.parametrize("same", [True, False])
def test_many_at_once_store_it_once(processor, table, monkeypatch, same):
    """All decide to write before any writes. The lock replaces DynamoDB's isolation, which moto lacks."""
    count = 6
    barrier, lock = threading.Barrier(count), threading.RLock()
    write, query = processor.DYNAMODB.transact_write_items, processor.DYNAMODB.query
    results = []

    def together(**request):
        barrier.wait(timeout=30)
        with lock:
            return write(**request)

    def alone(**request):
        with lock:
            return query(**request)

    def race(number):
        results.append(post(processor, amount=1250 if same else 1 + number))

    monkeypatch.setattr(processor.DYNAMODB, "transact_write_items", together)
    monkeypatch.setattr(processor.DYNAMODB, "query", alone)
    threads = [threading.Thread(target=race, args=[number]) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    statuses = sorted(status for status, _ in results)
    assert statuses == ([200] * (count - 1) + [201] if same else [201] + [409] * (count - 1))
    assert len(stored(table)) == 1
    assert not same or len({content["timestamp"] for _, content in results}) == 1


def test_a_conflict_with_a_write_under_way_is_tried_again_after_a_pause(processor, table, monkeypatch, pauses):
    before_writing(monkeypatch, processor, conflict(processor), conflict(processor))
    assert post(processor)[0] == 201
    assert stored(table) == [item(START)]
    assert len([pause for pause in pauses if pause > 0]) == 2


def test_a_conflict_with_the_same_transaction_answers_what_that_stored(processor, other, table, monkeypatch):
    winners = []

    def overtake():
        winners.append(post(other))
        conflict(processor)()

    before_writing(monkeypatch, processor, overtake)
    assert post(processor) == (200, winners[0][1])
    assert len(stored(table)) == 1


def test_a_guard_seen_before_its_transaction_is_not_taken_for_it(processor, table, monkeypatch):
    """A query is not isolated from a transaction: it may briefly see only the guard."""
    table.put_item(TableName=TABLE, Item=GUARD)
    assert get(processor, "t-1") == (404, {"error": "not found"})
    before_writing(monkeypatch, processor, lambda: None, lambda: table.put_item(TableName=TABLE, Item=item(5)))
    assert post(processor) == (200, SENT | {"timestamp": 5})


def test_gives_up_after_a_while_and_logs_why(processor, table, monkeypatch, pauses, caplog):
    before_writing(monkeypatch, processor, *[conflict(processor)] * 4)
    assert post(processor) == (503, {"error": "busy, try again"})
    assert items(table) == []
    assert len(pauses) == 4 and sum(pauses) < 2
    (error,) = errors(caplog)
    assert "4 attempts" in error and "TransactionConflict" in error
    assert not [value for value in SENT.values() if str(value) in error]
    assert post(processor)[0] == 201


def test_the_guard_and_the_item_are_written_together_or_not_at_all(processor, table):
    """The guard exists, so not even the item of another key is written."""
    table.put_item(TableName=TABLE, Item=GUARD)
    assert post(processor)[0] == 503
    assert items(table) == [GUARD]


# Asking for a retry


def failing(monkeypatch, processor, operation, error):
    def fail(**_):
        raise error

    monkeypatch.setattr(processor.DYNAMODB, operation, fail)


def test_every_temporary_failure_asks_for_another_attempt(processor, monkeypatch, caplog):
    failures = list(temporary_failures(processor.DYNAMODB))
    assert len(failures) > 30
    for operation, send in (
        ("transact_write_items", post),
        ("query", lambda module: get(module, "t-1")),
        ("query", listed),
    ):
        for error in failures:
            with monkeypatch.context() as patch:
                failing(patch, processor, operation, error)
                assert send(processor) == BUSY, error
    assert len(errors(caplog)) == 3 * len(failures)
    assert post(processor)[0] == 201


def test_a_read_that_fails_after_a_cancelled_write_asks_for_another_attempt(processor, monkeypatch):
    post(processor)
    failing(monkeypatch, processor, "query", client_error("ThrottlingException", "Query"))
    assert post(processor) == BUSY


@pytest.mark.parametrize("reason", ["ProvisionedThroughputExceeded", "ThrottlingError", "TransactionConflict"])
def test_a_write_cancelled_for_a_temporary_reason_is_tried_again(processor, table, monkeypatch, reason):
    before_writing(monkeypatch, processor, *[cancellation(processor, ["None", reason])] * 2)
    assert post(processor)[0] == 201
    assert len(stored(table)) == 1


@pytest.mark.parametrize("reason", ["ValidationError", "ItemCollectionSizeLimitExceeded", "Unheard"])
def test_a_write_cancelled_for_good_is_tried_once(processor, table, monkeypatch, pauses, reason):
    before_writing(monkeypatch, processor, *[cancellation(processor, [reason, "TransactionConflict"])] * 2)
    assert post(processor) == (500, {"error": "internal error"})
    assert items(table) == [] and len(pauses) == 1


@pytest.mark.parametrize(
    "code", ["AccessDeniedException", "ResourceNotFoundException", "ValidationException", "UnrecognizedClientException"]
)
def test_a_permanent_failure_asks_for_nothing(processor, monkeypatch, code):
    failing(monkeypatch, processor, "query", client_error(code, "Query"))
    assert get(processor, "t-1") == (500, {"error": "internal error"})


# Reading


def test_reads_a_transaction_consistently_past_its_guard(processor):
    _, first = post(processor)
    post(processor, transactionId="t-2")
    assert get(processor, "t-1") == (200, first)
    (request,) = parameters(processor, "Query")
    assert (request["ConsistentRead"], request["ScanIndexForward"], request["Limit"]) == (True, False, 1)


def test_unknown_transaction_is_absent(processor):
    post(processor)
    assert get(processor, "t-2") == (404, {"error": "not found"})


def test_refuses_a_malformed_id(processor):
    for malformed in ("", "a b", "a" * 65, "a\n", "\u00e9", "../x"):
        assert get(processor, malformed) == refused(f"id {ID_RULE}")
        assert listed(processor, malformed) == refused(f"id {ID_RULE}")
    assert processor.calls == []


# Listing


@pytest.fixture
def history(processor, table):
    """60 transactions of c-1, oldest first, three per millisecond; one of c-2, stored with its guard."""
    puts = [{"PutRequest": {"Item": item(START + number // 3, f"t-{number}")}} for number in range(60)]
    for batch in (puts[:25], puts[25:50], puts[50:]):
        table.batch_write_item(RequestItems={TABLE: batch})
    post(processor, transactionId="other", customerId="c-2")
    return {f"t-{number}" for number in range(60)}


def pages(processor, **query):
    """All pages of c-1."""
    found, token = [], None
    while token or not found:
        status, content = listed(processor, **query, **({"next": token} if token else {}))
        assert (status, set(content)) == (200, {"transactions", "next"})
        found.append(content["transactions"])
        token = content["next"]
        assert token is None or re.fullmatch(r"[A-Za-z0-9_-]+={0,2}", token)
        assert len(found) < 70
    return found


def token_of(position):
    text = position if isinstance(position, str) else json.dumps(position)
    return base64.urlsafe_b64encode(text.encode()).decode()


@pytest.mark.parametrize("limit", [None, 1, 7, 60, 100])
def test_pages_hold_each_transaction_once_the_newest_first(processor, history, limit):
    found = pages(processor, **({"limit": str(limit)} if limit else {}))
    every = [transaction for page in found for transaction in page]
    assert len(every) == len(history) and {each["transactionId"] for each in every} == history
    times = [each["timestamp"] for each in every]
    assert times == sorted(times, reverse=True)
    assert all(set(each) == {*SENT, "timestamp"} for each in every)
    assert all(len(page) <= (limit or 50) for page in found)
    assert all(len(page) == (limit or 50) for page in found[:-1])


def test_only_later_pages_have_a_start(processor, history):
    pages(processor)
    first, second = parameters(processor, "Query")
    assert "ExclusiveStartKey" not in first
    assert second["ExclusiveStartKey"]["customerId"] == {"S": "c-1"}
    assert [each["Limit"] for each in (first, second)] == [50, 50]


def test_a_token_tells_no_more_than_the_position(processor, history):
    content = listed(processor, limit="1")[1]
    (last,) = content["transactions"]
    position = json.loads(base64.urlsafe_b64decode(content["next"]))
    assert position == {name: last[name] for name in ("transactionId", "timestamp")}


def test_a_token_opens_no_other_customers_list(processor, history):
    token = listed(processor, limit="1")[1]["next"]
    status, content = listed(processor, "c-2", next=token)
    assert status == 200
    assert all(each["customerId"] == "c-2" for each in content["transactions"])
    assert parameters(processor, "Query")[-1]["ExclusiveStartKey"]["customerId"] == {"S": "c-2"}


def test_lists_neither_others_transactions_nor_guards(processor, history):
    _, content = listed(processor, "c-2")
    assert [each["transactionId"] for each in content["transactions"]] == ["other"]
    assert content["next"] is None


def test_lists_nothing_of_an_unknown_customer(processor):
    post(processor)
    assert listed(processor, "c-3") == (200, {"transactions": [], "next": None})


def test_refuses_a_bad_limit(processor):
    for limit in ("", "0", "-1", "101", "1000", "9" * 5000, "1.5", "x", " 5", "5\n", "\u0665"):
        assert listed(processor, limit=limit) == refused(LIMIT_ERROR)


def test_refuses_a_bad_token(processor):
    good = {"transactionId": "a", "timestamp": 5}
    contents = [
        "", "5", "[]", "null", "{", "[" * 5000, {}, [good], json.dumps(good)[:-1] + ', "timestamp": 5}',
        {"transactionId": "a"}, {"timestamp": 5}, good | {"customerId": "c-2"},
        good | {"timestamp": 0}, good | {"timestamp": 10**15 + 1}, good | {"timestamp": "5"},
        good | {"timestamp": 5.5}, good | {"timestamp": True}, good | {"timestamp": None},
        good | {"transactionId": ""}, good | {"transactionId": "a" * 65}, good | {"transactionId": 5},
    ]
    tokens = ["x", "zzzz", "\u00e9", "_w==", '{"timestamp": 5}', token_of(good) + "A", token_of(good)[:-4]]
    for token in tokens + [token_of(content) for content in contents]:
        assert listed(processor, next=token) == refused(TOKEN_ERROR), token
    assert processor.calls == []


@pytest.mark.parametrize("timestamp, reached", [(1, False), (10**15, True)])
def test_a_forged_token_of_the_right_form_only_moves_the_start(processor, timestamp, reached):
    _, first = post(processor)
    status, content = listed(processor, next=token_of({"transactionId": "x", "timestamp": timestamp}))
    assert (status, content["transactions"]) == (200, [first] if reached else [])


def test_ignores_what_else_the_query_says(processor):
    _, first = post(processor)
    assert listed(processor, verbose="1") == (200, {"transactions": [first], "next": None})


# The rest


def test_unexpected_failure_is_logged_without_customer_data_and_told_without_details(processor, monkeypatch, caplog):
    monkeypatch.setattr(processor, "TABLE", "missing")
    assert post(processor, customerId="secret-customer") == (500, {"error": "internal error"})
    (error,) = errors(caplog)
    assert "ResourceNotFoundException" in error
    assert "secret-customer" not in caplog.text


def test_unknown_route_fails(processor):
    assert call(processor, "DELETE", "/transactions", body=SENT)[0] == 500


def test_a_call_that_hangs_fails_before_the_function_times_out(processor):
    check_patience(processor.DYNAMODB, sum(processor.PAUSES))


def test_uses_exactly_the_actions_that_it_may(processor):
    post(processor)
    post(processor)
    post(processor, amount=7)
    get(processor, "t-1")
    listed(processor)
    assert actions(processor) == ALLOWED
