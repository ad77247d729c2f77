import AWSResources
internal import Configuration
import InfraModel

/// A raw resource as the target of links: its permissions are the levels, its attributes the variables.
struct RawTarget: LinkTarget {
  static let kind = LinkKind(
    collection: "raw", noun: "raw resource",
    documentation:
      "Raw resources: grants the statements of their permissions, all or those listed, and gives <KEY>_<ATTRIBUTE> for each of their attributes.",
    levels: [], ownLevel: .permissionName, hasVariables: true)

  static func entries(of system: PaymentSystem) -> [LinkEntry] { LinkEntry.all(of: system.raw) }

  let key: String
  let levels: [AccessLevel]
  let problems: [ValidationRule.Violation]
  /// The attributes that every target has.
  let attributes: [(name: String, value: Expression)]
  private let statements: [(level: String, statement: PolicyStatement)]

  init?(_ entry: LinkEntry, _ context: LinkContext, in stack: inout Stack) {
    let raw = context.system.raw[entry.index]
    let references = References(system: context.system, parts: context.parts)
    let paths = Setting.raw[raw.name].permissions
    var problems: [ValidationRule.Violation] = []
    key = raw.name
    levels = raw.value.permissions.map {
      AccessLevel(name: $0.name, verb: "uses \($0.name) of", actions: $0.value.actions)
    }
    statements = raw.value.permissions.map {
      let id = CaseStyle.pascal(raw.name) + CaseStyle.pascal(CaseStyle.snake($0.name))
      return ($0.name, references.statement(id, $0.value, paths[$0.name], in: &stack, &problems))
    }
    attributes = raw.value.attributes.compactMap { attribute in
      (try? references.raw("\(raw.name).\(attribute.name)", attribute.name, in: .everywhere)).map {
        (attribute.name, $0)
      }
    }
    self.problems = problems
  }

  func provision(_ request: AccessRequest) -> Provision {
    let names = request.levels.map(\.name)
    return Provision(
      statements: statements.filter { names.contains($0.level) }.map(\.statement),
      variables: attributes.map { .init($0.name.uppercased(), Value($0.value)) })
  }
}
