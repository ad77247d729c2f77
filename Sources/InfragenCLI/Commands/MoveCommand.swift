import Emitters
import InfraModel
import Moving
import PaymentSystem

/// `infragen move`: writes the files that move a deployed system to the engine of another target.
struct MoveCommand: Command {
  /// The state, and answers of AWS to what it leaves open.
  var states: [String]
  var target: Target
  var system = SystemSelection()
  /// Output folder.
  var output: String
  /// True if files that infragen did not generate are also replaced.
  var isForced = false

  static let name: String? = "move"
  static let summary = "move a deployed system to another engine without deploying it again"
  static let details = """
    It asks no cloud: the state is a file. It writes the program of the new engine with its imports, what makes the \
    old engine let go without deleting anything, and MOVE.md with each step, what it shows and how to go back. The \
    configuration must be that of the deployment; a state of another system, and resources that the new engine would \
    replace, are refused.
    """
  static var options: [OptionDeclaration] {
    [from, to, folder, .system, .config, .environment, .set, .force]
  }
  static let exits: [ExitCode.Meaning] = [
    (ExitCode.success, "written"),
    (ExitCode.failure, "the configuration or state is invalid, or the system cannot move"),
  ]
  static let examples = [
    "infragen move --from stack.json --from rules.json --from addresses.json --to terraform -o move/",
    "infragen move --from terraform.tfstate --to cloudformation --environment dev --output move/",
  ]

  private static var from: OptionDeclaration {
    OptionDeclaration(
      "from", "FILE", .inputFile,
      """
      the state: a Terraform state or the output of 'terraform show -json', of 'aws cloudformation \
      describe-stack-resources' or of 'pulumi stack export'; also files with answers of AWS that an error asks for
      """
    ).required.repeatable
  }
  private static var to: OptionDeclaration {
    OptionDeclaration("to", "TARGET", .oneOf(engines), "the target whose engine takes over: \(engines.listed("or"))")
      .required
  }
  private static var engines: [String] { DeployedState.Engine.allCases.map(\.rawValue) }
  private static var folder: OptionDeclaration { .output("FOLDER", "the folder to write").required }
}

extension MoveCommand {
  init(_ arguments: ParsedArguments) throws(UsageError) {
    states = arguments.all(Self.from)
    if states.isEmpty { throw UsageError("--from is missing: the file with the state of the deployment") }
    guard let target = arguments.target(Self.to) else {
      throw UsageError("--to is missing: give \(Self.engines.listed("or"))")
    }
    guard let output = arguments[Self.folder], output != "-" else {
      throw UsageError("--output is missing: the folder to write")
    }
    self.target = target
    self.output = Path.isFolder(output) ? output : output + "/"
    system = try SystemSelection(arguments)
    isForced = arguments.has(.force)
  }

  func run(in context: CommandContext) throws {
    let system = try system.resolved(in: context)
    let configuration = try ConfigurationSource.read(system.source, streams: context.streams)
    var stack = try context.withSystem(of: configuration, system) { source throws(Diagnostics) in try source.stack() }
    stack.keepUntilExit()
    let (state, lookups, identities) = try deployment(in: context)
    let files = try OutputFiles(output, keeping: identities + [configuration.identity])
    // Programs are one folder below the output.
    if let folder = configuration.folder { stack.locateCode(at: "../" + files.path(to: folder)) }
    let plan = try context.reportingErrors { () throws(Diagnostics) in
      try Move(of: stack, in: state, with: lookups, to: target.name)
    }
    try context.withProgress { try files.write(plan.documents, isForced: isForced, unless: context.interruption) }
    context.note("wrote \(plan.documents.count) files to \(files.shown): \(plan.summary)")
    context.note("read \(files.shown)MOVE.md before the first step")
  }

  /// The one state among the files, the other answers, and the identities of the files.
  private func deployment(
    in context: CommandContext
  ) throws -> (state: DeployedState, lookups: [AccountLookup], files: [FileStatus?]) {
    var states: [DeployedState] = []
    var lookups: [AccountLookup] = []
    var identities: [FileStatus?] = []
    for path in self.states {
      let file = try ConfigurationFile(path, as: .state, streams: context.streams)
      identities.append(file.identity)
      let contents = try context.reportingErrors { () throws(Diagnostics) in
        try StateReader.read(file.text, file: file.name)
      }
      switch contents {
      case .state(let state): states.append(state)
      case .lookup(let lookup): lookups.append(lookup)
      }
    }
    guard let state = states.first else {
      throw Failure("--from has no state: give one beside \(self.states.listed("and"))")
    }
    if states.count > 1 {
      throw Failure("--from has two states, \(states[0].file) and \(states[1].file): move one at a time")
    }
    return (state, lookups, identities)
  }
}

extension CommandContext {
  /// The result of work; prints its errors.
  fileprivate func reportingErrors<Result>(
    _ work: () throws(Diagnostics) -> Result
  ) throws(AlreadyReported) -> Result {
    do throws(Diagnostics) { return try work() } catch {
      report(error)
      throw AlreadyReported()
    }
  }
}
