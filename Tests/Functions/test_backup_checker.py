"""The backup checker: raises an alarm if a cluster has no recent automated backup."""

import json
from datetime import datetime, timedelta, timezone

import boto3
import pytest
from botocore.exceptions import ClientError, EndpointConnectionError
from botocore.stub import Stubber
from conftest import actions, check_source, errors, parameters

ALLOWED = {"rds:DescribeDBClusterSnapshots", "sns:Publish"}
CLUSTER = "payment-cluster-test"
OPERATION = "describe_db_cluster_snapshots"


@pytest.fixture(scope="module")
def topic(aws):
    return boto3.client("sns").create_topic(Name="alarms")["TopicArn"]


@pytest.fixture(scope="module")
def checker(load, topic):
    return load(
        "backup_checker",
        ALLOWED,
        ["RDS", "SNS"],
        CLUSTER_IDENTIFIER=CLUSTER,
        MAXIMUM_AGE_HOURS="26",
        TOPIC_ARN=topic,
    )


def snapshot(hours_ago, status="available"):
    time = datetime.now(timezone.utc) - timedelta(hours=hours_ago)
    return {"SnapshotCreateTime": time, "Status": status, "SnapshotType": "automated"}


def run(checker, *pages):
    """Run the check with pages of snapshots."""
    with Stubber(checker.RDS) as stub:
        for number, page in enumerate(pages):
            expected = {"DBClusterIdentifier": checker.CLUSTER, "SnapshotType": "automated"}
            if number:
                expected |= {"Marker": str(number)}
            response = {"DBClusterSnapshots": page}
            if number + 1 < len(pages):
                response |= {"Marker": str(number + 1)}
            stub.add_response(OPERATION, response, expected)
        result = checker.handler({}, None)
        stub.assert_no_pending_responses()
    return json.loads(json.dumps(result))


def alarms(checker):
    """The published subjects and messages, each of which must be presentable."""
    published = parameters(checker, "Publish")
    for each in published:
        subject = each["Subject"]
        assert each["TopicArn"] == checker.TOPIC
        assert 0 < len(subject) < 100 and subject.isascii() and subject.isprintable()
    return [(each["Subject"], each["Message"]) for each in published]


def test_source_is_fit_to_be_inline():
    check_source("backup_checker")


def test_fresh_backup_raises_no_alarm(checker, caplog):
    fresh = snapshot(2)
    assert run(checker, [fresh]) == {"fresh": True, "newest": fresh["SnapshotCreateTime"].isoformat()}
    assert alarms(checker) == [] and errors(caplog) == []


def test_the_newest_counts_wherever_it_stands(checker):
    newest = snapshot(3)
    result = run(checker, [snapshot(99), snapshot(50)], [], [snapshot(30), newest, snapshot(27)], [snapshot(75)])
    assert result == {"fresh": True, "newest": newest["SnapshotCreateTime"].isoformat()}
    assert alarms(checker) == []


@pytest.mark.parametrize("hours_ago, fresh", [(25.9, True), (26.1, False), (-1, True)])
def test_age_is_measured_in_hours(checker, hours_ago, fresh):
    assert run(checker, [snapshot(hours_ago)])["fresh"] is fresh
    assert len(alarms(checker)) == (0 if fresh else 1)


def test_stale_backup_raises_the_alarm(checker, caplog):
    stale = snapshot(40)
    time = stale["SnapshotCreateTime"].isoformat()
    assert run(checker, [stale, snapshot(64)]) == {"fresh": False, "newest": time}
    ((subject, message),) = alarms(checker)
    assert subject == f"No fresh automated backup: {CLUSTER}"
    assert CLUSTER in message and time in message and "26 hours" in message
    assert len(errors(caplog)) == 1


@pytest.mark.parametrize("pages", [[[]], [[], []], [[snapshot(1, "creating"), snapshot(1, "failed")]]])
def test_no_available_backup_raises_the_alarm(checker, pages):
    assert run(checker, *pages) == {"fresh": False, "newest": None}
    ((subject, message),) = alarms(checker)
    assert subject == f"No fresh automated backup: {CLUSTER}"
    assert "None is available" in message


def test_a_backup_under_way_without_a_time_does_not_disturb(checker):
    assert run(checker, [{"Status": "creating"}, snapshot(20)])["fresh"] is True
    assert alarms(checker) == []


def test_the_settings_come_from_the_environment(load, topic):
    """The longest name fits the subject; hours may be fractions."""
    checker = load(
        "backup_checker",
        ALLOWED,
        ["RDS", "SNS"],
        CLUSTER_IDENTIFIER="c" * 63,
        MAXIMUM_AGE_HOURS="1.5",
        TOPIC_ARN=topic,
    )
    assert run(checker, [snapshot(1.4)])["fresh"] is True
    assert run(checker, [snapshot(1.6)])["fresh"] is False
    ((subject, message),) = alarms(checker)
    assert "c" * 63 in subject and "1.5 hours" in message


@pytest.mark.parametrize("pages, code", [(0, "AccessDenied"), (1, "InternalFailure")])
def test_a_check_that_fails_on_any_page_raises_the_alarm_and_fails(checker, pages, code):
    with Stubber(checker.RDS) as stub:
        for _ in range(pages):
            stub.add_response(OPERATION, {"DBClusterSnapshots": [snapshot(1)], "Marker": "more"})
        stub.add_client_error(OPERATION, code, "not for you", 403)
        with pytest.raises(ClientError, match=code):
            checker.handler({}, None)
    ((subject, message),) = alarms(checker)
    assert subject == f"Backup check failed: {CLUSTER}"
    assert code in message and CLUSTER in message


def test_an_unreachable_service_raises_the_alarm(checker, monkeypatch):
    def fail(*_):
        raise EndpointConnectionError(endpoint_url="https://rds")

    monkeypatch.setattr(checker.RDS, "get_paginator", fail)
    with pytest.raises(EndpointConnectionError):
        checker.handler({}, None)
    assert len(alarms(checker)) == 1


def test_the_alarm_can_be_raised_before_the_function_times_out(checker):
    """Both services together, each hanging in all attempts, stay under the function's 60 seconds."""
    patience = 0
    for client in (checker.RDS, checker.SNS):
        config = client.meta.config
        patience += config.retries["total_max_attempts"] * (config.connect_timeout + config.read_timeout)
    assert patience < 60


def test_an_alarm_that_cannot_be_raised_fails_the_check(checker, monkeypatch):
    monkeypatch.setattr(checker, "TOPIC", "arn:aws:sns:us-east-1:123456789012:missing")
    with pytest.raises(ClientError, match="NotFound"):
        run(checker, [])


def test_uses_exactly_the_actions_that_it_may(checker):
    run(checker, [])
    assert actions(checker) == ALLOWED
