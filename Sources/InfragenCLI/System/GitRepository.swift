/// A git repository that was checked and does not refer to files elsewhere.
struct GitRepository {
  /// The folder that contains `.git`.
  let root: String
  /// Path of the git executable.
  let program: String
  /// The complete environment of git.
  let variables: [String]

  /// Contents of a file at a revision, by its path from the root; nil if the revision does not have it. `path` is for
  /// messages. A symbolic link is followed within the repository, as in the working tree.
  func text(of file: String, at revision: String, shown path: String) throws(Failure) -> [UInt8]? {
    var file = file
    for _ in 0..<8 {
      guard let text = try blob(file, at: revision, shown: path) else { return nil }
      guard try isLink(file, text, at: revision) else { return text }
      file = try target(of: file, String(decoding: text, as: UTF8.self), at: revision, shown: path)
    }
    throw Failure("\(path) at '\(revision)' is a symbolic link that leads through too many others")
  }

  private func blob(_ file: String, at revision: String, shown path: String) throws(Failure) -> [UInt8]? {
    let result = try run(["cat-file", "blob", "\(revision):./\(file)"])
    let purpose = ConfigurationFile.Purpose.configuration
    if result.output.count > purpose.limit {
      throw Failure("\(path) at '\(revision)' is too long: \(purpose.limitWords)")
    }
    if result.isSuccess { return result.output }
    // The tree of the revision contains the names of objects that a partial clone omitted.
    if try !entry(of: file, at: revision).isEmpty {
      throw Failure(
        "git has no \(path) at '\(revision)': the object is not in this clone, which is partial or damaged; run "
          + "'git fetch --refetch': infragen fetches nothing")
    }
    if try run(["rev-parse", "--verify", "--quiet", "\(revision)^{commit}"]).isSuccess { return nil }
    let lines = String(decoding: result.errors, as: UTF8.self).split(separator: "\n")
    let line = lines.first { $0.hasPrefix("fatal: ") }?.dropFirst("fatal: ".count) ?? lines.first
    throw Failure("git has no \(path) at '\(revision)': \(line ?? "no reason given")\(isShallow ? Self.shallow : "")")
  }

  /// True if older commits are not in the clone.
  private var isShallow: Bool {
    (try? run(["rev-parse", "--is-shallow-repository"]))?.output.starts(with: "true".utf8) == true
  }

  private static let shallow =
    "; this clone is shallow: fetch the revision first, in GitHub Actions with fetch-depth: 0"

  /// True if the text is the target of a symbolic link.
  private func isLink(_ file: String, _ text: [UInt8], at revision: String) throws(Failure) -> Bool {
    // Paths are shorter, and no description is a single line without a brace.
    if text.count > 4096 || text.contains(UInt8(ascii: "{")) { return false }
    return try entry(of: file, at: revision).hasPrefix("120000 ")
  }

  /// Target of a link as a path from the root.
  private func target(of link: String, _ text: String, at revision: String, shown path: String) throws(Failure)
    -> String
  {
    var parts = link.split(separator: "/").dropLast().map(String.init)
    var isInside = !text.hasPrefix("/")
    for part in text.split(separator: "/") where part != "." {
      if part != ".." { parts.append(String(part)) } else if parts.popLast() == nil { isInside = false }
    }
    if isInside { return parts.joined(separator: "/") }
    throw Failure("\(path) at '\(revision)' is a symbolic link to \(text), which leads out of the repository")
  }

  /// Entry of a file in a revision's tree, such as `100644 blob 3b18e5…\tinfragen.json5`; empty if there is none.
  private func entry(of file: String, at revision: String) throws(Failure) -> String {
    let result = try run(["ls-tree", "--full-tree", revision, "--", file])
    return result.isSuccess ? String(decoding: result.output, as: UTF8.self) : ""
  }

  private func run(_ arguments: [String]) throws(Failure) -> Subprocess.Result {
    do throws(SystemError) {
      // Git runs in the folder with .git, so that it does not use a folder below as a bare repository.
      return try Subprocess.run(
        program, ["-C", root] + Self.settings + arguments, variables: variables,
        atMost: ConfigurationFile.Purpose.configuration.limit + 1)
    } catch {
      throw Failure("cannot run git: \(error.words)")
    }
  }

  /// Settings that the repository cannot override: no transport, hook, watcher, pager or helper is started.
  private static let settings = [
    "--no-pager", "--no-optional-locks", "-c", "safe.bareRepository=explicit", "-c",
    "protocol.allow=never", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c",
    "core.sshCommand=false",
    "-c", "core.gitProxy=none", "-c", "core.askPass=false", "-c", "core.alternateRefsCommand=true", "-c",
    "core.pager=cat", "-c", "credential.helper=", "-c", "diff.external=", "-c", "gc.auto=0",
  ]
}
