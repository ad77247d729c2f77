"""Takes payments of customers who are signed in to a shop."""
import json
import os
import uuid

import boto3

payments = boto3.resource("dynamodb").Table(os.environ["PAYMENTS_TABLE"])
SHOPS = os.environ["SHOPS"].split(",")


def handler(event, context):
    """Answers a page of a shop; API Gateway itself answers only OPTIONS requests and its own errors."""
    customer = event["requestContext"]["authorizer"]["claims"]["sub"]
    payment = {"paymentId": str(uuid.uuid4()), "customer": customer, "order": json.loads(event["body"])["order"]}
    payments.put_item(Item=payment)
    origin = next((value for name, value in event["headers"].items() if name.lower() == "origin"), None)
    headers = {"Content-Type": "application/json", "Vary": "Origin"}
    if origin in SHOPS:
        headers["Access-Control-Allow-Origin"] = origin
    return {"statusCode": 201, "headers": headers, "body": json.dumps(payment)}
