/// The targets of the tool.
public enum Emitters {
  /// infragen's own targets, in the order in which the help lists them.
  private static let own: [any Emitter] = [
    TerraformEmitter(),
    CloudFormationEmitter(),
    PulumiEmitter(),
    VerificationEmitter(),
  ]

  // Written once at startup, before a tool has a second thread.
  nonisolated(unsafe) private static var used = own

  /// All targets of the tool: infragen's own, or those that a custom tool passed at startup.
  public static var all: [any Emitter] { used }

  /// The targets that are deployed: what is generated and checked unless a target is named.
  public static var programs: [any Emitter] { all.filter(\.isProgram) }

  /// The engines of all targets, each once, because targets may share an engine.
  public static var engines: [any Engine] {
    var targets: Set<String> = []
    return all.compactMap(\.engine).filter { targets.insert($0.target).inserted }
  }

  /// Sets the targets of this process. Called at most once, before ``all`` is read.
  package static func use(_ emitters: [any Emitter]) {
    precondition(Set(emitters.map(\.target)).count == emitters.count, "two emitters have the same target")
    used = emitters
  }

  /// The emitter with the given target name, or nil.
  public static func named(_ target: String) -> (any Emitter)? { all.first { $0.target == target } }
}
