internal import Configuration
import InfraModel

/// The facts about a system that a generation manifest needs: its environments and its name.
public struct DescribedSystem: Sendable {
  let environments: Environments
  private let tree: JSON5Value
  private let starter: String?

  /// Reads a configuration. `starter` is the name of the starter it comes from. Throws if the text does not describe a
  /// system.
  public init(file: String, text: [UInt8], starter: String? = nil) throws(Diagnostics) {
    try self.init(try JSON5.parse(text, file: file), starter: starter)
  }

  init(_ tree: JSON5Value, starter: String? = nil) throws(Diagnostics) {
    try GenerationManifest.refuseAlone(tree)
    environments = try Environments(tree)
    self.tree = tree
    self.starter = starter
  }

  /// Name of the starter, or the `name` setting in an environment.
  func name(in environment: String) -> String {
    if let starter { return starter }
    let value = environments.settings(of: environment)?["name"] ?? tree["name"]
    // An invalid name is reported when all settings are read.
    guard case .string(let name)? = value?.kind, TextFormat.label(maximum: 20).accepts(name) else {
      return PaymentSystem().name
    }
    return name
  }
}
