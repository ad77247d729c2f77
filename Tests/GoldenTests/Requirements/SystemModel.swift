import Emitters
import InfraModel

/// The model of a stack for one target's engine: named items with the values that requirements check.
///
/// Items are the resources (`aws_vpc.main` in Terraform and Pulumi, which share names; the logical id in
/// CloudFormation), `var.<parameter>`, `output.<name>`, `program.<name>` and `stack`. All values are written as
/// Terraform writes them, so that one requirement applies to every target.
struct SystemModel {
  /// A resource, parameter, output or program.
  struct Item {
    /// The name in the target, such as `apiService` in Pulumi.
    let address: String
    /// The Terraform or CloudFormation type of a resource; empty for other items.
    var type = ""
    /// The values by path.
    var facts: [String: String] = [:]
    /// The paths in the target's files, if they differ.
    var paths: [String: String] = [:]
    /// The source code of a program.
    var text = ""
    /// The addresses of the resources that the values refer to.
    var references: Set<String> = []
  }

  let target: String
  let stack: Stack
  private let dialect: Dialect
  private(set) var items: [String: Item] = [:]
  private var addresses: Set<String> = []

  init(_ target: String, _ stack: Stack) {
    self.target = target
    self.stack = stack
    let engine = Emitters.named(target)?.engine ?? TerraformEngine()
    dialect = engine.dialect
    switch dialect {
    case .cloudFormation:
      let resolved = engine.resources(of: stack)
      addresses = Set(resolved.map(\.origin))
      for (resource, original) in zip(engine.resources(of: stack, values: .symbolic), resolved) {
        add(resource, as: resource.address, paths: resource.properties.map(\.path))
        items[resource.address]?.references = Set(original.properties.flatMap(\.references).map(\.address))
      }
    case .provider:
      let terraform = TerraformEngine().resources(of: stack, values: .symbolic)
      addresses = Set(terraform.map(\.origin))
      // The engines of one dialect return the same resources in the same order, so the names and paths of Terraform
      // apply to all.
      for (resource, named) in zip(engine.resources(of: stack, values: .symbolic), terraform) {
        add(resource, as: named.address, type: named.type, paths: named.properties.map(\.path))
      }
    }
    addStackFacts()
  }

  /// True if a resource of the stack has this address.
  func hasResource(_ address: String) -> Bool { addresses.contains(address) }

  private mutating func add(_ resource: EngineResource, as name: String, type: String? = nil, paths: [String]) {
    var item = Item(address: resource.address, type: type ?? resource.type)
    item.facts["resource type"] = quoted(item.type)
    item.facts["on removal"] = quoted("\(resource.removalPolicy)")
    item.facts["on replacement"] = quoted("\(resource.removalPolicyOnReplacement ?? resource.removalPolicy)")
    let ignored = zip(resource.properties, paths).filter { $0.0.isIgnored }.map { $0.1 }
    if !ignored.isEmpty { item.facts["ignored changes"] = "[" + ignored.map(quoted).joined(separator: ", ") + "]" }
    for (property, path) in zip(resource.properties, paths) {
      item.facts[path] = property.value
      if property.path != path { item.paths[path] = property.path }
      item.references.formUnion(property.references.map(\.address))
    }
    items[name] = item
  }

  private mutating func addStackFacts() {
    var own = Item(address: "stack")
    if !isCloudFormation { own.facts["region"] = quoted(stack.region) }
    for tag in stack.tags { add(stack.symbolicProperties("tags.\(tag.name)", tag.value), to: &own) }
    items["stack"] = own
    for parameter in stack.parameters
    where parameter.dialect == nil || (parameter.dialect == .provider) != isCloudFormation {
      let name = "var.\(parameter.name.snake)"
      var item = Item(address: name)
      item.facts["kind"] = quoted("\(parameter.kind)")
      item.facts["pattern"] = parameter.pattern.map(quoted)
      item.facts["refused_pattern"] = parameter.refusedPattern.map(quoted)
      item.facts["minimum_length"] = parameter.minimumLength.map(String.init)
      item.facts["maximum_length"] = parameter.maximumLength.map(String.init)
      item.facts["constraint"] = parameter.constraint.map(quoted)
      if let value = parameter.defaultValue { add(stack.symbolicProperties("default", value), to: &item) }
      items[name] = item
    }
    for output in stack.outputs {
      var item = Item(address: "output.\(output.name)")
      add(stack.symbolicProperties("value", output.value), to: &item)
      if isCloudFormation { item.facts["export"] = quoted(output.exportName) }
      items["output.\(output.name)"] = item
    }
    for case (.file(let program), _) in stack.sources {
      items["program.\(program.name)"] = Item(address: "program.\(program.name)", text: program.text)
    }
  }

  private func add(_ properties: [EngineProperty], to item: inout Item) {
    for property in properties { item.facts[property.path] = property.value }
  }

  private var isCloudFormation: Bool { dialect == .cloudFormation }

  private func quoted(_ text: String) -> String { Expected.text(.string(text)) }
}
