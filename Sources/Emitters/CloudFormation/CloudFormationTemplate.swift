import InfraModel

/// Writes the top-level keys of a CloudFormation template.
struct CloudFormationTemplate: ~Copyable {
  let stack: Stack
  var writer: JSONWriter
  private let resources: TemplateResources
  /// Step of a move; nil for the program.
  private let step: TemplateStep?

  init(_ stack: Stack, step: TemplateStep? = nil, taking buffer: inout TextBuffer) {
    self.stack = stack
    self.step = step
    resources = TemplateResources(stack, step: step)
    writer = JSONWriter(tags: stack.tags, taking: &buffer)
  }

  /// Number of resources written so far.
  var resourceCount: Int { resources.count }

  /// Value of the key `Description`.
  var descriptionText: String {
    let origin =
      step.map { Provenance.sentence(stack, movingTo: $0.target) }
      ?? Provenance.sentence(stack, target: CloudFormationEmitter.targetName)
    return "\(stack.description) \(origin)"
  }

  mutating func write() throws {
    writer.open("{")
    writer.member("AWSTemplateFormatVersion", .string("2010-09-09"))
    writer.member("Description", .string(descriptionText))
    let parameters = stack.parameters(in: .cloudFormation)
    if !parameters.isEmpty {
      writer.member("Metadata", .object(["AWS::CloudFormation::Interface": interface]), expanded: 4)
      try section("Parameters", parameters) { template, parameter in
        template.writer.member(parameter.name.pascal, Self.value(of: parameter), expanded: 1)
      }
    }
    try section("Resources", Array(stack.entries.indices)) { template, index in
      swap(&template.writer, &template.resources.writer)
      template.resources.write(template.stack.entries[index], at: index)
      swap(&template.writer, &template.resources.writer)
    }
    if !stack.outputs.isEmpty, step?.hasOutputs != false {
      try section("Outputs", stack.outputs) { template, output in
        template.writer.member(CaseStyle.pascal(output.name), Self.value(of: output), expanded: 1)
      }
    }
    writer.close("}")
    writer.end()
  }

  /// Writes a top-level object, flushing the buffer after each member.
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

  /// Parameter groups for the console.
  private var interface: Expression {
    var groups: [(title: String, names: [Expression])] = []
    for parameter in stack.parameters(in: .cloudFormation) {
      let name = Expression.string(parameter.name.pascal)
      if let index = groups.firstIndex(where: { $0.title == parameter.group }) {
        groups[index].names.append(name)
      } else {
        groups.append((parameter.group, [name]))
      }
    }
    return .object([
      "ParameterGroups": groups.map {
        Expression.object(["Label": Expression.object(["default": $0.title]), "Parameters": $0.names])
      }
    ])
  }

  private static func value(of parameter: Parameter) -> Expression {
    .object([
      "Type": parameter.kind == .integer ? "Number" : parameter.cloudFormationType ?? "String",
      "Description": parameter.description, "Default": parameter.defaultValue,
      "AllowedPattern": allowedPattern(of: parameter), "MinLength": parameter.minimumLength,
      "MaxLength": parameter.maximumLength,
      "ConstraintDescription": parameter.constraint,
    ])
  }

  /// One expression for both patterns, because Java supports lookahead. RE2, which Terraform uses, does not.
  private static func allowedPattern(of parameter: Parameter) -> String? {
    guard let refused = parameter.refusedPattern else { return parameter.pattern }
    return "(?!.*\(refused))\(parameter.pattern ?? ".*")"
  }

  private static func value(of output: StackOutput) -> Expression {
    // Outputs of a template are strings, so lists are joined with commas.
    let isList =
      switch output.value {
      case .list: true
      case .attribute(let attribute): attribute.name.isList
      default: false
      }
    let value = isList ? Intrinsics.call("Fn::Join", .list([.string(","), output.value])) : output.value
    let name = Intrinsics.call("Fn::Sub", .string(output.exportName))
    return .object(["Description": output.description, "Value": value, "Export": Expression.object(["Name": name])])
  }
}

extension ResourceAddress {
  /// Logical ID, derived from the first name, because CloudFormation creates a new resource for a new ID.
  package var logicalID: String {
    if instance.isEmpty && words.isEmpty { return CaseStyle.pascal(owner.original.key) }
    var bytes: [UInt8] = []
    original.appendName(to: &bytes, firstUpper: true)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Parameter.Name {
  /// Logical ID of the parameter.
  var pascal: String { CaseStyle.pascal(snake) }
}

extension StackOutput {
  /// Name of the output's export, for `Fn::Sub`. Export names allow hyphens, but no underscores.
  public var exportName: String { "${AWS::StackName}-\(CaseStyle.kebab(name))" }
}
