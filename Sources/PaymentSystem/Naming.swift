import InfraModel

/// The deploy-time name of everything: `payment-alb-dev` from `alb`.
struct Naming: Sendable {
  /// The parameter that ends every name.
  static let suffixParameter: Parameter.Name = "environment_suffix"

  let project: String
  let suffix: Value<String> = Value(.parameter(Naming.suffixParameter))

  /// The name of something, up to its suffix's greatest length.
  func callAsFunction(_ what: String) -> Value<String> { "\(project)-\(what)-\(suffix)" }

  /// The name of something that is known by a name of its own, without the system's.
  func own(_ what: String) -> Value<String> { "\(what)-\(suffix)" }

  /// The names under which X-Ray knows the system's services: API Gateway's ends in `/STAGE`, a service's in its suffix.
  var tracedServices: Value<String> { "\(project)-*-\(suffix)*" }

  /// The name of a bucket, which nobody else in the world may have: with account and region behind the suffix.
  func bucket(_ what: String, in stack: inout Stack) -> Value<String> {
    "\(what)-\(suffix)-\(stack.lookup(.accountID))-\(stack.lookup(.region))"
  }

  /// The letter of the nth zone, which tells the resources in it apart.
  static func zoneLetter(_ index: Int) -> String { String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index))) }
}

extension Stack {
  /// Every name that ends in the suffix, and how long the suffix may be for that name to fit.
  var roomsForSuffix: [(key: String, name: NameConstraint, room: Int)] {
    entries.flatMap { entry in
      entry.resource.nameConstraints.compactMap { name in
        name.room(for: Naming.suffixParameter, in: self).map { (entry.name.key, name, $0) }
      }
    }
  }
}
