internal import Configuration

/// Customer managed KMS keys; AWS managed keys encrypt the rest.
struct EncryptionSettings: Settings {
  /// Data that a key encrypts.
  enum Use: String, CaseIterable {
    case database
    case cache
    case tables
    case buckets
    case secrets
    case functions
    case logs
    case messages
  }

  var customerManagedKeys: [Use] = []
  var deletionDays = 30

  static let title = "Customer managed KMS keys; AWS managed keys encrypt the rest."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "customerManagedKeys", &customerManagedKeys, .list(of: .choice()),
      "What is encrypted with a customer managed key, rotated yearly; messages always are, because alarms need the key."
    )
    each.setting(
      "deletionDays", &deletionDays, .integer(7...30, unit: "days"),
      "Days during which a deleted key can be restored.")
  }
}
