import InfraModel

/// A template of a step of a move, which differs from the program's.
struct TemplateStep {
  /// Target to which the system moves.
  let target: String
  /// Logical IDs of the resources in the template; nil for all.
  var included: Set<String>?
  /// Logical IDs of resources that are deleted with the stack, because the new engine makes its own.
  var deleted: Set<String> = []
  /// False for an import, which may not change outputs.
  var hasOutputs = true

  /// Member of each resource's metadata, because a change of a policy alone does not count as an update everywhere.
  var metadata: Expression.Member {
    .init("Move", .string("The system moves to \(target); the resource stays when this stack is deleted."))
  }
}

/// Files that move a deployed system to CloudFormation, or from it to another engine.
extension CloudFormationEmitter {
  /// The program's template, in which resources stay when they leave the stack, except those in `deleted`.
  package static func retainingTemplate(of stack: Stack, to target: String, deleting deleted: Set<String>) -> Document {
    template(fileName, of: stack, TemplateStep(target: target, deleted: deleted))
  }

  /// A template of resources with the given logical IDs, which a stack can import. Resources stay in the account if the
  /// stack is deleted again.
  /// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/import-resources.html
  package static func importTemplate(of stack: Stack, _ logicalIDs: Set<String>) -> Document {
    template(
      "import-template.json", of: stack,
      TemplateStep(target: targetName, included: logicalIDs, hasOutputs: false))
  }

  /// The list that `--resources-to-import` takes.
  package static func importList(
    _ imports: [(resource: CloudFormationResource, identifier: [(name: String, value: String)])]
  ) -> Document {
    document(
      "resources-to-import.json",
      .list(
        imports.map { resource, identifier in
          .object([
            "ResourceType": resource.type, "LogicalResourceId": resource.address.logicalID,
            "ResourceIdentifier": Expression.object(
              identifier.map { Expression.Member($0.name, .string($0.value)) }),
          ])
        }))
  }

  private static func template(_ name: String, of stack: Stack, _ step: TemplateStep) -> Document {
    Document(name) { buffer in
      var template = CloudFormationTemplate(stack, step: step, taking: &buffer)
      defer { swap(&buffer, &template.writer.out) }
      try template.write()
    }
  }
}
