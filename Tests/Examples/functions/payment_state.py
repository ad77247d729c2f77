"""Tells partners about a payment."""
import json
import os

import boto3

payments = boto3.resource("dynamodb").Table(os.environ["PAYMENTS_TABLE"])


def handler(event, context):
    """Answers a server, which needs no headers for pages."""
    found = payments.get_item(Key={"paymentId": event["pathParameters"]["paymentId"]}).get("Item")
    return {"statusCode": 200 if found else 404, "body": json.dumps(found or {})}
