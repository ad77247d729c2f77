/// The folder of a list, at which its paths begin.
struct GenerationListFolder {
  /// The folder, open; every file of the list lies below it.
  let place: Place
  /// Its path without links.
  let path: String
  /// The folder of the repository around it, or itself: nothing outside is read.
  let boundary: String

  /// Opens the folder of a list, which the command line names.
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

  /// Keeps other runs from writing in the repository, or with `isShared` from writing while this one compares.
  func lock(isShared: Bool, unless interruption: Interruption) throws -> FolderLock {
    let outer = (try? OpenFolder(boundary)).map { [($0, boundary)] } ?? []
    return try FolderLock(outer + [(place.root, place.shown)], isShared: isShared, unless: interruption)
  }
}
