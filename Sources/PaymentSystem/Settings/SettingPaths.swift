internal import Configuration

/// A setting's path, or the paths of what it holds. `Setting` and the structures beside it are recorded from the
/// declarations of the settings, so that a rule or a policy cannot name a setting that does not exist.
protocol SettingPaths: SettingPathConvertible {
  init(path: SettingPath)
}

extension SettingPath: SettingPaths {
  init(path: SettingPath) { self = path }
}

/// The paths of the settings of an entry that may be renamed.
protocol RenamablePaths: SettingPaths {
  var renamedFrom: ListPaths<SettingPath> { get }
}

/// The paths of entries with names.
struct NamedPaths<Entry: SettingPaths>: SettingPaths {
  let path: SettingPath

  subscript(name: String) -> Entry { Entry(path: path.appending(.key(name))) }
}

/// The paths of the entries of a list.
struct ListPaths<Entry: SettingPaths>: SettingPaths {
  let path: SettingPath

  subscript(index: Int) -> Entry { Entry(path: path.appending(.index(index))) }
}

extension SettingPathConvertible {
  /// The paths of a member.
  func member<Paths: SettingPaths>(_ name: String) -> Paths { Paths(path: path.appending(.key(name))) }
}
