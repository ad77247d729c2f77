/// A part of a system that is written in Swift and built together with the parts that the description names.
public protocol Component: Sendable {
  /// The controls that stacks with the component are checked against, besides infragen's own; waivers name them by their ids.
  var policies: [Policy] { get }
  /// Adds resources and outputs to the system, whose own parts are there already.
  func add(to system: inout SystemBuilder)
}

extension Component {
  /// None: infragen's own policies apply to the component's resources, too.
  public var policies: [Policy] { [] }
}

extension PaymentSystem {
  /// The policies of its components.
  var ownPolicies: [Policy] { components.flatMap(\.policies) }

  /// Every policy that its stack is checked against.
  var checkedPolicies: [Policy] { PolicyPack.checked + ownPolicies.filter { $0.severity != nil } }
}
