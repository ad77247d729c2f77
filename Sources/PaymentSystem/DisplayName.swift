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
  var label: DisplayName {
    DisplayName(
      key: LogicalName(CaseStyle.snake(name), former: formerNames.map(CaseStyle.snake)), name: originalName)
  }
}
