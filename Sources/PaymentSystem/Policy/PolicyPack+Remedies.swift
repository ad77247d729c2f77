import AWSResources
internal import Configuration
import InfraModel

extension PolicyPack {
  static var ownKeys: ListPaths<SettingPath> { Setting.encryption.ownKeys }

  static func ownKey(_ use: String) -> String { "add \"\(use)\" to encryption.ownKeys" }

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
  /// Whether it grants access to everyone.
  var isForEveryone: Bool {
    guard allows, conditions.isEmpty, case .everyone = principal else { return false }
    return true
  }
}
