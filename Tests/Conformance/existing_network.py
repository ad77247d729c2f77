"""The example in an existing network: another program creates the network in a mock account first."""
from functools import partial

import called_module
from example_coverage import EXAMPLES
from generated import infragen, settings
from session import Check, CheckFailed

EXAMPLE = EXAMPLES / "existing-network.json5"
REGION = "eu-central-1"
# The network and the log bucket of another team, with outputs that are called as the module's variables.
NETWORK = """provider "aws" {
  region = "eu-central-1"
}

data "aws_availability_zones" "available" {
  state = "available"
}

resource "aws_vpc" "shared" {
  cidr_block = "10.8.0.0/16"
}

resource "aws_internet_gateway" "shared" {
  vpc_id = aws_vpc.shared.id
}

resource "aws_subnet" "shared" {
  for_each          = { private_a = 0, private_b = 1, public_a = 2, public_b = 3 }
  vpc_id            = aws_vpc.shared.id
  cidr_block        = cidrsubnet(aws_vpc.shared.cidr_block, 8, each.value)
  availability_zone = data.aws_availability_zones.available.names[each.value % 2]
}

resource "aws_s3_bucket" "logs" {
  bucket = "platform-logs-123456789012"
}

resource "aws_s3_bucket_policy" "logs" {
  bucket = aws_s3_bucket.logs.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "logdelivery.elasticloadbalancing.amazonaws.com" }
      Action    = "s3:PutObject"
      Resource  = "${aws_s3_bucket.logs.arn}/*"
    }]
  })
}

output "vpc_id" {
  value = aws_vpc.shared.id
}
""" + "".join(f"""
output "{tier}_subnet_{zone}_id" {{
  value = aws_subnet.shared["{tier}_{zone}"].id
}}
""" for tier in ("private", "public") for zone in "ab")


def checks(session):
    """One deployment."""
    yield Check("existing network", "mock cloud", partial(deployed, session), ("binary", "terraform", "shared", "moto"))


def deployed(session):
    """Applied with the IDs of the other program's network; the second plan is empty."""
    deployment = session.tools.module("cloud/tf_deploy.py")
    endpoint = session.tools.mock_cloud(session.base / "mock.log")

    def applied(name, source, reset):
        done = deployment.deploy(source, endpoint, work=session.folder("work", name), region=REGION, reset=reset)
        if not done["ok"]:
            raise CheckFailed(f"{name}: {done['errors'] or done['drift']}")
        return done["outputs"]

    network = session.folder("source", "network")
    (network / "main.tf").write_text(NETWORK, encoding="utf-8")
    given = applied("network", network, True)
    # A load balancer for the internet, so that public subnets are asked for, too.
    program = infragen(session, "--target", "terraform", "--config", EXAMPLE,
                       *settings(["network.existing=true", "network.zones=2", "terraform.form=module", "loadBalancer.internal=false"])).decode("utf-8")
    folder = session.folder("source", "system")
    called_module.call(folder, program, REGION, given)
    outputs = applied("system", folder, False)
    if outputs.get("vpc_id") != given["vpc_id"]:
        raise CheckFailed(f"not in the network that exists: {outputs}")
