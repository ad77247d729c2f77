import Configuration
import EmitterConformance
import InfraModel
import Testing

/// How deployed resources are addressed: `Golden/identities.json`, which the conformance run compares with
/// CloudFormation's schemas.
@Suite struct IdentityTests {
  @Test func identitiesAreRecorded() throws {
    let entries = try KitchenSink.stack().entries
    var types: [String: JSON5Value] = [:]
    for resource in entries.flatMap({ $0.cloudFormation() }) {
      let parts = resource.identity.parts.map { ($0.name, JSON5Value.object([($0.source.described, .text($0.state))])) }
      let known = types.updateValue(.object(parts), forKey: resource.type)
      #expect(known == nil || known?.json == JSON5Value.object(parts).json, "\(resource.type) has two identifiers")
    }
    var imports: [String: JSON5Value] = [:]
    for resource in entries.flatMap({ $0.provider() }) {
      let id = resource.identity.importID.map { JSON5Value.text($0) } ?? JSON5Value(.null)
      let known = imports.updateValue(id, forKey: resource.terraform)
      #expect(known == nil || known?.json == id.json, "\(resource.terraform) has two import IDs")
    }
    let members = [("cloudformation", types), ("terraform", imports)].map { name, types in
      (name, JSON5Value.object(types.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }))
    }
    try Golden.check(Array(JSON5Value.object(members).json.utf8), "identities.json")
  }

  @Test func everyTypeHasAnIdentifier() throws {
    let types = try KitchenSink.stack().entries.flatMap { $0.cloudFormation() }
    let unknown = Set(types.filter { $0.identity.parts.isEmpty }.map(\.type))
    #expect(unknown.isEmpty, "state the primary identifier beside the names of the type")
  }

  /// A part that a template states must be among the properties of every resource.
  @Test func statedPartsAreStated() throws {
    for resource in try KitchenSink.stack().entries.flatMap({ $0.cloudFormation() }) {
      for part in resource.identity.parts {
        guard case .property(let name) = part.source else { continue }
        #expect(resource.properties.contains { $0.name == name }, "\(resource.type) has no \(name)")
      }
    }
  }
}

extension Identity.Source {
  /// The source in words.
  fileprivate var described: String {
    switch self {
    case .physicalID: "physical id"
    case .property(let name): name
    case .component(let index, let property): "component \(index) of \(property ?? "the physical id")"
    case .listing: "listing"
    case .constant: "constant"
    }
  }
}
