import Emitters
import InfraModel

/// A small JSON tree for one block, which is written and then released.
enum JSON {
  case text(String)
  /// A number or a Boolean in JSON syntax.
  case bare(String)
  case list([JSON])
  case object([(name: String, value: JSON)])

  /// Creates the JSON of a value where Terraform evaluates strings as templates.
  init(_ value: Expression) {
    switch value {
    case .integer(let number): self = .bare(String(number))
    case .decimal(let digits): self = .bare(digits)
    case .boolean(let truth): self = .bare(truth ? "true" : "false")
    case .list(let items): self = .list(items.map { JSON($0) })
    case .object(let members):
      self = .object(members.map { (TerraformText.template(.string($0.name)), JSON($0.value)) })
    default: self = .text(TerraformText.template(value))
    }
  }

  /// The JSON of a value where Terraform does not evaluate strings: defaults and descriptions.
  static func literal(_ value: Expression) -> JSON {
    if case .string(let text) = value { .text(text) } else { JSON(value) }
  }

  /// Creates an object of arguments and blocks; blocks with the same name form a list.
  init(_ body: ProviderBody) {
    var members: [(name: String, value: JSON)] = []
    func add(_ key: PropertyName, _ blocks: [JSON]) {
      if let index = members.firstIndex(where: { $0.name == key.name }), case .list(let others) = members[index].value {
        members[index].value = .list(others + blocks)
      } else {
        members.append((key.name, .list(blocks)))
      }
    }
    for field in body.fields {
      switch field {
      case .argument(let key, let value): members.append((key.name, JSON(value)))
      case .block(let key, let inner): add(key, [JSON(inner)])
      case .blocks(let key, let all): add(key, all.map { JSON($0) })
      }
    }
    self = .object(members)
  }

  /// The text of the tree on several lines; all lines but the first are indented.
  func text(_ indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return JSONText.quoted(text)
    case .bare(let text): return text
    case .list(let items) where items.isEmpty: return "[]"
    case .object(let members) where members.isEmpty: return "{}"
    case .list(let items):
      return "[\n" + items.map { inner + $0.text(inner) }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members):
      let lines = members.map { "\(inner)\(JSONText.quoted($0.name)): \($0.value.text(inner))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }
}
