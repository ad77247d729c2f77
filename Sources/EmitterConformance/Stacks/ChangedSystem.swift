import AWSResources
import InfraModel

/// A small stack, and the same stack with an addition.
enum ChangedSystem {
  private enum Addition: CaseIterable { case first, middle, last, parameter, output }

  /// One change per addition.
  static let changes = Addition.allCases.map { (before: stack(nil), after: stack($0)) }

  private static func stack(_ addition: Addition?) -> Stack {
    var stack = Stack(
      name: "changed", description: "Change.", regenerate: "--config changed.json5", region: "us-east-1")
    stack.tags = [Expression.Member("Team", .string("payments"))]
    func group(_ key: String) { stack.add("\(key)_log_group", LogGroup(name: Value(.string("/\(key)")), keepDays: 30)) }
    func parameter(_ name: String, in group: String) {
      stack.parameter(Parameter(Parameter.Name(name), group: group, default: .string("1"), "The \(name)."))
    }
    stack.begin("main", "Main")
    if addition == .first { group("added") }
    group("payments")
    if addition == .middle { group("added") }
    group("refunds")
    if addition == .last { group("added") }
    parameter("suffix", in: "Names")
    if addition == .parameter { parameter("added", in: "Addition") }
    parameter("image", in: "Images")
    for name in addition == .output ? ["one", "added", "two"] : ["one", "two"] {
      stack.outputs.append(StackOutput(name, "1", "Output \(name)."))
    }
    return stack
  }
}
