import Emitters

/// Finds function sources that belong to a generated program. They have no header, but the program next to them has
/// one: `infra/functions/stripe/index.py` belongs to the program in `infra/`.
struct FunctionSources {
  private let root: Place
  /// By folder: true if it contains a file with the header of generated files.
  private var programs: [String: Bool] = [:]

  /// Creates a finder for programs below a folder.
  init(below root: Place) { self.root = root }

  /// True if the text at a path is one of infragen's function sources, in its place below a folder with a generated
  /// program.
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
