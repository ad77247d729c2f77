import Emitters

extension GenerationComparison {
  /// Throws if there is a file that does not say that infragen generated it.
  func refuseToReplaceForeignFiles() throws(Failure) {
    let foreign = files.filter { $0.state == .foreign }.map { shown($0.file.path) }
    if foreign.isEmpty { return }
    let names = foreign.count > 5 ? foreign.prefix(4) + ["\(foreign.count - 4) more"] : foreign
    throw Failure(
      "cannot write \(names.listed("and")): there is text that does not say that infragen generated it; choose another "
        + "output, or --force replaces it")
  }

  /// Writes outdated files and the lock, and removes unchanged leftovers. Returns the locations of removed files.
  func write(isForced: Bool, unless interruption: Interruption) throws -> [Place] {
    let folder = list.folder.place
    let lockPlace = folder.child(list.lockName)
    let removed = leftovers.filter { $0.state == .unchanged }.map { folder.child($0.path) }
    var replacement = FileReplacement(
      files: files.filter { $0.state != .current }.map { file, _ in
        let document = Document(Path.name(file.path), text: String(decoding: file.bytes, as: UTF8.self))
        return FileReplacement.File(
          place: folder.child(file.path), document: document, createsFolder: true,
          mayReplace: isForced || !file.saysOrigin)
      }, removed: removed, keeping: list.keeping)
    if !isLockCurrent {
      // The file name belongs to infragen, so anything that a merge or an accident left there is replaced.
      replacement.record = FileReplacement.File(
        place: lockPlace, document: Document(list.lockName, text: newLock.text), createsFolder: false,
        mayReplace: true)
    }
    UnfinishedFiles.remove(beside: files.map { folder.child($0.file.path) } + [lockPlace])
    try replacement.perform(unless: interruption)
    return removed
  }
}
