import InfraModel

/// What a list generated, as a file beside it remembers: a line a file, with a fingerprint of its text.
///
/// It tells edits by hand from changes of what files are generated from. That is against accidents, for which 64 bits are
/// enough. Whoever wrote the repository can have written this file, too: what it says is never reason enough to remove or to
/// replace a file.
struct OutputLock {
  /// The most bytes that are read of a lock: a line each for a hundred thousand files.
  static let limit = 1 << 24

  static let head = """
    # What 'infragen generate' wrote: a fingerprint of each file (FNV-1a, 64 bits), so that edits by hand show.
    # Written by infragen; commit it beside the list.

    """

  /// Each file by its path from the list's folder, in the order of their bytes.
  private(set) var lines: [(path: String, digest: String)] = []
  private var digests: [String: [String]] = [:]
  /// Whether a merge left its markers.
  private(set) var hasConflict = false
  /// The first line that says nothing that this file could say, counted from 1.
  private(set) var damagedLine: Int?
  /// The first line with a path that leads out of the folder of the list: no merge and no accident writes one.
  private(set) var leavingLine: (number: Int, text: String)?

  init(_ lines: [(path: String, digest: String)]) {
    let sorted = lines.sorted { one, other in
      (one.path + "\n" + one.digest).utf8.lexicographicallyPrecedes((other.path + "\n" + other.digest).utf8)
    }
    for line in sorted { add(line) }
  }

  /// Takes from a text what can be understood.
  init(reading text: [UInt8]) {
    for (index, line) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      let bytes = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      // A name that is no UTF-8 is none that infragen writes.
      let words = String(validating: bytes, as: UTF8.self) ?? "\u{FFFD}"
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

  /// Whether a file of that name is such a lock.
  static func isLock(_ name: String) -> Bool { name == "infragen.lock" || name.hasSuffix(".infragen.lock") }

  /// The file.
  var text: String { lines.reduce(into: Self.head) { $0 += "\($1.digest)  \($1.path)\n" } }

  /// The paths, each once.
  var paths: [String] {
    var known: Set<String> = []
    return lines.map(\.path).filter { known.insert($0).inserted }
  }

  /// The fingerprints of a file; more than one after a merge, none when it is not known.
  func digests(of path: String) -> [String] { digests[path] ?? [] }

  private mutating func add(_ line: (path: String, digest: String)) {
    lines.append(line)
    digests[line.path, default: []].append(line.digest)
  }

  /// The fingerprint of a text.
  static func digest(_ bytes: [UInt8]) -> String {
    var digest = Digest()
    digest.add(bytes: bytes)
    return digest.hexadecimal
  }

  /// Whether a line is a fingerprint with a path that is absolute or goes up.
  private static func leavesFolder(_ line: String) -> Bool {
    guard let (_, path) = parts(line) else { return false }
    return path.utf8.first == UInt8(ascii: "/") || path.split(separator: "/").contains("..")
  }

  private static func entry(_ line: String) -> (path: String, digest: String)? {
    guard let (digest, path) = parts(line), isBelow(path) else { return nil }
    return (path, digest)
  }

  /// The fingerprint and the path of a line.
  private static func parts(_ line: String) -> (digest: String, path: String)? {
    let (digest, rest) = (line.utf8.prefix(16), line.utf8.dropFirst(16))
    guard digest.count == 16, digest.allSatisfy({ "0123456789abcdef".utf8.contains($0) }),
      rest.starts(with: "  ".utf8), let path = String(rest.dropFirst(2))
    else { return nil }
    return (String(decoding: digest, as: UTF8.self), path)
  }

  /// Whether a path leads to a file below the list's folder, without characters that a list cannot write.
  private static func isBelow(_ path: String) -> Bool {
    path.unicodeScalars.allSatisfy { !$0.breaksLines }
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !["", ".", "..", ".git"].contains($0.lowercased())
      }
  }
}
