import InfraModel

extension UnsupportedFeature {
  /// Tags of a resource whose CloudFormation type does not support them.
  static let untagged = UnsupportedFeature(
    .cloudFormation, "tags of listeners, listener rules, security group rules, scalable targets and Config rules",
    because: """
      These types have no property for tags. Tag the stack itself (--tags), and CloudFormation copies its tags to \
      the resources that support tags.
      """)

  /// A security group without outbound rules.
  static let noEgress = UnsupportedFeature(
    .cloudFormation, "a security group without outbound rules",
    because: """
      CloudFormation keeps AWS's default rule, which allows all outbound traffic, in a group without outbound rules. A \
      rule to 127.0.0.1/32, which allows no traffic to other hosts, replaces it.
      """)

  /// Traffic that CodeDeploy switched to the other target group.
  /// https://github.com/aws/aws-cdk/issues/36649
  static func switchedTraffic(ignored argument: String) -> UnsupportedFeature {
    UnsupportedFeature(
      .cloudFormation, "keeping the target group to which CodeDeploy switched a listener or rule",
      ignored: [argument],
      because: """
        Every update that changes the listener or the rule also sets its action again, which sends all traffic to the blue \
        target group. Before such an update, switch the traffic to blue with a CodeDeploy deployment, or put the target group \
        that is in use into the template.
        """)
  }

  /// Deletion of a resource that contains objects or recovery points.
  static let unemptied = UnsupportedFeature(
    .cloudFormation, "deleting a bucket or a backup vault that is not empty",
    because: """
      CloudFormation deletes only empty ones; otherwise the deletion of the stack fails. Empty them first (aws s3api \
      delete-objects with all versions, aws backup delete-recovery-point); Terraform and Pulumi do so themselves.
      """)
}
