import InfraModel

/// All controls: checked ones, those that no configuration can violate, and those outside infragen's scope.
public enum PolicyPack {
  /// All controls, grouped by area.
  public static let all: [Policy] =
    network + securityGroups + balancing + containers + database + cache + tables + secrets + storage + delivery + api
    + functions + waf + access + logs + alarms + messages + account

  /// Controls that are checked for every stack.
  public static let checked = all.filter { $0.severity != nil }

  /// Findings of the checked policies, in the order of the stack's resources.
  public static func findings(in stack: Stack) -> [PolicyFinding] { review(stack).findings }

  /// Policy violations of a stack, and exceptions for scanner checks that fail without a violation.
  static func review(
    _ stack: Stack, with others: [Policy] = []
  ) -> (findings: [PolicyFinding], exceptions: [PolicyException]) {
    let policiesByType = others.isEmpty ? policiesByType : policiesByType(all + others)
    let index = StackIndex(stack)
    var result: (findings: [PolicyFinding], exceptions: [PolicyException]) = ([], [])
    for entry in stack.entries {
      for policy in policiesByType[entry.name.type.terraform] ?? [] {
        let (findings, exception) = policy.review(entry, index)
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

  private typealias PoliciesByType = [String: [PolicyOfType]]

  private static let policiesByType = policiesByType(all)

  private static func policiesByType(_ policies: [Policy]) -> PoliciesByType {
    policies.reduce(into: [:]) { table, policy in
      for rule in policy.rules { table[rule.type, default: []].append(rule, of: policy) }
    }
  }
}

/// A policy with its rules for one resource type.
private struct PolicyOfType {
  let policy: Policy
  var rules: [PolicyRule]

  /// Applies the rules in order. An exemption ends the review, and is used only if no violation precedes it.
  func review(
    _ entry: Stack.Entry, _ index: StackIndex
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
            suppressions: rule.suppressions(for: entry)))
      case .exempt(let ground, let reason):
        if !findings.isEmpty { return (findings, nil) }
        let exception = PolicyException(
          policy, on: entry.name.key, ground, because: reason ?? policy.reason, rule.suppressions(for: entry))
        return ([], exception)
      }
    }
    return (findings, nil)
  }
}

extension [PolicyOfType] {
  /// Appends a rule of a policy. The rules of one policy are appended consecutively.
  fileprivate mutating func append(_ rule: PolicyRule, of policy: Policy) {
    if let last, last.policy.id == policy.id {
      self[count - 1].rules.append(rule)
    } else {
      append(PolicyOfType(policy: policy, rules: [rule]))
    }
  }
}
