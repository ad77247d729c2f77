import Emitters
import InfraModel
import Synchronization
import Testing

/// A system in one target: its resources, the references in its program and the properties that the engine compares.
final class CachedProgram: Sendable {
  let target: String
  let stack: Stack
  let graph: CreationGraph
  private let resources: [String: EngineResource]

  private init(_ target: String, _ stack: Stack) throws {
    self.target = target
    self.stack = stack
    let emitter = try #require(Emitters.named(target))
    let document = try #require(emitter.documents(for: stack, layout: .single).first)
    graph = try CreationGraph(target, document.bytes())
    resources = Dictionary(try #require(emitter.engine).resources(of: stack).map { ($0.address, $0) }) { first, _ in
      first
    }
  }

  private static let known = Mutex<[String: CachedProgram]>([:])

  /// The program of a system, generated once for all tests. The name identifies the system.
  static func of(_ name: String, _ target: String, _ stack: () throws -> Stack) throws -> CachedProgram {
    let key = "\(name) \(target)"
    if let program = known.withLock({ $0[key] }) { return program }
    let program = try CachedProgram(target, stack())
    known.withLock { $0[key] = program }
    return program
  }

  static func of(_ system: SuppressionTests.System, _ target: String) throws -> CachedProgram {
    try of(system.testDescription, target) { try system.reviewed(on: nil).stack }
  }

  /// The names in the program of all resources that a model resource generates.
  func names(_ name: ResourceID) -> [String] {
    stack.entry(name.key).map { SuppressionTests.generated(target, $0, stack).map(\.name) } ?? []
  }

  /// The name in the program of the main resource.
  func name(_ name: ResourceID) throws -> String { try #require(names(name).first, "there is no \(name.key)") }

  func entries<Kind: ResourceType>(_ type: Kind.Type) -> [(name: ResourceID, resource: Kind)] {
    stack.entries.compactMap { entry in (entry.resource as? Kind).map { (entry.name, $0) } }
  }

  /// The properties of the resource with this name in the program.
  func properties(_ name: String) throws -> [EngineProperty] {
    try #require(resources[name], "there is no \(name)").properties
  }
}
