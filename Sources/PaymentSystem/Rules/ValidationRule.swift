internal import Configuration
import InfraModel

/// What AWS, or infragen itself, wants of settings together, with the message for a system that has it otherwise.
public struct ValidationRule: Sendable {
  /// A setting that breaks a rule.
  struct Violation: Equatable {
    /// The setting, such as `services.api.memoryMiB`.
    let path: SettingPath
    /// What is wrong: the value, the limit and the nearest valid choice.
    let message: String

    init(_ setting: some SettingPathConvertible, _ message: String) {
      path = setting.path
      self.message = message
    }
  }

  /// What a rule looks at.
  enum Check: Sendable {
    /// The settings alone.
    case settings(@Sendable (PaymentSystem) -> [Violation])
    /// What is built from settings that keep all rules of the other sort: names, and what parts of the system add.
    case stack(@Sendable (PaymentSystem, Stack) -> [Violation])
  }

  /// The rule's name: the service, and what of it, such as `ecs.fargate-size`.
  public let id: String
  /// What is wanted, one sentence.
  public let title: String
  /// The vendor's page about it; empty for a rule of infragen's own.
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
