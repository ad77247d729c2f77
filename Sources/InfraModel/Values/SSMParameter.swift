/// A parameter in AWS Systems Manager Parameter Store that exists already, and whose value is read at deployment.
public struct SSMParameter: Sendable, Equatable {
  /// Name in Parameter Store, such as `/payments/certificate-arn`.
  public let path: String

  /// Creates a reference to the parameter of that name.
  public init(_ path: String) { self.path = path }

  /// Name of CloudFormation's parameter and Pulumi's variable, such as `ssm_payments_certificate_arn`.
  public var name: Parameter.Name { Parameter.Name("ssm_\(CaseStyle.words(path))") }

  /// Label of Terraform's data source, such as `payments_certificate_arn`.
  public var label: String {
    let words = CaseStyle.words(path)
    return CaseStyle.isKey(words) ? words : name.snake
  }
}

extension Stack {
  /// The value of a parameter in Parameter Store that the stack does not create. Makes programs declare how they read it.
  public mutating func ssmParameter(_ path: String) -> Value<String> {
    let parameter = SSMParameter(path)
    if !ssmParameters.contains(parameter) {
      ssmParameters.append(parameter)
      self.parameter(
        Parameter(
          parameter.name, group: "Parameter Store", default: .string(path),
          cloudFormationType: "AWS::SSM::Parameter::Value<String>", only: .cloudFormation,
          "Name of the parameter in Parameter Store whose value is used."))
    }
    return Value(.ssmParameter(parameter))
  }
}
