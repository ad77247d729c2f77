import Emitters
import InfraModel

/// Works out the IDs by which engines import deployed resources.
struct DeployedIdentity {
  /// Why there is no ID.
  enum Gap: Error, Equatable {
    /// The state does not have an attribute.
    case unknown(attribute: String)
    /// Pulumi encrypted an attribute.
    case encrypted(attribute: String)
    /// Only AWS knows the IDs of rules inside security groups.
    case rule
    /// Only AWS knows the allocation of a public address.
    case address(String)
    /// AWS has no rule in the group that allows the same.
    case noSuchRule(String)
  }

  let values: StateValues
  /// Rules of security groups, as far as AWS was asked.
  private let rules: [SecurityGroupRuleID]
  /// The IDs of these rules by what each allows.
  private let ruleIDs: [String: String]
  /// Allocation IDs by public address, as far as AWS was asked.
  private let allocations: [String: String]

  init(values: StateValues, lookups: [AccountLookup]) {
    var rules: [SecurityGroupRuleID] = []
    var allocations: [String: String] = [:]
    for lookup in lookups {
      switch lookup {
      case .rules(let found): rules += found
      case .addresses(let found): allocations.merge(found) { first, _ in first }
      }
    }
    self.values = values
    self.rules = rules
    self.allocations = allocations
    ruleIDs = Dictionary(rules.map { ($0.permission, $0.id) }, uniquingKeysWith: { first, _ in first })
  }

  private var state: DeployedState { values.state }

  // MARK: Terraform and Pulumi

  /// The ID with which Terraform and Pulumi import a resource; nil if they create it, because it is not in the state or
  /// the provider cannot import the type.
  func importID(of resource: ProviderResource, in entry: EntryResources) throws(Gap) -> String? {
    guard let form = resource.identity.importID else { return nil }
    if state.engine == .cloudformation { return try importID(form, of: resource, in: entry) }
    guard let held = values.held(resource) else { return nil }
    return try filled(form, from: held, named: resource)
  }

  private func filled(
    _ form: String, from held: DeployedState.Resource, named resource: ProviderResource
  ) throws(Gap) -> String {
    try filled(form, encrypted: { held.isEncrypted(name($0, in: resource)) }) {
      $0 == "id" ? held.id : held.value(at: name($0, in: resource))
    }
  }

  private func filled(
    _ form: String, encrypted: (String) -> Bool = { _ in false }, _ value: (String) -> String?
  ) throws(Gap) -> String {
    do throws(IdentityTemplate.MissingValue) {
      return try IdentityTemplate(form).filled(value)
    } catch {
      throw encrypted(error.attribute) ? .encrypted(attribute: error.attribute) : .unknown(attribute: error.attribute)
    }
  }

  /// Name of an attribute of the provider in the state of the engine.
  private func name(_ attribute: String, in resource: ProviderResource) -> String {
    let argument = resource.body.fields.first { $0.key.name == attribute }
    return state.name(of: argument?.key ?? PropertyName(attribute))
  }

  // MARK: From CloudFormation

  /// The template's resource whose ID CloudFormation chose, where the provider's program states another one: the new
  /// engine makes its own, and the stack deletes the old one. Nil for any other resource.
  func madeAgain(_ resource: ProviderResource, in entry: EntryResources) -> String? {
    guard state.engine == .cloudformation, let separate = entry.counterpart(of: resource),
      let held = state[separate.address.logicalID]
    else { return nil }
    for part in separate.identity.parts {
      guard case .physicalID = part.source, !separate.properties.contains(where: { $0.name == part.name }),
        case .attribute(let name, nil)? = IdentityTemplate(part.state).pieces.first, part.state == "{\(name)}",
        let stated = argument(name, of: resource), stated != held.id
      else { continue }
      return separate.address.logicalID
    }
    return nil
  }

  private func importID(
    _ form: String, of resource: ProviderResource, in entry: EntryResources
  ) throws(Gap) -> String? {
    let separate = entry.counterpart(of: resource)
    guard let holder = separate ?? entry.template.first, let held = state[holder.address.logicalID] else { return nil }
    // CloudFormation made the record without listing its name; the engine takes it over by creating the same record.
    if separate == nil, argument("allow_overwrite", of: resource) == "true" { return nil }
    // The type has an identity in CloudFormation, but this template has it inside another resource.
    if separate == nil, !resource.identity.parts.isEmpty { return try ruleID(of: resource, in: held) }
    if let address = try allocation(of: resource, held) { return address }
    var known = separate.map { components(of: $0, held) } ?? [:]
    let names = IdentityTemplate(form).attributes
    for name in names where known[name] == nil { known[name] = argument(name, of: resource) }
    // The component of a compound ID that is not the value of a known attribute, in any position.
    let rest = held.id.split(separator: "|").map(String.init).filter { !known.values.contains($0) }
    return try filled(form) { name in
      if let value = known[name] ?? Self.defaults[name] { return value }
      let isOnly = names.filter { known[$0] == nil }.count == 1
      if isOnly, rest.count == 1, separate != nil, held.id.contains("|") { return rest[0] }
      return name == "id" || name == "arn" && held.id.hasPrefix("arn:") ? held.id : nil
    }
  }

  /// The provider's defaults of arguments that programs leave out.
  private static let defaults = ["event_bus_name": "default"]

  private func argument(_ name: String, of resource: ProviderResource) -> String? {
    for case .argument(let key, let value) in resource.body.fields where key.name == name { return values.text(value) }
    return nil
  }

  /// The provider's attributes that follow from the identity of a template's resource.
  private func components(of resource: CloudFormationResource, _ held: DeployedState.Resource) -> [String: String] {
    var known: [String: String] = [:]
    for part in resource.identity.parts {
      guard let value = value(of: part, resource, held) else { continue }
      for (name, text) in IdentityTemplate(part.state).values(in: value) ?? [:] { known[name] = text }
    }
    return known
  }

  private func value(
    of part: Identity.Part, _ resource: CloudFormationResource, _ held: DeployedState.Resource
  ) -> String? {
    func property(_ name: String) -> String? {
      resource.properties.first { $0.name == name }.flatMap { values.text($0.value) }
    }
    switch part.source {
    case .physicalID: return held.id
    case .constant(let value): return value
    case .property(let name): return property(name)
    case .component(let index, nil): return held.id.component(index)
    case .component(let index, let name?): return property(name)?.component(index)
    case .listing: return nil
    }
  }

  /// The ID of an address's allocation, which a stack does not list; nil for any other type.
  private func allocation(of resource: ProviderResource, _ held: DeployedState.Resource) throws(Gap) -> String? {
    guard resource.identity.parts.contains(where: { $0.source == .listing && $0.state == "{id}" }) else { return nil }
    guard let id = allocations[held.id] else { throw .address(held.id) }
    return id
  }

  /// The rules of the state's security groups, as far as AWS was asked.
  var rulesOfGroups: [SecurityGroupRuleID] {
    let groups = Set(state.securityGroups)
    return rules.filter { groups.contains($0.group) }
  }

  /// The ID of a rule that a template states inside its security group.
  private func ruleID(of resource: ProviderResource, in group: DeployedState.Resource) throws(Gap) -> String {
    func value(_ name: String) -> String? { argument(name, of: resource) }
    let peer = value("cidr_ipv4") ?? value("referenced_security_group_id")
    guard let peer, let name = value("ip_protocol") else { throw .unknown(attribute: "id") }
    let permission = SecurityGroupRuleID.permission(
      group: group.id, isEgress: resource.terraform.contains("_egress_"), protocol: name, from: value("from_port"),
      to: value("to_port"), peer: peer)
    if let id = ruleIDs[permission] { return id }
    let isAsked = rules.contains { $0.group == group.id }
    throw isAsked ? .noSuchRule(permission) : .rule
  }

  // MARK: To CloudFormation

  /// The parts of the primary identifier with which a stack imports a resource; nil if it is not in the state.
  func identifier(
    of resource: CloudFormationResource, in entry: EntryResources
  ) throws(Gap) -> [(name: String, value: String)]? {
    guard let source = entry.counterpart(of: resource), let held = values.held(source) else { return nil }
    var parts: [(name: String, value: String)] = []
    for part in resource.identity.parts {
      parts.append((part.name, try filled(part.state, from: held, named: source)))
    }
    return parts
  }
}
