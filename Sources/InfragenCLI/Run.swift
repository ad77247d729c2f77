import Emitters
import InfraModel
import PaymentSystem

/// One run of the tool, after its command line was understood.
struct Run {
  let streams: StandardStreams
  let interruption: Interruption
  /// Whether only errors are told.
  let isQuiet: Bool

  func perform(_ command: Command) throws {
    switch command {
    case .help(let verb): try print(Help.page(of: verb))
    case .completions(let shell): try print(shell.completions)
    case .manual: try print(ManualPage.text)
    case .version: try print(Help.version)
    case .schema: try print(PaymentSystem.jsonSchema.json)
    case .benchmark(let target, let resources):
      try requireOutput()
      interruption.release()
      let count = try waiting(printing: true) {
        let system = SyntheticSystem.stack(resources: resources)
        try print(Emitters.named(target)?.documents(for: system.stack, layout: .single) ?? [])
        return system.count
      }
      if !isQuiet { StandardError.print("resources: \(count)") }
    case .generate(let generation): try generate(generation)
    case .generateList(let generation): try generate(generation)
    case .begin(let system, let output): try begin(system: system, output: output)
    case .list(let request): try print(try listing(of: request))
    case .checkPolicy(let request, let format): try checkPolicy(request, format)
    case .diff(let comparison): try explain(comparison)
    case .show(let request, nil): try print(try resolved(request).settings.lines)
    case .show(let request, let other?): try print(try comparison(request, other))
    }
  }

  private func generate(_ generation: Generation) throws {
    var generation = generation
    generation.request.source = try ConfigurationSource.resolved(generation.request.source)
    // A stream that is closed is worth no reading.
    if generation.output == nil { try requireOutput() }
    takeEnvironmentOfPulumiStack(for: &generation)
    let configuration = try ConfigurationSource.read(generation.request.source, streams: streams)
    let request = generation.request
    let today = Day.today
    let (stack, report) = try reporting(configuration, request) { source throws(Diagnostics) in
      try waiting(printing: generation.output == nil) { () throws(Diagnostics) in try source.reviewed(on: today) }
    }
    tell(report.generationDiagnostics)
    if report.generationDiagnostics.hasErrors { throw Reported() }
    guard let emitter = Emitters.named(generation.target) else { return }
    guard let path = generation.output else {
      let rendering = try emitter.rendering(of: stack, layout: .single)
      try tellQuotas(rendering, stack)
      interruption.release()
      return try waiting(printing: true) { try print(rendering.documents) }
    }
    let files = try OutputFiles(path, keeping: configuration.identity)
    let rendering = try emitter.rendering(of: stack, layout: files.layout)
    try tellQuotas(rendering, stack)
    let documents = rendering.documents
    if generation.isCheck { return try check(documents, files, generation) }
    try waiting { try files.write(documents, isForced: generation.isForced, unless: interruption) }
    tell(documents, files)
  }

  /// Chooses, for a program that Pulumi's host reads from the standard output, the environment named as its stack.
  private func takeEnvironmentOfPulumiStack(for generation: inout Generation) {
    guard generation.target == PulumiHost.target, generation.output == nil, generation.request.environment == nil,
      let stack = PulumiHost.stack
    else { return }
    generation.request.environment = stack
    StandardError.note("the environment is \(stack), the stack that Pulumi deploys; --environment gives another")
  }

  /// Does something with a request's configuration; what is wrong with it is reported, with its places.
  func reporting<Result>(
    _ configuration: ConfigurationFile, _ request: Request, _ work: (SystemSource) throws(Diagnostics) -> Result
  ) throws(Reported) -> Result {
    do throws(Diagnostics) {
      return try work(
        SystemSource(
          file: configuration.name, text: configuration.text, overrides: request.overrides,
          environment: request.environment, regenerate: request.regenerate))
    } catch {
      var sources: [(file: String, text: [UInt8])] = []
      if StandardError.isTerminal {
        sources = [(configuration.name, configuration.text)]
        // Places in one of several assignments do not say in which.
        if request.overrides.count == 1 { sources.append(("--set", Array(request.overrides[0].utf8))) }
      }
      tell(error, sources: sources)
      throw Reported()
    }
  }

  /// Says what is nearly used up, and stops at what is; a person at a terminal hears what else to know.
  private func tellQuotas(_ rendering: Rendering, _ stack: Stack) throws(Reported) {
    let problems = rendering.problems(of: stack)
    tell(problems)
    if problems.hasErrors { throw Reported() }
    guard StandardError.isTerminal, !isQuiet else { return }
    for note in rendering.advice(on: stack) { self.note("note: \(note)") }
  }

  private func tell(_ documents: [Document], _ files: OutputFiles) {
    guard files.isFolder else { return note("wrote \(files.shown)") }
    note("wrote \(documents.count) \(documents.count == 1 ? "file" : "files") to \(files.shown)")
    let leftovers = files.leftovers(documents)
    guard !leftovers.isEmpty else { return }
    let names = leftovers.listed("and")
    note("note: no longer generated, but still read by Terraform from \(files.shown): \(names)")
  }

  private func print(_ documents: [Document]) throws(Failure) {
    try requireOutput()
    for document in documents {
      try OutputStream.standard.write(document.write)
    }
  }

  func print(_ text: String) throws(Failure) {
    try requireOutput()
    try OutputStream.standard.write(text)
  }

  private func requireOutput() throws(Failure) {
    if !streams.hasOutput { throw Failure("standard output is closed") }
  }
}
