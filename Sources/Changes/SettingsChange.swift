import Emitters
import InfraModel

/// A change of the engine settings, and what it asks of whoever deploys.
public struct SettingsChange: Sendable {
  /// Title of the engine.
  public let engine: String
  /// Description of the change, one sentence.
  public let words: String

  /// The changes between two stacks for one engine.
  static func changes(from old: Stack, to new: Stack, in engine: any Engine) -> [SettingsChange] {
    let isTerraform = engine.target == TerraformEngine().target
    let sentences = [
      isTerraform ? state(from: old.engines.terraform, to: new.engines.terraform) : nil,
      engine.dialect == .provider ? account(from: old.engines.accountID, to: new.engines.accountID) : nil,
    ]
    // A resource with a feature that is not supported shows on its own.
    let unsupported = new.engines.unsupportedFeatures.filter { feature in
      feature.dialect == engine.dialect && !old.engines.unsupportedFeatures.contains(feature)
    }
    return (sentences.compactMap { $0 } + unsupported.map { "\($0.subject) is not supported. \($0.reason)" }).map {
      SettingsChange(engine: engine.title, words: $0)
    }
  }

  private static func state(
    from old: EngineSettings.Terraform, to new: EngineSettings.Terraform
  ) -> String? {
    if old.isModule != new.isModule {
      return new.isModule
        ? "it becomes a module: move its resources in the state to the addresses that they have under its caller"
        : "it is no module any more: move its resources in the state to their own addresses"
    }
    if text(old.backend) == text(new.backend) { return nil }
    return "the state moves from \(place(old.backend)) to \(place(new.backend)): run terraform init -migrate-state"
  }

  private static func text(_ backend: EngineSettings.Terraform.Backend?) -> String? {
    backend.map { $0.type + TerraformText.expression(.object($0.arguments)) }
  }

  private static func place(_ backend: EngineSettings.Terraform.Backend?) -> String {
    backend.map { "the backend \($0.type)" } ?? "a local file"
  }

  private static func account(from old: String?, to new: String?) -> String? {
    switch (old, new) {
    case (let old?, let new?) where old != new:
      "the account changes from \(old) to \(new): nothing is moved there"
    case (let old?, nil): "every account is allowed, no longer \(old) only"
    default: nil
    }
  }
}
