import Emitters

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes a program to a file or a folder that the command line names: all of it or, when something goes wrong, nothing.
struct OutputFiles {
  /// The path as the user gave it.
  let path: String
  /// Whether it is a folder, which may have to be created.
  let isFolder: Bool
  /// The path of the folder with a slash behind it, or of the file.
  let shown: String
  /// Where that is.
  let place: Place
  /// The locks of lists that may own files there.
  let locks: OtherLocks
  /// The file that the program is made from, which is never replaced.
  private let configuration: FileStatus?
  private let isDevice: Bool

  /// A path that ends in `/` or is a folder is a folder; anything else is one file.
  init(_ path: String, keeping configuration: FileStatus? = nil) throws(Failure) {
    self.path = path
    self.configuration = configuration
    do throws(PathProblem) {
      let resolved = try ResolvedPath(named: path)
      // What a name below /dev stands for may have no path of its own.
      let present = (try? FileStatus(path)) ?? nil
      isFolder = Path.isFolder(path) || present?.isFolder == true
      isDevice = !isFolder && present?.isFile == false
      shown = isFolder && !Path.isFolder(path) ? path + "/" : path
      place = try resolved.place(shown: shown)
      locks = OtherLocks(resolved)
    } catch {
      throw Failure("cannot write \(path): \(error.words)")
    }
  }

  var layout: Layout { isFolder ? .folder : .single }

  /// Writes the documents; throws ``Failure`` or ``Interrupted`` after everything is as it was before. With `isForced` also over
  /// files that infragen did not generate.
  func write(_ documents: [Document], isForced: Bool = false, unless interruption: Interruption) throws {
    if isDevice, let document = documents.first { return try stream(document, interruption) }
    let lock = try lock(unless: interruption)
    defer { withExtendedLifetime(lock) {} }
    // The source of a function cannot say that it is infragen's, but the program beside it can.
    let isOurs = documents.contains { $0.saysOrigin && isGenerated(place(of: $0)) }
    let files = try documents.map { document in
      FileReplacement.File(
        place: place(of: document), document: document, createsFolder: isFolder,
        mayReplace: try isForced || (!document.saysOrigin && (isOurs || isCurrent(document))))
    }
    let replacement = FileReplacement(files: files, keeping: configuration.map { [$0] } ?? [])
    UnfinishedFiles.remove(beside: files.map(\.place))
    try replacement.perform(unless: interruption)
  }

  /// Keeps other runs from writing there, or with `isShared` from writing while this one compares.
  func lock(isShared: Bool = false, unless interruption: Interruption) throws -> FolderLock {
    let folder = isFolder ? place : place.parent
    let folders = [(place.root, shown)] + ((try? folder?.folder()).map { [($0, shown)] } ?? [])
    return try FolderLock(folders, isShared: isShared, unless: interruption)
  }

  /// Where a document of the program goes.
  func place(of document: Document) -> Place { isFolder ? place.child(document.name) : place }

  /// The names of files of earlier runs that Terraform still reads, unless a list owns them.
  func leftovers(_ documents: [Document]) -> [String] {
    guard isFolder, let folder = try? place.folder() else { return [] }
    return Leftovers.names(in: folder, besides: documents.map(\.name)).filter { locks.owner(of: $0) == nil }
  }

  /// Whether the document stands there already.
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
