import Configuration
import InfraModel

/// What AWS answered to a question that a state leaves open.
public enum AccountLookup: Sendable {
  /// Rules of security groups, from `aws ec2 describe-security-group-rules`.
  case rules([SecurityGroupRuleID])
  /// Allocation IDs by public address, from `aws ec2 describe-addresses`.
  case addresses([String: String])
}

/// A deployed rule of a security group.
public struct SecurityGroupRuleID: Sendable {
  /// ID of the rule, `sgr-…`.
  let id: String
  /// ID of its group.
  let group: String
  /// True for a rule of outbound traffic.
  let isEgress: Bool
  /// What the rule allows, as text that is equal for equal rules.
  let permission: String

  /// Describes what a rule allows. `peer` is a range, a group or a prefix list; ports are left out for all protocols.
  static func permission(
    group: String, isEgress: Bool, protocol name: String, from: String?, to: String?, peer: String
  ) -> String {
    // AWS has no ports for all protocols, and says -1.
    let ports = name == "-1" ? "" : "\(from ?? "") \(to ?? "")"
    return "\(group) \(isEgress ? "to" : "from") \(peer) \(name) \(ports)"
  }
}

extension StateReader {
  /// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SecurityGroupRule.html
  func rules(_ list: JSON5Value) throws(Diagnostics) -> [SecurityGroupRuleID] {
    var rules: [SecurityGroupRuleID] = []
    for item in try items(list, "SecurityGroupRules") {
      let peer =
        item["CidrIpv4"]?.string ?? item["CidrIpv6"]?.string ?? item["ReferencedGroupInfo"]?["GroupId"]?.string
        ?? item["PrefixListId"]?.string
      guard let peer else { throw error(at: item, "the rule has no source or destination") }
      guard let isEgress = item["IsEgress"]?.boolean else {
        throw error(at: item, "IsEgress is missing here, or is no Boolean")
      }
      let id = try plain(try string("SecurityGroupRuleId", of: item), at: item)
      let group = try plain(try string("GroupId", of: item), at: item)
      let permission = SecurityGroupRuleID.permission(
        group: group, isEgress: isEgress, protocol: try string("IpProtocol", of: item),
        from: item["FromPort"]?.scalar, to: item["ToPort"]?.scalar, peer: peer)
      rules.append(SecurityGroupRuleID(id: id, group: group, isEgress: isEgress, permission: permission))
    }
    return rules
  }

  /// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Address.html
  func addresses(_ list: JSON5Value) throws(Diagnostics) -> [String: String] {
    var addresses: [String: String] = [:]
    for item in try items(list, "Addresses") {
      addresses[try string("PublicIp", of: item)] = try string("AllocationId", of: item)
    }
    return addresses
  }
}
