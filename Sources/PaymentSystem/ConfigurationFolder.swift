/// The folder of a configuration, for settings that name files in it. Paths are relative to it.
public struct ConfigurationFolder: Sendable {
  /// What a path leads to.
  public enum Entry: Sendable, Equatable {
    case folder
    /// A file with its size in bytes.
    case file(Int)
    case nothing
    /// Something outside of the repository, or of the folder if it is in none, which is not read.
    case outside
  }

  private let entry: @Sendable (_ path: String) -> Entry
  private let names: @Sendable (_ folder: String) -> [String]
  private let bytes: @Sendable (_ path: String) -> [UInt8]?

  /// Creates a folder. `names` lists a folder, with an empty path the configuration's own; `bytes` reads a file.
  public init(
    entry: @escaping @Sendable (_ path: String) -> Entry, names: @escaping @Sendable (_ folder: String) -> [String],
    bytes: @escaping @Sendable (_ path: String) -> [UInt8]?
  ) {
    self.entry = entry
    self.names = names
    self.bytes = bytes
  }

  /// What a path leads to.
  func entry(at path: String) -> Entry { entry(path) }

  /// Names in a folder; none if it is missing or cannot be read.
  func names(in folder: String) -> [String] { names(folder) }

  /// The text of a file, ending in a newline; nil if it cannot be read or is no UTF-8.
  func source(at path: String) -> String? {
    guard let bytes = bytes(path), let text = String(validating: bytes, as: UTF8.self) else { return nil }
    return text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n"
  }
}
