import InfraModel

/// The top-level keys of a CloudFormation template.
struct CloudFormationTemplate {
  let stack: Stack
  var writer: JSONWriter
  private let order: CreationOrder<CloudFormationResource>

  init(_ stack: Stack, taking buffer: inout TextBuffer) {
    self.stack = stack
    order = CreationOrder(stack) { stack.cloudFormation($0.kind, $0.name) }
    writer = JSONWriter(taking: &buffer)
  }

  /// Counts what a template for the stack has, without keeping it.
  static func count(_ stack: Stack) -> (resources: Int, bytes: Int, descriptionBytes: Int) {
    var bytes = 0
    var buffer = TextBuffer { bytes += $0.count }
    var template = CloudFormationTemplate(stack, taking: &buffer)
    // Counting cannot fail.
    try? template.write()
    try? template.writer.out.flush()
    let resources = stack.entries.reduce(0) { $0 + stack.cloudFormation($1.kind, $1.name).count }
    return (resources, bytes, template.descriptionText.utf8.count)
  }

  private var descriptionText: String {
    "\(stack.description) \(Provenance.sentence(stack, target: "cloudformation"))"
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
    try section("Resources", stack.entries) { $0.resources($1) }
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

  private func json(_ output: Output) -> JSON {
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

  private mutating func resources(_ entry: Stack.Entry) {
    for (index, resource) in stack.cloudFormation(entry.kind, entry.name).enumerated() {
      writer.key { resource.address.original.appendName(to: &$0, firstUpper: true) }
      writer.open("{")
      writer.member("Type", .text(resource.type))
      let dependencies = order.dependencies(of: resource, in: entry, isFirst: index == 0).map {
        JSON.text($0.address.logicalID)
      }
      if dependencies.count == 1 {
        writer.member("DependsOn", dependencies[0])
      } else if !dependencies.isEmpty {
        writer.member("DependsOn", .list(dependencies))
      }
      let suppressions = stack.suppressions(for: resource.type, resource.address)
      let metadata = metadata(index == 0 ? entry.reason : nil, suppressions)
      if !metadata.isEmpty { writer.member("Metadata", .object(metadata), expanded: 3) }
      if let policy = resource.deletionPolicy {
        writer.member("DeletionPolicy", .text(policy.rawValue))
        writer.member("UpdateReplacePolicy", .text((resource.updateReplacePolicy ?? policy).rawValue))
      }
      if !resource.properties.isEmpty {
        writer.member(
          "Properties", .object(resource.properties.map { JSONMember(name: $0.name, value: lower($0.value)) }),
          expanded: 1)
      }
      writer.close("}")
    }
  }

  /// The reason that other targets write as a comment, and the suppressions in the forms that checkov and cdk-nag read.
  private func metadata(_ reason: String?, _ suppressions: [ScannerSuppression]) -> [JSONMember] {
    func list(_ scanner: ScannerSuppression.Scanner, reason: String) -> JSON? {
      let checks = suppressions.filter { $0.scanner == scanner }.map {
        JSON.object([JSONMember(name: "id", value: .text($0.check)), JSONMember(name: reason, value: .text($0.reason))])
      }
      return checks.isEmpty ? nil : .list(checks)
    }
    var members: [JSONMember] = []
    if let reason {
      let line = reason.split(separator: "\n").joined(separator: " ")
      members.append(JSONMember(name: "Comment", value: .text(line)))
    }
    if let skips = list(.checkov, reason: "comment") {
      members.append(JSONMember(name: "checkov", value: .members(["skip": skips])))
    }
    if let rules = list(.cdkNag, reason: "reason") {
      members.append(JSONMember(name: "cdk_nag", value: .members(["rules_to_suppress": rules])))
    }
    return members
  }

  private func lower(_ value: Expression) -> JSON { Intrinsics(tags: stack.tags).lower(value) }
}

extension Address {
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

extension Output {
  /// The name of its export, for `Fn::Sub`; export names allow hyphens, but no underscores.
  public var exportName: String { "${AWS::StackName}-\(CaseStyle.kebab(name))" }
}
