import AWSResources
internal import Configuration
import InfraModel

/// The parameters of Parameter Store by their names in the configuration.
struct StoredParameters {
  private let all: [(label: DisplayName, parameter: Ref<StoredParameter>)]

  init(_ context: BuildContext, in stack: inout Stack) {
    all = context.system.parameters.made().map { entry in
      let (label, settings) = (entry.label, entry.value)
      let parameter = StoredParameter(
        name: Self.name(entry, context), description: settings.description,
        // A rule refuses a new parameter without a value.
        value: context.texts.text(settings.value ?? "", of: Setting.parameters[entry.name].value))
      return (label, stack.add(Self.key(of: label), parameter))
    }
  }

  /// Key of a parameter.
  static func key(of label: DisplayName) -> LogicalName { "\(label.key)_parameter" }

  /// Name of a parameter: a hierarchy, so that a path gives all parameters of a system.
  private static func name(_ entry: Keyed<ParameterSettings>, _ context: BuildContext) -> Value<String> {
    guard let name = entry.value.name else {
      return "/\(context.name.project)/\(context.name.suffix)/\(entry.label.name)"
    }
    return context.texts.text(name, of: Setting.parameters[entry.name].name)
  }

  func addOutputs(to stack: inout Stack) {
    for (label, parameter) in all {
      stack.outputs.append(
        StackOutput("\(label.words)_parameter_name", parameter.name, "Name of the \(label.name) parameter."))
    }
  }
}

extension Part {
  static let parameters = Part { built, context, stack in
    if context.system.parameters.made().isEmpty { return }
    stack.begin("parameters", "Parameters")
    built.parameters = StoredParameters(context, in: &stack)
  } outputs: { built, stack in
    built.parameters?.addOutputs(to: &stack)
  }
}
