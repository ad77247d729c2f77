internal import Configuration
import InfraModel

/// Name of an entry of the configuration, such as a service or table.
///
/// Resource keys contain its current name. Public names (physical names, parameters and outputs) contain its first
/// name, because AWS cannot rename most resources and other systems refer to them.
struct DisplayName {
  /// Key with former keys after renames.
  let key: LogicalName
  /// The first name, which public names contain.
  let name: String
  /// The first name in snake case.
  var words: String { CaseStyle.snake(name) }
}

extension DisplayName {
  /// Key of a resource in a collection with a short form, which the entry `main` does not name: `database` of `main`,
  /// `ledger_database` of `ledger`.
  func key(_ noun: String) -> LogicalName {
    func key(_ word: String) -> String { word == ShortForm.main ? noun : "\(word)_\(noun)" }
    return LogicalName(key(self.key.text), former: ([self.key.original] + self.key.former).map(key))
  }

  /// The same for public names: `db` of `main`, `ledger-db` of `ledger`.
  func name(_ noun: String) -> String { name == ShortForm.main ? noun : "\(name)-\(noun)" }

  /// The same for names of outputs: `rds_endpoint` of `main`, `ledger_rds_endpoint` of `ledger`.
  func output(_ noun: String) -> String { name == ShortForm.main ? noun : "\(words)_\(noun)" }

  /// The same for texts: `database` of `main`, `ledger database` of `ledger`.
  func text(_ noun: String) -> String { name == ShortForm.main ? noun : "\(name) \(noun)" }
}

extension Keyed {
  /// Its key and public name.
  var label: DisplayName { DisplayName(key: LogicalName(keyStem, former: formerStems), name: originalName) }

  /// First words of the keys of its resources. A service or job with the name of a part of the system, such as
  /// `gateway`, gets a further word.
  var keyStem: String { Self.keyStem(name) }

  private var formerStems: [String] { formerNames.isEmpty ? [] : formerNames.map(Self.keyStem) }

  private static func keyStem(_ name: String) -> String {
    let key = CaseStyle.snake(name)
    guard ValidationRules.ownNames.contains(key) else { return key }
    return Value.self == ServiceSettings.self ? "\(key)_service" : Value.self == JobSettings.self ? "\(key)_job" : key
  }
}
