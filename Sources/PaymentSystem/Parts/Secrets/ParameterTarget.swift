import AWSResources
internal import Configuration
import InfraModel

/// A parameter of Parameter Store as the target of links.
struct ParameterTarget: LinkTarget {
  private static let readActions = ["ssm:GetParameter", "ssm:GetParameters"]

  static let kind = LinkKind(
    collection: "parameters", noun: "parameter",
    documentation: "Parameters that it reads while it runs: gives <NAME>_PARAMETER, the name.",
    levels: [
      AccessLevel(name: "read", verb: "reads", statement: "ReadParameters", actions: readActions),
      AccessLevel(
        name: "readWrite", verb: "reads and sets", statement: "SetParameters",
        actions: readActions + ["ssm:PutParameter"]),
    ],
    actions: ("ssm", "UseParameters"), hasVariables: true)

  static func entries(of system: PaymentSystem) -> [LinkEntry] { LinkEntry.all(of: system.parameters) }

  let key: String
  private let parameter: Ref<StoredParameter>
  /// Its name, or the ARN of one that exists already. Parameter Store takes both.
  private let nameOrARN: Value<String>
  private let isExisting: Bool
  private let keyUses: [PolicyStatement]

  init?(_ entry: LinkEntry, _ context: LinkContext, in stack: inout Stack) {
    let linked = LinkedResource<StoredParameter>(
      StoredParameters.key(of: entry.label), context.system.parameters[entry.index].value.existing, .parameters, entry,
      key: nil, context, in: &stack)
    parameter = linked.resource
    key = parameter.name.key
    isExisting = linked.existing != nil
    nameOrARN = isExisting ? parameter.arn : parameter.name
    keyUses =
      linked.key.map { [PolicyStatement("DecryptParameters", allow: ["kms:Decrypt"], on: [$0.arn])] } ?? []
  }

  func provision(_ request: AccessRequest) -> Provision {
    Provision(
      statements: request.statements(on: [parameter.arn]), keyUses: keyUses, variables: [.init("PARAMETER", nameOrARN)])
  }

  var attributes: [(name: String, value: Expression)] {
    (isExisting ? [] : [("name", parameter.name.expression)]) + [("arn", parameter.arn.expression)]
  }
}
