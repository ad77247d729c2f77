import InfraModel

/// Physical names, which contain deploy-time values: `payment-alb-dev` from `alb`.
struct Naming: Sendable {
  /// Parameter for the suffix of every name.
  static let suffixParameter: Parameter.Name = "environment_suffix"

  let project: String
  let suffix: Value<String> = Value(.parameter(Naming.suffixParameter))

  /// Name of a resource with the project as prefix.
  func callAsFunction(_ what: String) -> Value<String> { "\(project)-\(what)-\(suffix)" }

  /// Name of a resource without the project as prefix.
  func own(_ what: String) -> Value<String> { "\(what)-\(suffix)" }

  /// Service names in X-Ray: API Gateway's ends in `/STAGE`, a service's in its suffix.
  var tracedServices: Value<String> { "\(project)-*-\(suffix)*" }

  /// Name of a bucket, which must be globally unique: the suffix is followed by account and region.
  func bucket(_ what: String, in stack: inout Stack) -> Value<String> {
    "\(what)-\(suffix)-\(stack.lookup(.accountID))-\(stack.lookup(.region))"
  }

  /// Letter of the nth zone, which distinguishes its resources.
  static func zoneLetter(_ index: Int) -> String { String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index))) }
}

extension Stack {
  /// Every name with the suffix, and the maximum length of the suffix for that name.
  var roomsForSuffix: [(key: String, name: NameConstraint, room: Int)] {
    entries.flatMap { entry in
      entry.resource.nameConstraints.compactMap { name in
        name.room(for: Naming.suffixParameter, in: self).map { (entry.name.key, name, $0) }
      }
    }
  }
}
