/// The locks of other manifests in the folders of files and their parents. Files of other manifests must not be
/// changed.
final class OtherLocks {
  private let root: OpenFolder?
  /// Components of the folder to which paths are relative, from the root.
  private let base: [String]
  /// Path of the manifest's own lock from the same root.
  private let own: String?
  private var known: [String: [(shown: String, lock: OutputLock)]] = [:]

  /// The locks around a folder, or around the folder of a file, given on the command line.
  convenience init(_ output: ResolvedPath) {
    let isFolder = (try? FileStatus(output.path))??.isFolder == true
    let folder = isFolder ? output.path : Path.folder(output.path)
    let boundary = output.isInside ? output.boundary : Git.root(around: folder) ?? folder
    self.init(around: folder, within: boundary, own: nil)
  }

  /// The locks around the files of a manifest, except its own.
  convenience init(of list: GenerationListFolder, own: String) {
    self.init(around: list.path, within: list.boundary, own: own)
  }

  private init(around folder: String, within boundary: String, own: String?) {
    root = try? OpenFolder(boundary)
    let base = ResolvedPath.components(ResolvedPath.path(folder, below: boundary))
    self.base = base
    self.own = own.map { (base + [$0]).joined(separator: "/") }
  }

  /// The lock that contains a file, by its path from the root; nil if none does.
  func owner(of path: String) -> String? { owners(of: path).first?.shown }

  /// The lock that contains a file with this text.
  func author(of path: String, _ text: [UInt8]) -> String? {
    let digest = OutputLock.digest(text)
    return owners(of: path).first { $0.lock.digests(of: $0.path).contains(digest) }?.shown
  }

  private func owners(of path: String) -> [(shown: String, path: String, lock: OutputLock)] {
    let parts = base + ResolvedPath.components(path)
    return parts.indices.reversed().flatMap { depth in
      let rest = parts[depth...].joined(separator: "/")
      return locks(in: parts[..<depth].joined(separator: "/")).filter { !$0.lock.digests(of: rest).isEmpty }
        .map { (shown: $0.shown, path: rest, lock: $0.lock) }
    }
  }

  private func locks(in folder: String) -> [(shown: String, lock: OutputLock)] {
    if let locks = known[folder] { return locks }
    var locks: [(shown: String, lock: OutputLock)] = []
    if let root {
      let place = Place(root: root, path: folder, shown: folder)
      for name in (try? place.folder().names()) ?? [] where OutputLock.isLock(name) {
        let file = place.child(name)
        if file.path == own { continue }
        if let text = try? file.read(atMost: OutputLock.limit) { locks.append((file.shown, OutputLock(reading: text))) }
      }
    }
    known[folder] = locks
    return locks
  }
}
