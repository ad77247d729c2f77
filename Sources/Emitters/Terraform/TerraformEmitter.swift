import InfraModel

/// Writes a stack as Terraform HCL for the AWS provider 5.100 and 6.
public struct TerraformEmitter: Emitter {
  public let target = "terraform"
  public let title = "Terraform"
  public var engine: (any Engine)? { TerraformEngine() }

  /// Creates the emitter.
  public init() {}

  public func documents(for stack: Stack, layout: Layout) -> [Document] {
    guard layout == .folder else {
      return [
        document("main.tf", stack, layout) { program in
          program.settings()
          try program.variables()
          program.preamble()
          for section in stack.sections { try program.section(section, heading: true) }
          try program.outputs()
        }
      ]
    }
    var documents = [
      document("versions.tf", stack, layout) { $0.settings() },
      document("variables.tf", stack, layout) { try $0.variables() },
      document("main.tf", stack, layout) { $0.preamble() },
    ]
    documents += stack.sections.map { section in
      document("\(section.name).tf", stack, layout) { try $0.section(section, heading: false) }
    }
    documents.append(document("outputs.tf", stack, layout) { try $0.outputs() })
    return documents + stack.sources.map(\.program.document)
  }

  private func document(
    _ name: String, _ stack: Stack, _ layout: Layout,
    _ body: @escaping @Sendable (inout TerraformProgram) throws -> Void
  ) -> Document {
    Document(name) { buffer in
      var program = TerraformProgram(stack, layout, taking: &buffer)
      defer { swap(&buffer, &program.writer.out) }
      program.header()
      try body(&program)
    }
  }
}
