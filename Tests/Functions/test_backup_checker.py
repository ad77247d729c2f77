"""The backup checker: raises the alarm when a cluster has no fresh automated backup."""

import json
from datetime import datetime, timedelta, timezone

import boto3
import pytest
from botocore.exceptions import ClientError, EndpointConnectionError
from botocore.stub import Stubber
from conftest import check_source

ALLOWED = {"rds:DescribeDBClusterSnapshots", "sns:Publish"}
CLUSTER = "payment-cluster-test"
REQUEST = {"DBClusterIdentifier": CLUSTER, "SnapshotType": "automated"}


@pytest.fixture
def topic(aws):
    return boto3.client("sns").create_topic(Name="alarms")["TopicArn"]


@pytest.fixture
def alarms(topic):
    """Returns the subjects and messages of the alarms that were raised."""
    sqs = boto3.client("sqs")
    queue = sqs.create_queue(QueueName="alarms")["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    boto3.client("sns").subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn)

    def received():
        bodies = [json.loads(each["Body"]) for each in sqs.receive_message(QueueUrl=queue).get("Messages", [])]
        return [(body["Subject"], body["Message"]) for body in bodies]

    return received


@pytest.fixture
def checker(topic, load):
    return start(load, topic)


def start(load, topic, cluster=CLUSTER, hours="26"):
    return load(
        "backup_checker", ALLOWED, ["RDS", "SNS"],
        CLUSTER_IDENTIFIER=cluster, MAXIMUM_AGE_HOURS=hours, TOPIC_ARN=topic,
    )


def snapshot(hours_ago, status="available"):
    time = datetime.now(timezone.utc) - timedelta(hours=hours_ago)
    return {"SnapshotCreateTime": time, "Status": status, "SnapshotType": "automated"}


def run(checker, *pages, cluster=CLUSTER):
    """Runs the check against pages of snapshots."""
    with Stubber(checker.RDS) as stub:
        for number, page in enumerate(pages):
            expected = REQUEST | {"DBClusterIdentifier": cluster}
            if number:
                expected |= {"Marker": str(number)}
            response = {"DBClusterSnapshots": page}
            if number + 1 < len(pages):
                response |= {"Marker": str(number + 1)}
            stub.add_response("describe_db_cluster_snapshots", response, expected)
        result = checker.handler({}, None)
        stub.assert_no_pending_responses()
    return json.loads(json.dumps(result))


def only(alarms):
    """Returns the only alarm, which must be presentable."""
    (subject, message), = alarms()
    assert 0 < len(subject) <= 100 and subject.isascii() and subject.isprintable()
    return subject, message


def test_source_is_fit_to_be_inline():
    check_source("backup_checker")


def test_fresh_backup_raises_no_alarm(checker, alarms):
    fresh = snapshot(2)
    assert run(checker, [fresh]) == {"fresh": True, "newest": fresh["SnapshotCreateTime"].isoformat()}
    assert alarms() == []


def test_the_newest_counts_wherever_it_stands(checker, alarms):
    newest = snapshot(3)
    result = run(checker, [snapshot(99), snapshot(50)], [], [snapshot(30), newest, snapshot(27)], [snapshot(75)])
    assert result == {"fresh": True, "newest": newest["SnapshotCreateTime"].isoformat()}
    assert alarms() == []


@pytest.mark.parametrize("hours_ago, fresh", [(25.9, True), (26.1, False), (0, True), (-1, True)])
def test_age_is_measured_in_hours(checker, alarms, hours_ago, fresh):
    assert run(checker, [snapshot(hours_ago)])["fresh"] is fresh
    assert len(alarms()) == (0 if fresh else 1)


def test_the_maximum_age_is_a_setting(load, topic, alarms):
    checker = start(load, topic, hours="1.5")
    assert run(checker, [snapshot(1.4)])["fresh"] is True
    assert run(checker, [snapshot(1.6)])["fresh"] is False
    assert "1.5 hours" in only(alarms)[1]


def test_stale_backup_raises_the_alarm(checker, alarms):
    stale = snapshot(40)
    time = stale["SnapshotCreateTime"].isoformat()
    assert run(checker, [stale, snapshot(64)]) == {"fresh": False, "newest": time}
    subject, message = only(alarms)
    assert subject == f"No fresh automated backup: {CLUSTER}"
    assert CLUSTER in message and time in message and "26 hours" in message


@pytest.mark.parametrize("pages", [[[]], [[], []]])
def test_no_backup_raises_the_alarm(checker, alarms, pages):
    assert run(checker, *pages) == {"fresh": False, "newest": None}
    subject, message = only(alarms)
    assert subject == f"No fresh automated backup: {CLUSTER}"
    assert "None is available" in message


@pytest.mark.parametrize("status", ["creating", "failed", "deleting", "copying"])
def test_a_backup_that_is_not_available_does_not_count(checker, alarms, status):
    assert run(checker, [snapshot(1, status)]) == {"fresh": False, "newest": None}
    only(alarms)


def test_a_backup_under_way_without_a_time_does_not_disturb(checker, alarms):
    fresh = snapshot(20)
    assert run(checker, [{"Status": "creating"}, fresh])["fresh"] is True
    assert alarms() == []


def test_the_subject_fits_the_longest_name(load, topic, alarms):
    cluster = "c" * 63
    run(start(load, topic, cluster), [], cluster=cluster)
    subject, _ = only(alarms)
    assert cluster in subject


@pytest.mark.parametrize("code", ["AccessDenied", "DBClusterNotFoundFault"])
def test_a_failed_check_raises_the_alarm_and_fails(checker, alarms, code):
    with Stubber(checker.RDS) as stub:
        stub.add_client_error("describe_db_cluster_snapshots", code, "not for you", 403)
        with pytest.raises(ClientError, match=code):
            checker.handler({}, None)
    subject, message = only(alarms)
    assert subject == f"Backup check failed: {CLUSTER}"
    assert code in message and CLUSTER in message


def test_a_check_that_fails_on_a_later_page_raises_the_alarm(checker, alarms):
    with Stubber(checker.RDS) as stub:
        stub.add_response(
            "describe_db_cluster_snapshots", {"DBClusterSnapshots": [snapshot(1)], "Marker": "more"}, REQUEST
        )
        stub.add_client_error("describe_db_cluster_snapshots", "InternalFailure", "", 500)
        with pytest.raises(ClientError):
            checker.handler({}, None)
    assert only(alarms)[0] == f"Backup check failed: {CLUSTER}"


def test_an_unreachable_service_raises_the_alarm(checker, alarms, monkeypatch):
    def fail(*_):
        raise EndpointConnectionError(endpoint_url="https://rds")

    monkeypatch.setattr(checker.RDS, "get_paginator", fail)
    with pytest.raises(EndpointConnectionError):
        checker.handler({}, None)
    only(alarms)


def test_the_alarm_can_be_raised_before_the_function_times_out(checker):
    """Both services together, each hanging in all attempts, stay under the function's 60 seconds."""
    config = checker.CONFIG
    attempts = config.retries["total_max_attempts"]
    assert 2 * attempts * (config.connect_timeout + config.read_timeout) < 60
    for client in (checker.RDS, checker.SNS):
        assert client.meta.config.connect_timeout == config.connect_timeout


def test_an_alarm_that_cannot_be_raised_fails_the_check(load, aws):
    checker = start(load, "arn:aws:sns:us-east-1:123456789012:missing")
    with pytest.raises(ClientError):
        run(checker, [])


def test_uses_exactly_the_actions_that_it_may(checker):
    run(checker, [])
    assert checker.used == ALLOWED
