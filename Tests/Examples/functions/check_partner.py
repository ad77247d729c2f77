"""Lets partners call the API: the hash of the token of each is in the secret in PARTNERS_SECRET_ARN."""
import hashlib
import hmac
import json
import os

import boto3

secrets = boto3.client("secretsmanager")


def handler(event, context):
    """Decides by the header X-Partner-Token."""
    token = event.get("authorizationToken") or ""
    given = hashlib.sha256(token.encode()).hexdigest()
    known = json.loads(secrets.get_secret_value(SecretId=os.environ["PARTNERS_SECRET_ARN"])["SecretString"])
    partner = next((name for name, digest in known.items() if hmac.compare_digest(digest, given)), None)
    # API Gateway keeps the answer for the token, not for the path.
    api, stage = event["methodArn"].split("/")[:2]
    return {
        "principalId": partner or "unknown",
        "policyDocument": {
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Action": "execute-api:Invoke",
                    "Effect": "Allow" if partner else "Deny",
                    "Resource": f"{api}/{stage}/*",
                }
            ],
        },
    }
