import AWSResources
import InfraModel

/// The secrets whose values are set by hand, by their names in the configuration.
struct Secrets {
  let all: [(name: String, label: DisplayName, secret: Ref<Secret>)]

  /// The shortest time that Secrets Manager has for bringing a secret back.
  private static let protectedDays = 7

  init(_ context: BuildContext, in stack: inout Stack) {
    all = context.system.secrets.map { entry in
      let (label, settings) = (entry.label, entry.value)
      return (
        entry.name, label,
        stack.add(
          "\(label.key)_secret",
          Secret(
            name: context.name.own(label.name), description: settings.description, key: context.keys.secrets,
            recoveryDays: settings.recoveryDays ?? (context.system.protectData ? Self.protectedDays : 0)),
          comment: "Created without a value: set it by hand, so that no file or state contains it.")
      )
    }
  }

  /// The secret of that name, or nil.
  func named(_ name: Substring) -> Ref<Secret>? { all.first { $0.name == name }?.secret }

  func addOutputs(to stack: inout Stack) {
    for (_, label, secret) in all {
      let words = label.name.split(separator: "-")
      // `db-credentials` is told as `db_secret_arn`.
      let stem = words.last == "credentials" && words.count > 1 ? words.dropLast() : words[...]
      stack.outputs.append(
        StackOutput("\(stem.joined(separator: "_"))_secret_arn", secret.arn, "ARN of the \(label.name) secret."))
    }
  }
}

extension Part {
  static let secrets = Part { built, context, stack in
    if !context.system.secrets.isEmpty { stack.begin("secrets", "Secrets") }
    built.secrets = Secrets(context, in: &stack)
  } outputs: { built, stack in
    built.secrets?.addOutputs(to: &stack)
  }
}
