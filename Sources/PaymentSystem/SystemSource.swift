import Configuration
import InfraModel

/// A configuration text, and what of it is wanted.
public struct SystemSource: Sendable {
  /// The longest configuration that is read, in bytes.
  public static let maximumBytes = 1 << 20

  private let file: String
  private let text: [UInt8]
  private let overrides: [String]
  private let environment: String?
  private let regenerate: String

  /// Names a text; `overrides` are assignments such as `network.zones=2`, `regenerate` the options that say all this.
  public init(
    file: String, text: [UInt8], overrides: [String] = [], environment: String? = nil, regenerate: String
  ) {
    self.file = file
    self.text = text
    self.overrides = overrides
    self.environment = environment
    self.regenerate = regenerate
  }

  /// Reads, checks and builds the system; throws everything that is wrong at once.
  public func stack() throws(Diagnostics) -> Stack {
    let tree = try resolvedTree()
    let system = try PaymentSystem.read(tree)
    var checks = SystemChecks(system, tree)
    checks.run()
    if checks.problems.hasErrors { throw checks.problems }
    let stack = system.stack(regenerate: regenerate)
    let problems = Diagnostics(stack.keyProblems + SuffixCheck(stack, system, tree).problems)
    if problems.hasErrors { throw problems }
    return stack
  }

  /// The configuration with its environment's settings and the overrides applied.
  private func resolvedTree() throws(Diagnostics) -> JSON5Value {
    var tree = try JSON5.parse(text, file: file)
    let environments = try Environments(tree)
    let name = try environments.chosen(environment)
    tree = tree.removing("environments")
    if let settings = environments.settings(of: name) { tree = tree.merging(settings) }
    for override in overrides { tree = try tree.setting(override) }
    return tree["environmentSuffix"] == nil && tree.members != nil
      ? try tree.setting("environmentSuffix=\"\(name)\"") : tree
  }
}
