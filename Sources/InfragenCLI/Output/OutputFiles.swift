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
      let destination = try Destination(path, keeping: keeping)
      if destination.isDevice { return try stream(document, to: destination, interruption) }
    }
    let files = documents.map { FileReplacement.File(path: place(of: $0), document: $0, createsFolder: isFolder) }
    try FileReplacement(files: files, keeping: keeping).perform(unless: interruption)
  }

  /// Where a document of the program goes.
  func place(of document: Document) -> String { isFolder ? shown + document.name : path }

  private var keeping: [FileStatus] { configuration.map { [$0] } ?? [] }

  private func stream(_ document: Document, to destination: Destination, _ interruption: Interruption) throws(Failure) {
    let file = Descriptor(number: open(destination.path, O_WRONLY | O_NOCTTY))
    guard file.number >= 0 else { throw Failure("cannot write \(path): \(SystemError.last.words)") }
    interruption.release()
    defer { try? file.close() }
    try OutputStream(descriptor: file, name: path).write(document.write)
  }
}
