/// The folder of a manifest, to which its paths are relative.
struct GenerationListFolder {
  /// The opened folder; all files of the manifest are below it.
  let place: Place
  /// Path without symbolic links.
  let path: String
  /// Root of the enclosing repository, or the folder itself. Nothing outside is read.
  let boundary: String

  /// Opens the folder of a manifest given on the command line.
  init(of list: String) throws(Failure) {
    let folder = Path.folder(list)
    do throws(PathProblem) {
      let resolved = try ResolvedPath(named: folder.isEmpty ? "." : folder)
      let root = try resolved.place(shown: folder).folder()
      place = Place(root: root, path: "", shown: folder)
      path = resolved.path
      boundary = Git.root(around: path) ?? path
    } catch {
      throw Failure("cannot read \(list): \(error.words)")
    }
  }

  /// Prevents other runs from writing to the repository. With `isShared`, other comparisons may run at the same time.
  func lock(isShared: Bool, unless interruption: Interruption) throws -> FolderLock {
    let outer = (try? OpenFolder(boundary)).map { [($0, boundary)] } ?? []
    return try FolderLock(outer + [(place.root, place.shown)], isShared: isShared, unless: interruption)
  }
}
