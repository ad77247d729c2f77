import InfraModel

/// Predicts the resources and planned actions of one engine.
public protocol Engine: Sendable {
  /// Target whose programs the engine runs, such as `terraform`.
  var target: String { get }
  /// The engine's official name.
  var title: String { get }
  /// Dialect of the engine's programs. Engines of the same dialect have the same resources and properties.
  var dialect: Dialect { get }
  /// True if the type is part of the address (Terraform, Pulumi), so another type makes it another resource.
  var addressIncludesType: Bool { get }
  /// All resources of a stack in the engine, in the order of the program.
  func resources(of stack: Stack, values: ValueStyle) -> [EngineResource]
  /// Planned action for a replacement.
  func replacement(of old: EngineResource, by new: EngineResource) -> PlannedAction
  /// Planned action for a resource that was removed from the program.
  func removal(of old: EngineResource) -> PlannedAction
}

extension Engine {
  /// All resources of a stack in the engine, in the order of the program, with the values that its plan compares.
  public func resources(of stack: Stack) -> [EngineResource] { resources(of: stack, values: .resolved) }
}

extension EngineResource {
  /// The physical name, if a replacement keeps it. Both resources cannot exist at the same time then.
  func retainedPhysicalName(in new: EngineResource) -> String? {
    guard let name = fixedName, let next = new.fixedName, name.path == next.path, name.value == next.value else {
      return nil
    }
    return name.value
  }
}
