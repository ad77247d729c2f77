import InfraModel

/// The one table of controls: those that stacks are checked against, those that no configuration can violate, and those that
/// are not infragen's to decide.
public enum PolicyPack {
  /// Every control, area by area.
  public static let all: [Policy] =
    network + securityGroups + balancing + containers + database + cache + tables + secrets + storage + delivery + api
    + functions + webFirewall + access + logs + alarms + messages + account

  /// The controls that stacks are checked against.
  public static let checked = all.filter { $0.severity != nil }

  /// What the checked policies find in a stack, in the order of its resources.
  public static func findings(in stack: Stack) -> [PolicyFinding] { review(stack).findings }

  /// What violates a policy in a stack, and what may fail scanners' checks without violating one.
  static func review(
    _ stack: Stack, with others: [Policy] = []
  ) -> (findings: [PolicyFinding], exceptions: [PolicyException]) {
    let policiesByType = others.isEmpty ? policiesByType : policiesByType(all + others)
    let index = StackIndex(stack)
    var result: (findings: [PolicyFinding], exceptions: [PolicyException]) = ([], [])
    for entry in stack.entries {
      for (policy, rules) in policiesByType[ObjectIdentifier(type(of: entry.resource))] ?? [] {
        let (findings, exception) = review(entry, by: policy, rules, index)
        result.findings += findings
        if let exception { result.exceptions.append(exception) }
      }
    }
    for policy in all {
      for check in policy.dataSources where stack.lookups.isSuperset(of: check.lookup) {
        result.exceptions.append(
          PolicyException(policy, on: nil, .notApplicable, because: policy.reason, [check.suppression]))
      }
    }
    return result
  }

  /// Applies the rules in order: an exemption ends the review, and counts only without a violation before it.
  private static func review(
    _ entry: Stack.Entry, by policy: Policy, _ rules: [PolicyRule], _ index: StackIndex
  ) -> (findings: [PolicyFinding], exception: PolicyException?) {
    var findings: [PolicyFinding] = []
    for rule in rules {
      switch rule.judge(entry, index) {
      case nil: continue
      case .violates(let problem):
        findings.append(
          PolicyFinding(
            policy: policy, resource: entry.name.key, setting: rule.setting(),
            message: "\(entry.name.key) \(problem); \(rule.remedy)", scanners: rule.scanners,
            suppressions: rule.suppressions(entry)))
      case .exempt(let ground, let reason):
        if !findings.isEmpty { return (findings, nil) }
        let exception = PolicyException(
          policy, on: entry.name.key, ground, because: reason ?? policy.reason, rule.suppressions(entry))
        return ([], exception)
      }
    }
    return (findings, nil)
  }

  private typealias PoliciesByType = [ObjectIdentifier: [(Policy, [PolicyRule])]]

  private static let policiesByType = policiesByType(all)

  private static func policiesByType(_ policies: [Policy]) -> PoliciesByType {
    policies.reduce(into: [:]) { table, policy in
      for (type, rules) in Dictionary(grouping: policy.rules, by: \.type) {
        table[type, default: []].append((policy, rules))
      }
    }
  }
}
