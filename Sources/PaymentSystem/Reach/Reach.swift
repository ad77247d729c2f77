import AWSResources
import InfraModel

/// The connections and permissions that the security groups and roles of a stack allow.
public struct Reach: Sendable {
  /// A connection that security groups allow.
  public struct Opening: Hashable, Sendable {
    /// The source: the key of a security group, or an address range.
    public let from: String
    /// The destination: the key of a security group, or an address range.
    public let to: String
    /// The TCP ports: `443`, `8000-8010`, or `all protocols`.
    public let ports: String
    /// The descriptions of the rules.
    public let purpose: String
    /// The direction if only one of two security groups allows it, so that no connection is possible; nil if both do.
    public let oneSided: String?
  }

  /// An action that a role may use.
  public struct Right: Hashable, Sendable {
    /// The key of the role.
    public let role: String
    /// The action, such as `dynamodb:GetItem`, or the path of an AWS managed policy.
    public let action: String
    /// The key of the resource if it is in the stack, otherwise its ARN pattern.
    public let resource: String
  }

  /// The actions that a role may use on a resource.
  public struct RightsOnResource: Sendable {
    /// The key of the role.
    public let role: String
    /// The resource, as in ``Right``.
    public let resource: String
    /// The actions without duplicates.
    public fileprivate(set) var actions: [String]
  }

  /// The connections in the order of the security groups.
  public let openings: [Opening]
  /// The permissions in the order of the roles.
  public let rights: [Right]
  /// Keys of resources that can give access which is not read here: patched roles and security groups, and raw
  /// resources of IAM or security groups.
  public let unread: [String]

  /// Reads the security groups and roles of a stack.
  public init(of stack: Stack) {
    openings = Self.openings(of: stack)
    unread = stack.entries.filter(Self.isUnread).map(\.name.key)
    rights = stack.entries.flatMap { entry in (entry.resource as? Role).map { Self.rights(of: $0, entry.name) } ?? [] }
  }

  private static func isUnread(_ entry: Stack.Entry) -> Bool {
    if entry.resource is RawResource {
      let type = entry.name.type
      return ["iam", "securitygroup", "permission", "policy"].contains { word in
        [type.terraform, type.cloudFormation].contains { $0.replacing("_", with: "").lowercased().contains(word) }
      }
    }
    return entry.patch != nil && (entry.resource is Role || entry.resource is SecurityGroup)
  }

  private static func openings(of stack: Stack) -> [Opening] {
    let groups = stack.entries.compactMap { entry in (entry.resource as? SecurityGroup).map { (entry.name.key, $0) } }
    var inbound: [Connection: [String]] = [:]
    var outbound: [Connection: [String]] = [:]
    var order: [Connection] = []
    for (key, group) in groups {
      for rule in group.ingress {
        let connection = Connection(from: rule.peer.text, to: key, ports: rule.portsText)
        if inbound[connection] == nil && outbound[connection] == nil { order.append(connection) }
        inbound[connection, default: []].append(rule.description)
      }
      for rule in group.egress {
        let connection = Connection(from: key, to: rule.peer.text, ports: rule.portsText)
        if inbound[connection] == nil && outbound[connection] == nil { order.append(connection) }
        outbound[connection, default: []].append(rule.description)
      }
    }
    let own = Set(groups.map(\.0))
    // A group that may connect to any address needs no rule for another group.
    func isOpenToAll(_ connection: Connection) -> Bool {
      outbound[Connection(from: connection.from, to: SecurityRule.Peer.anywhere, ports: connection.ports)] != nil
    }
    return order.map { connection in
      let needsBoth = own.contains(connection.from) && own.contains(connection.to)
      let words = (inbound[connection] ?? []) + (outbound[connection] ?? [])
      return Opening(
        from: connection.from, to: connection.to, ports: connection.ports,
        purpose: words.withoutRepeats.joined(separator: "; "),
        oneSided: !needsBoth
          ? nil
          : inbound[connection] == nil
            ? "outbound" : outbound[connection] == nil && !isOpenToAll(connection) ? "inbound" : nil)
    }
  }

  private static func rights(of role: Role, _ name: ResourceID) -> [Right] {
    let own = role.policies.flatMap(\.document.statements).filter(\.allows).flatMap { statement in
      statement.actions.flatMap { action in
        statement.resources.map { Right(role: name.key, action: action, resource: $0.expression.reachText) }
      }
    }
    return own + role.managedPolicies.map { Right(role: name.key, action: $0.path, resource: "*") }
  }
}

extension [Reach.Right] {
  /// The permissions grouped by role and resource, in the order of the first.
  public var grouped: [Reach.RightsOnResource] {
    var groups: [Reach.RightsOnResource] = []
    for right in self {
      if let index = groups.firstIndex(where: { $0.role == right.role && $0.resource == right.resource }) {
        if !groups[index].actions.contains(right.action) { groups[index].actions.append(right.action) }
      } else {
        groups.append(.init(role: right.role, resource: right.resource, actions: [right.action]))
      }
    }
    return groups
  }
}

private struct Connection: Hashable {
  let from: String
  let to: String
  let ports: String
}

extension SecurityRule {
  fileprivate var portsText: String {
    guard let ports else { return "all protocols" }
    return ports.count == 1 ? "\(ports.lowerBound)" : "\(ports.lowerBound)-\(ports.upperBound)"
  }
}

extension Expression {
  /// The value with the keys of resources and the names of what is given when deploying, and `*` for what AWS knows.
  fileprivate var reachText: String {
    switch self {
    case .string(let text): text
    case .attribute(let attribute): attribute.resource.key
    case .interpolation(let parts): parts.map(\.reachText).joined()
    case .parameter(let name): "<\(name.snake)>"
    case .ssmParameter(let parameter): "<ssm:\(parameter.path)>"
    default: "*"
    }
  }
}
