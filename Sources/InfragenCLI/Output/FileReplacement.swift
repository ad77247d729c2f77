import Emitters

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Files that take their places together. When one cannot, those that did are put back. A process that is killed while they take
/// their places, or a machine that stops, can leave part of them new: the next run writes the others.
struct FileReplacement {
  /// A file to be written.
  struct File {
    /// Where it goes.
    let place: Place
    /// What it will hold.
    let document: Document
    /// Whether its folder is created when it is missing.
    let createsFolder: Bool
    /// Whether what is there is replaced also when its text does not say that infragen wrote it.
    let mayReplace: Bool
  }

  var files: [File]
  /// Files that are removed once the others are in their places.
  var removed: [Place] = []
  /// The file that says what was done: it is written after everything else.
  var record: File?
  /// Files that are never replaced.
  var keeping: [FileStatus] = []

  /// Writes and removes; throws ``Failure`` or ``Interrupted`` after everything is as it was before, or with the names of what is
  /// not. Other runs must be locked out.
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

  /// Puts all files in their places, or none.
  private func commit(_ pending: inout [PendingFile], _ removals: inout [RemovedFile]) throws(Failure) {
    let last = record == nil ? pending.endIndex : pending.endIndex - 1
    // Replacing can be forbidden where creating is not, as in /tmp: that shows before anything has changed.
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

  /// Puts everything back, the last first; the names of what cannot be.
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
