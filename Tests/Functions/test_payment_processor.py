"""The payment processor: stores transactions exactly once, reads them, lists a customer's."""

import json
import logging
import threading
import time

import pytest
from botocore.exceptions import ClientError
from conftest import call, check_source, encoded

# dynamodb:GetItem is granted too and not needed: a read does not know the range key.
ALLOWED = {"dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"}
TABLE = "transactions-test"
SENT = {"transactionId": "t-1", "customerId": "c-1", "amount": 1250, "currency": "EUR"}


@pytest.fixture
def table(dynamodb):
    names = {"transactionId": "S", "timestamp": "N", "customerId": "S"}
    dynamodb.create_table(
        TableName=TABLE,
        AttributeDefinitions=[{"AttributeName": name, "AttributeType": kind} for name, kind in names.items()],
        KeySchema=[
            {"AttributeName": "transactionId", "KeyType": "HASH"},
            {"AttributeName": "timestamp", "KeyType": "RANGE"},
        ],
        GlobalSecondaryIndexes=[
            {
                "IndexName": "CustomerIndex",
                "KeySchema": [
                    {"AttributeName": "customerId", "KeyType": "HASH"},
                    {"AttributeName": "timestamp", "KeyType": "RANGE"},
                ],
                "Projection": {"ProjectionType": "ALL"},
            }
        ],
        BillingMode="PAY_PER_REQUEST",
    )
    return dynamodb


@pytest.fixture
def start(table, load):
    """Starts an instance of the function, as Lambda does for every concurrent request."""
    return lambda: load("payment_processor", ALLOWED, ["DB"], TRANSACTIONS_TABLE=TABLE)


@pytest.fixture
def processor(start):
    return start()


@pytest.fixture
def pauses(monkeypatch):
    """The pauses that were asked for; none is made."""
    asked = []
    monkeypatch.setattr(time, "sleep", asked.append)
    return asked


def post(processor, **changes):
    return call(processor, "POST", "/transactions", body=SENT | changes)


def get(processor, transaction):
    return call(processor, "GET", "/transactions/{id}", transaction)


def listed(processor, customer="c-1", **query):
    return call(processor, "GET", "/customers/{id}/transactions", customer, query=query or None)


def stored(table):
    """All that the table holds, guards aside."""
    return [item for item in table.scan(TableName=TABLE)["Items"] if item["timestamp"]["N"] != "0"]


def cancelled(*codes):
    """The error of a transaction that DynamoDB cancels."""
    error = {"Code": "TransactionCanceledException", "Message": f"Transaction cancelled [{', '.join(codes)}]"}
    return {"Error": error, "CancellationReasons": [{"Code": code} for code in codes]}


def before_writing(processor, *steps):
    """Lets something happen between a handler's decision to write and its write, once per write and step."""
    write = processor.DB.transact_write_items
    remaining = list(steps)

    def interleaved(**parameters):
        if remaining:
            remaining.pop(0)()
        return write(**parameters)

    processor.DB.transact_write_items = interleaved


def cancel(processor, *codes):
    """A step in which DynamoDB cancels the write."""
    def step():
        response = cancelled(*codes)
        raise processor.DB.exceptions.TransactionCanceledException(response, "TransactWriteItems")
    return step


def test_source_is_fit_to_be_inline():
    check_source("payment_processor")


# Storing


def test_stores_a_transaction(processor, table):
    before = time.time_ns() // 10**6
    status, answered = post(processor)
    after = time.time_ns() // 10**6
    assert status == 201
    assert answered == SENT | {"timestamp": answered["timestamp"]}
    assert before <= answered["timestamp"] <= after
    assert stored(table) == [
        {
            "transactionId": {"S": "t-1"},
            "timestamp": {"N": str(answered["timestamp"])},
            "customerId": {"S": "c-1"},
            "amount": {"N": "1250"},
            "currency": {"S": "EUR"},
        }
    ]


def test_guard_is_bare(processor, table):
    post(processor)
    guard = {"transactionId": {"S": "t-1"}, "timestamp": {"N": "0"}}
    assert table.get_item(TableName=TABLE, Key=guard)["Item"] == guard


def test_amounts_are_integers(processor):
    _, answered = post(processor)
    read, page = get(processor, "t-1")[1], listed(processor)[1]["transactions"][0]
    for transaction in (answered, read, page):
        assert type(transaction["amount"]) is int and type(transaction["timestamp"]) is int


@pytest.mark.parametrize(
    "changes",
    [
        {"amount": 1}, {"amount": 10}, {"amount": 999_999_999_999}, {"amount": 10**12},
        {"transactionId": "a"}, {"transactionId": "a" * 64}, {"transactionId": "Az09_-"},
        {"customerId": "a"}, {"customerId": "a" * 64}, {"customerId": "Az09_-"}, {"currency": "JPY"},
    ],
    ids=lambda changes: repr(changes)[:40],
)
def test_accepts_all_that_is_valid(processor, changes):
    status, answered = post(processor, **changes)
    assert status == 201
    assert get(processor, answered["transactionId"]) == (200, answered)
    assert {name: answered[name] for name in SENT} == SENT | changes


def test_order_and_layout_of_the_body_do_not_matter(processor):
    status, _ = call(processor, "POST", "/transactions", body=json.dumps(dict(reversed(SENT.items())), indent=4))
    assert status == 201


def test_accepts_a_base64_body(processor, table):
    status, _ = call(processor, "POST", "/transactions", body=encoded(SENT), isBase64Encoded=True)
    assert status == 201
    assert len(stored(table)) == 1


@pytest.mark.parametrize(
    "body",
    [
        None, "", " ", "{", "null", "true", "5", "[]", '"text"', "NaN", "{}", "[" * 100_000, "1" * 5000,
        [SENT], json.dumps(SENT) + "x", str(SENT), json.dumps(json.dumps(SENT)),
    ]
    + [{name: value for name, value in SENT.items() if name != left_out} for left_out in SENT]
    + [
        SENT | changes
        for changes in (
            {"cardNumber": "4111111111111111"}, {"timestamp": 1}, {"": ""}, {"Amount": 1},
            {"transactionId": ""}, {"transactionId": "a" * 65}, {"transactionId": "a b"}, {"transactionId": "a\n"},
            {"transactionId": "\u00e9"}, {"transactionId": "\u0661"}, {"transactionId": "a.b"}, {"transactionId": 5},
            {"transactionId": None}, {"transactionId": ["t-1"]}, {"transactionId": {"S": "t-1"}},
            {"transactionId": 't", "x": "y'}, {"transactionId": "t\\"},
            {"customerId": ""}, {"customerId": "a" * 65}, {"customerId": "a/b"}, {"customerId": "a\n"},
            {"customerId": "\uff21"}, {"customerId": 5}, {"customerId": None}, {"customerId": "\ud800"},
            {"currency": ""}, {"currency": "eur"}, {"currency": "EURO"}, {"currency": "EU"}, {"currency": "EUR\n"},
            {"currency": 978}, {"currency": None}, {"currency": "\u0395UR"},
            {"amount": 0}, {"amount": -1}, {"amount": 10**12 + 1}, {"amount": 10**13}, {"amount": 10**4000},
            {"amount": 1.0}, {"amount": 12.5}, {"amount": 1e3}, {"amount": float("nan")}, {"amount": float("inf")},
            {"amount": "1250"}, {"amount": True}, {"amount": False}, {"amount": None}, {"amount": [1250]},
        )
    ],
    ids=lambda body: repr(body)[:20] + repr(body)[-40:],
)
def test_refuses_a_bad_body(processor, table, body):
    status, content = call(processor, "POST", "/transactions", body=body)
    assert status == 400
    assert set(content) == {"error"} and content["error"]
    assert "4111" not in content["error"]
    assert table.scan(TableName=TABLE)["Items"] == []


@pytest.mark.parametrize("body", ["not base64!", "e30", "/w==", json.dumps(SENT)])
def test_refuses_bad_base64(processor, body):
    assert call(processor, "POST", "/transactions", body=body, isBase64Encoded=True)[0] == 400


def test_bears_an_event_without_the_optional_members(processor):
    response = processor.handler({"httpMethod": "POST", "resource": "/transactions", "body": json.dumps(SENT)}, None)
    assert response["statusCode"] == 201
    assert processor.handler({"httpMethod": "POST", "resource": "/transactions"}, None)["statusCode"] == 400


# Storing once


def test_the_same_transaction_again_is_stored_once(processor, table):
    _, first = post(processor)
    time.sleep(0.01)
    assert post(processor) == (200, first)
    assert post(processor) == (200, first)
    assert len(stored(table)) == 1


@pytest.mark.parametrize("changes", [{"amount": 1251}, {"currency": "USD"}, {"customerId": "c-2"}])
def test_other_content_under_the_same_id_is_a_conflict(processor, changes):
    _, first = post(processor)
    time.sleep(0.01)
    assert post(processor, **changes) == (409, {"error": "transactionId is taken"})
    assert get(processor, "t-1") == (200, first)


def test_race_of_the_same_transaction_stores_it_once(start, table):
    """Both handlers have read and decided before either writes; the second writes at a later time, so another key."""
    slow, fast = start(), start()
    results = []

    def overtake():
        time.sleep(0.01)
        results.append(post(fast))

    before_writing(slow, overtake)
    late = post(slow)
    (status, winner), = results
    assert status == 201
    assert late == (200, winner)
    assert len(stored(table)) == 1


def test_race_of_different_contents_has_one_winner(start, table):
    slow, fast = start(), start()
    results = []

    def overtake():
        time.sleep(0.01)
        results.append(post(fast, amount=1))

    before_writing(slow, overtake)
    assert post(slow, amount=2)[0] == 409
    assert results[0][0] == 201
    assert [item["amount"]["N"] for item in stored(table)] == ["1"]


@pytest.mark.parametrize("same", [True, False])
def test_many_at_once_store_it_once(start, table, same):
    """All decide to write before any writes. The lock stands for DynamoDB's isolation, which moto lacks."""
    count = 8
    instances = [start() for _ in range(count)]
    barrier, lock = threading.Barrier(count), threading.RLock()
    results = []

    def race(number, processor):
        write, query = processor.DB.transact_write_items, processor.DB.query

        def together(**parameters):
            barrier.wait(timeout=30)
            with lock:
                return write(**parameters)

        def alone(**parameters):
            with lock:
                return query(**parameters)

        processor.DB.transact_write_items, processor.DB.query = together, alone
        time.sleep(0.003 * number)  # each has a time, so a key, of its own
        results.append(post(processor, amount=1250 if same else 1 + number))

    threads = [threading.Thread(target=race, args=each) for each in enumerate(instances)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    statuses = sorted(status for status, _ in results)
    assert statuses == ([200] * (count - 1) + [201] if same else [201] + [409] * (count - 1))
    assert len(stored(table)) == 1
    if same:
        assert len({content["timestamp"] for _, content in results}) == 1


def test_a_conflict_with_a_transaction_under_way_is_tried_again(processor, table, pauses):
    before_writing(processor, *[cancel(processor, "TransactionConflict", "None")] * 2)
    assert post(processor)[0] == 201
    assert len(stored(table)) == 1
    assert len(pauses) == 2


def test_a_conflict_with_the_same_transaction_answers_what_that_stored(start, table, pauses):
    slow, fast = start(), start()
    results = []

    def overtake():
        results.append(post(fast))
        cancel(slow, "TransactionConflict", "None")()

    before_writing(slow, overtake)
    assert post(slow) == (200, results[0][1])
    assert len(stored(table)) == 1


def test_a_guard_seen_before_its_transaction_is_not_taken_for_it(processor, table, pauses):
    """A query is not isolated from a transaction: it may see the guard alone for a moment."""
    guard = {"transactionId": {"S": "t-1"}, "timestamp": {"N": "0"}}
    item = {"customerId": {"S": "c-1"}, "amount": {"N": "1250"}, "currency": {"S": "EUR"}}
    table.put_item(TableName=TABLE, Item=guard)
    assert get(processor, "t-1")[0] == 404
    before_writing(
        processor,
        lambda: None,
        lambda: table.put_item(TableName=TABLE, Item=guard | {"timestamp": {"N": "5"}} | item),
    )
    assert post(processor) == (200, SENT | {"timestamp": 5})


def test_gives_up_after_a_while(processor, table, pauses):
    before_writing(processor, *[cancel(processor, "TransactionConflict", "None")] * 4)
    assert post(processor) == (503, {"error": "busy, try again"})
    assert table.scan(TableName=TABLE)["Items"] == []
    assert sum(pauses) < 5  # of the function's ten seconds
    assert post(processor)[0] == 201


def test_the_guard_and_the_item_are_written_together_or_not_at_all(processor, table):
    """The guard exists, so not even the item of another key is written."""
    table.put_item(TableName=TABLE, Item={"transactionId": {"S": "t-1"}, "timestamp": {"N": "0"}})
    processor.time = type("Clock", (), {"time_ns": staticmethod(time.time_ns), "sleep": staticmethod(lambda _: None)})
    assert post(processor)[0] == 503
    assert stored(table) == []


# Reading


def test_reads_a_transaction(processor):
    _, first = post(processor)
    post(processor, transactionId="t-2")
    assert get(processor, "t-1") == (200, first)


def test_unknown_transaction_is_absent(processor):
    post(processor)
    assert get(processor, "t-2") == (404, {"error": "not found"})


@pytest.mark.parametrize("malformed", ["", "a b", "a" * 65, "a" * 3000, "a\n", "\u00e9", "../x"])
def test_refuses_a_malformed_id(processor, malformed):
    assert get(processor, malformed)[0] == 400
    assert listed(processor, malformed)[0] == 400


def test_reads_consistently(processor):
    seen = []
    processor.DB.meta.events.register("before-parameter-build.dynamodb.Query", lambda params, **_: seen.append(params))
    get(processor, "t-1")
    assert [each["ConsistentRead"] for each in seen] == [True]


# Listing


@pytest.fixture
def history(processor, table):
    """120 transactions of c-1, the oldest first; some are of the same millisecond. One of c-2."""
    for number in range(120):
        processor.time = type("Clock", (), {"time_ns": staticmethod(lambda: (10**12 + number // 3) * 10**6)})
        assert post(processor, transactionId=f"t-{number}", amount=number + 1)[0] == 201
    post(processor, transactionId="other", customerId="c-2")
    return [f"t-{number}" for number in range(120)]


def pages(processor, **query):
    """All pages of c-1."""
    found, token = [], None
    while True:
        status, content = listed(processor, **query, **({"next": token} if token else {}))
        assert status == 200
        found.append(content["transactions"])
        token = content["next"]
        if not token:
            return found
        assert isinstance(token, str) and token.isalnum()
        assert len(found) < 200


def test_lists_the_newest_first_by_fifty(processor, history):
    status, content = listed(processor)
    assert status == 200
    assert set(content) == {"transactions", "next"}
    times = [each["timestamp"] for each in content["transactions"]]
    assert len(times) == 50
    assert times == sorted(times, reverse=True)
    assert times[0] == 10**12 + 39
    assert all(set(each) == {*SENT, "timestamp"} for each in content["transactions"])


@pytest.mark.parametrize("limit", [None, 1, 7, 40, 99, 100])
def test_pages_hold_each_transaction_once(processor, history, limit):
    found = pages(processor, **({"limit": str(limit)} if limit else {}))
    ids = [each["transactionId"] for page in found for each in page]
    assert sorted(ids) == sorted(history)
    times = [each["timestamp"] for page in found for each in page]
    assert times == sorted(times, reverse=True)
    assert all(len(page) <= (limit or 50) for page in found)
    assert all(len(page) == (limit or 50) for page in found[:-1])


def test_lists_nothing_of_an_unknown_customer(processor, history):
    assert listed(processor, "c-3") == (200, {"transactions": [], "next": None})


def test_lists_nothing_of_others(processor, history):
    status, content = listed(processor, "c-2")
    assert (status, content["next"]) == (200, None)
    assert [each["transactionId"] for each in content["transactions"]] == ["other"]


def test_a_token_opens_no_other_customers_list(processor, history):
    token = listed(processor, limit="1")[1]["next"]
    status, content = listed(processor, "c-2", next=token)
    assert status == 200
    assert all(each["customerId"] == "c-2" for each in content["transactions"])


def test_guards_are_not_listed(processor, history):
    assert all(each["timestamp"] for page in pages(processor) for each in page)


def test_transactions_of_today_are_listed(processor):
    _, first = post(processor)
    assert listed(processor) == (200, {"transactions": [first], "next": None})


@pytest.mark.parametrize("limit", ["", "0", "-1", "101", "1000", "1.5", "x", "007", " 5", "5\n", "\u0665"])
def test_refuses_a_bad_limit(processor, limit):
    assert listed(processor, limit=limit)[0] == 400


def hexed(text):
    return text.encode().hex()


@pytest.mark.parametrize(
    "token",
    [
        "", "x", "zz", "31", hexed("5"), hexed("5."), hexed(".a"), hexed("x.a"), hexed("-5.a"), hexed("5:a"),
        hexed("1" * 16 + ".a"), hexed("5." + "a" * 65), hexed("5.a\n"), hexed("5.\u00e9"), "ff2e61", hexed("5.a") + "6",
        hexed("5.a") + "\n", hexed("5.J").upper(), " " + hexed("5.a"), "\u0663" + hexed("5.a")[1:], '{"timestamp": 5}',
    ],
)
def test_refuses_a_bad_token(processor, token):
    status, content = listed(processor, next=token)
    assert status == 400
    assert set(content) == {"error"}


@pytest.mark.parametrize("text", ["5.a.b", "5..", "5. ", "0.a", "999999999999999.~"])
def test_a_forged_token_of_the_right_form_only_moves_the_start(processor, text):
    _, first = post(processor)
    status, content = listed(processor, next=hexed(text))
    assert status == 200
    assert content["transactions"] in ([], [first])


def test_ignores_what_else_the_query_says(processor):
    _, first = post(processor)
    assert listed(processor, verbose="1") == (200, {"transactions": [first], "next": None})


# The rest


def test_unexpected_failure_is_logged_without_customer_data_and_told_without_details(processor, table, caplog):
    table.delete_table(TableName=TABLE)
    with caplog.at_level(logging.DEBUG, logger="root"):
        status, content = post(processor, customerId="secret-customer")
    assert (status, content) == (500, {"error": "internal error"})
    errors = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert len(errors) == 1 and errors[0].exc_info
    assert issubclass(errors[0].exc_info[0], ClientError)
    assert "secret-customer" not in "".join(logging.Formatter().format(record) for record in errors)


def test_unknown_route_fails(processor):
    assert call(processor, "DELETE", "/transactions", body=SENT)[0] == 500


def test_uses_only_the_actions_that_it_may(processor):
    post(processor)
    post(processor)
    post(processor, amount=7)
    get(processor, "t-1")
    listed(processor)
    assert processor.used == {"dynamodb:PutItem", "dynamodb:Query"}
    assert processor.used <= ALLOWED
