import InfraModel

/// Writes the top-level blocks of a Terraform program, separated by blank lines.
struct TerraformProgram: ~Copyable {
  let stack: Stack
  let layout: Layout
  var writer: HCLWriter
  private let resources: TerraformResources

  /// Resources written so far that were renamed.
  var renamed: [GeneratedResource] { resources.renamed }

  init(_ stack: Stack, _ layout: Layout, taking buffer: inout TextBuffer) {
    self.stack = stack
    self.layout = layout
    resources = TerraformResources(stack)
    writer = HCLWriter(taking: &buffer)
  }

  mutating func header() {
    writer.comment(Provenance.sentence(stack, target: TerraformEmitter.targetName), 0)
  }

  mutating func variables() throws {
    for parameter in stack.parameters(in: .provider) {
      try writer.out.flushIfFull()
      paragraph("variable", [parameter.name.snake]) { writer in writer.variable(parameter) }
    }
  }

  /// Writes the data sources and local values.
  mutating func preamble() {
    let lookups = stack.lookups
    if lookups.contains(.accountID) { data("aws_caller_identity") }
    if lookups.contains(.partition) || lookups.contains(.dnsSuffix) { data("aws_partition") }
    if lookups.contains(.region) { data("aws_region") }
    if lookups.contains(.availabilityZones) {
      let suppressions = stack.suppressions(forData: "aws_availability_zones")
      writer.blankLine()
      writer.block("data", ["aws_availability_zones", "available"]) { writer in
        writer.skips(suppressions)
        writer.comment("Availability zones only: Local Zones lack most of these services.", 2)
        writer.body(
          ProviderBody(["state": "available"]).adding(
            block: "filter", ProviderBody(["name": "opt-in-status", "values": ["opt-in-not-required"]])), 2)
      }
    }
    for parameter in stack.ssmParameters {
      paragraph("data", ["aws_ssm_parameter", parameter.label]) { writer in
        writer.body(ProviderBody(["name": parameter.path]), 2)
      }
    }
    locals()
  }

  /// Writes the `locals` block: short names for the results of data sources, and the tags.
  private mutating func locals() {
    let (locals, tags) = (TerraformText.locals(of: stack), stack.tags)
    if locals.isEmpty && tags.isEmpty { return }
    let width = locals.map(\.name.utf8.count).max() ?? 0
    paragraph("locals") { writer in
      for local in locals {
        writer.out.pad(2)
        writer.out.put(local.name)
        writer.out.pad(width - local.name.utf8.count)
        writer.out.put(" = ")
        writer.out.put(local.expression)
        writer.out.put("\n")
      }
      if tags.isEmpty { return }
      if !locals.isEmpty { writer.blankLine() }
      writer.body(ProviderBody(["tags": Expression.object(tags)]), 2)
    }
  }

  /// Writes a data source without arguments.
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
    for index in section.range {
      let entry = stack.entries[index]
      for source in stack.sources where source.key == entry.name.key { archive(source.program) }
      swap(&writer, &resources.writer)
      resources.write(entry, at: index)
      swap(&writer, &resources.writer)
      try writer.out.flushIfFull()
    }
  }

  mutating func outputs() throws {
    for output in stack.outputs {
      try writer.out.flushIfFull()
      paragraph("output", [output.name]) { writer in
        writer.beginBody(2)
        writer.argument("description", .string(output.description))
        writer.argument("value", output.value)
        _ = writer.endBody()
      }
    }
  }

  /// Writes a blank line and a comment.
  mutating func blankLine(_ comment: String) {
    writer.blankLine()
    writer.comment(comment, 0)
  }

  mutating func paragraph(
    _ keyword: StaticString, _ labels: [String] = [], _ body: (inout HCLWriter) -> Void
  ) {
    writer.blankLine()
    writer.block(keyword, labels, body)
  }
}

extension HCLWriter {
  /// Writes suppressions inside the block, in the form that checkov reads.
  mutating func skips(_ suppressions: [ScannerSuppression]) {
    for suppression in suppressions { comment("checkov:skip=\(suppression.check): \(suppression.reason)", 2) }
  }

  /// Writes the contents of a `variable` block.
  fileprivate mutating func variable(_ parameter: Parameter) {
    let width = "description".utf8.count
    argument("description", .string(parameter.description), 2, width: width)
    out.pad(2)
    out.put("type")
    out.pad(width - 4)
    out.put(parameter.kind == .integer ? " = number\n" : " = string\n")
    if let value = parameter.defaultValue { argument("default", value, 2, width: width) }
    if let condition = TerraformText.condition(of: parameter) {
      blankLine()
      out.put("  validation {\n    condition     = ")
      out.put(condition)
      out.put("\n")
      argument("error_message", .string(parameter.constraint ?? "The value is not allowed."), 4, width: 13)
      out.put("  }\n")
    }
  }
}
