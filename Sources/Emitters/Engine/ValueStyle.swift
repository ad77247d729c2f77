import InfraModel

/// How the values of properties are written.
public enum ValueStyle: Sendable {
  /// In the engine's words, with the defaults of parameters and the stack's region: what a plan compares.
  case resolved
  /// References and parameters in Terraform's words in every engine, parameters and the region by name: what can be
  /// compared between engines.
  case symbolic
}

extension Stack {
  /// A value outside of resources, such as that of an output, as properties at a path.
  public func symbolicProperties(_ path: String, _ value: Expression) -> [EngineProperty] {
    var reader = PropertyReader(self, TerraformEngine.dialect, .symbolic)
    reader.add(path, value, StatedBehavior())
    return reader.properties
  }
}
