import InfraModel

/// All controls: checked ones, those that no configuration can violate, and those outside infragen's scope.
public enum PolicyPack {
  /// All controls, grouped by area.
  public static let all: [Policy] =
    [
      network, securityGroups, balancing, containers, database, cache, tables, secrets, paymentKeys, storage, delivery,
      api,
      functions, workflows, waf, access, logs, alarms, messages, account, [.unjudgedPatch, .unjudgedRaw],
    ].flatMap { $0 }

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
      let policies = policiesByType[entry.name.type.terraform] ?? []
      let patched = JudgedProperties.patched(entry)
      for policy in policies where !patched.contains(where: { $0.policy === policy.policy }) {
        let (findings, exception) = policy.review(entry, index)
        result.findings += findings
        if let exception { result.exceptions.append(exception) }
      }
      if let finding = Policy.unjudgedRaw(of: entry) { result.findings.append(finding) }
      result.findings += Policy.patchFindings(of: entry, patched, judgedBy: policies)
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

extension Policy {
  /// A patch of a resource that policies judge without it.
  static let unjudgedPatch = Policy(
    "patch.unjudged", "Patches of resources that policies judge are reviewed by a person.", .low,
    serves: ["PCI DSS 4.0 2.2.1"])

  /// The findings for a patched resource: of each policy whose own properties the patch changes, and of all others that
  /// judge the type if it changes more.
  fileprivate static func patchFindings(
    of entry: Stack.Entry, _ patched: [(policy: Policy, properties: [String])], judgedBy policies: [PolicyOfType]
  ) -> [PolicyFinding] {
    guard let patch = entry.patch, let first = patch.changes.first else { return [] }
    let key = entry.name.key
    let setting = Setting.patches[first.part.isEmpty ? key : "\(key)/\(first.part)"].path
    func finding(_ policy: Policy, _ problem: String, _ rules: [PolicyRule] = []) -> PolicyFinding {
      PolicyFinding(
        policy: policy, resource: key, setting: setting, message: "\(key) has a patch \(problem)",
        scanners: rules.flatMap(\.scanners).withoutRepeats,
        suppressions: rules.flatMap { $0.suppressions(for: entry) })
    }
    var findings = patched.map { policy, properties in
      finding(
        policy,
        "of \(properties.joined(separator: ", ")), which this policy judges without it; remove it, or waive this with "
          + "the reason", policies.first { $0.policy === policy }?.rules ?? [])
    }
    let known = patched.flatMap(\.properties)
    let others = patch.properties.filter { !known.contains($0) }
    let ids = policies.map(\.policy).filter { policy in
      policy.severity != nil && !patched.contains { $0.policy === policy }
    }.map(\.id)
    if !others.isEmpty, !ids.isEmpty {
      findings.append(
        finding(
          .unjudgedPatch,
          "(\(others.joined(separator: ", "))), and the policies judge it without: \(ids.joined(separator: ", ")); "
            + "check it against them, and waive this with the reason"))
    }
    return findings
  }
}

extension Policy {
  /// A raw resource, which no policy judges.
  static let unjudgedRaw = Policy(
    "raw.unjudged", "Raw resources, which no policy judges, are reviewed by a person.", .low,
    serves: ["PCI DSS 4.0 2.2.1"])

  fileprivate static func unjudgedRaw(of entry: Stack.Entry) -> PolicyFinding? {
    guard entry.resource is RawResource else { return nil }
    let types = [entry.name.type.terraform, entry.name.type.cloudFormation, entry.name.type.pulumi]
    return PolicyFinding(
      policy: .unjudgedRaw, resource: entry.name.key, setting: Setting.raw[entry.name.key].path,
      message:
        "\(entry.name.key) is a raw \(types.first { !$0.isEmpty } ?? "resource"), which no policy judges; review it, "
        + "and waive this with the reason",
      scanners: [], suppressions: [])
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
