import Emitters

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes a program to a file or folder given on the command line, completely or not at all.
struct OutputFiles {
  /// Path as the user gave it.
  let path: String
  /// True for a folder, which may have to be created.
  let isFolder: Bool
  /// Path with a trailing slash for a folder.
  let shown: String
  /// Location of the output.
  let place: Place
  /// Locks of manifests that may own files there.
  let locks: OtherLocks
  /// Path of the output's folder without symbolic links.
  private let folder: String
  /// The files that were read, which are never replaced.
  private let inputs: [FileStatus]
  private let isDevice: Bool

  /// Creates an output. A path that ends in `/` or is a folder is a folder; anything else is a single file.
  init(_ path: String, keeping inputs: [FileStatus?] = []) throws(Failure) {
    self.path = path
    self.inputs = inputs.compactMap { $0 }
    do throws(PathProblem) {
      let resolved = try ResolvedPath(named: path)
      // A file below /dev may have no resolved path.
      let present = (try? FileStatus(path)) ?? nil
      isFolder = Path.isFolder(path) || present?.isFolder == true
      isDevice = !isFolder && present?.isFile == false
      shown = isFolder && !Path.isFolder(path) ? path + "/" : path
      place = try resolved.place(shown: shown)
      locks = OtherLocks(resolved)
      folder = isFolder ? resolved.path : Path.folder(resolved.path)
    } catch {
      throw Failure("cannot write \(path): \(error.words)")
    }
  }

  /// Path from the output's folder to another folder: empty, or ending in a slash.
  func path(to other: String) -> String { ResolvedPath.path(from: folder, to: other) }

  var layout: Layout { isFolder ? .folder : .single }

  /// Writes the documents. Throws ``Failure`` or ``Interrupted`` after restoring everything. With `isForced` it also
  /// replaces files that infragen did not generate.
  func write(_ documents: [Document], isForced: Bool = false, unless interruption: Interruption) throws {
    if isDevice, let document = documents.first { return try stream(document, interruption) }
    let lock = try lock(unless: interruption)
    defer { withExtendedLifetime(lock) {} }
    // The source of a function has no header that says that infragen generated it, but the program next to it has.
    let isOurs = documents.contains { $0.saysOrigin && isGenerated(place(of: $0)) }
    let files = try documents.map { document in
      FileReplacement.File(
        place: place(of: document), document: document, createsFolder: isFolder,
        mayReplace: try isForced || (!document.saysOrigin && (isOurs || isCurrent(document))))
    }
    let replacement = FileReplacement(files: files, keeping: inputs)
    UnfinishedFiles.remove(beside: files.map(\.place))
    try replacement.perform(unless: interruption)
  }

  /// Prevents other runs from writing there. With `isShared`, other comparisons may run at the same time.
  func lock(isShared: Bool = false, unless interruption: Interruption) throws -> FolderLock {
    let folder = isFolder ? place : place.parent
    let folders = [(place.root, shown)] + ((try? folder?.folder()).map { [($0, shown)] } ?? [])
    return try FolderLock(folders, isShared: isShared, unless: interruption)
  }

  /// Destination of a document.
  func place(of document: Document) -> Place { isFolder ? place.child(document.name) : place }

  /// Names of files of earlier runs that Terraform still reads, except those of a manifest.
  func leftovers(_ documents: [Document]) -> [String] {
    guard isFolder, let folder = try? place.folder() else { return [] }
    return Leftovers.names(in: folder, besides: documents.map(\.name)).filter { locks.owner(of: $0) == nil }
  }

  /// True if the file already has the document's content.
  private func isCurrent(_ document: Document) throws -> Bool {
    let bytes = try document.bytes()
    return (try? place(of: document).read(atMost: bytes.count + 1)) == bytes
  }

  private func isGenerated(_ place: Place) -> Bool {
    (try? place.read(atMost: Authorship.head)).map(Provenance.isGenerated) == true
  }

  private func stream(_ document: Document, _ interruption: Interruption) throws(Failure) {
    let file: Descriptor
    do throws(PathProblem) { file = try NamedPipe.openForWriting(path) } catch {
      throw Failure("cannot write \(path): \(error.words)")
    }
    interruption.release()
    defer { try? file.close() }
    try OutputStream(descriptor: file, name: path).write(document.write)
  }
}
