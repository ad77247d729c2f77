import Emitters
import InfraModel
import PaymentSystem

extension Run {
  /// Generates all outputs of a list, and writes them or compares them with what is there.
  func generate(_ generation: ListedGeneration) throws {
    let path = generation.list
    var teller = DiagnosticTeller(for: self)
    let standard = ConfigurationSource.standardFile
    if path == nil, try ConfigurationSource.resolved(.standard) != .file(standard) {
      throw Failure(
        "there is no file \(standard), whose list is generated: 'infragen init' writes one, --config names another")
    }
    let list = try GenerationList(path ?? standard, streams: streams, telling: &teller)
    let files = try files(of: list, telling: &teller)
    let lock = try list.folder.lock(isShared: generation.isCheck, unless: interruption)
    defer { withExtendedLifetime(lock) {} }
    let comparison = try waiting { () throws in try ListComparison(list, files) }
    guard generation.isCheck else { return try write(comparison, isForced: generation.isForced) }
    let command = "infragen generate" + (path.map { " " + Request.written([(.config, $0)]) } ?? "")
    try check(comparison, command)
  }

  /// Every file of a list, in its order; throws when one of the systems is wrong, after all were told of.
  private func files(of list: GenerationList, telling teller: inout DiagnosticTeller) throws -> [ListedFile] {
    let reviewed = try waiting { try self.reviewed(list) }
    for system in reviewed.values.sorted(by: { $0.place < $1.place }) {
      switch system.outcome {
      case .success(let (_, report)): teller.tell(report.generationDiagnostics)
      case .failure(let problems): teller.tell(problems, excerpts: [system.configuration])
      }
    }
    var programs: [(output: Int, documents: [Document])] = []
    for (index, output) in list.outputs.enumerated() {
      guard let system = reviewed[ListedSystem.Key(output)], case .success(let (stack, _)) = system.outcome,
        let emitter = Emitters.named(output.target)
      else { continue }
      let rendering = try emitter.rendering(of: stack, layout: output.path.isFolder ? .folder : .single)
      teller.tell(rendering.problems(of: stack))
      if StandardError.isTerminal { for note in rendering.advice(on: stack) { teller.note(note) } }
      programs.append((index, rendering.documents))
    }
    try teller.stopAtErrors()
    return try waiting { () throws -> [ListedFile] in
      var files: [ListedFile] = []
      var entries: [String: (entry: Int, place: String)] = [:]
      for (index, documents) in programs {
        let output = list.outputs[index]
        let path = output.path
        for document in documents {
          let place = path.isFolder ? path.text + document.name : path.text
          if let other = entries.updateValue((output.entry, place), forKey: place.lowercased()) {
            let both = "\(list.file.name): generate[\(other.entry)] and generate[\(output.entry)] both write \(place)"
            throw Failure(
              other.place == place ? both : "\(both), as \(other.place) where upper and lower case are alike")
          }
          files.append(
            ListedFile(
              output: index, path: place, bytes: try document.bytes(), saysOrigin: document.saysOrigin))
        }
      }
      return files
    }
  }

  /// Every system of a list that could be read, built or found wrong.
  private func reviewed(_ list: GenerationList) throws -> [ListedSystem.Key: ListedSystem] {
    let today = Day.today
    var systems: [ListedSystem.Key: ListedSystem] = [:]
    for (place, output) in list.outputs.enumerated() {
      let key = ListedSystem.Key(output)
      guard systems[key] == nil, let configuration = list.configuration(of: output.source) else { continue }
      let source = SystemSource(
        file: configuration.name, text: configuration.text, environment: output.environment,
        regenerate: list.regenerate(output.source))
      let outcome = Result { () throws(Diagnostics) in try source.reviewed(on: today) }
      systems[key] = ListedSystem(place: place, configuration: configuration, outcome: outcome)
    }
    return systems
  }

  /// Writes what is not current and the lock, removes unchanged leftovers, and says so.
  private func write(_ comparison: ListComparison, isForced: Bool) throws {
    let foreign = comparison.files.filter { $0.state == .foreign }.map { comparison.shown($0.file.path) }
    if !isForced, !foreign.isEmpty {
      let names = foreign.count > 5 ? foreign.prefix(4) + ["\(foreign.count - 4) more"] : foreign
      throw Failure(
        "cannot write \(names.listed("and")): there is text that does not say that infragen generated it; choose another "
          + "output, or --force replaces it")
    }
    let folder = comparison.list.folder.place
    let changed = comparison.files.filter { $0.state != .current }
    let removed = comparison.leftovers.filter { $0.state == .unchanged }.map { folder.child($0.path) }
    var replacement = FileReplacement(
      files: changed.map { file, _ in
        let document = Document(Path.name(file.path), text: String(decoding: file.bytes, as: UTF8.self))
        return FileReplacement.File(
          place: folder.child(file.path), document: document, createsFolder: true,
          mayReplace: isForced || !file.saysOrigin)
      }, removed: removed, keeping: comparison.list.keeping)
    if !comparison.isLockCurrent {
      let lock = comparison.list.lockName
      // The name is infragen's own: what a merge or an accident has left there says nothing.
      replacement.record = FileReplacement.File(
        place: folder.child(lock), document: Document(lock, text: comparison.newLock.text), createsFolder: false,
        mayReplace: true)
    }
    try waiting {
      UnfinishedFiles.remove(
        beside: comparison.files.map { folder.child($0.file.path) } + [folder.child(comparison.list.lockName)])
      try replacement.perform(unless: interruption)
    }
    for place in removed { Place.removeFolders(place.folders) }
    for line in comparison.reportOfWriting { note(line) }
    if comparison.lock == nil { note(comparison.attributesAdvice) }
  }

  /// Says which files are not current, and how to make them so; throws ``NotCurrent`` when there is one.
  private func check(_ comparison: ListComparison, _ command: String) throws {
    let report = comparison.reportOfCheck
    if !report.diff.isEmpty { try print(diff: report.diff) }
    for line in report.lines { StandardError.note(line) }
    for line in report.errors { StandardError.error(line) }
    if report.isHelpedByWriting { note("to bring all up to date: \(command)") }
    if !report.errors.isEmpty { throw Reported() }
    if !report.lines.isEmpty { throw NotCurrent() }
  }
}
