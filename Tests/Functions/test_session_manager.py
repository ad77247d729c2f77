"""The session manager: creates, reads and expires sessions."""

import logging
import time

import pytest
from conftest import call, check_source, encoded

ALLOWED = {"dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem"}
TABLE = "sessions-test"


@pytest.fixture
def table(dynamodb):
    dynamodb.create_table(
        TableName=TABLE,
        AttributeDefinitions=[{"AttributeName": "sessionId", "AttributeType": "S"}],
        KeySchema=[{"AttributeName": "sessionId", "KeyType": "HASH"}],
        BillingMode="PAY_PER_REQUEST",
    )
    return dynamodb


@pytest.fixture
def manager(table, load):
    return load("session_manager", ALLOWED, ["DB"], SESSIONS_TABLE=TABLE)


def create(manager, **body):
    return call(manager, "POST", "/sessions", body={"customerId": "c-1"} | body)


def read(manager, session):
    return call(manager, "GET", "/sessions/{id}", session)


def expire(manager, session):
    return call(manager, "DELETE", "/sessions/{id}", session)


def items(table):
    return table.scan(TableName=TABLE)["Items"]


def test_source_is_fit_to_be_inline():
    check_source("session_manager")


def test_creates_a_session_of_an_hour(manager, table):
    before = int(time.time())
    status, session = create(manager)
    after = int(time.time())
    assert status == 201
    assert set(session) == {"sessionId", "customerId", "expiresAt"}
    assert session["customerId"] == "c-1"
    assert before + 3600 <= session["expiresAt"] <= after + 3600
    assert items(table) == [
        {
            "sessionId": {"S": session["sessionId"]},
            "customerId": {"S": "c-1"},
            "expiresAt": {"N": str(session["expiresAt"])},
        }
    ]


@pytest.mark.parametrize("ttl", [60, 61, 86400])
def test_lasts_as_long_as_asked(manager, ttl):
    before = int(time.time())
    status, session = create(manager, ttlSeconds=ttl)
    assert status == 201
    assert before + ttl <= session["expiresAt"] <= int(time.time()) + ttl


def test_ids_are_long_and_never_the_same(manager):
    sessions = {create(manager)[1]["sessionId"] for _ in range(50)}
    assert len(sessions) == 50
    assert all(len(session) == 43 for session in sessions)  # 256 bits


def test_accepts_a_base64_body(manager):
    status, _ = call(manager, "POST", "/sessions", body=encoded({"customerId": "c-1"}), isBase64Encoded=True)
    assert status == 201


@pytest.mark.parametrize(
    "body",
    [
        None, "", "{", "null", "[]", '"text"', "5", "{}", "[" * 100_000, "1" * 5000,
        {"customerId": ""}, {"customerId": "a" * 65}, {"customerId": "a b"}, {"customerId": "a\n"},
        {"customerId": "\u00e9"}, {"customerId": 5}, {"customerId": None}, {"customerId": ["c-1"]},
        {"customerId": "c-1", "card": "4111111111111111"},
        {"customerId": "c-1", "sessionId": "mine"},
        {"ttlSeconds": 60},
        {"customerId": "c-1", "ttlSeconds": 59}, {"customerId": "c-1", "ttlSeconds": 86401},
        {"customerId": "c-1", "ttlSeconds": -60}, {"customerId": "c-1", "ttlSeconds": 60.0},
        {"customerId": "c-1", "ttlSeconds": "60"}, {"customerId": "c-1", "ttlSeconds": True},
        {"customerId": "c-1", "ttlSeconds": None}, {"customerId": "c-1", "ttlSeconds": [60]},
    ],
    ids=lambda body: repr(body)[:40],
)
def test_refuses_a_bad_body(manager, table, body):
    status, content = call(manager, "POST", "/sessions", body=body)
    assert status == 400
    assert set(content) == {"error"} and content["error"]
    assert items(table) == []


@pytest.mark.parametrize("body", ["not base64!", "e30", "/w=="])
def test_refuses_bad_base64(manager, body):
    assert call(manager, "POST", "/sessions", body=body, isBase64Encoded=True)[0] == 400


def test_reads_a_session_back(manager):
    _, session = create(manager)
    assert read(manager, session["sessionId"]) == (200, session)


def test_unknown_session_is_absent(manager):
    assert read(manager, "unknown") == (404, {"error": "not found"})


def test_expired_session_is_absent_although_still_in_the_table(manager, table, monkeypatch):
    _, session = create(manager, ttlSeconds=60)
    monkeypatch.setattr(manager.time, "time", lambda: session["expiresAt"] - 0.5)
    assert read(manager, session["sessionId"])[0] == 200
    monkeypatch.setattr(manager.time, "time", lambda: float(session["expiresAt"]))
    assert read(manager, session["sessionId"]) == (404, {"error": "not found"})
    assert len(items(table)) == 1


def test_reads_consistently(manager):
    seen = []
    manager.DB.meta.events.register("before-parameter-build.dynamodb.GetItem", lambda params, **_: seen.append(params))
    read(manager, "some")
    assert [each["ConsistentRead"] for each in seen] == [True]


def test_expires_at_once_and_only_that_session(manager, table):
    _, one = create(manager)
    _, other = create(manager)
    assert expire(manager, one["sessionId"]) == (204, None)
    assert read(manager, one["sessionId"])[0] == 404
    assert read(manager, other["sessionId"]) == (200, other)
    assert len(items(table)) == 1


def test_expires_twice(manager):
    _, session = create(manager)
    assert expire(manager, session["sessionId"]) == (204, None)
    assert expire(manager, session["sessionId"]) == (204, None)
    assert expire(manager, "unknown") == (204, None)


@pytest.mark.parametrize("session", ["", "a b", "a" * 65, "a\n", "\u00e9", "../x"])
def test_refuses_a_malformed_id(manager, session):
    assert read(manager, session)[0] == 400
    assert expire(manager, session)[0] == 400


def test_unexpected_failure_is_logged_without_customer_data_and_told_without_details(manager, table, caplog):
    table.delete_table(TableName=TABLE)
    with caplog.at_level(logging.DEBUG, logger="root"):
        status, content = create(manager, customerId="secret-customer")
    assert (status, content) == (500, {"error": "internal error"})
    errors = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert len(errors) == 1 and errors[0].exc_info
    assert "ResourceNotFoundException" in caplog.text
    assert "secret-customer" not in "".join(logging.Formatter().format(record) for record in errors)


def test_unknown_route_fails(manager):
    assert call(manager, "PATCH", "/sessions", body={})[0] == 500


def test_uses_exactly_the_actions_that_it_may(manager):
    _, session = create(manager)
    read(manager, session["sessionId"])
    expire(manager, session["sessionId"])
    assert manager.used == ALLOWED


def test_responses_are_not_to_be_cached(manager):
    response = manager.handler(
        {"httpMethod": "GET", "resource": "/sessions/{id}", "pathParameters": {"id": "some"}, "body": None}, None
    )
    assert response["headers"]["Cache-Control"] == "no-store"
