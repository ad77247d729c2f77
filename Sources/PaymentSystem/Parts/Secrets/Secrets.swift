import AWSResources
import InfraModel

/// The secrets with manually set values, by their names in the configuration.
struct Secrets {
  /// The secrets of the system.
  let all: [(label: DisplayName, secret: Ref<Secret>)]

  /// Minimum recovery window of Secrets Manager in days.
  private static let protectedDays = 7

  init(_ context: BuildContext, in stack: inout Stack) {
    all = context.system.secrets.made().map { entry in
      let (label, settings) = (entry.label, entry.value)
      return (
        label,
        stack.add(
          Self.key(of: label),
          Secret(
            name: context.name.own(label.name), description: settings.description, key: context.keys.secrets,
            recoveryDays: settings.recoveryDays ?? (context.system.protectData ? Self.protectedDays : 0)),
          comment: "Created without a value: set it by hand, so that no file or state contains it.")
      )
    }
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
