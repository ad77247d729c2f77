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

  /// Writes the archive of a function and its source: the text itself, or a reference to the file next to the program.
  ///
  /// Terraform reads data sources during the plan, except those that depend on a pending change, which it reads during
  /// apply. So the archive is created where it is needed, even if a saved plan is applied on another machine.
  private mutating func archive(_ source: SourceFile) {
    let isBeside = layout == .folder
    let names = stack.entries.filter { $0.resource.source?.name == source.name }.compactMap {
      $0.resource.nameConstraints.first?.value.expression
    }
    blankLine(
      "Makes Terraform build the archive when it applies, not when it plans, and again when the function is renamed.")
    writer.block("resource", ["terraform_data", "\(source.name)_source"]) { writer in
      let width = isBeside ? "triggers_replace".utf8.count : "input".utf8.count
      writer.out.put("  input")
      writer.out.pad(width - 5)
      writer.out.put(" = ")
      if isBeside {
        writer.out.put("file(\"${path.module}")
        writer.literal("/\(source.path)")
        writer.out.put("\")\n")
      } else {
        writer.heredoc(source.text, 2)
        writer.blankLine()
      }
      writer.argument("triggers_replace", .list(names), 2, width: "triggers_replace".utf8.count)
    }
    paragraph("data", ["archive_file", source.name]) { writer in
      let width = "output_file_mode".utf8.count
      writer.argument("type", .string("zip"), 2, width: width)
      writer.modulePath("output_path", "/functions/\(source.name).zip", 2, width: width)
      // Regardless of the umask, because Lambda's user must be able to read the file.
      writer.argument("output_file_mode", .string("0644"), 2, width: width)
      writer.out.put("\n  source {\n")
      writer.argument("filename", .string(source.file), 4, width: 8)
      writer.out.put("    content  = terraform_data.")
      writer.out.put(source.name)
      writer.out.put("_source.output\n  }\n")
    }
  }

  /// Writes a blank line and a comment.
  private mutating func blankLine(_ comment: String) {
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

extension SourceFile {
  /// Path of the source, relative to the program's files.
  fileprivate var path: String { "functions/\(name)/\(file)" }

  /// The source as a separate file.
  var document: Document {
    let text = text
    var document = Document(path, text: text)
    document.saysOrigin = false
    return document
  }
}

extension HCLWriter {
  /// Writes suppressions inside the block, in the form that checkov reads.
  mutating func skips(_ suppressions: [ScannerSuppression]) {
    for suppression in suppressions { comment("checkov:skip=\(suppression.check): \(suppression.reason)", 2) }
  }

  /// Writes an argument whose value is a path in the program's folder.
  fileprivate mutating func modulePath(_ name: String, _ path: String, _ indent: Int, width: Int) {
    out.pad(indent)
    out.put(name)
    out.pad(width - name.utf8.count)
    out.put(" = \"${path.module}")
    literal(path)
    out.put("\"\n")
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
