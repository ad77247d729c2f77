import InfraModel

/// Writes the top-level keys of a Pulumi YAML program.
struct PulumiProgram: ~Copyable {
  let stack: Stack
  var writer: YAMLWriter
  private let writing: PulumiResources

  /// Starts a program, or that of a step of a move.
  init(_ stack: Stack, step: PulumiStep? = nil, taking buffer: inout TextBuffer) {
    self.stack = stack
    writing = PulumiResources(stack, step: step)
    writer = YAMLWriter(tags: stack.tags, taking: &buffer)
  }

  /// Writes the whole program after a comment.
  mutating func write(_ comment: String) throws {
    writer.comment(comment, 0)
    header()
    try config()
    variables()
    try resources()
    try outputs()
  }

  private mutating func header() {
    writer.scalar("name", stack.name, 0)
    writer.scalar("runtime", "yaml", 0)
    writer.scalar("description", stack.description, 0)
  }

  private mutating func config() throws {
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

  private mutating func variables() {
    let (lookups, sources) = (stack.lookups, stack.dataSources(for: .pulumi))
    if lookups.isEmpty && stack.ssmParameters.isEmpty && sources.isEmpty && stack.tags.isEmpty { return }
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
    for parameter in stack.ssmParameters {
      // Not `value`, which is secret, because the parameters of templates are plain text, too.
      invoke(
        CaseStyle.camel(parameter.name.snake), "aws:ssm:getParameter", .object(["name": parameter.path]),
        returns: "insecureValue")
      if parameter.isList {
        let text = Expression.ssmParameter(SSMParameter(parameter.path))
        writer.key(CaseStyle.camel(parameter.itemsName.snake), 2)
        writer.member("fn::split", .list([.string(","), text]), 4)
      }
    }
    // Functions use the program's provider only as values of variables.
    for source in sources { invoke(source.address.logicalName, source.pulumi, source.body.pulumiObject) }
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

  private mutating func resources() throws {
    writer.section("resources")
    writer.comment("Pins the provider version for all resources.", 2)
    writer.key("aws", 2)
    writer.scalar("type", "pulumi:providers:aws", 4)
    writer.member("defaultProvider", .boolean(true), 4)
    writer.member("properties", .object(providerProperties(in: stack.region)), 4)
    writer.member("options", .object(["version": PulumiEmitter.providerVersion]), 4)
    for region in stack.otherRegions {
      writer.key(PulumiName.provider(region), 2)
      writer.scalar("type", "pulumi:providers:aws", 4)
      writer.member("properties", .object(providerProperties(in: region)), 4)
      writer.member("options", .object(["version": PulumiEmitter.providerVersion]), 4)
    }
    for section in stack.sections where !section.range.isEmpty {
      writer.blankLine()
      writer.comment(section.title, 2)
      for index in section.range {
        swap(&writer, &writing.writer)
        writing.write(stack.entries[index], at: index)
        swap(&writer, &writing.writer)
        try writer.out.flushIfFull()
      }
    }
  }

  private mutating func outputs() throws {
    if stack.outputs.isEmpty { return }
    writer.section("outputs")
    for output in stack.outputs {
      writer.member(output.name, output.value, 2)
      try writer.out.flushIfFull()
    }
  }
}

extension ProviderBody {
  /// The arguments under their names in Pulumi; no data source has blocks.
  fileprivate var pulumiObject: Expression {
    .object(
      fields.compactMap { field in
        if case .argument(let key, let value) = field { .init(key.pulumiName, value) } else { nil }
      })
  }
}

extension ResourceAddress {
  /// Logical name of the resource.
  package var logicalName: String {
    var bytes: [UInt8] = []
    appendName(to: &bytes, firstUpper: false)
    return String(decoding: bytes, as: UTF8.self)
  }
}
