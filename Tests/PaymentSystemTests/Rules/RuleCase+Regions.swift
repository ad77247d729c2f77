extension RuleCase {
  static let regions = [
    RuleCase(
      "region.zone-count", inside: fourZones + ["region=us-west-2"], outside: fourZones + ["region=eu-west-1"],
      "network.zones: 4 availability zones are too many: every account has 3 in eu-west-1; use 3 or fewer, or list the "
        + "zones of your account in network.zoneNames"),
    RuleCase(
      "region.zone-count",
      inside: ["region=us-west-1", "network.zoneNames=['us-west-1a', 'us-west-1b', 'us-west-1c']"],
      outside: ["region=us-west-1"],
      "network.zones: 3 availability zones are too many: every account has 2 in us-west-1; use 2 or fewer, or list the "
        + "zones of your account in network.zoneNames"),
    RuleCase(
      "region.zone-names", inside: ["network.zoneNames=['us-east-1a', 'us-east-1b', 'us-east-1c']"],
      outside: ["network.zoneNames=['us-east-1a', 'us-east-2b', 'us-east-1c']"],
      "network.zoneNames[1]: 'us-east-2b' is not an availability zone of us-east-1 itself; did you mean 'us-east-1b'?"),
    RuleCase(
      "region.zone-names", inside: ["network.zoneNames=['us-east-1d', 'us-east-1b', 'us-east-1c']"],
      outside: ["network.zoneNames=['us-east-1a', 'us-east-1b', 'us-east-1a']"],
      "network.zoneNames[2]: 'us-east-1a' is listed twice; list each zone once"),
    RuleCase(
      "region.cloudfront", inside: ["region=us-gov-west-1", "frontend=false"], outside: ["region=us-gov-west-1"],
      "frontend: it needs CloudFront, and us-gov-west-1 is in the partition aws-us-gov: CloudFront is not part of "
        + "GovCloud, and needs an account of the partition aws; leave it out, or use a region such as us-east-1"),
    RuleCase(
      "region.cloudfront", inside: ["region=cn-north-1", "frontend=false"], outside: ["region=cn-north-1"],
      "frontend: it needs CloudFront, and cn-north-1 is in the partition aws-cn: in China CloudFront supports "
        + "no ACM certificates and requires an ICP registration; leave it out, or use a region such as "
        + "us-east-1"),
  ]
}
