import InfraModel

/// The words of an entry of a collection that are applied to the configuration before its settings are read.
public enum CollectionWords {
  /// Name of another entry whose settings it takes.
  public static let extends = "extends"
  /// Environments that have it.
  public static let only = "only"

  /// Format of an environment's name, which may be a pattern.
  public static let environment = TextFormat(
    "the name of an environment such as prod or pr*", pattern: "^[a-z0-9]+(-[a-z0-9]+)*(-?\\*)?$", minLength: 1)

  static func settings(_ each: inout some SettingsVisitor) {
    var (other, environments) = (String?.none, [String]())
    each.setting(
      extends, &other, .directive(.optional(.text(TextFormat("the name of an entry", minLength: 1)))),
      "Another entry whose settings it takes where it has none of its own, such as \"api\" or \"services.api\".")
    each.setting(
      only, &environments, .directive(.oneOrMore(of: .text(environment), count: 0...100)),
      "The environments that have it, such as \"prod\" or [\"dev\", \"pr*\"]; all when empty.")
  }
}

extension SettingCodec {
  /// A word that is applied to a whole configuration before its settings are read. It is documented like a setting, but
  /// it is none of the settings that result.
  static func directive(_ type: SettingCodec) -> SettingCodec {
    SettingCodec(
      isDirective: true,
      decode: { value, _, reader in
        reader.error("it applies to a configuration with environments only", at: value.location)
        return nil
      },
      encode: type.encode, shape: type.shape)
  }
}

extension Settings {
  /// Names of the collections among the settings.
  public static var collections: [String] {
    var (group, finder) = (Self(), CollectionFinder())
    group.settings(&finder)
    return finder.names
  }

  /// Errors in settings that the entries of a collection share. `path` is the path of the collection's settings.
  public static func problems(
    inShared value: JSON5Value, of collection: String, at path: SettingPath
  ) -> Diagnostics {
    var (group, reader) = (Self(), SharedReader(collection, value, at: path))
    group.settings(&reader)
    return reader.problems
  }
}

/// Lists the collections among settings.
private struct CollectionFinder: SettingsVisitor {
  var names: [String] = []

  mutating func setting<Value>(
    _ name: String, _ value: inout Value, _ type: @autoclosure () -> SettingCodec<Value>,
    _ documentation: @autoclosure () -> String
  ) {
    if type().readShared != nil { names.append(name) }
  }
}

/// Reads the settings that entries of one collection share.
private struct SharedReader: SettingsVisitor {
  private let collection: String
  private let value: JSON5Value
  private let path: SettingPath
  private(set) var problems = Diagnostics()

  init(_ collection: String, _ value: JSON5Value, at path: SettingPath) {
    self.collection = collection
    self.value = value
    self.path = path
  }

  mutating func setting<Value>(
    _ name: String, _ setting: inout Value, _ type: @autoclosure () -> SettingCodec<Value>,
    _ documentation: @autoclosure () -> String
  ) {
    guard name == collection, let read = type().readShared else { return }
    var reader = SettingReader(at: value.location)
    reader.entering(path.steps, at: value.location) { read(value, &$0) }
    problems = reader.diagnostics
  }
}
