internal import Configuration
import InfraModel

extension ValidationRules {
  static let parameters = [parameterValue, parameterName]

  private static let parameterValue = ValidationRule(
    "parameters.value", "A new parameter has a value.",
    page: "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html"
  ) { system in
    system.parameters.made().filter { $0.value.value == nil }.map {
      Violation(Setting.parameters[$0.name], "value is missing: add its text; secret values belong in secrets")
    }
  }

  private static let parameterName = ValidationRule(
    "parameters.name", "Names of parameters, which begin with the system's name, do not begin with aws or ssm.",
    page: "https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html"
  ) { system in
    let isNamed = system.parameters.made().contains { $0.value.name == nil }
    guard isNamed, ["aws", "ssm"].contains(where: system.name.hasPrefix) else { return [] }
    return [
      Violation(
        Setting.name,
        "parameters would be called /\(system.name)/…, and AWS keeps aws and ssm for itself; use another name")
    ]
  }
}
