/// A git repository that was looked at and found to lead nowhere else.
struct GitRepository {
  /// The folder that holds `.git`.
  let root: String
  /// The path of git.
  let program: String
  /// The variables that git gets, and no others.
  let variables: [String]

  /// The text that a file had at a revision, by its path from the root; `path` is how the user knows it. A symbolic link is followed
  /// within the repository, as it is in the working tree.
  func text(of file: String, at revision: String, shown path: String) throws(Failure) -> [UInt8] {
    var file = file
    for _ in 0..<8 {
      let text = try blob(file, at: revision, shown: path)
      guard try isLink(file, text, at: revision) else { return text }
      file = try target(of: file, String(decoding: text, as: UTF8.self), at: revision, shown: path)
    }
    throw Failure("\(path) at '\(revision)' is a symbolic link that leads through too many others")
  }

  private func blob(_ file: String, at revision: String, shown path: String) throws(Failure) -> [UInt8] {
    let result = try run(["cat-file", "blob", "\(revision):./\(file)"])
    if result.output.count > ConfigurationFile.limit {
      throw Failure(
        "\(path) at '\(revision)' is too long: a configuration has at most \(ConfigurationFile.limit) bytes (1 MiB)")
    }
    if result.isSuccess { return result.output }
    // The folder of the revision knows the name of an object that a partial clone left out.
    if try !entry(of: file, at: revision).isEmpty {
      throw Failure(
        "git has no \(path) at '\(revision)': the object is not in this clone, which is partial or damaged; run "
          + "'git fetch --refetch': infragen fetches nothing")
    }
    let lines = String(decoding: result.errors, as: UTF8.self).split(separator: "\n")
    let line = lines.first { $0.hasPrefix("fatal: ") }?.dropFirst("fatal: ".count) ?? lines.first
    throw Failure("git has no \(path) at '\(revision)': \(line ?? "no reason given")")
  }

  /// Whether the text is that of a symbolic link: the path that it leads to.
  private func isLink(_ file: String, _ text: [UInt8], at revision: String) throws(Failure) -> Bool {
    // No path is as long, and no description as short as one line without a brace.
    if text.count > 4096 || text.contains(UInt8(ascii: "{")) { return false }
    return try entry(of: file, at: revision).hasPrefix("120000 ")
  }

  /// The path from the root that a link leads to.
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

  /// The line of a revision's folder about a file, such as `100644 blob 3b18e5…\tinfragen.json5`; empty when there is none.
  private func entry(of file: String, at revision: String) throws(Failure) -> String {
    let result = try run(["ls-tree", "--full-tree", revision, "--", file])
    return result.isSuccess ? String(decoding: result.output, as: UTF8.self) : ""
  }

  private func run(_ arguments: [String]) throws(Failure) -> Subprocess.Result {
    do throws(SystemError) {
      // Git runs in the folder that holds .git, so it takes no folder below that for a bare repository.
      return try Subprocess.run(
        program, ["-C", root] + Self.settings + arguments, variables: variables, atMost: ConfigurationFile.limit + 1)
    } catch {
      throw Failure("cannot run git: \(error.words)")
    }
  }

  /// What the repository's own settings cannot change: no transport, hook, watcher, pager or helper is started.
  private static let settings = [
    "--no-pager", "--no-optional-locks", "-c", "safe.bareRepository=explicit", "-c",
    "protocol.allow=never", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c",
    "core.sshCommand=false",
    "-c", "core.gitProxy=none", "-c", "core.askPass=false", "-c", "core.alternateRefsCommand=true", "-c",
    "core.pager=cat", "-c", "credential.helper=", "-c", "diff.external=", "-c", "gc.auto=0",
  ]
}
