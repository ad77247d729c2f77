internal import Configuration
import InfraModel

extension ValidationRules {
  static let inputs = [inputDefaults, inputNames]

  private static let inputDefaults = ValidationRule(
    "inputs.default", "The default of a number is one, and only texts have a pattern."
  ) { system in
    system.inputs.flatMap { input -> [Violation] in
      guard input.value.type == .number else { return [] }
      var found: [Violation] = []
      if let text = input.value.default, Int(text) == nil {
        found.append(Violation(Setting.inputs[input.name].default, "'\(text)' is no whole number, as type says"))
      }
      if input.value.pattern != nil {
        found.append(Violation(Setting.inputs[input.name].pattern, "only texts have a pattern: remove it, or type"))
      }
      return found
    }
  }

  /// Parameters, resources and variables of a program share one space of names in CloudFormation and Pulumi.
  private static let inputNames = ValidationRule(
    "inputs.names", "No input has the name of something else in a program.",
    .stack { system, stack in
      if system.inputs.isEmpty { return [] }
      let own = ["account_id", "region", "partition", "current_partition", "dns_suffix", "availability_zones", "tags"]
      let resources = stack.entries.flatMap { entry in
        stack.parts(of: entry).map { $0.isEmpty ? entry.name.key : "\(entry.name.key)_\($0)" }
      }
      return system.inputs.compactMap { input in
        let name = CaseStyle.camel(input.name)
        let setting = Setting.inputs[input.name]
        if stack.parameter(Parameter.Name(input.name))?.group != Keyed<InputSettings>.group
          || stack.ssmParameters.contains(where: { CaseStyle.camel($0.name.snake) == name })
        {
          return Violation(setting, "the system has a parameter '\(input.name)' itself: choose another name")
        }
        if let key = resources.first(where: { CaseStyle.camel($0) == name }) {
          return Violation(setting, "the resource '\(key)' has this name in programs: choose another name")
        }
        return own.contains { CaseStyle.camel($0) == name }
          ? Violation(setting, "programs have a variable of this name: choose another name") : nil
      }
    })
}
