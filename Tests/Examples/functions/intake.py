def handler(event, context):
    return {"accepted": True}
