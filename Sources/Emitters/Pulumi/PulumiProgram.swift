import InfraModel

/// The top-level keys of a Pulumi YAML program.
struct PulumiProgram {
  let stack: Stack
  var writer: YAMLWriter
  private let order: CreationOrder<ProviderResource>

  init(_ stack: Stack, taking buffer: inout TextBuffer) {
    self.stack = stack
    order = stack.providerOrder
    writer = YAMLWriter(tags: stack.tags, taking: &buffer)
  }

  mutating func header() {
    writer.comment(Provenance.sentence(stack, target: "pulumi"), 0)
    writer.scalar("name", stack.name, 0)
    writer.scalar("runtime", "yaml", 0)
    writer.scalar("description", stack.description, 0)
  }

  mutating func config() throws {
    writer.section("config")
    writer.scalar("aws:region", stack.region, 2)
    for parameter in stack.parameters(in: .provider) {
      try writer.out.flushIfFull()
      writer.key(CaseStyle.camel(parameter.name.snake), 2)
      writer.scalar("type", parameter.kind == .integer ? "integer" : "string", 4)
      if let value = parameter.defaultValue { writer.member("default", value, 4) }
      let constraint = parameter.constraint.map { " \($0)" } ?? ""
      writer.scalar("description", parameter.description + constraint, 4)
    }
  }

  mutating func variables() {
    let lookups = stack.lookups
    if lookups.isEmpty && stack.tags.isEmpty { return }
    writer.section("variables")
    if lookups.contains(.accountID) { invoke("accountId", "aws:getCallerIdentity", returns: "accountId") }
    if lookups.contains(.dnsSuffix) {
      invoke("currentPartition", "aws:getPartition")
      writer.scalar("dnsSuffix", reference: "currentPartition.dnsSuffix", 2)
      if lookups.contains(.partition) { writer.scalar("partition", reference: "currentPartition.partition", 2) }
    } else if lookups.contains(.partition) {
      invoke("partition", "aws:getPartition", returns: "partition")
    }
    if lookups.contains(.region) { invoke("region", "aws:getRegion", returns: "id") }
    if lookups.contains(.availabilityZones) {
      writer.comment("Availability zones only: Local Zones lack most of these services.", 2)
      invoke(
        "availabilityZones", "aws:getAvailabilityZones",
        .object([
          "state": "available",
          "filters": [Expression.object(["name": "opt-in-status", "values": ["opt-in-not-required"]])],
        ]))
    }
    if !stack.tags.isEmpty { writer.member("tags", .object(stack.tags), 2) }
  }

  private mutating func invoke(
    _ name: String, _ function: String, _ arguments: Expression = .object([]), returns output: String? = nil
  ) {
    writer.key(name, 2)
    writer.key("fn::invoke", 4)
    writer.scalar("function", function, 6)
    writer.member("arguments", arguments, 6)
    if let output { writer.scalar("return", output, 6) }
  }

  mutating func resources() throws {
    writer.section("resources")
    writer.comment("Pins the provider version for all resources.", 2)
    writer.key("aws", 2)
    writer.scalar("type", "pulumi:providers:aws", 4)
    writer.member("defaultProvider", .boolean(true), 4)
    writer.member("properties", .object(["region": stack.region]), 4)
    writer.member("options", .object(["version": PulumiEmitter.providerVersion]), 4)
    for region in stack.otherRegions {
      writer.key(providerName(region), 2)
      writer.scalar("type", "pulumi:providers:aws", 4)
      writer.member("properties", .object(["region": region]), 4)
      writer.member("options", .object(["version": PulumiEmitter.providerVersion]), 4)
    }
    for section in stack.sections where !section.range.isEmpty {
      writer.blankLine()
      writer.comment(section.title, 2)
      for entry in stack.entries[section.range] {
        resources(entry)
        try writer.out.flushIfFull()
      }
    }
  }

  private mutating func resources(_ entry: Stack.Entry) {
    let resources = entry.kind.provider(entry.name)
    for index in resources.indices {
      let resource = resources[index]
      if index == 0, let reason = entry.reason { writer.comment(reason, 2) }
      writer.out.pad(2)
      writer.out.append { resource.address.appendName(to: &$0, firstUpper: false) }
      writer.out.put(":\n")
      exceptions(resource)
      writer.scalar("type", resource.pulumi, 4)
      if !resource.body.fields.isEmpty {
        writer.key("properties", 4)
        writer.body(resource.body, 6)
      }
      options(resource, of: entry, isFirst: index == 0)
    }
  }

  /// Why the resource may fail checks: no scanner reads Pulumi's YAML, so this is for people, once for all checks of a policy.
  private mutating func exceptions(_ resource: ProviderResource) {
    let reasons = stack.suppressions(for: resource.terraform, resource.address).map(\.reason)
    for (index, reason) in reasons.enumerated() where !reasons[..<index].contains(reason) { writer.comment(reason, 4) }
  }

  /// The name of the provider for a region besides the stack's: `awsUsEast1`.
  private func providerName(_ region: String) -> String { "aws\(CaseStyle.pascal(CaseStyle.snake(region)))" }

  private mutating func options(_ resource: ProviderResource, of entry: Stack.Entry, isFirst: Bool) {
    let region = stack.otherRegion(of: resource, in: entry)
    let dependencies = order.dependencies(of: resource, in: entry, isFirst: isFirst)
    let former = formerNames(of: resource.address)
    if dependencies.isEmpty && resource.ignoreChanges.isEmpty && !resource.protect && region == nil
      && resource.timeouts.isEmpty && !resource.createBeforeDestroy && former.isEmpty
    {
      return
    }
    writer.key("options", 4)
    if let region {
      writer.out.put("      provider: ${")
      writer.out.put(providerName(region))
      writer.out.put("}\n")
    }
    if !dependencies.isEmpty {
      writer.key("dependsOn", 6)
      for dependency in dependencies {
        writer.out.pad(8)
        writer.out.put("- ${")
        writer.out.append { dependency.address.appendName(to: &$0, firstUpper: false) }
        writer.out.put("}\n")
      }
    }
    if !resource.timeouts.isEmpty {
      writer.key("customTimeouts", 6)
      for (operation, time) in resource.timeouts { writer.scalar(operation, time, 8) }
    }
    // The provider would have a resource with a name of its own deleted first.
    if resource.createBeforeDestroy { writer.member("deleteBeforeReplace", .boolean(false), 6) }
    if resource.protect { writer.member("protect", .boolean(true), 6) }
    if !resource.ignoreChanges.isEmpty {
      writer.member(
        "ignoreChanges", .list(resource.ignoreChanges.map { .string(PulumiName.one($0)) }), 6)
    }
    if !former.isEmpty { writer.member("aliases", .list(former.map { .object(["name": $0]) }), 6) }
  }

  /// The names by which a state may know the resource, each once and without the one that it has.
  private func formerNames(of address: Address) -> [String] {
    if !address.isRenamed { return [] }
    var names = [address.logicalName]
    for former in address.former where !names.contains(former.logicalName) { names.append(former.logicalName) }
    return Array(names.dropFirst())
  }

  mutating func outputs() throws {
    if stack.outputs.isEmpty { return }
    writer.section("outputs")
    for output in stack.outputs {
      writer.member(output.name, output.value, 2)
      try writer.out.flushIfFull()
    }
  }
}

extension Address {
  /// The logical name of the resource.
  var logicalName: String {
    var bytes: [UInt8] = []
    appendName(to: &bytes, firstUpper: false)
    return String(decoding: bytes, as: UTF8.self)
  }
}
