import Emitters
import InfraModel

/// A CloudFormation stack imports the resources, and then gets what no import may have: outputs and new resources.
struct StackTakeover: Takeover {
  /// Resources with the parts of their identifiers, in the order of the template.
  let imported: [(resource: CloudFormationResource, identifier: [(name: String, value: String)])]
  /// Resources that the second template adds: they are not in the state, or it writes them again.
  let created: [CloudFormationResource]
  let stack: Stack

  /// Throws what prevents the takeover: identifiers that the state does not have, and what no stack can import.
  init(of stack: Stack, _ entries: [EntryResources], _ identity: DeployedIdentity) throws(Diagnostics) {
    self.stack = stack
    var imported: [(resource: CloudFormationResource, identifier: [(name: String, value: String)])] = []
    var created: [CloudFormationResource] = []
    var gaps = IdentityGaps(identity.values.state)
    for entry in entries {
      for resource in entry.template {
        switch resource.identity.stackImport {
        case .refused(let reason): gaps.refuse(resource.address.logicalID, resource.type, reason)
        case .written: created.append(resource)
        case .supported:
          do throws(DeployedIdentity.Gap) {
            if let identifier = try identity.identifier(of: resource, in: entry) {
              imported.append((resource, identifier))
            } else {
              created.append(resource)
            }
          } catch {
            gaps.add(error, at: resource.address.logicalID)
          }
        }
      }
    }
    self.imported = imported
    self.created = created
    for (resource, absent) in references { gaps.refuse(reference: resource, to: absent) }
    try gaps.check()
  }

  var summary: String { Self.summary(imported: imported.count, created: created.count) }

  private var logicalIDs: Set<String> { Set(imported.map(\.resource.address.logicalID)) }

  /// References of imported resources to others, which an import cannot resolve.
  private var references: [(resource: String, absent: String)] {
    let present = logicalIDs
    var found: [(resource: String, absent: String)] = []
    for (resource, _) in imported {
      for property in resource.properties {
        property.value.forEachReference(in: .cloudFormation) { address in
          let reference = (resource: resource.address.logicalID, absent: address.logicalID)
          if !present.contains(reference.absent), !found.contains(where: { $0 == reference }) {
            found.append(reference)
          }
        }
      }
    }
    return found
  }

  var documents: [Document] {
    [
      CloudFormationEmitter.importTemplate(of: stack, logicalIDs), CloudFormationEmitter.importList(imported),
    ] + CloudFormationEmitter().documents(for: stack, layout: .folder)
  }

  private var name: String { stack.deploymentName }

  var steps: [MovePage.Step] {
    let created = self.created.map { "`\($0.address.logicalID)`" }.joined(separator: ", ")
    let added = self.created.isEmpty ? "" : ", and `Add` for \(created)"
    return [
      .init(
        title: "Let a new stack import the resources",
        commands: changeSet(
          "import", ["--change-set-type IMPORT", "--resources-to-import file://resources-to-import.json"],
          template: "import-template.json", waiter: "stack-import-complete"),
        expected: """
          `Import` for each of the \(imported.count) resources, and nothing else. The template has no outputs, because an \
          import may not add any. CloudFormation looks at each resource, but changes none.
          """,
        back: """
          `aws cloudformation delete-stack --stack-name \(name)`: in this template every resource has the policy \
          `Retain`, so it stays.
          """),
      .init(
        title: "Give the stack its whole template",
        commands: changeSet(
          "complete", ["--change-set-type UPDATE"], template: CloudFormationEmitter.fileName,
          waiter: "stack-update-complete"),
        expected: """
          `Modify` of `Metadata`, `DeletionPolicy` and `UpdateReplacePolicy`\(added). Do not execute a change set with a \
          `Replacement`. Outputs appear with the update.
          """,
        back: """
          update the stack with `import-template.json` again, so that every resource stays, and delete it as in the step \
          before.
          """),
    ]
  }

  /// Commands of a step.
  private func changeSet(_ name: String, _ options: [String], template: String, waiter: String) -> [String] {
    ChangeSet(stack: self.name, name: name, waiter: waiter).commands(
      template: template, of: stack, options,
      parameters: stack.parameters(in: .cloudFormation).filter { $0.defaultValue == nil }.map {
        ($0, state: "ParameterValue=VALUE")
      })
  }

  var outside: [String] {
    [
      ChangeSet.limit,
      """
      Parameters: the template has the values of the configuration as defaults. Where the deployment has others, add \
      `--parameters` to both change sets.
      """,
      "CloudFormation does not compare properties on import. Run drift detection once (`aws cloudformation detect-stack-drift`).",
    ] + validation
  }

  /// Records that CloudFormation creates for certificates without making them resources of a stack.
  private var validation: [String] {
    imported.contains { $0.resource.type == "AWS::CertificateManager::Certificate" }
      ? ["A certificate's validation record belongs to no engine any more: keep it, and delete it before its zone."]
      : []
  }
}
