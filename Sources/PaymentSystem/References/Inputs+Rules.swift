internal import Configuration
import InfraModel

extension ValidationRules {
  static let inputs = [inputDefaults, inputPatterns, inputUse, inputNames]

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

  private static let inputPatterns = ValidationRule(
    "inputs.pattern", "The pattern of an input is a regular expression of all engines, and its default matches it."
  ) { system in
    system.inputs.flatMap { input -> [Violation] in
      let paths = Setting.inputs[input.name]
      let references = input.value.default?.hasReference == true
      var found =
        references
        ? [Violation(paths.default, "a default has no references, because engines read it before anything is known")]
        : []
      guard input.value.type == .string, let text = input.value.pattern else { return found }
      do throws(InputPattern.Problem) {
        let pattern = try InputPattern(text)
        if !references, let standard = input.value.default, pattern.matches(standard) == false {
          found.append(Violation(paths.default, "'\(standard)' does not match the pattern \(text)"))
        }
      } catch { found.append(Violation(paths.pattern, "'\(text)': \(error.message)")) }
      return found
    }
  }

  /// Components are code, which can use an input in any way.
  private static let inputUse = ValidationRule(
    "inputs.use", "Some text refers to each input.",
    .stack { system, _ in
      if system.inputs.isEmpty || !system.components.isEmpty { return [] }
      var used: Set<String> = []
      func search(_ value: JSON5Value) {
        if case .string(let text) = value.kind, text.hasReference {
          for case .reference(let name) in ReferenceText(text).pieces { used.insert(name) }
        }
        for item in value.elements ?? [] { search(item) }
        for member in value.members ?? [] { search(member.value) }
      }
      search(PaymentSystem.encode(system))
      return system.inputs.filter { !used.contains("inputs.\($0.name)") }.map {
        Violation(
          Setting.inputs[$0.name], "nothing refers to ${inputs.\($0.name)}: use it in a text, or remove the input")
      }
    })

  /// Parameters, resources and variables of a program share one space of names in CloudFormation and Pulumi.
  private static let inputNames = ValidationRule(
    "inputs.names", "No input has the name of something else in a program.",
    .stack { system, stack in
      if system.inputs.isEmpty { return [] }
      let resources = stack.entries.flatMap { entry in
        stack.parts(of: entry).map { $0.isEmpty ? entry.name.key : "\(entry.name.key)_\($0)" }
      }
      return system.inputs.compactMap { input in
        let name = CaseStyle.camel(input.name)
        let setting = Setting.inputs[input.name]
        if stack.parameter(Parameter.Name(input.name))?.group != Keyed<InputSettings>.group
          || stack.ssmParameters.contains(where: { $0.names.contains { CaseStyle.camel($0) == name } })
        {
          return Violation(setting, "the system has a parameter '\(input.name)' itself: choose another name")
        }
        if let key = resources.first(where: { CaseStyle.camel($0) == name }) {
          return Violation(setting, "the resource '\(key)' has this name in programs: choose another name")
        }
        if reservedWords.contains(input.name) {
          return Violation(setting, "'\(input.name)' is a reserved word of Terraform or Pulumi: choose another name")
        }
        return programVariables.contains { CaseStyle.camel($0) == name }
          ? Violation(setting, "programs have a variable of this name: choose another name") : nil
      }
    })

  /// Variables that programs have besides parameters.
  static let programVariables = [
    "account_id", "region", "partition", "current_partition", "dns_suffix", "availability_zones", "tags", "pulumi",
  ]

  /// https://developer.hashicorp.com/terraform/language/values/variables, https://www.pulumi.com/docs/iac/languages-sdks/yaml/yaml-language-reference/
  private static let reservedWords: Set = [
    "source", "version", "providers", "count", "for_each", "lifecycle", "depends_on", "locals", "pulumi",
  ]
}
