import InfraModel

/// Writes a stack as Terraform HCL for the AWS provider 5.100 and 6.
public struct TerraformEmitter: Emitter {
  static let targetName = "terraform"
  public let target = Self.targetName
  public let title = "Terraform"
  public var engine: (any Engine)? { TerraformEngine() }

  /// The first version of Terraform that supports all features of programs.
  package static let minimumVersion = "1.5"
  /// The first version of the AWS provider that supports all features of programs.
  package static let minimumAWSVersion = "5.100"
  /// The first version of the AWS provider that programs do not support.
  package static let excludedAWSVersion = "7"
  /// The versions of the AWS provider that programs support.
  package static let awsVersions = ">= \(minimumAWSVersion), < \(excludedAWSVersion)"

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
          try program.moves(of: program.renamed)
        }
      ]
    }
    var files: [(name: String, parts: [Part])] = [
      ("versions", [{ $0.settings() }]), ("variables", [{ try $0.variables() }]), ("main", [{ $0.preamble() }]),
    ]
    /// Sections with the name of another file or section share its file.
    func add(_ name: String, _ part: @escaping Part) {
      if let index = files.firstIndex(where: { $0.name == name }) {
        files[index].parts.append(part)
      } else {
        files.append((name, [part]))
      }
    }
    for section in stack.sections { add(section.name) { try $0.section(section, heading: false) } }
    add("outputs") { try $0.outputs() }
    let renamed = stack.renamed
    if !renamed.isEmpty { add("moved") { try $0.moves(of: renamed) } }
    return files.map { name, parts in
      document("\(name).tf", stack, layout) { program in for part in parts { try part(&program) } }
    } + stack.sources.compactMap { $0.program.document } + companions(of: stack)
  }

  public func rendering(of stack: Stack, layout: Layout) throws -> Rendering {
    var rendering = Rendering(documents: documents(for: stack, layout: layout))
    if stack.engines.terraform.isModule, let account = stack.engines.accountID {
      rendering.notes.append(
        "a module does not name its account: the provider of its caller has allowed_account_ids = [\"\(account)\"]")
    }
    return rendering
  }

  public func companions(of stack: Stack) -> [Document] {
    guard stack.engines.terraform.hasVariablesFile else { return [] }
    return [
      Document("\(stack.engines.environment).auto.tfvars") { buffer in
        var program = TerraformProgram(stack, .folder, taking: &buffer)
        defer { swap(&buffer, &program.writer.out) }
        program.header()
        program.variableValues()
      }
    ]
  }

  private typealias Part = @Sendable (inout TerraformProgram) throws -> Void

  private func document(
    _ name: String, _ stack: Stack, _ layout: Layout,
    _ body: @escaping Part
  ) -> Document {
    Document(name) { buffer in
      var program = TerraformProgram(stack, layout, taking: &buffer)
      defer { swap(&buffer, &program.writer.out) }
      program.header()
      try body(&program)
    }
  }
}
