import AWSResources
import InfraModel

extension KitchenSink {
  static func addPaymentKeys(to stack: inout Stack, _ suffix: Value<String>) {
    let pins = stack.add(
      "pin_payment_key",
      PaymentKey(
        alias: "sink-pin-\(suffix)", usage: .pinEncryption, algorithm: .tdes3,
        modes: [.encrypt, .decrypt, .wrap, .unwrap], isExportable: true, windowDays: 30, isProtected: true))
    stack.add(
      "exchange_payment_key",
      PaymentKey(
        alias: "sink-exchange-\(suffix)", usage: .keyExchange, algorithm: .rsa4096, modes: [.decrypt, .unwrap],
        isExportable: false, windowDays: 7, isProtected: false))
    stack.outputs.append(StackOutput("data_payment_key_arn", pins.arn, "ARN of the key for PINs."))
  }
}
