import Emitters
import InfraModel

/// A move of a deployed system from the engine of its state to that of another target: the files and the steps.
public struct Move: Sendable {
  /// What happens to the resources, for a message: `121 to import, 1 to create`.
  public let summary: String
  /// The files, `MOVE.md` first. Each engine has a folder.
  public let documents: [Document]

  /// Plans a move. `stack` is what was deployed, with the place of functions' code relative to the folder of the
  /// target's program. Throws what prevents the move.
  public init(
    of stack: Stack, in state: DeployedState, with lookups: [AccountLookup] = [], to target: String
  ) throws(Diagnostics) {
    guard let engine = Emitters.named(state.engine.rawValue)?.engine else {
      throw Self.problem("this tool has no target \(state.engine.rawValue), from which the state is", state)
    }
    guard let target = DeployedState.Engine(rawValue: target) else {
      throw Self.problem(
        "a move to \(target) is not supported: moves lead to terraform, cloudformation or pulumi", state)
    }
    if let reason = Self.refusal(of: stack, from: state.engine, to: target) { throw Self.problem(reason, state) }
    let values = StateValues(stack: stack, state: state)
    let isPulumi = target == .pulumi || state.engine == .pulumi
    let entries = stack.resources(for: isPulumi ? .pulumi : .terraform)
    try StateCheck(
      stack: stack, values: values, entries: entries, expected: engine.resources(of: stack)
    ).check()
    let identity = DeployedIdentity(values: values, lookups: lookups)
    let imports = target == .cloudformation ? nil : try ProviderImports(of: entries, identity)
    let takeover = try Self.takeover(of: stack, entries, identity, imports, by: target)
    let release = Self.release(of: stack, entries, values, imports, to: target)
    let page = MovePage(stack: stack, source: state.engine, target: target, takeover: takeover, release: release)
    summary = takeover.summary
    documents =
      [page.document] + takeover.documents.map { $0.inFolder(target.rawValue) }
      + release.documents.map { $0.inFolder(state.engine.rawValue) }
  }

  private static func takeover(
    of stack: Stack, _ entries: [EntryResources], _ identity: DeployedIdentity, _ imports: ProviderImports?,
    by target: DeployedState.Engine
  ) throws(Diagnostics) -> any Takeover {
    guard let imports else { return try StackTakeover(of: stack, entries, identity) }
    return target == .pulumi
      ? PulumiTakeover(stack: stack, imports: imports) : TerraformTakeover(stack: stack, imports: imports)
  }

  private static func release(
    of stack: Stack, _ entries: [EntryResources], _ values: StateValues, _ imports: ProviderImports?,
    to target: DeployedState.Engine
  ) -> any Release {
    switch values.state.engine {
    case .cloudformation:
      CloudFormationRelease(
        stack: stack, state: values.state, target: target.rawValue, replaced: imports?.replaced ?? [],
        unclaimedRules: imports?.unclaimedRules ?? [])
    case .terraform:
      TerraformRelease(
        stack: stack,
        addresses: entries.flatMap(\.provider).compactMap { values.held($0)?.address }, target: target.rawValue)
    case .pulumi: PulumiRelease(stack: stack, state: values.state, target: target.rawValue)
    }
  }

  /// Why a move is not possible at all; nil if it may be.
  private static func refusal(
    of stack: Stack, from source: DeployedState.Engine, to target: DeployedState.Engine
  ) -> String? {
    if source == target { return "the state is one of \(target.rawValue) already: nothing has to move" }
    if [source, target].contains(.terraform), stack.engines.terraform.isModule {
      return
        "a module can neither import nor let go of resources, only the program that calls it: set terraform.module to false"
    }
    return nil
  }

  private static func problem(_ message: String, _ state: DeployedState) -> Diagnostics {
    Diagnostics([Diagnostic(at: state.location, message)])
  }
}

/// How the new engine takes the resources over.
protocol Takeover: Sendable {
  /// `121 to import, 1 to create`
  var summary: String { get }
  /// Its files, in the folder of the engine.
  var documents: [Document] { get }
  var steps: [MovePage.Step] { get }
  /// What does not move, one sentence or more each.
  var outside: [String] { get }
}

extension Takeover {
  static func summary(imported: Int, created: Int) -> String {
    "\(imported) to import" + (created == 0 ? "" : ", \(created) to create")
  }
}

/// How the old engine lets go of the resources without deleting them.
protocol Release: Sendable {
  /// Its files, in the folder of the engine.
  var documents: [Document] { get }
  /// Steps before and after those of the takeover.
  var before: [MovePage.Step] { get }
  var after: [MovePage.Step] { get }
  /// What stays behind, one sentence or more each.
  var outside: [String] { get }
}

extension Document {
  /// The same file in a folder.
  fileprivate func inFolder(_ folder: String) -> Document {
    var document = self
    document.name = "\(folder)/\(name)"
    return document
  }
}
