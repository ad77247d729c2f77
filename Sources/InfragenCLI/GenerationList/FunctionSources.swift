import Emitters

/// Which sources of functions belong to a program that infragen generated. They cannot say so themselves; the program beside them can:
/// `infra/functions/stripe/index.py` belongs to the one in `infra/`.
struct FunctionSources {
  private let root: Place
  /// Whether a file of a folder says that infragen generated it, by the folder's path.
  private var programs: [String: Bool] = [:]

  /// Looks for programs below a folder.
  init(below root: Place) { self.root = root }

  /// Whether the text at a path is a source that infragen carries, in its place below a folder with a generated program.
  mutating func hold(_ path: String, _ text: [UInt8]) -> Bool {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count >= 3, parts[parts.count - 3] == "functions", parts[parts.count - 1] == "index.py",
      Authorship.isFunctionSource(text)
    else { return false }
    let folder = parts.dropLast(3).joined(separator: "/")
    if let known = programs[folder] { return known }
    let isGenerated = hasProgram(folder)
    programs[folder] = isGenerated
    return isGenerated
  }

  private func hasProgram(_ path: String) -> Bool {
    guard let folder = try? (path.isEmpty ? root : root.child(path)).folder() else { return false }
    return ((try? folder.names()) ?? []).contains { name in
      (try? folder.read(name, atMost: Authorship.head)).map(Provenance.isGenerated) == true
    }
  }
}
