import AWSResources
import InfraModel

/// A stack with names in an order that is neither alphabetical nor that of a hash.
enum OrderedSystem {
  private static let words = [
    "kilo", "alpha", "zulu", "mike", "bravo", "yankee", "delta", "xray", "echo", "tango", "foxtrot", "sierra",
  ]
  private static let things = ["tag", "parameter", "resource", "member", "output"]

  /// Names that must be found in this order, for each kind of declaration.
  static let marks = things.map { thing in words.map { $0 + thing } }

  static func stack() -> Stack {
    var stack = Stack(name: "ordered", description: "Order.", regenerate: "--config ordered.json5", region: "us-east-1")
    stack.tags = words.map { Expression.Member("\($0)-tag", .string("1")) }
    for word in words {
      stack.parameter(
        Parameter(Parameter.Name("\(word)_parameter"), group: "Order", default: .string("1"), "One of several."))
      stack.add("\(word)_log_group", LogGroup(name: Value(.string("\(word)-resource")), keepDays: 30))
      stack.outputs.append(StackOutput("\(word)_output", "1", "One of several."))
    }
    let members = words.map { Expression.Member("\($0)-member", .string("1")) }
    stack.outputs.append(StackOutput("document", Expression.json(.object(members)), "A document."))
    return stack
  }
}
