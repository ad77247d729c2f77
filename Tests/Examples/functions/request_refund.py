import json
import os
import uuid

import boto3

table = boto3.resource("dynamodb").Table(os.environ["REFUNDS_TABLE"])
queue = boto3.client("sqs")


def handler(event, context):
    if event["httpMethod"] == "GET":
        item = table.get_item(Key={"refundId": event["pathParameters"]["id"]}).get("Item")
        return answer(200, item) if item else answer(404, {"message": "there is no such refund"})
    refund = {"refundId": str(uuid.uuid4()), "payment": json.loads(event["body"])["payment"], "state": "requested"}
    table.put_item(Item=refund)
    queue.send_message(QueueUrl=os.environ["PAYOUT_QUEUE_URL"], MessageBody=json.dumps(refund))
    return answer(202, refund)


def answer(status, body):
    return {"statusCode": status, "body": json.dumps(body)}
