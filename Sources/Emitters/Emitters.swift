/// The targets of this library.
public enum Emitters {
  /// All emitters, in the order in which the help lists them.
  public static let all: [any Emitter] = [
    TerraformEmitter(),
    CloudFormationEmitter(),
    PulumiEmitter(),
  ]

  /// The emitter with the given target name, or nil.
  public static func named(_ target: String) -> (any Emitter)? { all.first { $0.target == target } }
}
