import InfraModel
import PaymentSystem

/// The generated files of a manifest, recorded in a file next to it with one line per file and a hash of its contents.
///
/// It distinguishes manual edits from changes of the description. It protects against accidents, for which 64 bits are
/// sufficient. An attacker who controls the repository can also write this file, so its contents alone never justify
/// removing or replacing a file.
struct OutputLock {
  /// Maximum size of a lock in bytes: enough for a hundred thousand files.
  static let limit = 1 << 24

  static let head = """
    # What 'infragen generate' wrote: a fingerprint of each file (FNV-1a, 64 bits), so that edits by hand show.
    # Written by infragen; commit it beside the list.

    """

  private static let versionMark = "# Version: infragen "

  /// Version of the infragen that wrote it; nil if it does not say.
  private(set) var version: String?
  /// Path of each file relative to the manifest's folder with its hash, in byte order.
  private(set) var lines: [(path: String, digest: String)] = []
  private var digests: [String: [String]] = [:]
  /// True if a merge left conflict markers.
  private(set) var hasConflict = false
  /// Number of the first invalid line, starting at 1.
  private(set) var damagedLine: Int?
  /// The first line with a path outside of the manifest's folder, which neither merges nor accidents create.
  private(set) var leavingLine: (number: Int, text: String)?

  /// Creates the lock of these files. It keeps the version of an earlier one that lists the same, so that two versions
  /// of infragen that generate the same do not change it in turns.
  init(_ lines: [(path: String, digest: String)], after earlier: OutputLock? = nil) {
    let sorted = lines.sorted { one, other in
      (one.path + "\n" + one.digest).utf8.lexicographicallyPrecedes((other.path + "\n" + other.digest).utf8)
    }
    for line in sorted { add(line) }
    let isSame = earlier.map { $0.lines.elementsEqual(self.lines, by: ==) } ?? false
    version = isSame ? earlier?.version : ToolVersion.current
  }

  /// Reads the valid lines of a text.
  init(reading text: [UInt8]) {
    for (index, line) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      let bytes = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      // infragen does not write names that are not valid UTF-8.
      let words = String(validating: bytes, as: UTF8.self) ?? "\u{FFFD}"
      if words.hasPrefix(Self.versionMark) { version = String(words.dropFirst(Self.versionMark.count)) }
      if words.isEmpty || words.hasPrefix("#") { continue }
      if ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].contains(where: words.hasPrefix) {
        hasConflict = true
      } else if let entry = Self.entry(words) {
        add(entry)
      } else {
        if damagedLine == nil { damagedLine = index + 1 }
        if leavingLine == nil, Self.leavesFolder(words) { leavingLine = (index + 1, words) }
      }
    }
  }

  /// True if a file with that name is a lock.
  static func isLock(_ name: String) -> Bool { name == "infragen.lock" || name.hasSuffix(".infragen.lock") }

  /// Text of the lock file.
  var text: String {
    let head = Self.head + (version.map { "\(Self.versionMark)\($0)\n" } ?? "")
    return lines.reduce(into: head) { $0 += "\($1.digest)  \($1.path)\n" }
  }

  /// Paths without duplicates.
  var paths: [String] {
    var known: Set<String> = []
    return lines.map(\.path).filter { known.insert($0).inserted }
  }

  /// Hashes of a file; more than one after a merge, none for an unknown file.
  func digests(of path: String) -> [String] { digests[path] ?? [] }

  private mutating func add(_ line: (path: String, digest: String)) {
    lines.append(line)
    digests[line.path, default: []].append(line.digest)
  }

  /// Hash of a text.
  static func digest(_ bytes: [UInt8]) -> String {
    var digest = Digest()
    digest.add(bytes: bytes)
    return digest.hexadecimal
  }

  /// True if a line has a hash and a path that is absolute or contains `..`.
  private static func leavesFolder(_ line: String) -> Bool {
    guard let (_, path) = parts(line) else { return false }
    return path.utf8.first == UInt8(ascii: "/") || path.split(separator: "/").contains("..")
  }

  private static func entry(_ line: String) -> (path: String, digest: String)? {
    guard let (digest, path) = parts(line), isBelow(path) else { return nil }
    return (path, digest)
  }

  /// The hash and the path in a line.
  private static func parts(_ line: String) -> (digest: String, path: String)? {
    let (digest, rest) = (line.utf8.prefix(16), line.utf8.dropFirst(16))
    guard digest.count == 16, digest.allSatisfy({ "0123456789abcdef".utf8.contains($0) }),
      rest.starts(with: "  ".utf8), let path = String(rest.dropFirst(2))
    else { return nil }
    return (String(decoding: digest, as: UTF8.self), path)
  }

  /// True if a path is below the manifest's folder and has only characters that a manifest can write.
  private static func isBelow(_ path: String) -> Bool {
    path.unicodeScalars.allSatisfy { !$0.breaksLines }
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !["", ".", "..", ".git"].contains($0.lowercased())
      }
  }
}
