import Emitters

/// What a list generates, compared with what is there.
struct ListComparison {
  let list: GenerationList
  /// Every file that is generated, and what of it is there, in the order of the list.
  let files: [(file: ListedFile, state: ListedFile.State)]
  /// Files of earlier runs.
  let leftovers: [ListedLeftover]
  /// The lock as it is; nil when there is none.
  let lock: OutputLock?
  /// The lock as it must be.
  let newLock: OutputLock
  /// The text of the lock as it is.
  let lockText: [UInt8]?

  /// Compares; throws when the lock cannot be read.
  init(_ list: GenerationList, _ generated: [ListedFile]) throws(Failure) {
    self.list = list
    let lockText = try OutputCheck.bytes(of: list.folder + list.lockName)
    let lock = lockText.map { OutputLock(reading: $0) }
    let known = lock ?? OutputLock([])
    files = generated.map { ($0, $0.state(at: list.folder + $0.path, known.digests(of: $0.path))) }
    let leftovers = Self.leftovers(list, generated, known)
    self.leftovers = leftovers
    self.lockText = lockText
    self.lock = lock
    // A leftover that stays is remembered until it is gone.
    let staying = leftovers.filter { $0.state != .unchanged }.map(\.path)
    newLock = OutputLock(
      generated.map { ($0.path, OutputLock.digest($0.bytes)) } + known.lines.filter { staying.contains($0.path) })
  }

  /// Whether the lock says what it must.
  var isLockCurrent: Bool { lockText == Array(newLock.text.utf8) }

  /// The path of a file as the user knows it.
  func shown(_ path: String) -> String { list.folder + path }

  private static func leftovers(_ list: GenerationList, _ generated: [ListedFile], _ lock: OutputLock)
    -> [ListedLeftover]
  {
    let current = Set(generated.map(\.path))
    // Two spellings can be one file where upper and lower case are alike.
    lazy var statuses = generated.compactMap { try? FileStatus(list.folder + $0.path) }
    let listed = lock.paths.compactMap { path -> ListedLeftover? in
      if current.contains(path) { return nil }
      let place = list.folder + path
      do throws(Failure) {
        guard let present = try OutputCheck.bytes(of: place) else { return nil }
        if let status = try? FileStatus(place), statuses.contains(where: { $0.isSame(as: status) }) { return nil }
        let isUnchanged = lock.digests(of: path).contains(OutputLock.digest(present))
        return ListedLeftover(path: path, state: isUnchanged ? .unchanged : .edited)
      } catch {
        return ListedLeftover(path: path, state: .unreadable(error.message))
      }
    }
    let known = Set(lock.paths)
    let unlisted = list.outputs.filter(\.path.isFolder).flatMap { output in
      let names = generated.filter { list.outputs[$0.output].path == output.path }.map {
        String($0.path.dropFirst(output.path.text.count))
      }
      return Leftovers.names(in: list.folder + output.path.text, besides: names).map { output.path.text + $0 }
    }.filter { !known.contains($0) && !current.contains($0) }
    return listed + unlisted.map { ListedLeftover(path: $0, state: .unlisted) }
  }
}
