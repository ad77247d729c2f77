/// The value of a parameter in AWS Systems Manager Parameter Store that exists already, read at deployment: a text, or an
/// item of a list.
public struct SSMParameter: Sendable, Equatable {
  /// Name in Parameter Store, such as `/payments/certificate-arn`.
  public let path: String
  /// Position in a `StringList`, starting at 0; nil for a text.
  public let item: Int?

  /// Creates a reference to the parameter of that name.
  public init(_ path: String, item: Int? = nil) {
    self.path = path
    self.item = item
  }

  /// Name of CloudFormation's parameter and Pulumi's variable, such as `ssm_payments_certificate_arn`.
  public var name: Parameter.Name { Parameter.Name("ssm_\(CaseStyle.words(path))") }

  /// Name of Pulumi's variable with the items of a list, such as `ssm_payments_zones_items`.
  public var itemsName: Parameter.Name { Parameter.Name("\(name.snake)_items") }

  /// All its names in programs.
  public var names: [String] { [name.snake] + (isList ? [itemsName.snake] : []) }

  /// Label of Terraform's data source, such as `payments_certificate_arn`.
  public var label: String {
    let words = CaseStyle.words(path)
    return CaseStyle.isKey(words) ? words : name.snake
  }

  /// True if the parameter is a list.
  public var isList: Bool { item != nil }
}

extension Stack {
  /// The value of a parameter in Parameter Store that the stack does not create: a text, or an item of a list. Makes
  /// programs declare how they read it.
  public mutating func ssmParameter(_ path: String, item: Int? = nil) -> Value<String> {
    if !ssmParameters.contains(where: { $0.path == path }) {
      let parameter = SSMParameter(path, item: item)
      ssmParameters.append(parameter)
      self.parameter(
        Parameter(
          parameter.name, group: "Parameter Store", default: .string(path),
          cloudFormationType: "AWS::SSM::Parameter::Value<\(parameter.isList ? "List<String>" : "String")>",
          only: .cloudFormation, "Name of the parameter in Parameter Store whose value is used."))
    }
    return Value(.ssmParameter(SSMParameter(path, item: item)))
  }
}
