import InfraModel

/// Notation of property values.
public enum ValueStyle: Sendable {
  /// The engine's notation, with defaults of parameters and the stack's region: the values that a plan compares.
  case resolved
  /// Terraform's notation in every engine, with parameters and region by name: values that can be compared between
  /// engines.
  case symbolic
}

extension Stack {
  /// A value outside of resources, such as that of an output, flattened into properties at a path.
  public func symbolicProperties(_ path: String, _ value: Expression) -> [EngineProperty] {
    var reader = PropertyReader(self, TerraformEngine.dialect, .symbolic)
    reader.add(path, value, StatedBehavior())
    return reader.properties
  }
}
