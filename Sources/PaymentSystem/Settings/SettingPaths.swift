internal import Configuration

/// The path of a setting, or the paths of its members. `Setting` and the related structures are recorded from the
/// declarations of the settings, so rules and policies cannot refer to a setting that does not exist.
protocol SettingPaths: SettingPathConvertible {
  init(path: SettingPath)
}

extension SettingPath: SettingPaths {
  init(path: SettingPath) { self = path }
}

/// Paths of an entry that can be renamed.
protocol RenamablePaths: SettingPaths {
  var renamedFrom: ListPaths<SettingPath> { get }
}

/// Paths of named entries.
struct NamedPaths<Entry>: SettingPaths {
  let path: SettingPath
}

// A constraint of the structs themselves would make the runtime search all conformances at the start.
extension NamedPaths where Entry: SettingPaths {
  subscript(name: String) -> Entry { Entry(path: path.appending(.key(name))) }
}

/// Paths of list entries.
struct ListPaths<Entry>: SettingPaths {
  let path: SettingPath
}

extension ListPaths where Entry: SettingPaths {
  subscript(index: Int) -> Entry { Entry(path: path.appending(.index(index))) }
}

extension SettingPathConvertible {
  /// Paths of a member.
  func member<Paths: SettingPaths>(_ name: String) -> Paths { Paths(path: path.appending(.key(name))) }
}
