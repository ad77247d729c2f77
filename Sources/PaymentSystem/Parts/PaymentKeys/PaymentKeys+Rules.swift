import AWSResources
internal import Configuration
import InfraModel

extension ValidationRules {
  static let paymentKeys = [
    paymentKeyRequired, paymentKeyAlgorithm, paymentKeyModes, paymentKeyOperation, paymentKeyRegion,
  ]

  private static let attributesPage =
    "https://docs.aws.amazon.com/payment-cryptography/latest/userguide/keys-validattributes.html"

  private static let paymentKeyRequired = ValidationRule(
    "payment-keys.required", "A new payment key has a usage and an algorithm.",
    page: "https://docs.aws.amazon.com/payment-cryptography/latest/APIReference/API_CreateKey.html"
  ) { system in
    system.paymentKeys.made().compactMap { entry -> Violation? in
      let path = Setting.paymentKeys[entry.name]
      guard let usage = entry.value.usage else {
        return Violation(path, "usage is missing: say what the key is for, such as \"TR31_P0_PIN_ENCRYPTION_KEY\"")
      }
      if entry.value.algorithm != nil { return nil }
      return Violation(path, "algorithm is missing: for this usage AWS has \(listed(usage.algorithms))")
    }
  }

  private static let paymentKeyAlgorithm = ValidationRule(
    "payment-keys.algorithm", "A payment key has an algorithm that its usage allows.", page: attributesPage
  ) { system in
    system.paymentKeys.compactMap { entry -> Violation? in
      guard let usage = entry.value.usage, let algorithm = entry.value.algorithm,
        !usage.algorithms.contains(algorithm)
      else { return nil }
      return Violation(
        Setting.paymentKeys[entry.name].algorithm,
        "AWS makes no \(usage.rawValue) with \(algorithm.rawValue); use \(listed(usage.algorithms))")
    }
  }

  private static let paymentKeyModes = ValidationRule(
    "payment-keys.modes", "A payment key has a combination of modes that its usage allows.", page: attributesPage
  ) { system in
    system.paymentKeys.compactMap { entry -> Violation? in
      let modes = entry.value.modes
      guard let usage = entry.value.usage, !modes.isEmpty else { return nil }
      if modes.count == Set(modes).count, usage.modes.contains(where: { Set($0) == Set(modes) }) { return nil }
      let possible = usage.modes.map { "[\($0.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))]" }
      return Violation(
        Setting.paymentKeys[entry.name].modes,
        "AWS does not allow this combination for \(usage.rawValue); use \(possible.joined(separator: " or "))")
    }
  }

  private static let paymentKeyOperation = ValidationRule(
    "payment-keys.operation", "Links to a payment key are for operations that the key takes part in.",
    page: "https://docs.aws.amazon.com/payment-cryptography/latest/userguide/crypto-ops-validkeys-ops.html"
  ) { system in
    if system.paymentKeys.isEmpty { return [] }
    let keys = Dictionary(system.paymentKeys.map { ($0.name, $0.value) }) { first, _ in first }
    return system.linkGraph.links.flatMap { link -> [Violation] in
      guard link.to.collection == PaymentKeyTarget.kind.collection, let key = keys[link.to.name] else { return [] }
      return link.access.compactMap(PaymentKeyOperation.init).compactMap { operation in
        key.refusal(of: operation).map { Violation(link.path, $0) }
      }
    }
  }

  private static let paymentKeyRegion = ValidationRule(
    "payment-keys.region", "AWS Payment Cryptography is in the partition aws only.",
    page: "https://docs.aws.amazon.com/general/latest/gr/payment-cryptography.html"
  ) { system in
    let region = system.place
    guard region.partition != .commercial else { return [] }
    return system.paymentKeys.made().map {
      Violation(
        Setting.paymentKeys[$0.name],
        "\(region.name) is in the partition \(region.partition.rawValue), which has no AWS Payment Cryptography; use a "
          + "region such as us-east-1")
    }
  }

  private static func listed(_ algorithms: [PaymentKey.Algorithm]) -> String {
    algorithms.map { "\"\($0.rawValue)\"" }.joined(separator: " or ")
  }
}

extension PaymentKeySettings {
  /// Why a key takes no part in an operation; nil if it does, or if its usage is not known.
  fileprivate func refusal(of operation: PaymentKeyOperation) -> String? {
    guard let usage else { return nil }
    let possible = PaymentKeyOperation.all(for: usage)
    guard let needed = possible.first(where: { $0.operation == operation }) else {
      let others = possible.map { "\"\($0.operation.rawValue)\"" }
      return "a \(usage.rawValue) takes no part in \(operation.rawValue); "
        + (others.isEmpty ? "no operation with data uses it" : "use \(others.joined(separator: " or "))")
    }
    if let algorithm, usage.idleAlgorithms.contains(algorithm) {
      return "no operation uses a \(usage.rawValue) with \(algorithm.rawValue): give the key another algorithm"
    }
    let own = effectiveModes(of: usage)
    if own.contains(.noRestrictions) || own.contains(where: needed.modes.contains) { return nil }
    return "the key's modes do not allow \(operation.rawValue): add "
      + needed.modes.map { "\"\($0.rawValue)\"" }.joined(separator: " or ")
  }
}
