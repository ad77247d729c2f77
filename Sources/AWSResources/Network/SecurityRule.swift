import InfraModel

/// A rule of a security group: TCP ports and the source or destination.
public struct SecurityRule: Sendable {
  /// Source of an inbound rule or destination of an outbound rule.
  public enum Peer: Sendable {
    /// An IPv4 range.
    case cidr(String)
    /// Network interfaces with the given security group.
    case group(Ref<SecurityGroup>)

    /// The IPv4 range of all addresses.
    public static let anywhere = "0.0.0.0/0"

    /// True for all addresses.
    public var isAnywhere: Bool { if case .cidr(Self.anywhere) = self { true } else { false } }

    var isRange: Bool { if case .cidr = self { true } else { false } }

    func isGroup(_ name: ResourceID) -> Bool {
      if case .group(let group) = self { group.name.key == name.key } else { false }
    }
  }

  /// Suffix that distinguishes the group's rules, in snake case.
  public var key: LogicalName
  /// Description, with the same characters as that of a group.
  public var description: String
  /// TCP ports; nil for all protocols.
  public var ports: ClosedRange<Int>?
  /// Source or destination of the rule.
  public var peer: Peer

  /// Creates a rule for one TCP port.
  public init(_ key: LogicalName, _ description: String, port: Int, _ peer: Peer) {
    self.init(key: key, description: description, ports: port...port, peer: peer)
  }

  private init(key: LogicalName, description: String, ports: ClosedRange<Int>?, peer: Peer) {
    self.key = key
    self.description = description
    self.ports = ports
    self.peer = peer
  }

  /// Allows traffic to the loopback address only, which never leaves the host. CloudFormation has no other form for a
  /// group without outbound traffic.
  static let nothing = SecurityRule(
    key: "nothing", description: "No outbound traffic", ports: nil, peer: .cidr("127.0.0.1/32"))

  var protocolName: String { ports == nil ? "-1" : "tcp" }

  /// The rule's arguments in Terraform and Pulumi, where it is a separate resource.
  func describeArguments(into r: ResourceWriter, of group: Value<String>) {
    r.set("security_group_id", group, .replaces)
    r.set("description", description)
    switch peer {
    case .cidr(let range): r.set("cidr_ipv4", range)
    case .group(let peer): r.set("referenced_security_group_id", peer.id, rule: .holds)
    }
    r.set("ip_protocol", protocolName)
    r.set("from_port", ports?.lowerBound)
    r.set("to_port", ports?.upperBound)
    r.tags()
  }

  /// The rule's properties in CloudFormation, inside a group or as a separate resource.
  func describeMembers(into r: ResourceWriter, group name: PropertyName, _ effect: UpdateBehavior = .inPlace) {
    r.set("Description", description)
    r.set("IpProtocol", protocolName, effect)
    r.set("FromPort", ports?.lowerBound, effect)
    r.set("ToPort", ports?.upperBound, effect)
    switch peer {
    case .cidr(let range): r.set("CidrIp", range, effect)
    case .group(let group): r.set(name, group.id, effect)
    }
  }
}
