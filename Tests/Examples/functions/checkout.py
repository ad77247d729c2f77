"""Takes payments of customers who are signed in, and tells what became of them."""
import json
import os
import uuid

import boto3

payments = boto3.resource("dynamodb").Table(os.environ["PAYMENTS_TABLE"])
SHOPS = os.environ["SHOPS"].split(",")


def answer(event, status, body):
    """An answer that the page of a shop may read; API Gateway itself answers only OPTIONS requests."""
    origin = next((value for name, value in event["headers"].items() if name.lower() == "origin"), None)
    headers = {"Content-Type": "application/json", "Vary": "Origin"}
    if origin in SHOPS:
        headers["Access-Control-Allow-Origin"] = origin
    return {"statusCode": status, "headers": headers, "body": json.dumps(body)}


def handler(event, context):
    """Answers the routes of the API."""
    if event["httpMethod"] == "POST":
        customer = event["requestContext"]["authorizer"]["claims"]["sub"]
        payment = {"paymentId": str(uuid.uuid4()), "customer": customer, "order": json.loads(event["body"])["order"]}
        payments.put_item(Item=payment)
        return answer(event, 201, payment)
    found = payments.get_item(Key={"paymentId": event["pathParameters"]["paymentId"]}).get("Item")
    return answer(event, 200 if found else 404, found or {})
