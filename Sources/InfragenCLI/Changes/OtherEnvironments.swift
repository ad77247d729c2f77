import Changes

/// The other environments that change when only the default environment is compared.
struct OtherEnvironments {
  /// The outcome for such an environment.
  enum Outcome: CaseIterable {
    case changes, endangersData
    /// One of its two versions is invalid.
    case cannotBeCompared
  }

  /// Name and outcome of each environment, in the order of the description.
  var all: [(name: String, outcome: Outcome)] = []
  /// The command that compares an environment, up to its name.
  var command = ""

  /// True if data of one of them is in danger.
  var endangersData: Bool { all.contains { $0.outcome == .endangersData } }

  /// One line per outcome, with the command that shows details.
  var lines: [(words: String, command: String, isInDanger: Bool)] {
    Outcome.allCases.compactMap { outcome in
      let names = all.filter { $0.outcome == outcome }.map(\.name)
      guard let first = names.first else { return nil }
      let words = Self.words(outcome, isMany: names.count > 1)
      return ("\(Self.listed(names)) \(words)", "\(command) \(first)", outcome == .endangersData)
    }
  }

  private static func words(_ outcome: Outcome, isMany: Bool) -> String {
    switch outcome {
    case .changes: isMany ? "change, too" : "changes, too"
    case .endangersData:
      isMany ? "change, too, which endangers data" : "changes, too, which endangers data"
    case .cannotBeCompared: "cannot be compared"
    }
  }

  /// `a`, `a and b`, `a, b, c and 4 more`.
  private static func listed(_ names: [String]) -> String {
    if names.count == 1 { return names[0] }
    if names.count <= 3 { return "\(names.dropLast().joined(separator: ", ")) and \(names[names.count - 1])" }
    return "\(names.prefix(3).joined(separator: ", ")) and \(names.count - 3) more"
  }
}
