def handler(event, context):
    return {"dispute": event["detail"]["id"], "documents": []}
