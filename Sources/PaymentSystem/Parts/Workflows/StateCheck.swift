internal import Configuration
import InfraModel

/// Checks definitions in the Amazon States Language.
struct StateCheck {
  private static let start = "StartAt"
  private static let types = ["Task", "Pass", "Choice", "Wait", "Succeed", "Fail", "Parallel", "Map"]
  /// Types of states after which nothing comes, or whose choices lead on.
  private static let endings: Set = ["Choice", "Succeed", "Fail"]
  /// Members of which a state of a type has exactly one.
  private static let required = [
    "Task": ["Resource"], "Choice": ["Choices"], "Parallel": ["Branches"], "Map": ["ItemProcessor", "Iterator"],
    "Wait": ["Seconds", "SecondsPath", "Timestamp", "TimestampPath"],
  ]
  /// Members of states.
  /// https://states-language.net/spec.html#statetypes
  private static let members: Set = [
    "Arguments", "Assign", "Branches", "Catch", "Cause", "CausePath", "Choices", "Comment", "Credentials", "Default",
    "End", "Error", "ErrorPath", "HeartbeatSeconds", "HeartbeatSecondsPath", "InputPath", "ItemBatcher",
    "ItemProcessor", "ItemReader", "ItemSelector", "Items", "ItemsPath", "Iterator", "Label", "MaxConcurrency",
    "MaxConcurrencyPath", "Next", "Output", "OutputPath", "Parameters", "QueryLanguage", "Resource", "Result",
    "ResultPath", "ResultSelector", "ResultWriter", "Retry", "Seconds", "SecondsPath", "TimeoutSeconds",
    "TimeoutSecondsPath", "Timestamp", "TimestampPath", "ToleratedFailureCount", "ToleratedFailureCountPath",
    "ToleratedFailurePercentage", "ToleratedFailurePercentagePath", "Type",
  ]
  private static let longestName = 80

  private(set) var violations: [ValidationRule.Violation] = []

  /// Checks a state machine, or the states inside a state.
  mutating func machine(_ machine: JSON5Value, _ path: SettingPath) {
    guard let states = machine["States"]?.members, !states.isEmpty else {
      let hint = Suggestion.hint(for: "States", in: (machine.members ?? []).map(\.key).filter { $0 != Self.start })
      return report(path, "it has no States\(hint): add them, such as States: { Enrich: { Type: \"Task\", … } }")
    }
    let names = states.map(\.key)
    if let first = machine[Self.start] {
      target(first, path.appending(.key(Self.start)), names)
    } else {
      report(path, "it has no \(Self.start): add the name of its first state, such as \"\(names[0])\"")
    }
    for state in states {
      let place = path.appending(.key("States")).appending(.key(state.key))
      if state.key.unicodeScalars.count > Self.longestName {
        report(place, "its name has more than \(Self.longestName) characters")
      }
      self.state(state.value, place, names)
    }
  }

  private mutating func state(_ state: JSON5Value, _ path: SettingPath, _ names: [String]) {
    guard case .string(let type)? = state["Type"]?.kind else {
      return report(path, "it has no Type: add one, such as \"Task\"")
    }
    guard Self.types.contains(type) else {
      let hint = Suggestion.hint(for: type, in: Self.types, after: violations.count)
      return report(
        path.appending(.key("Type")), "'\(type)' is no type of state\(hint): use \(Self.types.joined(separator: ", "))")
    }
    for member in state.members ?? [] where !Self.members.contains(member.key) {
      let hint = Suggestion.hint(for: member.key, in: Self.members.sorted(), after: violations.count)
      report(path.appending(.key(member.key)), "a state has no such member\(hint)")
    }
    require(type, of: state, path)
    end(type, of: state, path)
    for word in ["Next", "Default"] {
      if let other = state[word] { target(other, path.appending(.key(word)), names) }
    }
    for word in ["Choices", "Catch"] {
      for (index, rule) in (state[word]?.elements ?? []).enumerated() {
        let place = path.appending(.key(word)).appending(.index(index))
        if let other = rule["Next"] {
          target(other, place.appending(.key("Next")), names)
        } else {
          report(place, "it leads to no state: add Next")
        }
      }
    }
    for (index, branch) in (state["Branches"]?.elements ?? []).enumerated() {
      machine(branch, path.appending(.key("Branches")).appending(.index(index)))
    }
    for word in ["ItemProcessor", "Iterator"] {
      if let inner = state[word] { machine(inner, path.appending(.key(word))) }
    }
  }

  /// Checks what a type of state needs.
  private mutating func require(_ type: String, of state: JSON5Value, _ path: SettingPath) {
    guard let choices = Self.required[type] else { return }
    let given = choices.filter { state[$0] != nil }
    if given.isEmpty { return report(path, "a state of the type \(type) has no \(choices[0]): add it") }
    if given.count > 1 { return report(path, "it has \(given.joined(separator: " and ")): keep one of them") }
    let isList = ["Choices", "Branches"].contains(given[0])
    if isList, state[given[0]]?.elements?.isEmpty ?? true {
      report(path.appending(.key(given[0])), "expected a list with at least one item")
    }
  }

  /// Checks that a state has either a next one or an end.
  private mutating func end(_ type: String, of state: JSON5Value, _ path: SettingPath) {
    let isEnding = Self.endings.contains(type)
    switch (state["Next"], state["End"]) {
    case (nil, nil) where !isEnding: report(path, "nothing comes after it: add Next, or End: true")
    case (_?, _?): report(path, "it has Next and End: keep one of them")
    case (_?, nil) where isEnding, (nil, _?) where isEnding:
      let word = state["End"] == nil ? "Next" : "End"
      report(path.appending(.key(word)), "a state of the type \(type) has no \(word): remove it")
    case (nil, let end?):
      if case .boolean(true) = end.kind { return }
      report(path.appending(.key("End")), "End is true or not there: remove it, or add Next")
    default: break
    }
  }

  /// Checks the name of a state.
  private mutating func target(_ value: JSON5Value, _ path: SettingPath, _ names: [String]) {
    guard case .string(let name) = value.kind else { return report(path, "expected the name of a state") }
    if names.contains(name) { return }
    report(path, "there is no state '\(name)'\(Suggestion.hint(for: name, in: names, after: violations.count))")
  }

  private mutating func report(_ path: SettingPath, _ message: String) { violations.append(.init(path, message)) }
}
