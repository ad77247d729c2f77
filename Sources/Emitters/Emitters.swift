/// Every target that this library writes.
public enum Emitters {
  /// One line a target, in the order in which help shows them.
  public static let all: [any Emitter] = [
    TerraformEmitter(),
    CloudFormationEmitter(),
    PulumiEmitter(),
  ]

  /// The emitter of that name, or nil.
  public static func named(_ target: String) -> (any Emitter)? { all.first { $0.target == target } }
}
