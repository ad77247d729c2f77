internal import Configuration
import InfraModel

/// A cross-field validation rule for settings, required by AWS or by infragen, with its messages.
public struct ValidationRule: Sendable {
  /// A setting that violates a rule.
  struct Violation: Equatable {
    /// The setting, such as `services.api.memoryMiB`.
    let path: SettingPath
    /// Description of the problem: the value, the limit and the nearest valid choice.
    let message: String

    init(_ setting: some SettingPathConvertible, _ message: String) {
      path = setting.path
      self.message = message
    }
  }

  /// Input of a rule.
  enum Check: Sendable {
    /// Settings only.
    case settings(@Sendable (PaymentSystem) -> [Violation])
    /// The stack built from settings that satisfy all rules of the other type, for example for names and for resources
    /// that parts add.
    case stack(@Sendable (PaymentSystem, Stack) -> [Violation])
    /// The same, with what the links of the built stack provide.
    case links(@Sendable (PaymentSystem, Links) -> [Violation])
  }

  /// Rule ID: the service and the subject, such as `ecs.fargate-size`.
  public let id: String
  /// Requirement, one sentence.
  public let title: String
  /// The vendor's documentation page; empty for infragen's own rules.
  public let page: String
  let check: Check

  init(_ id: String, _ title: String, page: String = "", _ check: @escaping @Sendable (PaymentSystem) -> [Violation]) {
    self.init(id, title, page: page, .settings(check))
  }

  init(_ id: String, _ title: String, page: String = "", _ check: Check) {
    self.id = id
    self.title = title
    self.page = page
    self.check = check
  }
}
