import Emitters
import InfraModel

/// Writes a stack as Terraform's JSON, `main.tf.json`, for teams whose tools read infrastructure as data.
public struct TerraformJSONEmitter: Emitter {
  public let target = "terraform-json"
  public let title = "Terraform JSON"
  public var engine: (any Engine)? { TerraformEngine() }

  /// Creates the emitter.
  public init() {}

  public func documents(for stack: Stack, layout: Layout) -> [Document] {
    [Document("main.tf.json") { buffer in try TerraformJSONProgram(stack: stack).write(to: &buffer) }]
  }
}

/// Writes the top-level members of a program, item by item.
private struct TerraformJSONProgram {
  let stack: Stack

  func write(to buffer: inout TextBuffer) throws {
    buffer.put("{\n  \"//\": \(JSONText.quoted(Provenance.sentence(stack, target: "terraform-json")))")
    try member("terraform", [settings], to: &buffer)
    try member("provider", providers, to: &buffer)
    try member("variable", stack.parameters(in: .provider).lazy.map(variable), to: &buffer)
    try member("data", data, to: &buffer)
    let locals = TerraformText.locals(of: stack).map { (name: $0.name, value: JSON.text("${\($0.expression)}")) }
    let tags = stack.tags.isEmpty ? [] : [(name: "tags", value: JSON(.object(stack.tags)))]
    if !(locals + tags).isEmpty { try member("locals", [.object(locals + tags)], to: &buffer) }
    let order = CreationOrder(stack, .provider)
    let all = stack.entries.indices.lazy.flatMap { resources($0, order) }
    try member("resource", [AnySequence(programs.map(source)), AnySequence(all)].joined(), to: &buffer)
    try member("output", stack.outputs.lazy.map(output), to: &buffer)
    buffer.put("\n}\n")
  }

  /// Writes a list of blocks one by one.
  private func member(_ name: String, _ items: some Sequence<JSON>, to buffer: inout TextBuffer) throws {
    var isFirst = true
    for item in items {
      buffer.put(isFirst ? ",\n  \"\(name)\": [\n    " : ",\n    ")
      buffer.put(item.text("    "))
      try buffer.flushIfFull()
      isFirst = false
    }
    if !isFirst { buffer.put("\n  ]") }
  }

  private func labelled(_ labels: String..., body: JSON) -> JSON {
    labels.reversed().reduce(body) { inner, label in .object([(label, inner)]) }
  }

  private var settings: JSON {
    var providers = [("aws", JSON(.object(["source": "hashicorp/aws", "version": ">= 5.100, < 7"])))]
    if !programs.isEmpty {
      providers.append(("archive", JSON(.object(["source": "hashicorp/archive", "version": "~> 2.4"]))))
    }
    return .object([("required_version", .text(">= 1.5")), ("required_providers", .object(providers))])
  }

  private var providers: [JSON] {
    let others = stack.otherRegions.map { Expression.object(["alias": CaseStyle.snake($0), "region": $0]) }
    return ([.object(["region": stack.region])] + others).map { labelled("aws", body: JSON($0)) }
  }

  private func variable(_ parameter: Parameter) -> JSON {
    var members: [(name: String, value: JSON)] = [
      ("description", .text(parameter.description)), ("type", .text(parameter.kind == .integer ? "number" : "string")),
    ]
    if let value = parameter.defaultValue { members.append(("default", .literal(value))) }
    if let condition = TerraformText.condition(of: parameter) {
      let message = JSON(.string(parameter.constraint ?? "The value is not allowed."))
      members.append(("validation", .object([("condition", .text("${\(condition)}")), ("error_message", message)])))
    }
    return labelled(parameter.name.snake, body: .object(members))
  }

  private var data: [JSON] {
    func current(_ type: String, _ isAsked: Bool) -> [JSON] {
      isAsked ? [labelled(type, "current", body: .object([]))] : []
    }
    let asked = stack.lookups
    var all = current("aws_caller_identity", asked.contains(.accountID))
    all += current("aws_partition", !asked.isDisjoint(with: [.partition, .dnsSuffix]))
    all += current("aws_region", asked.contains(.region))
    if asked.contains(.availabilityZones) {
      let filter = ProviderBody(["name": "opt-in-status", "values": ["opt-in-not-required"]])
      let zones = JSON(ProviderBody(["state": "available"]).adding(block: "filter", filter))
      all.append(labelled("aws_availability_zones", "available", body: zones))
    }
    all += stack.dataSources().map { source in
      labelled(String(source.terraform.dropFirst("data.".count)), source.address.label, body: JSON(source.body))
    }
    return all
      + programs.map { code in
        let path: JSON = .text("${path.module}/functions/\(code.name).zip")
        var members: [(name: String, value: JSON)] = [("type", .text("zip")), ("output_path", path)]
        let source = "terraform_data.\(code.name)_source.output"
        if case .file(let file) = code {
          let name = JSON(Expression.string(file.file))
          members += [
            ("output_file_mode", .text("0644")),
            ("source", .object([("filename", name), ("content", .text("${\(source)}"))])),
          ]
        } else {
          members += [("output_file_mode", .text("0755")), ("source_dir", .text("${\(source).folder}"))]
        }
        return labelled("archive_file", code.name, body: .object(members))
      }
  }

  /// Values that Terraform knows only during apply, so that it creates the archive then and not while it plans.
  private func source(_ code: ProgramCode) -> JSON {
    let functions = stack.entries.filter { $0.resource.source?.name == code.name }
    let names = functions.compactMap { $0.resource.nameConstraints.first?.value.expression }
    let body: JSON = .object([
      ("input", input(code)), ("triggers_replace", JSON(Expression.list(names))),
    ])
    return labelled("terraform_data", "\(code.name)_source", body: body)
  }

  /// The text of a file, or a folder with a hash of its files.
  private func input(_ code: ProgramCode) -> JSON {
    switch code {
    case .file(let file): return JSON(Expression.string(file.text))
    case .folder(let path), .archive(let path):
      let folder = "${path.module}/\(path.path)"
      let hash = "{ for file in fileset(\"\(folder)\", \"**\") : file => filesha256(\"\(folder)${file}\") }"
      return .object([("folder", .text(folder)), ("hash", .text("${sha256(jsonencode(\(hash)))}"))])
    }
  }

  /// The code from which Terraform builds archives.
  private var programs: [ProgramCode] {
    stack.sources.map(\.program).filter(\.isBuilt)
  }

  private func resources(_ place: Int, _ order: CreationOrder) -> [JSON] {
    let entry = stack.entries[place]
    return order.provided(place).filter { !$0.resource.isDataSource }.enumerated().map { index, generated in
      let resource = generated.resource
      var members: [(name: String, value: JSON)] = []
      let suppressions = stack.suppressions(for: resource.terraform, resource.address)
      let comments =
        (index == 0 ? [entry.reason].compactMap { $0 } : [])
        + suppressions.map { "checkov:skip=\($0.check): \($0.reason)" }
      if !comments.isEmpty { members.append(("//", .list(comments.map { .text($0) }))) }
      if let region = stack.otherRegion(of: entry, isGlobal: resource.isGlobal) {
        members.append(("provider", .text("aws.\(CaseStyle.snake(region))")))
      }
      if case .object(let body) = JSON(resource.body) { members += body }
      if !resource.timeouts.isEmpty { members.append(("timeouts", .object(resource.timeouts.map { ($0, .text($1)) }))) }
      members += lifecycle(resource)
      let dependencies = generated.dependencies.map { JSON.text("\($0.terraform).\($0.address.label)") }
      if !dependencies.isEmpty { members.append(("depends_on", .list(dependencies))) }
      return labelled(resource.terraform, resource.address.label, body: .object(members))
    }
  }

  private func lifecycle(_ resource: ProviderResource) -> [(name: String, value: JSON)] {
    var members: [(name: String, value: JSON)] = []
    if resource.createBeforeDestroy { members.append(("create_before_destroy", .bare("true"))) }
    if resource.protect { members.append(("prevent_destroy", .bare("true"))) }
    if !resource.ignoreChanges.isEmpty {
      members.append(("ignore_changes", .list(resource.ignoreChanges.map { .text($0.name) })))
    }
    return members.isEmpty ? [] : [("lifecycle", .object(members))]
  }

  private func output(_ output: StackOutput) -> JSON {
    labelled(output.name, body: .object([("description", .text(output.description)), ("value", JSON(output.value))]))
  }
}
