import InfraModel

/// The top-level keys of a CloudFormation template.
struct CloudFormationTemplate {
  let stack: Stack
  var writer: JSONWriter
  private let resources: TemplateResources

  init(_ stack: Stack, taking buffer: inout TextBuffer) {
    self.stack = stack
    resources = TemplateResources(stack)
    writer = JSONWriter(taking: &buffer)
  }

  /// How many resources were written.
  var resourceCount: Int { resources.count }

  /// The text of the key `Description`.
  var descriptionText: String {
    "\(stack.description) \(Provenance.sentence(stack, target: CloudFormationEmitter.targetName))"
  }

  mutating func write() throws {
    writer.open("{")
    writer.member("AWSTemplateFormatVersion", .text("2010-09-09"))
    writer.member("Description", .text(descriptionText))
    let parameters = stack.parameters(in: .cloudFormation)
    if !parameters.isEmpty {
      writer.member("Metadata", .members(["AWS::CloudFormation::Interface": interface]), expanded: 4)
      try section("Parameters", parameters) { template, parameter in
        template.writer.member(parameter.name.pascal, template.json(parameter), expanded: 1)
      }
    }
    try section("Resources", Array(stack.entries.indices)) { template, index in
      swap(&template.writer, &template.resources.writer)
      template.resources.write(template.stack.entries[index], at: index)
      swap(&template.writer, &template.resources.writer)
    }
    if !stack.outputs.isEmpty {
      try section("Outputs", stack.outputs) { template, output in
        template.writer.member(CaseStyle.pascal(output.name), template.json(output), expanded: 1)
      }
    }
    writer.close("}")
    writer.end()
  }

  /// A top-level object, handed on member by member.
  private mutating func section<Element>(
    _ name: String, _ elements: [Element], _ write: (inout CloudFormationTemplate, Element) -> Void
  ) throws {
    writer.key(name)
    writer.open("{")
    for element in elements {
      write(&self, element)
      try writer.out.flushIfFull()
    }
    writer.close("}")
  }

  /// Parameters under their headings, as the console shows them.
  private var interface: JSON {
    var groups: [(title: String, names: [JSON])] = []
    for parameter in stack.parameters(in: .cloudFormation) {
      let name = JSON.text(parameter.name.pascal)
      if let index = groups.firstIndex(where: { $0.title == parameter.group }) {
        groups[index].names.append(name)
      } else {
        groups.append((parameter.group, [name]))
      }
    }
    return .members([
      "ParameterGroups": .list(
        groups.map {
          .members(["Label": .members(["default": .text($0.title)]), "Parameters": .list($0.names)])
        })
    ])
  }

  private func json(_ parameter: Parameter) -> JSON {
    var members: [JSONMember] = []
    func add(_ name: String, _ value: JSON?) {
      if let value { members.append(JSONMember(name: name, value: value)) }
    }
    add("Type", .text(parameter.kind == .integer ? "Number" : "String"))
    add("Description", .text(parameter.description))
    add("Default", parameter.defaultValue.map(lower))
    add("AllowedPattern", Self.allowedPattern(of: parameter).map { .text($0) })
    add("MinLength", parameter.minimumLength.map { .number(String($0)) })
    add("MaxLength", parameter.maximumLength.map { .number(String($0)) })
    add("ConstraintDescription", parameter.constraint.map { .text($0) })
    return .object(members)
  }

  /// One expression for both patterns: Java's can look ahead. RE2, which Terraform uses, cannot.
  private static func allowedPattern(of parameter: Parameter) -> String? {
    guard let refused = parameter.refusedPattern else { return parameter.pattern }
    return "(?!.*\(refused))\(parameter.pattern ?? ".*")"
  }

  private func json(_ output: StackOutput) -> JSON {
    // A template's outputs are texts, so a list is joined with commas.
    let value: JSON =
      switch output.value {
      case .list(let items): .intrinsic("Fn::Join", .list([.text(","), .list(items.map(lower))]))
      case .attribute(let attribute) where attribute.name.isList:
        .intrinsic("Fn::Join", .list([.text(","), lower(output.value)]))
      default: lower(output.value)
      }
    let name = JSON.intrinsic("Fn::Sub", .text(output.exportName))
    return .members([
      "Description": .text(output.description), "Value": value, "Export": .members(["Name": name]),
    ])
  }

  private func lower(_ value: Expression) -> JSON { Intrinsics(tags: stack.tags).lower(value) }
}

extension ResourceAddress {
  /// The logical id of the resource: of its first name, for CloudFormation makes a new resource for a new id.
  var logicalID: String {
    if instance.isEmpty && words.isEmpty { return CaseStyle.pascal(owner.original.key) }
    var bytes: [UInt8] = []
    original.appendName(to: &bytes, firstUpper: true)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Parameter.Name {
  /// The logical id of the parameter.
  var pascal: String { CaseStyle.pascal(snake) }
}

extension StackOutput {
  /// The name of its export, for `Fn::Sub`; export names allow hyphens, but no underscores.
  public var exportName: String { "${AWS::StackName}-\(CaseStyle.kebab(name))" }
}
