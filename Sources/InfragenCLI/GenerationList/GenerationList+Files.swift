import Emitters
import InfraModel
import PaymentSystem

extension GenerationList {
  /// Generates every file of the list, in its order; throws after all errors of all systems are reported.
  func files(in context: CommandContext, reporting printer: inout DiagnosticPrinter) throws -> [GeneratedFile] {
    let systems = try context.withProgress { try reviewedSystems() }
    for system in systems.values.sorted(by: { $0.firstOutput < $1.firstOutput }) {
      switch system.outcome {
      case .success(let (_, report)): printer.report(report.generationDiagnostics)
      case .failure(let problems): printer.report(problems, excerpts: [system.configuration])
      }
    }
    var stacks: [(output: Int, stack: Stack)] = []
    for (index, output) in outputs.enumerated() {
      guard case .success(let (stack, _)) = systems[GeneratedSystem.Key(output)]?.outcome else { continue }
      printer.report(output.emitter.problems(of: stack))
      if StandardError.isTerminal { for note in output.emitter.advice(on: stack) { printer.note(note) } }
      stacks.append((index, stack))
    }
    try printer.stopAtErrors()
    return try context.withProgress { () throws -> [GeneratedFile] in try files(of: stacks) }
  }

  /// Reads and reviews each system of the list once.
  private func reviewedSystems() throws -> [GeneratedSystem.Key: GeneratedSystem] {
    let today = Day.today
    var systems: [GeneratedSystem.Key: GeneratedSystem] = [:]
    for (index, output) in outputs.enumerated() {
      let key = GeneratedSystem.Key(output)
      guard systems[key] == nil, let configuration = configuration(of: output.source) else { continue }
      let source = SystemSource(
        file: configuration.name, text: configuration.text, environment: output.environment,
        regenerate: regenerate(output.source))
      let outcome = Result { () throws(Diagnostics) in try source.reviewed(on: today) }
      systems[key] = GeneratedSystem(firstOutput: index, configuration: configuration, outcome: outcome)
    }
    return systems
  }

  /// The files of stacks; throws when two outputs write the same file.
  private func files(of stacks: [(output: Int, stack: Stack)]) throws -> [GeneratedFile] {
    var files: [GeneratedFile] = []
    var entries: [String: (entry: Int, path: String)] = [:]
    for (index, stack) in stacks {
      let output = outputs[index]
      let layout: Layout = output.path.isFolder ? .folder : .single
      for document in output.emitter.documents(for: stack, layout: layout) {
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
