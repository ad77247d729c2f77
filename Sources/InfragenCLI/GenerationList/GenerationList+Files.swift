import Emitters
import InfraModel
import PaymentSystem

extension GenerationList {
  /// Generates every file of the list, in its order; throws after all errors of all systems are reported.
  func files(in context: CommandContext, reporting printer: inout DiagnosticPrinter) throws -> [GeneratedFile] {
    let systems = try context.withProgress { try reviewedSystems(with: context.components) }
    for system in systems.values.sorted(by: { $0.firstOutput < $1.firstOutput }) {
      switch system.outcome {
      case .success(let (_, report)): printer.report(report.generationDiagnostics)
      case .failure(let problems): printer.report(problems, excerpts: [system.configuration])
      }
    }
    let programs = try context.withProgress { () throws -> [Program] in try self.programs(of: systems) }
    for (_, stack, rendering) in programs {
      printer.report(rendering.problems(of: stack))
      if StandardError.isTerminal { for note in rendering.advice(on: stack) { printer.note(note) } }
    }
    try printer.stopAtErrors()
    return try context.withProgress { () throws -> [GeneratedFile] in try files(of: programs) }
  }

  private typealias Program = (output: Int, stack: Stack, rendering: Rendering)

  /// The program of each output whose system has a stack.
  private func programs(of systems: [GeneratedSystem.Key: GeneratedSystem]) throws -> [Program] {
    try outputs.enumerated().compactMap { index, output in
      guard case .success(let (stack, _)) = systems[GeneratedSystem.Key(output)]?.outcome else { return nil }
      let layout: Layout = output.path.isFolder ? .folder : .single
      return (index, stack, try output.emitter.rendering(of: stack, layout: layout))
    }
  }

  /// Reads and reviews each system of the list once.
  private func reviewedSystems(
    with components: [any Component]
  ) throws -> [GeneratedSystem.Key: GeneratedSystem] {
    let today = Day.today
    var systems: [GeneratedSystem.Key: GeneratedSystem] = [:]
    for (index, output) in outputs.enumerated() {
      let key = GeneratedSystem.Key(output)
      guard systems[key] == nil, let configuration = configuration(of: output.source) else { continue }
      let source = SystemSource(
        file: configuration.name, text: configuration.text, environment: output.environment,
        components: components, regenerate: regenerate(output.source))
      let outcome = Result { () throws(Diagnostics) in try source.reviewed(on: today) }
      systems[key] = GeneratedSystem(firstOutput: index, configuration: configuration, outcome: outcome)
    }
    return systems
  }

  /// The files of programs; throws when two outputs write the same file.
  private func files(of programs: [Program]) throws -> [GeneratedFile] {
    var files: [GeneratedFile] = []
    var entries: [String: (entry: Int, path: String)] = [:]
    for (index, _, rendering) in programs {
      let output = outputs[index]
      for document in rendering.documents {
        let path = output.path.isFolder ? output.path.text + document.name : output.path.text
        if let other = entries.updateValue((output.entry, path), forKey: path.lowercased()) {
          let both = "\(file.name): generate[\(other.entry)] and generate[\(output.entry)] both write \(path)"
          throw Failure(
            other.path == path ? both : "\(both), as \(other.path) where upper and lower case are alike")
        }
        files.append(
          GeneratedFile(output: index, path: path, bytes: try document.bytes(), saysOrigin: document.saysOrigin))
      }
    }
    return files
  }
}
