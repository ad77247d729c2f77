import Emitters

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes a program to a file or a folder: all of it or, when something goes wrong, nothing.
struct OutputFiles {
  /// The path as the user gave it.
  let path: String
  /// Whether it is a folder, which may have to be created.
  let isFolder: Bool
  /// The file that the program is made from, which is never replaced.
  var configuration: FileStatus?

  /// A path that ends in `/` or is a folder is a folder; anything else is one file.
  init(_ path: String, keeping configuration: FileStatus? = nil) {
    self.path = path
    self.configuration = configuration
    isFolder = Path.isFolder(path) || (try? FileStatus(path))?.isFolder == true
  }

  var layout: Layout { isFolder ? .folder : .single }

  /// The path of the folder with a slash behind it, or of the file.
  var shown: String { isFolder && !Path.isFolder(path) ? path + "/" : path }

  /// Writes the documents; throws ``Failure`` or ``Interrupted`` after everything is as it was before.
  func write(_ documents: [Document], unless interruption: Interruption) throws {
    if !isFolder, let document = documents.first {
      let destination = try Destination(path, keeping: configuration)
      if destination.isDevice { return try stream(document, to: destination, interruption) }
    }
    interruption.hold()
    var created: [String] = []
    var pending: ArraySlice<PendingFile> = []
    do {
      for document in documents {
        try interruption.check()
        if isFolder { try Folder.create(Path.folder(shown + document.name), created: &created) }
        let place = try Destination(isFolder ? shown + document.name : path, keeping: configuration)
        if place.isDevice { throw Failure("cannot write \(place.shown): it is no regular file") }
        let file = try PendingFile(for: place)
        pending.append(file)
        try file.fill(document, unless: interruption)
      }
      try interruption.check()
      try commit(&pending)
    } catch {
      for file in pending { file.discard() }
      Folder.remove(created)
      throw error
    }
  }

  /// Puts all files in their places; those that got there leave `pending`.
  private func commit(_ pending: inout ArraySlice<PendingFile>) throws(Failure) {
    // Replacing can be forbidden where creating is not, as in /tmp: that shows before anything has changed.
    let isReplacing = { (file: PendingFile) in file.destination.present != nil }
    pending = (pending.filter(isReplacing) + pending.filter { !isReplacing($0) })[...]
    var replaced: [String] = []
    while let file = pending.first {
      do throws(SystemError) {
        try file.commit()
      } catch {
        let rest = replaced.isEmpty ? "" : "; written before it: \(replaced.joined(separator: ", "))"
        throw Failure("cannot replace \(file.destination.shown): \(error.words)\(rest)")
      }
      replaced.append(file.destination.shown)
      pending.removeFirst()
    }
  }

  private func stream(_ document: Document, to destination: Destination, _ interruption: Interruption) throws(Failure) {
    let file = Descriptor(number: open(destination.path, O_WRONLY | O_NOCTTY))
    guard file.number >= 0 else { throw Failure("cannot write \(path): \(SystemError.last.words)") }
    interruption.release()
    defer { try? file.close() }
    try OutputStream(descriptor: file, name: path).write(document.write)
  }
}
