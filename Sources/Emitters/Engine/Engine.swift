import InfraModel

/// What one engine makes of a stack, and how it goes about a change.
public protocol Engine: Sendable {
  /// The target whose programs it runs, such as `terraform`.
  var target: String { get }
  /// The engine in the words of its makers.
  var title: String { get }
  /// The dialect that it is given; engines of one dialect know the same resources by the same properties.
  var dialect: Dialect { get }
  /// Whether a resource of the same address may have another type: it is another resource then.
  var addressIncludesType: Bool { get }
  /// Every resource that it would know, in the order of the program.
  func resources(of stack: Stack, values: ValueStyle) -> [EngineResource]
  /// What it does where another resource takes the place of an old one.
  func replacement(of old: EngineResource, by new: EngineResource) -> PlannedAction
  /// What it does with a resource that the program has no more.
  func removal(of old: EngineResource) -> PlannedAction
}

extension Engine {
  /// Every resource that it would know, in the order of the program, with the values that its plan compares.
  public func resources(of stack: Stack) -> [EngineResource] { resources(of: stack, values: .resolved) }
}

extension EngineResource {
  /// The name that stays the same in a replacement, so that the two cannot be there at once.
  func retainedPhysicalName(in new: EngineResource) -> String? {
    guard let name = fixedName, let next = new.fixedName, name.path == next.path, name.value == next.value else {
      return nil
    }
    return name.value
  }
}
