import InfraModel

/// Physical names, which contain deploy-time values: `payment-alb-dev` from `alb`.
struct Naming: Sendable {
  /// Parameter for the suffix of every name.
  static let suffixParameter: Parameter.Name = "environment_suffix"

  let project: String
  let suffix: Value<String> = Value(.parameter(Naming.suffixParameter))

  /// A name with the project's name and the environment suffix.
  func callAsFunction(_ what: String) -> Value<String> { own("\(project)-\(what)") }

  /// A name with the environment suffix but without the project's name.
  func own(_ what: String) -> Value<String> {
    // Built without string interpolation, which would reserve more memory: every resource has such a name.
    Value(.interpolation([.string("\(what)-"), suffix.expression]))
  }

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
  /// The first of the names that limit the suffix most, and the maximum length of the suffix with that name.
  var tightestName: (key: String, name: NameConstraint, room: Int)? {
    var tightest: (key: String, name: NameConstraint, room: Int)?
    for entry in entries {
      for name in entry.resource.nameConstraints {
        guard let room = name.room(for: Naming.suffixParameter, in: self) else { continue }
        if tightest.map({ room < $0.room }) ?? true { tightest = (entry.name.key, name, room) }
      }
    }
    return tightest
  }
}
