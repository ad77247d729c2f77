import AWSResources

extension PolicyPack {
  static let paymentKeys: [Policy] = [
    Policy(
      "payment-keys.exportable", "Payment keys cannot be exported.", .low, serves: ["PCI DSS 4.0 3.6.1"],
      [
        .of(
          PaymentKey.self, setting: Setting.paymentKeys,
          remedy: "remove exportable, or waive it if a partner needs the key"
        ) { key, _, _ in key.isExportable ? "can be exported" : nil }
      ]),
    Policy(
      "payment-keys.modes", "Payment keys have one purpose.", .medium, serves: ["PCI DSS 4.0 3.6.1"],
      [
        .of(PaymentKey.self, setting: Setting.paymentKeys, remedy: "say its modes") { key, _, _ in
          key.modes.contains(.noRestrictions) ? "has modes without restrictions" : nil
        }
      ]),
    Policy(
      "payment-keys.protection", "Payment keys are not deleted with the system.", .medium,
      serves: ["PCI DSS 4.0 3.7.1"],
      [
        .of(PaymentKey.self, setting: Setting.protectData, remedy: protect) { key, _, _ in
          key.isProtected ? nil : unprotected
        }
      ]),
  ]
}
