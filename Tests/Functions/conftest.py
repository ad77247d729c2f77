"""What the tests of the Lambda functions share: AWS in memory, fresh modules, and a record of what they ask of AWS."""

import base64
import importlib.util
import json
import sys
from pathlib import Path

import boto3
import pytest
from moto import mock_aws

FUNCTIONS = Path(__file__).parents[2] / "Templates" / "functions"
REGION = "us-east-1"

sys.dont_write_bytecode = True


def source(name):
    """The path of a function's source."""
    return FUNCTIONS / name / "index.py"


def call(module, method, resource, path_id=None, body=None, query=None, **event):
    """Sends a request as API Gateway would; returns the status and the content."""
    if body is not None and not isinstance(body, str):
        body = json.dumps(body)
    request = {
        "httpMethod": method,
        "resource": resource,
        "pathParameters": None if path_id is None else {"id": path_id},
        "queryStringParameters": query,
        "body": body,
        "isBase64Encoded": False,
    }
    response = module.handler(request | event, None)
    assert set(response) == {"statusCode", "headers", "body"}
    assert response["headers"]["Content-Type"] == "application/json"
    assert isinstance(response["body"], str)
    return response["statusCode"], json.loads(response["body"]) if response["body"] else None


def encoded(body):
    """A body as API Gateway passes it on when it takes it for binary."""
    return base64.b64encode(json.dumps(body).encode()).decode()


def actions(service, operation, parameters):
    """The IAM actions that a call needs."""
    if operation == "TransactWriteItems":
        names = {
            "Put": "PutItem", "Update": "UpdateItem", "Delete": "DeleteItem", "ConditionCheck": "ConditionCheckItem",
        }
        return {f"{service}:{names[kind]}" for item in parameters["TransactItems"] for kind in item}
    return {f"{service}:{operation}"}


@pytest.fixture
def aws(monkeypatch):
    """AWS in memory, with credentials that are worth nothing elsewhere."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_SECURITY_TOKEN"):
        monkeypatch.setenv(name, "testing")
    monkeypatch.setenv("AWS_DEFAULT_REGION", REGION)
    monkeypatch.delenv("AWS_PROFILE", raising=False)
    monkeypatch.setenv("AWS_CONFIG_FILE", "/dev/null")
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", "/dev/null")
    with mock_aws():
        yield


@pytest.fixture
def load(aws, monkeypatch):
    """Loads a fresh copy of a function's module; after the test, checks what it did against what it may do.

    The loaded module gets `used`, the set of IAM actions that it has needed so far.
    """
    loaded = []

    def load_module(name, allowed, clients, **environment):
        for variable, value in environment.items():
            monkeypatch.setenv(variable, value)
        specification = importlib.util.spec_from_file_location(f"{name}_index", source(name))
        module = importlib.util.module_from_spec(specification)
        specification.loader.exec_module(module)
        module.used = set()

        def record(params, model, **_):
            module.used |= actions(model.service_model.signing_name, model.name, params)

        for client in clients:
            getattr(module, client).meta.events.register("before-parameter-build", record)
        loaded.append((module, allowed))
        return module

    yield load_module
    for module, allowed in loaded:
        assert module.used <= allowed


@pytest.fixture
def dynamodb(aws):
    """A client of the tests' own."""
    return boto3.client("dynamodb")


def check_source(name):
    """Checks what every target asks of an inline source."""
    data = source(name).read_bytes()
    text = data.decode("ascii")
    assert len(text) <= 4096
    assert text.endswith("\n") and not text.endswith("\n\n")
    assert "\t" not in text and "\r" not in text
    for line in text.split("\n"):
        assert line == line.rstrip()
        assert len(line) <= 110
    for forbidden in ("PROGRAM", "${", "%{", "$$"):
        assert forbidden not in text
