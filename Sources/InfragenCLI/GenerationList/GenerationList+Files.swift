import Emitters
import InfraModel
import PaymentSystem

extension GenerationList {
  /// Generates all files of the manifest in order. Throws after reporting all errors of all systems.
  func files(in context: CommandContext, reporting printer: inout DiagnosticPrinter) throws -> [GeneratedFile] {
    let systems = try context.withProgress { try reviewedSystems(with: context.components) }
    for system in systems.values.sorted(by: { $0.firstOutput < $1.firstOutput }) {
      switch system.outcome {
      case .success(let (_, report)): printer.report(report.generationDiagnostics)
      case .failure(let problems): printer.report(problems, excerpts: [system.configuration])
      }
    }
    let programs = try context.withProgress { () throws -> [Program] in try self.programs(of: systems) }
    for (index, stack, rendering) in programs {
      printer.report(rendering.problems(of: stack))
      if !outputs[index].path.isFolder, let omission = outputs[index].emitter.omission(of: stack) {
        printer.note("\(outputs[index].path.text): \(omission)")
      }
      if StandardError.isTerminal { for note in rendering.advice(on: stack) { printer.note(note) } }
    }
    try printer.stopAtErrors()
    return try context.withProgress { () throws -> [GeneratedFile] in try files(of: programs) }
  }

  private typealias Program = (output: Int, stack: Stack, rendering: Rendering)

  /// Programs of all outputs whose systems have a stack.
  private func programs(of systems: [GeneratedSystem.Key: GeneratedSystem]) throws -> [Program] {
    let stacks = outputs.enumerated().compactMap { index, output -> (index: Int, stack: Stack)? in
      guard case .success((var stack, _)) = systems[GeneratedSystem.Key(output)]?.outcome else { return nil }
      if stack.hasCodePaths, let folder = configuration(of: output.source)?.folder {
        let path = output.path.isFolder ? output.path.text : Path.folder(output.path.text)
        stack.locateCode(at: ResolvedPath.path(from: "\(self.folder.path)/\(path)", to: folder))
      }
      return (index, stack)
    }
    let renderings = Parallel.map(stacks) { [outputs] index, stack in
      let layout: Layout = outputs[index].path.isFolder ? .folder : .single
      return Result { try outputs[index].emitter.rendering(of: stack, layout: layout) }
    }
    return try zip(stacks, renderings).map { ($0.index, $0.stack, try $1.get()) }
  }

  /// Reads and reviews each system of the manifest once.
  private func reviewedSystems(
    with components: [any Component]
  ) throws -> [GeneratedSystem.Key: GeneratedSystem] {
    let today = Day.today
    var firstOutputs: [GeneratedSystem.Key: Int] = [:]
    for (index, output) in outputs.enumerated() where firstOutputs[GeneratedSystem.Key(output)] == nil {
      firstOutputs[GeneratedSystem.Key(output)] = index
    }
    let sources = firstOutputs.values.sorted().compactMap { index -> (Int, ConfigurationFile, SystemSource)? in
      let output = outputs[index]
      guard let configuration = configuration(of: output.source) else { return nil }
      let source = SystemSource(
        file: configuration.name, text: configuration.text, environment: output.environment,
        environmentOrigin: "\(file.name): generate[\(output.entry)].environments", components: components,
        regenerate: regenerate(output.source), folder: configuration.files)
      return (index, configuration, source)
    }
    let systems = Parallel.map(sources) { index, configuration, source in
      let outcome = Result { () throws(Diagnostics) in try source.reviewed(on: today) }
      return GeneratedSystem(firstOutput: index, configuration: configuration, outcome: outcome)
    }
    return Dictionary(uniqueKeysWithValues: systems.map { (GeneratedSystem.Key(outputs[$0.firstOutput]), $0) })
  }

  /// Files of the programs. Throws if two outputs write the same file.
  private func files(of programs: [Program]) throws -> [GeneratedFile] {
    var files: [GeneratedFile] = []
    var entries: [String: (entry: Int, path: String)] = [:]
    let texts = Parallel.map(programs) { program in
      Result { try program.rendering.documents.map { try $0.bytes() } }
    }
    for ((index, _, rendering), texts) in zip(programs, texts) {
      let output = outputs[index]
      for (document, bytes) in zip(rendering.documents, try texts.get()) {
        let path = output.path.isFolder ? output.path.text + document.name : output.path.text
        if let other = entries.updateValue((output.entry, path), forKey: path.lowercased()) {
          let both = "\(file.name): generate[\(other.entry)] and generate[\(output.entry)] both write \(path)"
          throw Failure(
            other.path == path ? both : "\(both), as \(other.path) where upper and lower case are alike")
        }
        files.append(
          GeneratedFile(output: index, path: path, bytes: bytes, saysOrigin: document.saysOrigin))
      }
    }
    return files
  }
}
