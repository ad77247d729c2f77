#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file or folder below an open folder. Each operation opens the folders on its path one by one, so that it fails at
/// a symbolic link, even if that appears between two operations.
struct Place {
  /// Folder to which the path is relative.
  let root: OpenFolder
  /// Path relative to the root; empty for the root itself.
  let path: String
  /// Path for messages.
  let shown: String

  /// A location inside this folder.
  func child(_ name: String) -> Place {
    let (path, shown) = (self.path, self.shown)
    let isSeparate = shown.isEmpty || Path.isFolder(shown)
    return Place(
      root: root, path: path.isEmpty ? name : "\(path)/\(name)", shown: isSeparate ? shown + name : "\(shown)/\(name)")
  }

  /// Parent folder; nil for the root.
  var parent: Place? {
    if components.isEmpty { return nil }
    let rest = components.dropLast().joined(separator: "/")
    let folder = String(Path.folder(Path.isFolder(shown) ? String(shown.dropLast()) : shown))
    return Place(root: root, path: rest, shown: folder)
  }

  /// Parent folders below the root, starting with the outermost.
  var folders: [Place] {
    guard let parent, parent.path != "" else { return [] }
    return parent.folders + [parent]
  }

  /// Last component of the path.
  var name: String { components.last ?? "." }

  /// Opens this folder.
  func folder() throws(PathProblem) -> OpenFolder {
    var folder = root
    for (index, component) in components.enumerated() {
      do throws(SystemError) {
        if folder.isGit(component) { throw SystemError(code: EPERM) }
        folder = try folder.folder(component)
      } catch {
        let path = shown(upTo: index)
        if folder.isGit(component) { throw .git(path) }
        guard let status = try? folder.status(of: component) else { throw PathProblem(error) }
        if status.isLink { throw .link(path) }
        throw status.isFolder ? PathProblem(error) : PathProblem(code: ENOTDIR, "\(path) is no folder")
      }
    }
    return folder
  }

  /// Opens the parent folder.
  func openParent() throws(PathProblem) -> OpenFolder {
    guard let parent else { throw PathProblem(SystemError(code: EISDIR)) }
    let folder = try parent.folder()
    if folder.isGit(name) { throw .git(shown) }
    return folder
  }

  /// Status, which may be that of a symbolic link; nil if nothing exists.
  func status() throws(PathProblem) -> FileStatus? {
    let folder: OpenFolder
    do throws(PathProblem) { folder = try openParent() } catch {
      if error.isAbsence { return nil }
      throw error
    }
    do throws(SystemError) { return try folder.status(of: name) } catch { throw PathProblem(error) }
  }

  /// The first bytes of a regular file; throws EINVAL for anything else.
  func read(atMost limit: Int) throws(PathProblem) -> [UInt8] {
    let folder = try openParent()
    do throws(SystemError) { return try folder.read(name, atMost: limit) } catch {
      if (try? folder.status(of: name))?.isLink == true { throw .link(shown) }
      throw error.code == EINVAL ? PathProblem(code: EINVAL, "it is no regular file") : PathProblem(error)
    }
  }

  /// Creates this folder and its missing parents, and appends them to `created`.
  func create(adding created: inout [Place]) throws(PathProblem) {
    guard let parent, try status() == nil else {
      _ = try folder()
      return
    }
    try parent.create(adding: &created)
    let folder = try openParent()
    do throws(SystemError) {
      try folder.createFolder(name)
      created.append(self)
    } catch {
      // Another process may have created it at the same time.
      if error.code != EEXIST { throw PathProblem(code: error.code, "cannot create \(shown): \(error.words)") }
    }
  }

  /// Removes empty folders, starting with the innermost.
  static func removeFolders(_ folders: [Place]) {
    for folder in folders.reversed() { try? folder.openParent().removeFolder(folder.name) }
  }

  private var components: [String] { path.utf8.split(separator: UInt8(ascii: "/")).compactMap { String($0) } }

  /// Path for messages up to one of its components.
  private func shown(upTo index: Int) -> String {
    var place = self
    for _ in index..<(components.count - 1) { place = place.parent ?? place }
    return Path.isFolder(place.shown) ? String(place.shown.dropLast()) : place.shown
  }
}
