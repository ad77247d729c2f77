internal import Configuration
import InfraModel

/// The version of infragen, and the versions that a configuration requires.
public enum ToolVersion {
  /// The version of this infragen.
  public static let current = "0.1.0"

  static let setting = "requiredVersion"

  /// Throws if the configuration requires other versions. A value that is no version constraint is reported together
  /// with the errors of the other settings.
  static func check(_ tree: JSON5Value) throws(Diagnostics) {
    guard let required = tree[setting], case .string(let text) = required.kind,
      let constraint = VersionConstraint(text), let version = VersionConstraint.Version(current),
      !constraint.allows(version)
    else { return }
    throw Diagnostics([
      Diagnostic(
        .error, at: required.location, path: setting,
        "this is infragen \(current), but the configuration requires \(text): install such a version, or change the setting"
      )
    ])
  }
}
