import Emitters

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Replaces several files together. If one cannot be replaced, the others are restored. If the process is killed or the
/// machine stops during the replacement, some files may be new; the next run writes the others.
struct FileReplacement {
  /// A file to be written.
  struct File {
    /// Destination.
    let place: Place
    /// New contents.
    let document: Document
    /// True if a missing folder is created.
    let createsFolder: Bool
    /// True if an existing file is replaced even if it does not say that infragen wrote it.
    let mayReplace: Bool
  }

  var files: [File]
  /// Files that are removed after all others were replaced.
  var removed: [Place] = []
  /// File that records the result, written after all others.
  var record: File?
  /// Files that are never replaced.
  var keeping: [FileStatus] = []

  /// Writes and removes the files. Throws ``Failure`` or ``Interrupted`` after restoring everything, or with the names
  /// of files that could not be restored. Other runs must be locked out.
  func perform(unless interruption: Interruption) throws {
    interruption.hold()
    var created: [Place] = []
    var pending: [PendingFile] = []
    do {
      for file in files + (record.map { [$0] } ?? []) {
        try interruption.check()
        try create(file, adding: &created)
        let destination = try Destination(file.place, keeping: keeping, mayReplace: file.mayReplace)
        pending.append(try PendingFile(for: destination, file.document, unless: interruption))
      }
      var removals = try removed.map { try RemovedFile($0) }
      try interruption.check()
      try commit(&pending, &removals)
    } catch {
      for file in pending { file.discard() }
      Place.removeFolders(created)
      throw error
    }
  }

  private func create(_ file: File, adding created: inout [Place]) throws(Failure) {
    guard file.createsFolder, let folder = file.place.parent else { return }
    do throws(PathProblem) { try folder.create(adding: &created) } catch {
      throw Failure("cannot write to \(folder.shown): \(error.words)")
    }
  }

  /// Moves all files to their destinations, or none.
  private func commit(_ pending: inout [PendingFile], _ removals: inout [RemovedFile]) throws(Failure) {
    let last = record == nil ? pending.endIndex : pending.endIndex - 1
    // Replacing can be forbidden where creating is allowed, as in /tmp. Doing it first detects that before anything has
    // changed.
    let isReplacing = { (file: PendingFile) in file.destination.present != nil }
    let first = pending[..<last]
    pending = first.filter(isReplacing) + first.filter { !isReplacing($0) } + pending[last...]
    var (placed, gone) = (0, 0)
    do throws(Failure) {
      for index in pending.indices[..<last] {
        try Self.commit(&pending[index])
        placed += 1
      }
      for index in removals.indices {
        try removals[index].setAside()
        gone += 1
      }
      for index in pending.indices[last...] {
        try Self.commit(&pending[index])
        placed += 1
      }
    } catch {
      let lost = Self.restore(pending[..<placed], removals[..<gone])
      pending.removeFirst(placed)
      throw Failure(error.message + (lost.isEmpty ? "" : "; changed before it: \(lost.joined(separator: ", "))"))
    }
    for file in pending { file.finish() }
    for file in removals { file.finish() }
    synchronizeFolders()
    pending = []
  }

  private static func commit(_ file: inout PendingFile) throws(Failure) {
    do throws(PathProblem) { try file.commit() } catch {
      throw Failure("cannot replace \(file.destination.shown): \(error.words)")
    }
  }

  /// Restores all files in reverse order. Returns the names of those that cannot be restored.
  private static func restore(_ files: ArraySlice<PendingFile>, _ removals: ArraySlice<RemovedFile>) -> [String] {
    let removed = removals.reversed().filter { !$0.restore() }.map(\.place.shown)
    return removed + files.reversed().filter { !$0.restore() }.map(\.destination.shown)
  }

  private func synchronizeFolders() {
    var known: Set<String> = []
    for place in files.map(\.place) + removed + (record.map { [$0.place] } ?? [])
    where known.insert(place.parent?.path ?? "").inserted {
      try? place.openParent().synchronize()
    }
  }
}
