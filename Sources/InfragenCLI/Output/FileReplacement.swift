import Emitters

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Files that take their places together: all of them or, when something goes wrong, none.
struct FileReplacement {
  /// A file to be written.
  struct File {
    /// Where it goes.
    let path: String
    /// What it will hold.
    let document: Document
    /// Whether its folder is created when it is missing.
    let createsFolder: Bool
  }

  var files: [File]
  /// Files that are removed once the others are in their places.
  var removed: [String] = []
  /// The file that says what was done: it is written after everything else.
  var record: File?
  /// Files that are never replaced.
  var keeping: [FileStatus] = []

  /// Writes and removes; throws ``Failure`` or ``Interrupted`` after everything is as it was before.
  func perform(unless interruption: Interruption) throws {
    interruption.hold()
    var created: [String] = []
    var pending: ArraySlice<PendingFile> = []
    do {
      for file in files + (record.map { [$0] } ?? []) {
        try interruption.check()
        let folder = Path.folder(file.path)
        if file.createsFolder, !folder.isEmpty { try Folder.create(folder, created: &created) }
        let place = try Destination(file.path, keeping: keeping)
        if place.isDevice { throw Failure("cannot write \(place.shown): it is no regular file") }
        let one = try PendingFile(for: place)
        pending.append(one)
        try one.fill(file.document, unless: interruption)
      }
      for path in removed { try Self.requireRemovable(path) }
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
    let last = record == nil ? [] : pending.suffix(1)
    let first = pending.dropLast(last.count)
    // Replacing can be forbidden where creating is not, as in /tmp: that shows before anything has changed.
    let isReplacing = { (file: PendingFile) in file.destination.present != nil }
    pending = (first.filter(isReplacing) + first.filter { !isReplacing($0) } + last)[...]
    var replaced: [String] = []
    while let file = pending.first {
      if pending.count == last.count { try remove(after: replaced) }
      do throws(SystemError) {
        try file.commit()
      } catch {
        throw Failure("cannot replace \(file.destination.shown): \(error.words)\(Self.rest(replaced))")
      }
      replaced.append(file.destination.shown)
      pending.removeFirst()
    }
    if last.isEmpty { try remove(after: replaced) }
  }

  private func remove(after replaced: [String]) throws(Failure) {
    for path in removed where unlink(path) != 0 && errno != ENOENT {
      throw Failure("cannot remove \(path): \(SystemError.last.words)\(Self.rest(replaced))")
    }
  }

  private static func rest(_ replaced: [String]) -> String {
    replaced.isEmpty ? "" : "; written before it: \(replaced.joined(separator: ", "))"
  }

  private static func requireRemovable(_ path: String) throws(Failure) {
    let folder = Path.folder(path)
    guard access(folder.isEmpty ? "." : folder, W_OK) == 0 else {
      throw Failure("cannot remove \(path): \(SystemError.last.words)")
    }
  }
}
