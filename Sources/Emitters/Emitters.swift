/// The targets.
public enum Emitters {
  /// infragen's own, one line a target, in the order in which help shows them.
  private static let own: [any Emitter] = [
    TerraformEmitter(),
    CloudFormationEmitter(),
    PulumiEmitter(),
  ]

  // Written once, before a tool does anything else and has a second thread.
  nonisolated(unsafe) private static var used = own

  /// Every target that the tool writes: infragen's own, or those that a tool was started with.
  public static var all: [any Emitter] { used }

  /// Chooses the targets of this process; called once, before anything reads ``all``.
  package static func use(_ emitters: [any Emitter]) {
    precondition(Set(emitters.map(\.target)).count == emitters.count, "two emitters have the same target")
    used = emitters
  }

  /// The emitter of that name, or nil.
  public static func named(_ target: String) -> (any Emitter)? { all.first { $0.target == target } }
}
