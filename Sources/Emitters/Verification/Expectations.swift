import InfraModel
import Templates

/// Writes the verification program of a stack, with the stack's expectations as data.
struct Expectations: ~Copyable {
  let stack: Stack
  var writer: JSONWriter

  init(_ stack: Stack, taking buffer: inout TextBuffer) {
    self.stack = stack
    writer = JSONWriter(tags: stack.tags, taking: &buffer)
  }

  /// Writes the whole program. The data is in a raw string: JSON never has three quotes in a row, and never ends in a
  /// backslash.
  mutating func write(target: String) throws {
    writer.out.put("#!/usr/bin/env python3\n")
    writer.out.comment(Provenance.sentence(stack, target: target), 0)
    writer.out.put(VerificationProgram.head)
    writer.out.put("\n\nEXPECTED = json.loads(r\"\"\"\n")
    try data()
    writer.out.put("\"\"\")\n")
    for part in VerificationProgram.parts {
      writer.out.put("\n\n")
      writer.out.put(part)
      try writer.out.flushIfFull()
    }
  }

  private mutating func data() throws {
    let resources = stack.entries.flatMap { Self.resources(of: $0, in: stack) }
    writer.open("{")
    writer.member("stack", .string(stack.name))
    writer.member("region", .string(stack.region))
    writer.member("engineTags", .list(engineTags))
    writer.key("parameters")
    writer.open("{")
    for parameter in parameters(isStored: false) {
      writer.member(parameter.name, parameter.value)
      try writer.out.flushIfFull()
    }
    writer.close("}")
    writer.member("stored", .object(parameters(isStored: true)), expanded: 1)
    writer.key("types")
    writer.open("{")
    var types: Set<String> = []
    for resource in resources where types.insert(resource.lowered.type).inserted {
      writer.member(resource.lowered.type, facts(of: resource))
      try writer.out.flushIfFull()
    }
    writer.close("}")
    writer.key("resources")
    writer.open("{")
    for resource in resources {
      writer.key(resource.lowered.address.logicalID)
      write(resource)
      try writer.out.flushIfFull()
    }
    writer.close("}")
    writer.key("outputs")
    writer.open("{")
    for output in stack.outputs {
      writer.member(output.name, output.value)
      try writer.out.flushIfFull()
    }
    writer.close("}")
    writer.close("}")
    writer.end()
  }

  /// A generated resource in CloudFormation, and the one of the provider that it is found by.
  private struct Resource {
    let lowered: CloudFormationResource
    let provided: ProviderResource?
    /// True if both have the same address; otherwise the provider's is the main resource.
    let isSame: Bool
    /// Region, if it is not the stack's.
    let region: String?
  }

  private static func resources(of entry: Stack.Entry, in stack: Stack) -> [Resource] {
    let provided = entry.provider()
    let region = stack.otherRegion(of: entry, isGlobal: false)
    let templated = entry.cloudFormation()
    return templated.map { lowered in
      let words = lowered.address.words
      let alike = provided.filter { $0.address.words == words }
      // A name that only CloudFormation changes, such as that of an API's deployment, is no difference.
      let isOnlyOne = alike.count == 1 && templated.filter { $0.address.words == words }.count == 1
      let same = isOnlyOne ? alike[0] : alike.first { $0.address.instance == lowered.address.instance }
      return Resource(lowered: lowered, provided: same ?? provided.first, isSame: same != nil, region: region)
    }
  }

  /// Names of tags whose value is the target that deployed.
  private var engineTags: [Expression] {
    stack.tags.filter { tag in
      switch tag.value {
      case .lookup(.target): true
      case .interpolation(let parts): parts.contains(.lookup(.target))
      default: false
      }
    }.map { .string($0.name) }
  }

  /// Default values of the parameters, an empty list for one without a default; or the places of those in Parameter
  /// Store.
  private func parameters(isStored: Bool) -> [Expression.Member] {
    let stored = Set(stack.ssmParameters.map { $0.name.snake })
    return stack.parameters(in: .cloudFormation).filter { stored.contains($0.name.snake) == isStored }.map {
      Expression.Member($0.name.pascal, $0.defaultValue ?? .list([]))
    }
  }

  // MARK: Resources

  private mutating func write(_ resource: Resource) {
    let lowered = resource.lowered
    writer.open("{")
    writer.member("Type", .string(lowered.type))
    if let provided = resource.provided, !provided.terraform.isEmpty {
      if resource.isSame {
        writer.member("Terraform", .string(provided.terraformAddress))
        writer.member("Pulumi", .string("\(provided.pulumi)::\(provided.address.logicalName)"))
      } else {
        writer.member("Owner", .string(ResourceAddress(lowered.address.owner).logicalID))
      }
    }
    if let region = resource.region { writer.member("Region", .string(region)) }
    let moving = resource.isSame ? Self.moving(resource.provided?.ignoreChanges ?? [], lowered.properties) : []
    if !moving.isEmpty { writer.member("Moving", .list(moving.map { .string($0) })) }
    let properties = lowered.properties.filter { !Self.isSecret($0.value) }.map { Expression.Member($0.name, $0.value) }
    writer.member("Properties", .object(properties), expanded: 1)
    writer.close("}")
  }

  /// True for a dynamic reference to a secret. AWS does not tell such values.
  private static func isSecret(_ value: Expression) -> Bool {
    guard case .attribute(let attribute) = value, case .composed(let compose) = attribute.name.cloudFormation,
      case .interpolation(let parts) = compose(attribute.resource), case .string(let start)? = parts.first
    else { return false }
    return start.hasPrefix("{{resolve:")
  }

  /// Paths of the properties that change without a deployment: those that are named like the arguments that the engines
  /// ignore, in the singular or the plural, at any depth.
  private static func moving(_ ignored: [PropertyName], _ properties: [CloudFormationResource.Property]) -> [String] {
    let names = ignored.map { CaseStyle.pascal($0.name) }
    func paths(_ value: Expression, _ path: String) -> [String] {
      let name = path.split(separator: ".").last ?? ""
      if names.contains(where: { name.hasPrefix($0) }) { return [path] }
      return switch value {
      case .object(let members): members.flatMap { paths($0.value, "\(path).\($0.name)") }
      case .list(let items): items.flatMap { paths($0, path) }
      default: []
      }
    }
    return properties.flatMap { paths($0.value, $0.name) }.withoutRepeats
  }

  // MARK: Types

  private func facts(of resource: Resource) -> Expression {
    let reading = resource.lowered.reading
    let names = Self.pulumiNames(resource)
    func texts(_ texts: [String]) -> Expression? { texts.isEmpty ? nil : .list(texts.map { .string($0) }) }
    return .object([
      "identifier": Expression.list(resource.lowered.identity.parts.map { part($0, pulumi: names) }),
      "actions": texts(reading.actions), "untold": texts(reading.untold),
      "unstated": reading.unstated.isEmpty ? nil : Expression.object(reading.unstated),
      "only": texts(reading.only.map(\.rawValue)),
    ])
  }

  private func part(_ part: Identity.Part, pulumi names: [String: String]) -> Expression {
    let source: (from: String, property: String?, index: Int?) =
      switch part.source {
      case .physicalID: ("physical id", nil, nil)
      case .property(let name): ("property", name, nil)
      case .component(let index, let property): ("component", property, index)
      case .listing: ("listing", nil, nil)
      case .constant: ("constant", nil, nil)
      }
    return .object([
      "name": part.name, "from": source.from, "property": source.property, "index": source.index,
      "terraform": part.state,
      "pulumi": IdentityTemplate(part.state).renamed { names[$0] ?? CaseStyle.camel($0) },
    ])
  }

  /// Names of the arguments in Pulumi.
  private static func pulumiNames(_ resource: Resource) -> [String: String] {
    let keys = resource.provided?.body.fields.map(\.key) ?? []
    return Dictionary(keys.map { ($0.name, $0.pulumiName) }, uniquingKeysWith: { one, _ in one })
  }
}
