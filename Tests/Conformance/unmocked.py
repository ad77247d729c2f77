"""Programs without the resources of types that the mock cloud does not know; what refers to them has a fixed text.

Their arguments are compared by the other judges: the schemas, the plans and, but for payment keys, equal outputs.
"""
import json
import re

# The type in Terraform, Pulumi and CloudFormation, and the text of each reference to one.
TYPES = (
    ("aws_paymentcryptography_key", "aws:paymentcryptography:Key", "AWS::PaymentCryptography::Key",
     "arn:aws:payment-cryptography:us-east-1:123456789012:key/abcdefghijklmnop"),
    ("aws_paymentcryptography_key_alias", "aws:paymentcryptography:KeyAlias", "AWS::PaymentCryptography::Alias", "alias/unmocked"),
    # The provider asks AWS to validate the definition before it plans, which the mock does not do.
    ("aws_sfn_state_machine", "aws:sfn:StateMachine", "AWS::StepFunctions::StateMachine",
     "arn:aws:states:us-east-1:123456789012:stateMachine:unmocked"),
    # The mock has these for Terraform alone.
    ("aws_cloudwatch_event_archive", "aws:cloudwatch:EventArchive", "AWS::Events::Archive", "archive/unmocked"),
    ("aws_iam_openid_connect_provider", "aws:iam:OpenIdConnectProvider", "AWS::IAM::OIDCProvider",
     "arn:aws:iam::123456789012:oidc-provider/unmocked"),
)
# Provider 7 of Pulumi has lists where version 6 has objects, and the shared translation asks for both.
UNTRANSLATED = TYPES[:1]
# Of these Terraform's part of the mock has the archive and the identity provider.
UNKNOWN_TO_TERRAFORM = TYPES[:3]


def terraform(text, types=TYPES):
    """The program in HCL."""
    for kind, _, _, value in types:
        text = re.sub(rf'^resource "{kind}" "\w+" {{\n.*?^}}\n\n?', "", text, flags=re.M | re.S)
        text = re.sub(rf"\b{kind}\.\w+\.\w+\b", lambda _, value=value: json.dumps(value), text)
    return text


def pulumi(text, types=TYPES):
    """The program in Pulumi's YAML, with the names of the provider's version 6 where the translation lacks those of 7."""
    for _, kind, _, value in types:
        for name in re.findall(rf"^  (\w+):\n(?:    #.*\n)*    type: {kind}$", text, re.M):
            text = re.sub(rf"^  {name}:\n(?:    .*\n|\n)*", "", text, flags=re.M)
            text = re.sub(rf"\$\{{{name}\.\w+\}}", value, text)
    return re.sub(r"^(    type: aws:s3:BucketObjectLockConfiguration)$", r"\1V2", text, flags=re.M)


def template(text, types=TYPES):
    """The template of CloudFormation."""
    if not any(f'"{kind}"' in text for _, _, kind, _ in types):
        return text
    document = json.loads(text)
    resources = document["Resources"]
    for _, _, kind, value in types:
        for name in [name for name, one in resources.items() if one["Type"] == kind]:
            del resources[name]
            document = json.loads(re.sub(
                rf'\{{"Fn::GetAtt": \["{name}", "\w+"\]\}}|\{{"Ref": "{name}"\}}', json.dumps(value), json.dumps(document)
            ))
            document = json.loads(re.sub(rf"\$\{{{name}(\.\w+)?\}}", value, json.dumps(document)))
            resources = document["Resources"]
    return json.dumps(document, indent=2)
