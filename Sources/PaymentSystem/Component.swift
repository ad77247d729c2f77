/// A part of a system that is written in Swift and built together with the parts of the configuration.
public protocol Component: Sendable {
  /// Policies for stacks with the component, in addition to infragen's own. Waivers refer to them by ID.
  var policies: [Policy] { get }
  /// Adds resources and outputs to the system, which already contains its own parts.
  func add(to system: inout SystemBuilder)
}

extension Component {
  /// No additional policies. infragen's own policies also apply to the component's resources.
  public var policies: [Policy] { [] }
}

extension PaymentSystem {
  /// Policies of its components.
  var ownPolicies: [Policy] { components.flatMap(\.policies) }

  /// All policies that its stack is checked against.
  var checkedPolicies: [Policy] { PolicyPack.checked + ownPolicies.filter { $0.severity != nil } }
}
