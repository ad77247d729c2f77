#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads files from a git repository. The repository may be untrusted: git starts no program for it, contacts no
/// remote, runs no hook and reads nothing outside it.
enum Git {
  /// The nearest folder with `.git`, starting at the given one; nil if there is none. Both paths are without symbolic
  /// links.
  static func root(around folder: String) -> String? {
    let folders = Path.chain(folder).reversed() + ["/"]
    return folders.first {
      (try? FileStatus(Path.isFolder($0) ? "\($0).git" : "\($0)/.git", followingLinks: false)) != nil
    }
  }

  /// Contents of a file at a revision, such as `HEAD~3` or `main`; nil if the revision does not have it.
  static func file(_ path: String, at revision: String) throws(Failure) -> [UInt8]? {
    if revision.utf8.first == UInt8(ascii: "-") { throw Failure("'\(revision)' is no revision of git") }
    let (root, file) = try place(of: path)
    do throws(PathProblem) { try GitFolder(of: root).check() } catch {
      throw Failure(
        "git is not asked for \(path), since it would read outside the repository: \(error.words); save the older "
          + "description with git yourself and name it by --against-config")
    }
    let repository = GitRepository(root: root, program: try program(outside: root), variables: variables(outside: root))
    return try repository.text(of: file, at: revision, shown: path)
  }

  /// Root of the repository that contains a file, and the file's path relative to it. Symbolic links in the path are
  /// followed; the file itself need not exist.
  private static func place(of path: String) throws(Failure) -> (root: String, file: String) {
    do throws(PathProblem) {
      let folder = Path.folder(path)
      let real = try ResolvedPath(named: folder.isEmpty ? "." : folder).path
      guard let root = root(around: real) else {
        throw PathProblem(code: ENOENT, "no folder around it is a git repository")
      }
      let inner = ResolvedPath.path(real, below: root)
      return (root, (inner.isEmpty ? "" : "\(inner)/") + Path.name(path))
    } catch {
      throw Failure("git has no \(path): \(error.words)")
    }
  }

  /// The first git on the search path that is outside the repository.
  private static func program(outside root: String) throws(Failure) -> String {
    for folder in searchPath(outside: root) where access("\(folder)/git", X_OK) == 0 {
      guard let status = try? FileStatus("\(folder)/git"), status.isFile, isOutside("\(folder)/git", root) else {
        continue
      }
      return "\(folder)/git"
    }
    throw Failure("cannot run git: no folder of PATH has it; those of the repository and relative ones do not count")
  }

  /// Folders of the search path that depend neither on the working directory nor on the repository.
  private static func searchPath(outside root: String) -> [String] {
    (EnvironmentVariables["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":").map(String.init)
      .filter { $0.utf8.first == UInt8(ascii: "/") && isOutside($0, root) }
  }

  private static func isOutside(_ path: String, _ root: String) -> Bool {
    guard let resolved = realpath(path, nil) else { return false }
    defer { free(resolved) }
    // In a container, the whole file system may be a repository.
    if root == "/" { return true }
    return !ResolvedPath.components(String(cString: resolved)).starts(with: ResolvedPath.components(root))
  }

  /// The environment variables without those that select another repository or start a program.
  private static func variables(outside root: String) -> [String] {
    let kept = ["GIT_CEILING_DIRECTORIES", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_NOSYSTEM", "GIT_CONFIG_SYSTEM"]
    let others = EnvironmentVariables.all.filter { variable in
      let name = variable.prefix { $0 != "=" }
      return name != "PATH" && !name.hasPrefix("LC_") && (!name.hasPrefix("GIT_") || kept.contains(String(name)))
    }
    // Nothing is fetched, whatever the repository allows: a list of allowed transports takes precedence over its
    // settings.
    return others + [
      "PATH=\(searchPath(outside: root).joined(separator: ":"))", "LC_ALL=C", "GIT_ALLOW_PROTOCOL=none",
      "GIT_NO_LAZY_FETCH=1", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_PAGER=cat", "GIT_ASKPASS=false",
      "GIT_SSH_COMMAND=false",
    ]
  }
}
