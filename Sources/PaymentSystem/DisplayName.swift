internal import Configuration
import InfraModel

/// What a part of the system that its team named is called.
///
/// Resources have the keys of its name. All that others know it by, names in AWS, parameters and outputs, has the first
/// name that it had: AWS cannot rename most things, and what refers to them stands elsewhere.
struct DisplayName {
  /// The words of its name for keys, with those of the names that it had before.
  let key: LogicalName
  /// The name that others know it by.
  let name: String
  /// The words of that name, joined by underscores.
  var words: String { CaseStyle.snake(name) }
}

extension Keyed {
  /// What it is called.
  var label: DisplayName {
    DisplayName(
      key: LogicalName(CaseStyle.snake(name), former: formerNames.map(CaseStyle.snake)), name: originalName)
  }
}
