import Emitters
import InfraModel

extension ConformanceSuite {
  /// Documents that differ when they are written again.
  func differences(_ stack: Stack) throws -> [String] {
    try [Layout.single, .folder].flatMap { layout -> [String] in
      let first = emitter.documents(for: stack, layout: layout)
      let second = emitter.documents(for: stack, layout: layout)
      guard first.map(\.name) == second.map(\.name) else { return ["\(layout): other documents the second time"] }
      return try zip(first, second).filter { one, other in
        let bytes = try one.bytes()
        return try bytes != one.bytes() || bytes != other.bytes()
      }.map { "\($0.0.name): other bytes the second time" }
    }
  }

  /// Too many or too few documents, and invalid names.
  func misnamed(_ stack: Stack) throws -> [String] {
    var found: [String] = []
    let single = emitter.documents(for: stack, layout: .single).count
    if single != 1 { found.append("\(single) documents for a single file") }
    let names = [Layout.single, .folder].map { emitter.documents(for: stack, layout: $0).map(\.name) }
    if names[1].isEmpty { found.append("no documents for a folder") }
    for name in names.joined() where !Self.isRelativePath(name) { found.append("'\(name)' is no usable relative path") }
    var seen: Set<String> = []
    // Many file systems treat README and readme as the same file.
    for name in names[1] where !seen.insert(name.lowercased()).inserted { found.append("two files are called \(name)") }
    return found
  }

  /// True for words of ASCII letters, digits, `.`, `_` and `-`, joined by `/`, none of them `.` or `..`.
  private static func isRelativePath(_ name: String) -> Bool {
    name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { word in
      !word.isEmpty && word != "." && word != ".."
        && word.utf8.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"):
            true
          default: false
          }
        }
    }
  }

  /// Files with an invalid text format.
  func malformed(_ stack: Stack) throws -> [String] {
    try [Layout.single, .folder].flatMap { layout in
      try emitter.documents(for: stack, layout: layout).flatMap { document in
        Self.faults(try document.bytes()).map { "\(document.name): \($0)" }
      }
    }
  }

  private static func faults(_ bytes: [UInt8]) -> [String] {
    let newline = UInt8(ascii: "\n")
    var found: [String] = []
    if !String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes) { found.append("it is not UTF-8") }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { found.append("it begins with a byte order mark") }
    if bytes.last != newline || bytes.count < 2 || bytes[bytes.count - 2] == newline {
      found.append("it does not end in exactly one newline")
    }
    if bytes.contains(0) { found.append("it holds a NUL") }
    if bytes.contains(UInt8(ascii: "\r")) { found.append("it holds a carriage return") }
    var line = 1
    for index in bytes.indices where bytes[index] == newline {
      if index > 0, bytes[index - 1] == UInt8(ascii: " ") || bytes[index - 1] == UInt8(ascii: "\t") {
        found.append("line \(line) ends in white space")
      }
      line += 1
    }
    return found
  }
}
