import AWSResources
internal import Configuration
import InfraModel

/// A payment key as the target of links.
struct PaymentKeyTarget: LinkTarget {
  static let kind = LinkKind(
    collection: "paymentKeys", noun: "payment key",
    documentation: "Keys of AWS Payment Cryptography, by operation: gives <NAME>_KEY_ARN, never the key.",
    levels: PaymentKeyOperation.allCases.map { $0.level },
    needsLevel: true, actions: ("payment-cryptography", "UsePaymentKey"), hasVariables: true)

  static func entries(of system: PaymentSystem) -> [LinkEntry] { LinkEntry.all(of: system.paymentKeys) }

  let key: String
  private let paymentKey: Ref<PaymentKey>

  init?(_ entry: LinkEntry, _ context: LinkContext, in stack: inout Stack) {
    let linked = LinkedResource<PaymentKey>(
      PaymentKeys.key(of: entry.label), context.system.paymentKeys[entry.index].value.existing, .paymentKeys, entry,
      key: nil, context, in: &stack)
    paymentKey = linked.resource
    key = paymentKey.name.key
  }

  func provision(_ request: AccessRequest) -> Provision {
    Provision(
      statements: request.statements(on: [paymentKey.arn]), variables: [.init("KEY_ARN", paymentKey.arn)])
  }

  var attributes: [(name: String, value: Expression)] { [("arn", paymentKey.arn.expression)] }
}
