import InfraModel

/// The top-level keys of a CloudFormation template.
struct CloudFormationTemplate {
  let stack: Stack
  var writer: JSONWriter

  init(_ stack: Stack, taking buffer: inout TextBuffer) {
    self.stack = stack
    writer = JSONWriter(taking: &buffer)
  }

  mutating func write() throws {
    writer.open("{")
    writer.member("AWSTemplateFormatVersion", .text("2010-09-09"))
    writer.member("Description", .text("\(stack.description) \(Provenance.sentence(stack, target: "cloudformation"))"))
    if !stack.parameters.isEmpty {
      writer.member("Metadata", .object([("AWS::CloudFormation::Interface", interface)]), expanded: 4)
      writer.member("Parameters", .object(stack.parameters.map { ($0.name.pascal, json($0)) }), expanded: 2)
    }
    writer.key("Resources")
    writer.open("{")
    for entry in stack.entries {
      resources(entry)
      try writer.out.flushIfFull()
    }
    writer.close("}")
    if !stack.outputs.isEmpty {
      writer.member("Outputs", .object(stack.outputs.map { (CaseStyle.pascal($0.name), json($0)) }), expanded: 2)
    }
    writer.close("}")
    writer.end()
  }

  /// Parameters under their headings, as the console shows them.
  private var interface: JSON {
    var groups: [(title: String, names: [JSON])] = []
    for parameter in stack.parameters {
      let name = JSON.text(parameter.name.pascal)
      if let index = groups.firstIndex(where: { $0.title == parameter.group }) {
        groups[index].names.append(name)
      } else {
        groups.append((parameter.group, [name]))
      }
    }
    return .object([
      (
        "ParameterGroups",
        .list(groups.map { .object([("Label", .object([("default", .text($0.title))])), ("Parameters", .list($0.names))]) })
      )
    ])
  }

  private func json(_ parameter: Parameter) -> JSON {
    var members: [(String, JSON)] = [
      ("Type", .text(parameter.kind == .integer ? "Number" : "String")),
      ("Description", .text(parameter.description)),
    ]
    if let value = parameter.defaultValue { members.append(("Default", lower(value))) }
    if let pattern = parameter.pattern { members.append(("AllowedPattern", .text(pattern))) }
    if let minimum = parameter.minimumLength { members.append(("MinLength", .number(String(minimum)))) }
    if let maximum = parameter.maximumLength { members.append(("MaxLength", .number(String(maximum)))) }
    if let constraint = parameter.constraint { members.append(("ConstraintDescription", .text(constraint))) }
    return .object(members)
  }

  private func json(_ output: Output) -> JSON {
    // A template's outputs are texts, so a list is told with commas. Export names allow hyphens, but no underscores.
    let value: JSON =
      if case .list(let items) = output.value {
        .intrinsic("Fn::Join", .list([.text(","), .list(items.map(lower))]))
      } else {
        lower(output.value)
      }
    return .object([
      ("Description", .text(output.description)),
      ("Value", value),
      (
        "Export",
        .object([
          ("Name", .intrinsic("Fn::Sub", .text("${AWS::StackName}-\(CaseStyle.kebab(output.name))")))
        ])
      ),
    ])
  }

  private mutating func resources(_ entry: Stack.Entry) {
    for (index, resource) in entry.kind.cloudFormation(entry.name).enumerated() {
      writer.key { resource.address.appendName(to: &$0, firstUpper: true) }
      writer.open("{")
      writer.member("Type", .text(resource.type))
      let dependencies = (index == 0 ? entry.dependsOn + resource.waitsFor : resource.waitsFor).flatMap(logicalIDs)
      if dependencies.count == 1 {
        writer.member("DependsOn", dependencies[0])
      } else if !dependencies.isEmpty {
        writer.member("DependsOn", .list(dependencies))
      }
      if let policy = resource.deletionPolicy {
        writer.member("DeletionPolicy", .text(policy.rawValue))
        writer.member("UpdateReplacePolicy", .text(policy.rawValue))
      }
      if !resource.properties.isEmpty {
        writer.member("Properties", .object(resource.properties.map { ($0.name, lower($0.value)) }), expanded: 1)
      }
      writer.close("}")
    }
  }

  private func logicalIDs(_ name: ResourceName) -> [JSON] {
    stack.settling(name, { $0.cloudFormation($1) }, \.settles).map { resource in
      var bytes: [UInt8] = []
      resource.address.appendName(to: &bytes, firstUpper: true)
      return .text(String(decoding: bytes, as: UTF8.self))
    }
  }

  private func lower(_ value: Expression) -> JSON { Intrinsics(tags: stack.tags).lower(value) }
}

extension Parameter.Name {
  /// The logical id of the parameter.
  var pascal: String { CaseStyle.pascal(snake) }
}
