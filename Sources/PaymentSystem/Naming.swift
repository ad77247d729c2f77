import InfraModel

/// The deploy-time name of everything: `payment-alb-dev` from `alb`.
struct Naming: Sendable {
  /// The parameter that ends every name.
  static let suffixParameter: Parameter.Name = "environment_suffix"

  let project: String
  let suffix: Value<String> = Value(.parameter(Naming.suffixParameter))

  /// The name of something, up to its suffix's greatest length.
  func callAsFunction(_ what: String) -> Value<String> { own("\(project)-\(what)") }

  /// The name of something that is known by a name of its own, without the system's.
  func own(_ what: String) -> Value<String> {
    // Its two parts as they are: every resource has such a name, and an interpolation would make room for more.
    Value(.interpolation([.string("\(what)-"), suffix.expression]))
  }

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
  /// The first of the names that leave the suffix the least room, and how long it may be for that name to fit.
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
