import Configuration
import InfraModel
import PaymentSystem

/// What `infragen explain` prints about a setting, a policy or a rule.
struct Explanation {
  /// Name and kind, such as `rds.port, a policy`.
  let title: String
  /// Meaning, in whole sentences.
  let meaning: String
  /// Labelled facts; those without text are left out.
  let facts: [(label: String, text: String)]

  private static let indent = 11

  var text: String {
    title + "\n" + Paragraph.labelled("", indent: 0, meaning)
      + facts.filter { !$0.text.isEmpty }.map { Paragraph.labelled($0.label, indent: Self.indent, $0.text) }.joined()
  }

  /// The explanations of a topic: a path of a setting, or the ID of a policy or rule. Two kinds can share a name.
  static func all(of topic: String, policies: [Policy]) -> [Explanation] {
    let rows = PaymentSystem.reference(for: topic).map { [$0] } ?? []
    return rows.map { setting($0, policies) } + policies.filter { $0.id == topic }.map(policy)
      + ValidationRules.all.filter { $0.id == topic }.map(rule)
  }

  /// Every topic, with `<name>` in the paths of settings whose place the user names.
  static func topics(policies: [Policy]) -> [String] {
    PaymentSystem.allRows.map(\.path) + policies.map(\.id) + ValidationRules.all.map(\.id)
  }

  /// Topics that a word that is none of them may mean: a setting of that name somewhere, the setting that another tool
  /// calls so, or a similar topic.
  static func suggestions(for word: String, policies: [Policy]) -> [String] {
    let last = lastWord(of: word)
    let named = PaymentSystem.tableRows.map(\.path).filter { lastWord(of: $0) == last }
    let meant = PaymentSystem.synonyms.filter { $0.words.contains(last) }.map(path)
    if !named.isEmpty || !meant.isEmpty { return (named + meant).withoutRepeats }
    let topics = topics(policies: policies)
    if let nearest = Suggestion.nearest(to: word, in: topics.filter { $0.first == word.first }) { return [nearest] }
    return topics.filter { $0.hasPrefix("\(word).") }
  }

  private static func setting(_ row: SettingReference, _ policies: [Policy]) -> Explanation {
    let synonyms = PaymentSystem.synonyms.filter { path(of: $0) == row.path && $0.example == nil }
    let judged = policies.filter { policy in
      policy.settings.contains { PaymentSystem.reference(for: "\($0)")?.path == row.path }
    }
    return Explanation(
      title: "\(row.path), a setting", meaning: row.documentation,
      facts: [
        ("type", row.type), ("default", row.defaultText),
        ("members", PaymentSystem.members(of: row).map { lastWord(of: $0.path) }.joined(separator: ", ")),
        ("policies", judged.map(\.id).joined(separator: ", ")),
        ("elsewhere", synonyms.flatMap(\.words).joined(separator: ", ")),
      ])
  }

  /// Path of the setting that a synonym stands for, as a topic.
  private static func path(of synonym: SettingSynonym) -> String {
    synonym.setting.map { $0 == "*" ? "<name>" : $0 }.joined(separator: ".")
  }

  private static func lastWord(of path: String) -> String { path.split(separator: ".").last.map(String.init) ?? path }

  private static func policy(_ policy: Policy) -> Explanation {
    let standing: (label: String, text: String) =
      switch policy.basis {
      case .checked(let severity): ("severity", severity.rawValue)
      case .enforcedByDesign: ("checked", "no: no configuration can violate it")
      case .notApplicable(let reason): ("checked", "no: \(reason)")
      }
    let waiver = "waivers: { \"\(policy.id)\": { reason: \"…\", until: \"2030-12-31\" } }"
    return Explanation(
      title: "\(policy.id), a policy", meaning: policy.title,
      facts: [
        standing, ("fix", policy.remedies.joined(separator: "; ")),
        ("settings", policy.settings.map { "\($0)" }.joined(separator: ", ")),
        ("waive", policy.severity == nil ? "" : waiver), ("controls", policy.controls.joined(separator: ", ")),
        ("scanners", policy.scanners.joined(separator: ", ")),
      ])
  }

  private static func rule(_ rule: ValidationRule) -> Explanation {
    Explanation(
      title: "\(rule.id), a rule", meaning: rule.title,
      facts: [("source", rule.page.isEmpty ? "infragen" : rule.page)])
  }
}
