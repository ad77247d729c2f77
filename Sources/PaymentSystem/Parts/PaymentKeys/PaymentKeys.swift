import AWSResources
internal import Configuration
import InfraModel

/// The keys of AWS Payment Cryptography by their names in the configuration.
struct PaymentKeys {
  private let all: [(label: DisplayName, key: Ref<PaymentKey>)]

  init(_ context: BuildContext, in stack: inout Stack) {
    all = context.system.paymentKeys.made().compactMap { entry in
      // A rule refuses a new key without them.
      guard let usage = entry.value.usage, let algorithm = entry.value.algorithm else { return nil }
      let key = PaymentKey(
        alias: context.name(entry.label.name), usage: usage, algorithm: algorithm,
        modes: entry.value.effectiveModes(of: usage), isExportable: entry.value.exportable,
        windowDays: entry.value.deletionDays, isProtected: context.system.protectData)
      return (entry.label, stack.add(Self.key(of: entry.label), key))
    }
  }

  /// Key of a payment key.
  static func key(of label: DisplayName) -> LogicalName { "\(label.key)_payment_key" }

  func addOutputs(to stack: inout Stack) {
    for (label, key) in all {
      stack.outputs.append(
        StackOutput("\(label.words)_payment_key_arn", key.arn, "ARN of the \(label.name) payment key."))
    }
  }
}

extension Part {
  static let paymentKeys = Part { built, context, stack in
    if context.system.paymentKeys.made().isEmpty { return }
    stack.begin("payment_keys", "Payment keys")
    built.paymentKeys = PaymentKeys(context, in: &stack)
  } outputs: { built, stack in
    built.paymentKeys?.addOutputs(to: &stack)
  }
}
