import InfraModel

/// Files that move a deployed system to Terraform, or from it to another engine.
extension TerraformEmitter {
  /// First version of Terraform that can let go of resources without destroying them.
  private static let minimumVersionForRemoving = "1.7"

  /// A block `import` for each resource with its ID.
  /// https://developer.hashicorp.com/terraform/language/import
  package static func importDocument(
    _ imports: [(resource: ProviderResource, id: String)], of stack: Stack
  ) -> Document {
    document("imports.tf", of: stack, move: targetName) { writer in
      for (resource, id) in imports {
        writer.blankLine()
        writer.block("import") { writer in
          writer.beginBody(2)
          writer.argument("to", reference: resource.terraformAddress)
          writer.argument("id", .string(id))
          _ = writer.endBody()
        }
      }
    }
  }

  /// Makes Terraform ignore arguments that an import does not read and that must not be sent again; nil if there are
  /// none. Terraform merges the file into the program.
  /// https://developer.hashicorp.com/terraform/language/files/override
  package static func overrideDocument(_ resources: [ProviderResource], of stack: Stack) -> Document? {
    let concerned = resources.filter { !$0.notImported.isEmpty }
    if concerned.isEmpty { return nil }
    return document("imports_override.tf", of: stack, move: targetName) { writer in
      for resource in concerned {
        writer.blankLine()
        writer.comment(
          "An import does not read these arguments, and sending them again would replace what they made. Keep this file.",
          0)
        // The list replaces that of the program.
        let names = (resource.ignoreChanges + resource.notImported).map(\.name).withoutRepeats
        writer.block("resource", [resource.terraform, resource.address.label]) { writer in
          writer.beginBody(2)
          writer.openBlock("lifecycle")
          writer.argument("ignore_changes", reference: "[\(names.joined(separator: ", "))]")
          writer.closeBlock()
          _ = writer.endBody()
        }
      }
    }
  }

  /// A program that makes Terraform forget resources without destroying them, for the folder of the state. `addresses`
  /// are those in the state.
  /// https://developer.hashicorp.com/terraform/language/resources/syntax#removing-resources
  package static func removalDocuments(
    _ addresses: [String], of stack: Stack, to target: String
  ) -> [Document] {
    var stack = stack
    // A version that the configuration chose stays.
    if [nil, ">= \(minimumVersion)"].contains(stack.engines.terraform.requiredVersion) {
      stack.engines.terraform.requiredVersion = ">= \(minimumVersionForRemoving)"
    }
    return [
      Document("versions.tf") { [stack] buffer in
        var program = TerraformProgram(stack, .folder, taking: &buffer)
        defer { swap(&buffer, &program.writer.out) }
        program.writer.comment(Provenance.sentence(stack, movingTo: target), 0)
        program.settings()
      },
      document("removed.tf", of: stack, move: target) { writer in
        for address in addresses {
          writer.blankLine()
          writer.block("removed") { writer in
            writer.beginBody(2)
            writer.argument("from", reference: address)
            writer.openBlock("lifecycle")
            writer.argument("destroy", .boolean(false))
            writer.closeBlock()
            _ = writer.endBody()
          }
        }
      },
    ]
  }

  private static func document(
    _ name: String, of stack: Stack, move target: String, _ body: @escaping @Sendable (inout HCLWriter) -> Void
  ) -> Document {
    Document(name) { buffer in
      var writer = HCLWriter(taking: &buffer)
      defer { swap(&buffer, &writer.out) }
      writer.comment(Provenance.sentence(stack, movingTo: target), 0)
      body(&writer)
    }
  }
}

extension ProviderResource {
  /// Address in Terraform, such as `aws_subnet.private_a`.
  package var terraformAddress: String { "\(terraform).\(address.label)" }
}
