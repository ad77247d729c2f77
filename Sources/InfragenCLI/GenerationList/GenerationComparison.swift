import Emitters

/// Comparison of a manifest's generated files with the existing ones.
struct GenerationComparison {
  let list: GenerationList
  /// All generated files with the state of the existing ones, in the order of the manifest.
  let files: [(file: GeneratedFile, state: GeneratedFile.State)]
  /// Files of earlier runs.
  let leftovers: [LeftoverFile]
  /// Existing lock; nil if there is none.
  let lock: OutputLock?
  /// New lock.
  let newLock: OutputLock
  /// Text of the existing lock.
  let lockText: [UInt8]?

  /// Compares the files. Throws if the lock cannot be read.
  init(_ list: GenerationList, _ generated: [GeneratedFile]) throws(Failure) {
    self.list = list
    let lockText = try Self.text(ofLockAt: list.folder.place.child(list.lockName))
    let lock = lockText.map { OutputLock(reading: $0) }
    if let line = lock?.leavingLine {
      throw Failure(
        "\(list.folder.place.shown)\(list.lockName):\(line.number): '\(line.text)' leaves the folder of the list; delete the line, "
          + "infragen did not write it")
    }
    let known = lock ?? OutputLock([])
    let others = OtherLocks(of: list.folder, own: list.lockName)
    let marked = Self.outputsThatSayTheirOrigin(list, generated)
    files = generated.map { file in
      let place = list.folder.place.child(file.path)
      return (file, file.state(at: place, known, others, isAccompanied: marked.contains(file.output)))
    }
    let leftovers = Self.leftovers(list, generated, known, others)
    self.leftovers = leftovers
    self.lockText = lockText
    self.lock = lock
    // A leftover that is kept remains in the lock until it is removed.
    let staying = Set(leftovers.filter(\.isRemembered).map(\.path))
    newLock = OutputLock(
      generated.map { ($0.path, OutputLock.digest($0.bytes)) } + known.lines.filter { staying.contains($0.path) },
      after: lock)
  }

  /// True if the existing lock equals the new one.
  var isLockCurrent: Bool { lockText == Array(newLock.text.utf8) }

  /// Path of a file for messages.
  func shown(_ path: String) -> String { list.folder.place.shown + path }

  /// The text of the lock; nil if there is none.
  private static func text(ofLockAt place: Place) throws(Failure) -> [UInt8]? {
    do throws(Failure) { return try OutputCheck.bytes(of: place, atMost: OutputLock.limit) } catch {
      throw Failure("\(error.message); delete it: it is written again")
    }
  }

  /// The outputs with an existing file that has the header of generated files.
  private static func outputsThatSayTheirOrigin(_ list: GenerationList, _ generated: [GeneratedFile]) -> Set<Int> {
    // The result is not needed for outputs whose files all say it.
    let asked = Set(generated.filter { !$0.saysOrigin }.map(\.output))
    let files = generated.filter { asked.contains($0.output) && $0.saysOrigin }
    return Set(
      files.filter { file in
        let text = try? list.folder.place.child(file.path).read(atMost: Authorship.head)
        return text.map(Provenance.isGenerated) == true
      }.map(\.output))
  }

  private static func leftovers(
    _ list: GenerationList, _ generated: [GeneratedFile], _ lock: OutputLock, _ others: OtherLocks
  ) -> [LeftoverFile] {
    let current = Set(generated.map(\.path))
    var sources = FunctionSources(below: list.folder.place)
    // On case-insensitive file systems, two spellings can be one file.
    lazy var statuses = generated.compactMap { (try? list.folder.place.child($0.path).status()) ?? nil }
    let listed = lock.paths.compactMap { path -> LeftoverFile? in
      if current.contains(path) { return nil }
      let place = list.folder.place.child(path)
      guard let status = (try? place.status()) ?? nil else { return refusal(path, place) }
      if statuses.contains(where: { $0.isSame(as: status) }) { return nil }
      return LeftoverFile(path: path, state: state(at: place, path, status, list, lock, others, &sources))
    }
    let known = Set(lock.paths)
    let outputs = Dictionary(grouping: generated) { list.outputs[$0.output].path.text }
    let folders = list.outputs.map(\.path).filter(\.isFolder)
    let unlisted = folders.flatMap { output -> [String] in
      let names = (outputs[output.text] ?? []).map { String($0.path.dropFirst(output.text.count)) }
      guard let folder = try? list.folder.place.child(output.text).folder() else { return [] }
      return Leftovers.names(in: folder, besides: names).map { output.text + $0 }
    }.filter { !known.contains($0) && !current.contains($0) && others.owner(of: $0) == nil }
    return listed + unlisted.map { LeftoverFile(path: $0, state: .unlisted) }
  }

  /// A file of the lock whose status cannot be read; nil if it does not exist.
  private static func refusal(_ path: String, _ place: Place) -> LeftoverFile? {
    do throws(PathProblem) { _ = try place.status() } catch {
      return error.isRefusal ? LeftoverFile(path: path, state: .kept(error.words)) : nil
    }
    return nil
  }

  private static func state(
    at place: Place, _ path: String, _ status: FileStatus, _ list: GenerationList, _ lock: OutputLock,
    _ others: OtherLocks, _ sources: inout FunctionSources
  ) -> LeftoverFile.State {
    if status.isLink { return .kept("it is a symbolic link") }
    if path.lowercased().hasSuffix(".json5") { return .kept("it is a configuration, which is never removed") }
    if list.keeping.contains(where: { $0.isSame(as: status) }) { return .kept("it is a configuration that is read") }
    if let owner = others.owner(of: path) { return .owned(owner) }
    do throws(Failure) {
      guard let present = try OutputCheck.bytes(of: place) else { return .unchanged }
      guard lock.digests(of: path).contains(OutputLock.digest(LineEnds.plain(present))) else { return .edited }
      return Provenance.isGenerated(present) || sources.hold(path, present)
        ? .unchanged : .kept("it does not say that infragen generated it")
    } catch {
      return .unreadable(error.message)
    }
  }
}
