import AWSResources
internal import Configuration
import InfraModel

extension PolicyPack {
  static var customerManagedKeys: ListPaths<SettingPath> { Setting.encryption.customerManagedKeys }

  static func customerManagedKey(_ use: String) -> String { "add \"\(use)\" to encryption.customerManagedKeys" }

  static func keyless(_ key: Ref<KMSKey>?) -> String? { key == nil ? "has no customer managed key" : nil }
}

extension PolicyPack {
  static let protect = "set protectData to true"

  static let unprotected = "has no deletion protection"
}

extension PolicyPack {
  static let everyone = "grants access to everyone"

  static let nameThem = "name the principals"
}

extension PolicyStatement {
  /// True if it grants access to everyone.
  var isForEveryone: Bool {
    guard allows, conditions.isEmpty, case .everyone = principal else { return false }
    return true
  }
}
