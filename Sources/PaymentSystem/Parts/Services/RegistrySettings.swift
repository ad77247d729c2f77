import AWSResources
internal import Configuration
import InfraModel

/// ECR repositories, one per service.
struct RegistrySettings: Settings {
  var prefix: String?
  var keepImages: Int?
  var mutableTags = false
  var tag: String?
  var existing: Existing<ExistingRegistrySettings>?

  /// Settings that existing repositories have themselves.
  static let ofNewRepositories = ["keepImages", "mutableTags"]

  static let title = "The ECR repositories, one for each service's images."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "prefix", &prefix, .optional(.text(.label(maximum: 20))),
      "Prefix of the repositories' names, <prefix>-<service>; the system's name by default.")
    each.setting(
      "keepImages", &keepImages, .optional(.integer(1...1000)),
      "Number of images to keep, newest first; all when null.")
    each.setting("mutableTags", &mutableTags, .boolean, "Whether image tags such as latest can be overwritten.")
    each.setting(
      "tag", &tag, .optional(.text(.imageTag)),
      "Default image tag of services; without it the tag must be set when deploying.")
    each.setting(
      "existing", &existing, .existing(),
      "The registry whose repositories <prefix>-<service> exist already, in place of new ones, by its account ID; with true the ID is set when deploying."
    )
  }
}

/// A registry whose repositories exist already.
struct ExistingRegistrySettings: ExistingAttributes {
  var accountId: String?
  var region: String?

  static let title = "A registry whose repositories exist already."
  static var shortForm: TextFormat? { .orReference(.accountID) }

  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "accountId", &accountId, .optional(.text(.orReference(.accountID))),
      "Account of the registry; that of the system by default. Another account must allow the pull in its repository policies."
    )
    each.setting(
      "region", &region, .optional(.known(Region.all.map(\.name), what: "AWS region")),
      "Region of the registry; that of the system by default.")
  }

  mutating func take(_ text: String) { accountId = text }
}

extension RegistrySettings {
  /// The repository of a service: a new one, or the one that exists already.
  func repository(
    of label: DisplayName, _ context: BuildContext, in stack: inout Stack
  ) -> Ref<ECRRepository> {
    if let existing { return Self.repository(existing, prefix, label, context.system, in: &stack) }
    return stack.add(
      Self.key(of: label),
      ECRRepository(
        name: prefix.map { context.name.own("\($0)-\(label.name)") } ?? context.name(label.name),
        isMutable: mutableTags, keepImages: keepImages, emptiesOnDestroy: !context.system.protectData))
  }

  private static func key(of label: DisplayName) -> LogicalName { "\(label.key)_repository" }

  private static func repository(
    _ existing: Existing<ExistingRegistrySettings>, _ prefix: String?, _ label: DisplayName, _ system: PaymentSystem,
    in stack: inout Stack
  ) -> Ref<ECRRepository> {
    let account: Value<String>
    var region = stack.lookup(.region)
    switch existing {
    case .given(let given):
      account = given.accountId.map { system.existingText($0, in: &stack) } ?? stack.lookup(.accountID)
      if let own = given.region { region = Value(.string(own)) }
    case .asked:
      account = stack.parameter(
        Parameter(
          "registry_account_id", group: "Existing resources", pattern: TextFormat.accountID.pattern,
          constraint: "Use an account ID of twelve digits.", "ID of the account with the ECR repositories."))
    }
    // The owner chose the names, so they have no suffix.
    let name = "\(prefix ?? system.name)-\(label.name)"
    let arn = stack.arn("ecr", "repository/\(name)", region: region, account: account)
    let url: Value<String> = "\(account).dkr.ecr.\(region).\(stack.lookup(.dnsSuffix))/\(name)"
    let path = "\(Setting.registry.existing.path)"
    return stack.given(
      key(of: label),
      [
        .init("arn", setting: path, arn.expression), .init("name", setting: path, .string(name)),
        .init("repository_url", setting: path, url.expression),
      ])
  }
}
