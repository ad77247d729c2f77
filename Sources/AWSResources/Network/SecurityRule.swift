import InfraModel

/// One rule of a security group: TCP ports from or to one peer.
public struct SecurityRule: Sendable {
  /// Who is at the other end.
  public enum Peer: Sendable {
    /// Addresses, as an IPv4 range.
    case cidr(String)
    /// Whatever carries that group.
    case group(Ref<SecurityGroup>)

    var isRange: Bool { if case .cidr = self { true } else { false } }

    func isGroup(_ name: ResourceID) -> Bool {
      if case .group(let group) = self { group.name.key == name.key } else { false }
    }
  }

  /// The words that tell it from the group's other rules, in snake case.
  public var key: LogicalName
  /// What it is for, with the characters that a group's description may have.
  public var description: String
  /// The TCP ports; nil for every protocol.
  public var ports: ClosedRange<Int>?
  /// Who is at the other end.
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

  /// Allows traffic to the loopback address only, which never leaves the host: CloudFormation has no other way to say
  /// "nothing".
  static let nothing = SecurityRule(
    key: "nothing", description: "No outbound traffic", ports: nil, peer: .cidr("127.0.0.1/32"))

  var protocolName: String { ports == nil ? "-1" : "tcp" }

  /// The rule as CloudFormation has it inside a group or beside it.
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
