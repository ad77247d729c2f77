internal import Configuration
import InfraModel

/// What a list of outputs must know of a system: its environments and its name.
public struct DescribedSystem: Sendable {
  let environments: Environments
  private let tree: JSON5Value
  private let starter: String?

  /// Reads a description; `starter` is the name of the starter that it is. Throws when it describes no system.
  public init(file: String, text: [UInt8], starter: String? = nil) throws(Diagnostics) {
    try self.init(try JSON5.parse(text, file: file), starter: starter)
  }

  init(_ tree: JSON5Value, starter: String? = nil) throws(Diagnostics) {
    try GenerationManifest.refuseAlone(tree)
    environments = try Environments(tree)
    self.tree = tree
    self.starter = starter
  }

  /// The starter's name, or the one with which the names of an environment's resources begin.
  func name(in environment: String) -> String {
    if let starter { return starter }
    let value = environments.settings(of: environment)?["name"] ?? tree["name"]
    // One that is not allowed is reported by those who read all settings.
    guard case .string(let name)? = value?.kind, TextFormat.label(maximum: 20).accepts(name) else {
      return PaymentSystem().name
    }
    return name
  }
}
