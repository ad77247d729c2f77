"""Fixtures of the Lambda function tests: AWS in memory, loaded functions and a record of their calls."""

import base64
import importlib.util
import json
import sys
from pathlib import Path

import boto3
import pytest
from botocore.exceptions import (
    ClientError,
    ConnectionClosedError,
    ConnectTimeoutError,
    EndpointConnectionError,
    ReadTimeoutError,
)
from moto import mock_aws

FUNCTIONS = Path(__file__).parents[2] / "Templates" / "functions"
FORBIDDEN = ("PROGRAM", "${", "%{", "$$", '"""##', "\t", "\r")

sys.dont_write_bytecode = True


def call(module, method, resource, path_id=None, body=None, query=None, headers=None, **event):
    """Send a request like API Gateway; returns the status and the content."""
    if body is not None and not isinstance(body, str):
        body = json.dumps(body)
    request = {
        "httpMethod": method,
        "resource": resource,
        "pathParameters": None if path_id is None else {"id": path_id},
        "queryStringParameters": query,
        "headers": headers,
        "body": body,
        "isBase64Encoded": False,
    }
    response = module.handler(request | event, None)
    assert set(response) == {"statusCode", "headers", "body"}
    assert response["headers"] == {"Content-Type": "application/json", "Cache-Control": "no-store"}
    assert isinstance(response["body"], str) and response["body"] != "null"
    return response["statusCode"], json.loads(response["body"]) if response["body"] else None


def encoded(body):
    """A base64 body, as API Gateway passes bodies of binary types."""
    return base64.b64encode(json.dumps(body).encode()).decode()


def check_source(name):
    """Check the limits of all targets for inline sources."""
    text = (FUNCTIONS / name / "index.py").read_bytes().decode("ascii")
    assert len(text) < 12_000
    assert text.endswith("\n") and not text.endswith("\n\n")
    assert not [each for each in FORBIDDEN if each in text]
    assert not [line for line in text.split("\n") if line != line.rstrip() or len(line) > 110]


def check_patience(client, pauses):
    """Check that a call that hangs in all attempts fails before the function's timeout of ten seconds."""
    config = client.meta.config
    attempt = config.connect_timeout + config.read_timeout
    assert config.retries["total_max_attempts"] * attempt + pauses < 10


# Errors that a retry cannot fix, and TransactionCanceledException, whose reasons decide.
PERMANENT_ERRORS = {
    "ConditionalCheckFailedException",
    "IdempotentParameterMismatchException",
    "ItemCollectionSizeLimitExceededException",
    "ResourceNotFoundException",
    "TransactionCanceledException",
}


def temporary_failures(client):
    """An example of each temporary DynamoDB failure, by the operations that functions use."""
    for operation in ("TransactWriteItems", "PutItem", "GetItem", "DeleteItem", "Query"):
        shapes = client.meta.service_model.operation_model(operation).error_shapes
        codes = {shape.metadata.get("error", {}).get("code", shape.name) for shape in shapes}
        assert PERMANENT_ERRORS - codes != PERMANENT_ERRORS
        for code in sorted(codes - PERMANENT_ERRORS):
            yield client_error(code, operation)
        for status in (500, 502, 503, 504):
            yield client_error(str(status), operation, status)
    for lost in (
        ConnectTimeoutError(endpoint_url="https://x"), ReadTimeoutError(endpoint_url="https://x"),
        EndpointConnectionError(endpoint_url="https://x"), ConnectionClosedError(endpoint_url="https://x"),
    ):
        yield lost


def client_error(code, operation, status=400, reasons=()):
    """An error like those of boto3."""
    response = {"Error": {"Code": code, "Message": "refused"}, "ResponseMetadata": {"HTTPStatusCode": status}}
    if reasons:
        response["CancellationReasons"] = [{"Code": reason} for reason in reasons]
    return ClientError(response, operation)


def errors(caplog):
    """The logged errors, as they appear in the log."""
    return [logged(record) for record in caplog.records if record.levelname == "ERROR"]


def logged(record):
    """A record with its traceback."""
    trace = record.exc_info[1] if record.exc_info else ""
    return f"{record.getMessage()} {trace!r}"


def actions(module):
    """The IAM actions that a function needed in this test."""
    return {action for made in module.calls for action in needed(*made)}


def needed(service, operation, parameters):
    """The IAM actions that a call needs."""
    if operation != "TransactWriteItems":
        return {f"{service}:{operation}"}
    kinds = {kind for item in parameters["TransactItems"] for kind in item}
    return {f"{service}:{kind}Item" for kind in kinds}


def parameters(module, operation):
    """The parameters of a function's calls of an operation in this test."""
    return [each for _, name, each in module.calls if name == operation]


@pytest.fixture(scope="module")
def aws():
    """AWS in memory, with fake credentials."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_SECURITY_TOKEN"):
            patch.setenv(name, "testing")
        patch.setenv("AWS_DEFAULT_REGION", "us-east-1")
        patch.delenv("AWS_PROFILE", raising=False)
        patch.setenv("AWS_CONFIG_FILE", "/dev/null")
        patch.setenv("AWS_SHARED_CREDENTIALS_FILE", "/dev/null")
        with mock_aws():
            yield


@pytest.fixture(scope="module")
def dynamodb(aws):
    """A client for the tests."""
    return boto3.client("dynamodb")


@pytest.fixture(scope="module")
def instances():
    """The copies of functions that a test module loaded, each with its permitted actions."""
    return []


@pytest.fixture(scope="module")
def load(aws, instances):
    """Load a new copy of a function, like Lambda for each concurrent request; its `calls` are recorded."""

    def load_module(name, allowed, clients, **environment):
        specification = importlib.util.spec_from_file_location(f"{name}_index", FUNCTIONS / name / "index.py")
        module = importlib.util.module_from_spec(specification)
        with pytest.MonkeyPatch.context() as patch:
            for variable, value in environment.items():
                patch.setenv(variable, value)
            specification.loader.exec_module(module)
        module.calls = []

        def record(params, model, **_):
            module.calls.append((model.service_model.signing_name, model.name, params))

        for client in clients:
            getattr(module, client).meta.events.register("before-parameter-build", record)
        instances.append((module, allowed))
        return module

    return load_module


@pytest.fixture(autouse=True)
def only_allowed_actions(instances):
    """After each test, compare the actions of the functions with their permissions."""
    for module, _ in instances:
        module.calls.clear()
    yield
    for module, allowed in instances:
        assert actions(module) <= allowed


@pytest.fixture
def pauses(monkeypatch):
    """The requested pauses, which are skipped."""
    asked = []
    monkeypatch.setattr("time.sleep", asked.append)
    return asked
