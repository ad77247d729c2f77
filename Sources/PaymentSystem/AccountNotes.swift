import AWSResources
import InfraModel

/// What a system takes of the quotas that a new account meets first; they can be raised, so it is told and not refused.
public enum AccountNotes {
  /// One sentence for each quota of which the system takes more than half.
  /// https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html
  public static func notes(for stack: Stack) -> [String] {
    let quotas: [(kind: any ResourceKind.Type, what: String, of: Int)] = [
      (ElasticIP.self, "Elastic IP addresses", 5), (VPC.self, "networks", 5),
    ]
    return quotas.compactMap { quota in
      let used = stack.entries.reduce(0) { $0 + (type(of: $1.kind) == quota.kind ? 1 : 0) }
      return used * 2 <= quota.of
        ? nil : "the system takes \(used) of the \(quota.of) \(quota.what) that a new account has in a region"
    }
  }
}
