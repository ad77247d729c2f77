import AWSResources
internal import Configuration
import InfraModel

/// A function as the target of links from parts that invoke it.
struct FunctionTarget: LinkTarget {
  static let kind = LinkKind(
    collection: "functions", noun: "function", documentation: "Functions that it invokes: gives <NAME>_FUNCTION.",
    levels: [
      AccessLevel(
        name: "invoke", verb: "invokes", statement: "InvokeFunctions", actions: ["lambda:InvokeFunction"])
    ],
    hasVariables: true)

  static func entries(of system: PaymentSystem) -> [LinkEntry] { LinkEntry.all(of: system.functions) }

  let key: String
  private let function: Ref<LambdaFunction>
  private let name: Value<String>
  private let arn: Value<String>

  init?(_ entry: LinkEntry, _ context: LinkContext, in stack: inout Stack) {
    let linked = LinkedResource<LambdaFunction>(
      LambdaFunctions.key(of: entry.label), context.system.functions[entry.index].value.existing, .functions, entry,
      key: nil, context, in: &stack)
    function = linked.resource
    key = function.name.key
    if linked.existing != nil {
      arn = function.arn
      name = linked.nameOrARN(function.name, arn)
    } else {
      // By name and not by reference, so that two functions can invoke each other.
      name = context.name.own(entry.label.name)
      arn = stack.arn("lambda", "function:\(name)")
    }
  }

  func provision(_ request: AccessRequest) -> Provision {
    Provision(statements: request.statements(on: [arn]), variables: [.init("FUNCTION", name)])
  }

  var attributes: [(name: String, value: Expression)] {
    [("name", function.name.expression), ("arn", function.arn.expression)]
  }
}
