"""The session manager: creates, reads and expires sessions."""

import base64
import json
import threading
import time

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

ALLOWED = {"dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem"}
TABLE = "sessions-test"
NOW = 1_700_000_000

ID_RULE = "must be 1 to 64 letters (A-Z, a-z), digits, hyphens or underscores"
BODY_ERROR = "body must be a JSON object without duplicate keys"
FIELDS_ERROR = "body must have no fields besides customerId, ttlSeconds"
BUSY = 503, {"error": "busy, try again"}
TYPE_ERROR = 415, {"error": "Content-Type must be application/json"}
TTL_ERROR = "ttlSeconds must be a whole number of seconds from 60 to 86400"


@pytest.fixture(autouse=True)
def table(dynamodb):
    """An empty table."""
    dynamodb.create_table(
        TableName=TABLE,
        AttributeDefinitions=[{"AttributeName": "sessionId", "AttributeType": "S"}],
        KeySchema=[{"AttributeName": "sessionId", "KeyType": "HASH"}],
        BillingMode="PAY_PER_REQUEST",
    )
    yield dynamodb
    dynamodb.delete_table(TableName=TABLE)


@pytest.fixture(scope="module")
def start(load):
    return lambda: load("session_manager", ALLOWED, ["DYNAMODB"], SESSIONS_TABLE=TABLE)


@pytest.fixture(scope="module")
def manager(start):
    return start()


@pytest.fixture
def at(monkeypatch):
    """Sets the time."""
    return lambda seconds: monkeypatch.setattr(time, "time", lambda: seconds)


def create(manager, **body):
    return call(manager, "POST", "/sessions", body={"customerId": "c-1"} | body)


def read(manager, session, name="X-Session-Id"):
    return call(manager, "GET", "/sessions/current", headers={"Accept": "*/*", name: session})


def expire(manager, session):
    return call(manager, "DELETE", "/sessions/current", headers={"x-session-id": session})


def refused(error):
    return 400, {"error": error}


def items(table):
    return table.scan(TableName=TABLE)["Items"]


def test_source_is_fit_to_be_inline():
    check_source("session_manager")


def test_creates_a_session_of_an_hour(manager, table, at):
    at(NOW + 0.9)
    status, session = create(manager)
    assert status == 201
    assert session == {"sessionId": session["sessionId"], "customerId": "c-1", "expiresAt": NOW + 3600}
    assert items(table) == [
        {
            "sessionId": {"S": session["sessionId"]},
            "customerId": {"S": "c-1"},
            "expiresAt": {"N": str(NOW + 3600)},
        }
    ]


@pytest.mark.parametrize("ttl", [60, 86400])
def test_lasts_as_long_as_asked(manager, at, ttl):
    at(NOW)
    status, session = create(manager, ttlSeconds=ttl)
    assert (status, session["expiresAt"]) == (201, NOW + ttl)


def test_ids_are_long_and_never_the_same(manager):
    sessions = {create(manager)[1]["sessionId"] for _ in range(20)}
    assert len(sessions) == 20
    assert all(len(session) == 43 for session in sessions)  # 256 bits


def test_accepts_a_base64_body(manager):
    body = encoded({"customerId": "c-1"})
    assert call(manager, "POST", "/sessions", body=body, isBase64Encoded=True)[0] == 201


def test_refuses_a_body_that_is_no_object(manager, table):
    for body in (None, "", "{", "null", "[]", '"text"', "5", "[" * 100_000, "1" * 5000):
        assert call(manager, "POST", "/sessions", body=body) == refused(BODY_ERROR)
    for body in (None, "not base64!", "e3", "W10=", "/w==", "\u00e9"):
        assert call(manager, "POST", "/sessions", body=body, isBase64Encoded=True) == refused(BODY_ERROR)
    assert items(table) == []


@pytest.mark.parametrize(
    "field, values, error",
    [
        ("customerId", ["", "a" * 65, "a b", "a\n", "\u00e9", 5, None, ["c-1"]], f"customerId {ID_RULE}"),
        ("ttlSeconds", [59, 86401, -60, 10**4000, 60.0, "60", True, None, [60]], TTL_ERROR),
        ("card", ["4111111111111111"], FIELDS_ERROR),
        ("sessionId", ["mine"], FIELDS_ERROR),
    ],
)
def test_names_the_wrong_field_and_what_it_must_be(manager, table, field, values, error):
    """The error message is always the same, so it never contains a value."""
    for value in values:
        assert create(manager, **{field: value}) == refused(error), value
    assert items(table) == []


def test_names_the_first_wrong_field(manager):
    assert call(manager, "POST", "/sessions", body={"ttlSeconds": 0}) == refused(f"customerId {ID_RULE}")
    assert call(manager, "POST", "/sessions", body={"ttlSeconds": 0, "x": 1}) == refused(FIELDS_ERROR)


def test_reads_a_session_back_consistently(manager):
    _, session = create(manager)
    assert read(manager, session["sessionId"]) == (200, session)
    assert [each["ConsistentRead"] for each in parameters(manager, "GetItem")] == [True]


def test_unknown_session_is_absent(manager):
    assert read(manager, "unknown") == (404, {"error": "not found"})


def test_expired_session_is_absent_although_still_in_the_table(manager, table, at):
    at(NOW)
    _, session = create(manager, ttlSeconds=60)
    at(NOW + 59.5)
    assert read(manager, session["sessionId"]) == (200, session)
    at(NOW + 60.0)
    assert read(manager, session["sessionId"]) == (404, {"error": "not found"})
    assert len(items(table)) == 1


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


def test_refuses_a_malformed_id(manager):
    for session in ("", "a b", "a" * 65, "a\n", "\u00e9", "../x"):
        assert read(manager, session) == refused(f"X-Session-Id {ID_RULE}")
        assert expire(manager, session) == refused(f"X-Session-Id {ID_RULE}")
    assert manager.calls == []


@pytest.mark.parametrize("headers", [None, {}, {"X-Session": "a"}])
def test_refuses_a_request_without_the_header(manager, headers):
    for method in ("GET", "DELETE"):
        assert call(manager, method, "/sessions/current", headers=headers) == refused(f"X-Session-Id {ID_RULE}")
    assert manager.calls == []


@pytest.mark.parametrize("name", ["X-Session-Id", "x-session-id", "X-SESSION-ID"])
def test_finds_the_header_whatever_its_case(manager, name):
    _, session = create(manager)
    assert read(manager, session["sessionId"], name) == (200, session)


def test_no_id_is_taken_from_a_url(manager):
    """Access logs, AWS WAF and X-Ray keep URLs."""
    _, session = create(manager)
    place = {"pathParameters": {"id": session["sessionId"]}, "query": {"sessionId": session["sessionId"]}}
    assert call(manager, "GET", "/sessions/current", **place) == refused(f"X-Session-Id {ID_RULE}")
    assert not [route for route in manager.ROUTES if "{" in route]


def test_nothing_logs_an_id(manager, monkeypatch, caplog):
    caplog.set_level(0)
    _, session = create(manager)
    read(manager, session["sessionId"])
    monkeypatch.setattr(manager, "TABLE", "missing")
    assert read(manager, session["sessionId"])[0] == expire(manager, session["sessionId"])[0] == 500
    ours = [record for record in caplog.records if not record.name.startswith(("boto", "urllib3"))]
    assert len(ours) == 2
    assert not [each for each in errors(caplog) if session["sessionId"] in each]


@pytest.mark.parametrize(
    "body", ['{"customerId": "c-1", "customerId": "c-2"}', '{"customerId": "c-1", "ttlSeconds": 60, "ttlSeconds": 61}']
)
def test_refuses_a_key_that_occurs_twice(manager, table, body):
    assert call(manager, "POST", "/sessions", body=body) == refused(BODY_ERROR)
    binary = base64.b64encode(body.encode()).decode()
    assert call(manager, "POST", "/sessions", body=binary, isBase64Encoded=True) == refused(BODY_ERROR)
    assert items(table) == []


def test_takes_json_only(manager, table):
    for wrong in ("text/plain", "application/x-www-form-urlencoded", "application/jsonx"):
        headers = {"content-type": wrong}
        assert call(manager, "POST", "/sessions", body={"customerId": "c-1"}, headers=headers) == TYPE_ERROR
    assert items(table) == []
    for right in ("application/json", "Application/JSON; charset=utf-8"):
        assert call(manager, "POST", "/sessions", body={"customerId": "c-1"}, headers={"Content-Type": right})[0] == 201


def test_every_temporary_failure_asks_for_another_attempt(manager, monkeypatch):
    failures = list(temporary_failures(manager.DYNAMODB))
    assert len(failures) > 30
    for operation, send in (
        ("put_item", create),
        ("get_item", lambda module: read(module, "s")),
        ("delete_item", lambda module: expire(module, "s")),
    ):
        for error in failures:
            with monkeypatch.context() as patch:
                failing(patch, manager, operation, error)
                assert send(manager) == BUSY, error


@pytest.mark.parametrize("code", ["AccessDeniedException", "ResourceNotFoundException", "ValidationException"])
def test_a_permanent_failure_asks_for_nothing(manager, monkeypatch, code):
    failing(monkeypatch, manager, "get_item", client_error(code, "GetItem"))
    assert read(manager, "s") == (500, {"error": "internal error"})


def failing(monkeypatch, manager, operation, error):
    def fail(**_):
        raise error

    monkeypatch.setattr(manager.DYNAMODB, operation, fail)


def test_two_instances_at_once_share_one_table(manager, start, table):
    """Each uses a complete session next to the other; neither sees or ends the other's."""
    instances, outcomes = [manager, start()], {}
    barrier = threading.Barrier(len(instances))

    def play(number):
        mine = []
        for _ in range(10):
            barrier.wait(timeout=30)
            status, session = create(instances[number], customerId=f"c-{number}")
            mine.append((status, read(instances[1 - number], session["sessionId"]) == (200, session)))
            mine.append(expire(instances[number], session["sessionId"]))
            mine.append(read(instances[1 - number], session["sessionId"])[0])
        outcomes[number] = mine

    threads = [threading.Thread(target=play, args=(number,)) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    expected = [(201, True), (204, None), 404] * 10
    assert outcomes == {0: expected, 1: expected}
    assert items(table) == []


def test_unexpected_failure_is_logged_without_customer_data_and_told_without_details(manager, monkeypatch, caplog):
    monkeypatch.setattr(manager, "TABLE", "missing")
    assert create(manager, customerId="secret-customer") == (500, {"error": "internal error"})
    (error,) = errors(caplog)
    assert "ResourceNotFoundException" in error
    assert "secret-customer" not in caplog.text


def test_unknown_route_fails(manager):
    assert call(manager, "PATCH", "/sessions", body={})[0] == 500


def test_a_call_that_hangs_fails_before_the_function_times_out(manager):
    check_patience(manager.DYNAMODB, 0)


def test_uses_exactly_the_actions_that_it_may(manager):
    _, session = create(manager)
    read(manager, session["sessionId"])
    expire(manager, session["sessionId"])
    assert actions(manager) == ALLOWED
