#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The folder in which git stores a repository, checked before git reads it. An untrusted archive can contain a folder
/// with symbolic links, settings or alternate object stores that make git read files anywhere on the machine, or wait
/// forever for a pipe.
struct GitFolder {
  /// Folder of this working tree, without symbolic links.
  private let path: String
  /// Folder shared by all working trees of the repository; most repositories have a single folder.
  private let common: String

  /// Finds the folder of the repository whose `.git` is in `root`.
  init(of root: String) throws(PathProblem) {
    let entry = Self.path("", in: root) + ".git"
    guard let status = try Self.status(of: entry) else { throw PathProblem(code: ENOENT, "there is no \(entry)") }
    if status.isFile {
      path = try Self.target(of: entry, root: root)
      common = try Self.shared(by: path) ?? path
    } else {
      path = try Self.real(entry)
      common = path
      if !Self.isInside(path, root) {
        throw PathProblem(code: ELOOP, "\(entry) is a symbolic link that leads out of \(root), to \(path)")
      }
    }
  }

  /// Throws if git would read something outside the folder.
  func check() throws(PathProblem) {
    for (folder, name) in [(path, "HEAD"), (common, "objects"), (common, "refs")]
    where try Self.status(of: "\(folder)/\(name)") == nil {
      // Older versions of git would search for a repository elsewhere, including the files of this one.
      throw PathProblem(code: ENOENT, "\(folder) is no repository: it has no \(name)")
    }
    // Only the folder of a linked working tree may refer to another one.
    if path == common, try Self.status(of: "\(path)/commondir") != nil {
      throw PathProblem(code: EPERM, "\(path)/commondir leads out of the repository")
    }
    try checkFiles(below: common)
    if path != common { try checkFiles(below: path) }
    for folder in Set([path, common]) {
      for name in ["config", "config.worktree"] { try checkSettings("\(folder)/\(name)") }
    }
    let alternates = "\(common)/objects/info/alternates"
    if try Self.status(of: alternates) != nil, try !Self.text(of: alternates).isEmpty {
      throw PathProblem(
        code: EPERM, "\(alternates) names other object stores; copy their objects with 'git repack -a -d' and remove it"
      )
    }
  }

  /// Folders that git does not read for a revision of a file. The first two contain the folders of other working trees.
  private static let unread: Set<String> = ["modules", "worktrees", "hooks", "lfs", "annex"]

  /// Symbolic links must stay in the folder, and pipes and devices are not allowed. Sockets cannot be opened, so they
  /// are harmless.
  private func checkFiles(below top: String) throws(PathProblem) {
    var folders = [top]
    while let folder = folders.popLast() {
      for name in try Self.names(in: folder) where folder != top || !Self.unread.contains(name) {
        let place = "\(folder)/\(name)"
        guard let status = try Self.status(of: place) else { continue }
        if status.isFolder {
          folders.append(place)
        } else if status.isLink {
          try checkLink(place, top)
        } else if !status.isFile, !status.isSocket {
          throw PathProblem(code: EPERM, "\(place) is no regular file")
        }
      }
    }
  }

  private func checkLink(_ place: String, _ top: String) throws(PathProblem) {
    let target: String
    do throws(PathProblem) { target = try Self.real(place) } catch {
      // Git ignores a dangling link.
      if error.isAbsence { return }
      throw error
    }
    // The target is checked at its own path, unless that is in an unread folder.
    let first = ResolvedPath.path(target, below: top).split(separator: "/").first.map(String.init)
    guard Self.isInside(target, top), first.map(Self.unread.contains) != true else {
      throw PathProblem(code: ELOOP, "\(place) is a symbolic link that leads to \(target)")
    }
  }

  /// Throws if a settings file includes another file.
  private func checkSettings(_ file: String) throws(PathProblem) {
    guard try Self.status(of: file) != nil else { return }
    // By bytes, because a character can contain a line feed.
    let lines = try Self.text(of: file).utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let words = String(decoding: line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }, as: UTF8.self)
      if let first = words.utf8.first, first == UInt8(ascii: "#") || first == UInt8(ascii: ";") { continue }
      let sections = words.lowercased().split(separator: "[", omittingEmptySubsequences: false).dropFirst()
      if sections.contains(where: { $0.hasPrefix("include") }) {
        throw PathProblem(code: EPERM, "\(file):\(index + 1) includes another file")
      }
    }
  }

  /// Target of a `.git` file. The target folder must refer back to this file, or belong to an enclosing repository like
  /// that of a submodule, because a `.git` file of an archive could name any folder.
  private static func target(of entry: String, root: String) throws(PathProblem) -> String {
    let prefix = "gitdir: "
    let text = try text(of: entry)
    guard text.hasPrefix(prefix) else { throw PathProblem(code: EINVAL, "\(entry) does not begin with '\(prefix)'") }
    let target = try real(path(line(text.dropFirst(prefix.count)), in: root))
    if isInside(target, root) { return target }
    let outer = Path.chain(root).dropLast() + ["/"]
    if outer.contains(where: { isInside(target, path(".git/modules", in: $0)) }) { return target }
    if try status(of: "\(target)/gitdir") != nil, try shared(by: target) != nil {
      let back = path(line(try self.text(of: "\(target)/gitdir")[...]), in: target)
      if let found = try? real(back), found == entry { return target }
    }
    throw PathProblem(code: EPERM, "\(entry) leads to \(target), which does not name it in turn")
  }

  /// The shared folder of a linked working tree, which must contain the working tree's folder; nil if there is none.
  private static func shared(by folder: String) throws(PathProblem) -> String? {
    let file = "\(folder)/commondir"
    guard try status(of: file) != nil else { return nil }
    let common = try real(path(line(try text(of: file)[...]), in: folder))
    guard isInside(folder, "\(common)/worktrees") else {
      throw PathProblem(code: EPERM, "\(file) leads out of the repository, to \(common)")
    }
    return common
  }

  private static func line(_ text: Substring) -> Substring { text.prefix { $0 != "\n" && $0 != "\r\n" } }

  private static func path(_ path: some StringProtocol, in folder: String) -> String {
    if path.hasPrefix("/") { return String(path) }
    return folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
  }

  private static func isInside(_ path: String, _ folder: String) -> Bool {
    ResolvedPath.components(path).starts(with: ResolvedPath.components(folder))
  }

  private static func real(_ path: String) throws(PathProblem) -> String {
    do throws(SystemError) { return try realFile(path) } catch { throw problem(error, path) }
  }

  private static func status(of path: String) throws(PathProblem) -> FileStatus? {
    do throws(SystemError) { return try FileStatus(path, followingLinks: false) } catch { throw problem(error, path) }
  }

  private static func names(in folder: String) throws(PathProblem) -> [String] {
    do throws(SystemError) { return try OpenFolder(folder).names(requiringText: true) } catch {
      throw problem(error, folder)
    }
  }

  /// Text of a small file. Symbolic links in git's folder have been checked before.
  private static func text(of file: String) throws(PathProblem) -> String {
    do throws(SystemError) {
      let real = try realFile(file)
      let bytes = try OpenFolder(Path.folder(real)).read(Path.name(real), atMost: 1 << 20)
      return String(decoding: bytes, as: UTF8.self)
    } catch {
      throw problem(error, file)
    }
  }

  private static func realFile(_ file: String) throws(SystemError) -> String {
    guard let resolved = realpath(file, nil) else { throw .last }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func problem(_ error: SystemError, _ path: String) -> PathProblem {
    PathProblem(code: error.code, "\(path): \(error.words)")
  }
}
