import InfraModel

/// The top-level blocks of a Terraform program, each a paragraph of its own.
struct TerraformProgram {
  let stack: Stack
  var writer: HCLWriter

  init(_ stack: Stack, taking buffer: inout TextBuffer) {
    self.stack = stack
    writer = HCLWriter(taking: &buffer)
  }

  mutating func header() {
    writer.comment(Provenance.sentence(stack, target: "terraform"), 0)
  }

  /// `terraform` and `provider`.
  mutating func settings() {
    paragraph("terraform") { writer in
      writer.body(
        ProviderBody(["required_version": ">= 1.5"])
          .adding(
            block: "required_providers",
            ProviderBody([
              "aws": Expression.object([
                "source": "hashicorp/aws",
                "version": ">= 5.100, < 7",
              ])
            ])), 2)
    }
    let region = stack.region
    paragraph("provider", ["aws"]) { $0.body(ProviderBody(["region": region]), 2) }
  }

  mutating func variables() throws {
    for parameter in stack.parameters {
      try writer.out.flushIfFull()
      paragraph("variable", [parameter.name.snake]) { writer in writer.variable(parameter) }
    }
  }

  /// The data sources that the program asks, and the tags as a local value.
  mutating func preamble() {
    let lookups = stack.lookups
    if lookups.contains(.accountID) { data("aws_caller_identity") }
    if lookups.contains(.partition) || lookups.contains(.dnsSuffix) { data("aws_partition") }
    if lookups.contains(.region) { data("aws_region") }
    if lookups.contains(.availabilityZones) {
      paragraph("data", ["aws_availability_zones", "available"]) { writer in
        writer.comment("Zones of the region itself: no Local Zones, which lack most of these services.", 2)
        writer.body(
          ProviderBody(["state": "available"]).adding(
            block: "filter", ProviderBody(["name": "opt-in-status", "values": ["opt-in-not-required"]])), 2)
      }
    }
    let tags = stack.tags
    if !tags.isEmpty { paragraph("locals") { $0.body(ProviderBody(["tags": Expression.object(tags)]), 2) } }
  }

  /// A data source that needs no arguments.
  private mutating func data(_ type: StaticString) {
    writer.out.put("\ndata \"")
    writer.out.put(type)
    writer.out.put("\" \"current\" {}\n")
  }

  mutating func section(_ section: Stack.Section, heading: Bool) throws {
    if heading {
      writer.blankLine()
      writer.comment("\n\(section.title)\n", 0)
    }
    for entry in stack.entries[section.range] {
      resources(entry)
      try writer.out.flushIfFull()
    }
  }

  mutating func outputs() throws {
    for output in stack.outputs {
      try writer.out.flushIfFull()
      paragraph("output", [output.name]) {
        $0.body(ProviderBody(["description": output.description, "value": output.value]), 2)
      }
    }
  }

  private mutating func resources(_ entry: Stack.Entry) {
    let resources = entry.kind.provider(entry.name)
    for index in resources.indices {
      let resource = resources[index]
      writer.blankLine()
      if index == 0, let comment = entry.comment { writer.comment(comment, 0) }
      writer.out.put("resource \"")
      writer.out.put(resource.terraform)
      writer.out.put("\" \"")
      writer.out.append { resource.address.appendLabel(to: &$0) }
      let dependencies = index == 0 ? entry.dependsOn : []
      if resource.body.fields.isEmpty && dependencies.isEmpty && !resource.hasLifecycle {
        writer.out.put("\" {}\n")
        continue
      }
      writer.out.put("\" {\n")
      writer.body(resource.body, 2)
      lifecycle(resource)
      if !dependencies.isEmpty { dependsOn(dependencies) }
      writer.out.put("}\n")
    }
  }

  private mutating func lifecycle(_ resource: ProviderResource) {
    guard resource.hasLifecycle else { return }
    writer.out.put("\n  lifecycle {\n")
    if resource.protect { writer.out.put("    prevent_destroy = true\n") }
    if !resource.ignoreChanges.isEmpty {
      writer.out.put("    ignore_changes = [")
      for (index, key) in resource.ignoreChanges.enumerated() {
        if index > 0 { writer.out.put(", ") }
        writer.out.put(key.name)
      }
      writer.out.put("]\n")
    }
    writer.out.put("  }\n")
  }

  private mutating func dependsOn(_ names: [ResourceName]) {
    writer.out.put("\n  depends_on = [")
    var first = true
    for name in names {
      for resource in stack.settling(name, { $0.provider($1) }, \.settles) {
        if !first { writer.out.put(", ") }
        first = false
        writer.out.put(resource.terraform)
        writer.out.put(".")
        writer.out.append { resource.address.appendLabel(to: &$0) }
      }
    }
    writer.out.put("]\n")
  }

  private mutating func paragraph(
    _ keyword: StaticString, _ labels: [String] = [], _ body: (inout HCLWriter) -> Void
  ) {
    writer.blankLine()
    writer.block(keyword, labels, body)
  }
}

extension ProviderResource {
  fileprivate var hasLifecycle: Bool { protect || !ignoreChanges.isEmpty }
}

extension HCLWriter {
  /// The inside of a `variable` block.
  fileprivate mutating func variable(_ parameter: Parameter) {
    let width = "description".utf8.count
    argument("description", .string(parameter.description), 2, width: width)
    out.pad(2)
    out.put("type")
    out.pad(width - 4)
    out.put(parameter.kind == .integer ? " = number\n" : " = string\n")
    if let value = parameter.defaultValue { argument("default", value, 2, width: width) }
    if let condition = condition(parameter) {
      blankLine()
      out.put("  validation {\n    condition     = ")
      out.put(condition)
      out.put("\n")
      argument("error_message", .string(parameter.constraint ?? "The value is not allowed."), 4, width: 13)
      out.put("  }\n")
    }
  }

  /// The condition of a parameter's validation, or nil when every value will do.
  private func condition(_ parameter: Parameter) -> String? {
    var conditions: [String] = []
    if let pattern = parameter.pattern {
      var buffer = TextBuffer()
      var writer = HCLWriter(taking: &buffer)
      writer.quoted(pattern)
      conditions.append("can(regex(\(writer.out.text), var.\(parameter.name.snake)))")
    }
    if let minimum = parameter.minimumLength, minimum > (parameter.pattern == nil ? 0 : 1) {
      conditions.append("length(var.\(parameter.name.snake)) >= \(minimum)")
    }
    if let maximum = parameter.maximumLength {
      conditions.append("length(var.\(parameter.name.snake)) <= \(maximum)")
    }
    return conditions.isEmpty ? nil : conditions.joined(separator: " && ")
  }
}
