#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Temporary files that remain if a run is killed or the machine stops: `.main.tf.infragen-a1B2c3`.
enum UnfinishedFiles {
  private static let mark = ".infragen-"
  private static let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

  /// A new temporary name for a file.
  static func name(for name: String) -> String {
    // A name has at most 255 bytes.
    let stem = name.utf8.count <= 230 ? ".\(name)" : "."
    return stem + mark + String((0..<6).map { _ in letters.randomElement() ?? "x" })
  }

  /// Removes temporary files from the folders of the given files, which this process has locked, so that no other run
  /// uses them. A file with such a name but other contents is kept.
  static func remove(beside files: [Place]) {
    var known: Set<String> = []
    for file in files {
      guard let folder = file.parent, known.insert(folder.path).inserted else { continue }
      if let folder = try? folder.folder() { remove(from: folder) }
    }
  }

  private static func remove(from folder: OpenFolder) {
    for name in (try? folder.names()) ?? [] where isTemporary(name) {
      guard let text = try? folder.read(name, atMost: Authorship.head), Authorship.isUnfinished(text) else { continue }
      try? folder.remove(name)
    }
  }

  private static func isTemporary(_ name: String) -> Bool {
    name.hasPrefix(".") && name.dropLast(6).hasSuffix(mark) && name.suffix(6).allSatisfy(letters.contains)
  }
}
