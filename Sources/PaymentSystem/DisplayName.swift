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

extension Keyed {
  /// Its key and public name.
  var label: DisplayName {
    DisplayName(
      key: LogicalName(CaseStyle.snake(name), former: formerNames.map(CaseStyle.snake)), name: originalName)
  }
}
