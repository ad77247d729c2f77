import InfraModel

/// The control pack: every policy, what no system can violate, and what is outside of every system.
public enum PolicyPack {
  /// The policies that a system keeps or does not keep, area by area.
  public static let all: [Policy] =
    network + firewall + balancing + containers + database + cache + tables + secrets + storage + delivery + api
    + functions + webFirewall + access + logs + alarms + messages

  /// A control that needs no policy, and why.
  public struct Settled: Sendable {
    /// Its id, such as `rds.private`.
    public let id: String
    /// What it wants, one sentence.
    public let title: String
    /// The requirements that it serves.
    public let controls: [String]
    /// The checks of scanners that look for the same.
    public let scanners: [String]
    /// Why no policy is needed, one sentence; empty when the kind leaves no choice.
    public let reason: String

    init(_ id: String, _ title: String, serves controls: [String], scanners: [String] = [], because reason: String = "")
    {
      self.id = id
      self.title = title
      self.controls = controls
      self.scanners = scanners
      self.reason = reason
    }
  }

  /// What every policy finds in a stack, in the order of its resources.
  public static func findings(in stack: Stack) -> [PolicyFinding] {
    let facts = StackFacts(stack)
    return stack.entries.flatMap { entry in
      (rulesByKind[ObjectIdentifier(type(of: entry.kind))] ?? []).compactMap { policy, rule in
        rule.judge(entry, facts).map { problem in
          PolicyFinding(
            policy: policy, resource: entry.name.key, setting: rule.setting,
            message: "\(entry.name.key) \(problem); \(rule.advice)", scanners: rule.scanners)
        }
      }
    }
  }

  /// The policy of that id, or nil.
  static func named(_ id: String) -> Policy? { all.first { $0.id == id } }

  private static let rulesByKind: [ObjectIdentifier: [(Policy, PolicyRule)]] = all.reduce(into: [:]) { rules, policy in
    for rule in policy.rules { rules[rule.kind, default: []].append((policy, rule)) }
  }
}
