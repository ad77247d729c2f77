import AWSResources
internal import Configuration
import InfraModel

/// The secrets by their names in the configuration.
struct Secrets {
  /// The secrets of the system.
  let all: [(label: DisplayName, secret: Ref<Secret>)]

  /// Minimum recovery window of Secrets Manager in days.
  private static let protectedDays = 7

  /// Comment of secrets with a generated value.
  static let generatedComment = "Its value is generated once. Terraform and Pulumi keep a copy in their state."

  init(_ context: BuildContext, in stack: inout Stack) {
    all = context.system.secrets.made().map { entry in
      let (label, settings) = (entry.label, entry.value)
      return (
        label,
        stack.add(
          Self.key(of: label),
          Secret(
            name: context.name.own(label.name), description: settings.description, key: context.keys.secrets,
            recoveryDays: settings.recoveryDays ?? Self.recoveryDays(in: context.system),
            generated: settings.generate.map { Self.generated($0, Setting.secrets[entry.name].generate, context) }),
          comment: settings.generate == nil
            ? "Created without a value: set it by hand, so that no file or state contains it." : Self.generatedComment)
      )
    }
  }

  /// Recovery window of a system's secrets in days.
  static func recoveryDays(in system: PaymentSystem) -> Int { system.protectData ? protectedDays : 0 }

  private static func generated(
    _ settings: GeneratedSecretSettings, _ paths: GeneratedSecretPaths, _ context: BuildContext
  ) -> GeneratedSecret {
    GeneratedSecret(
      length: settings.length, excludedCharacters: settings.excludeCharacters,
      excludesPunctuation: settings.excludePunctuation, key: settings.key,
      members: settings.template.map { ($0.name, context.texts.text($0.value, of: paths.template[$0.name])) })
  }

  /// Key of a secret.
  static func key(of label: DisplayName) -> LogicalName { "\(label.key)_secret" }

  func addOutputs(to stack: inout Stack) {
    for (label, secret) in all {
      let words = label.name.split(separator: "-")
      // The output of `db-credentials` is `db_secret_arn`.
      let stem = words.last == "credentials" && words.count > 1 ? words.dropLast() : words[...]
      stack.outputs.append(
        StackOutput("\(stem.joined(separator: "_"))_secret_arn", secret.arn, "ARN of the \(label.name) secret."))
    }
  }
}

extension Part {
  static let secrets = Part { built, context, stack in
    if !context.system.secrets.made().isEmpty { stack.begin("secrets", "Secrets") }
    built.secrets = Secrets(context, in: &stack)
  } outputs: { built, stack in
    built.secrets?.addOutputs(to: &stack)
  }
}
