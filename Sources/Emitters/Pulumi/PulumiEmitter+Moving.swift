import InfraModel

/// A program of a step of a move, which differs from the usual one.
enum PulumiStep {
  /// Pulumi takes resources over; it ignores arguments that an import does not read and that must not be sent again.
  case takes
  /// Pulumi lets go of resources, so deleting them from the stack leaves them in the account.
  case leaves

  /// The options of a resource in this step.
  func options(_ options: ResourceOptions) -> ResourceOptions {
    var options = options
    switch self {
    case .takes:
      let known = options.ignoreChanges.map(\.name)
      options.ignoreChanges += options.notImported.filter { !known.contains($0.name) }
    case .leaves: options.protect = false
    }
    return options
  }
}

/// Files that move a deployed system to Pulumi, or from it to another engine.
extension PulumiEmitter {
  private static let provider = "aws"

  /// The program with the options that imports need, and the stack's configuration.
  package static func takingProgram(of stack: Stack) -> [Document] {
    [program(of: stack, .takes) { Provenance.sentence($0, target: targetName) }] + PulumiEmitter().companions(of: stack)
  }

  /// The program, in which resources stay when they leave the stack.
  package static func retainingProgram(of stack: Stack, to target: String) -> Document {
    program(of: stack, .leaves) { Provenance.sentence($0, movingTo: target) }
  }

  private static func program(
    of stack: Stack, _ step: PulumiStep, _ sentence: @escaping @Sendable (Stack) -> String
  ) -> Document {
    Document(fileName) { buffer in
      var program = PulumiProgram(stack, step: step, taking: &buffer)
      defer { swap(&buffer, &program.writer.out) }
      try program.write(sentence(stack))
    }
  }

  /// URNs of the providers in the program, by their logical names.
  /// https://www.pulumi.com/docs/iac/concepts/resources/names/#urns
  private static func providers(of stack: Stack) -> [(name: String, urn: String)] {
    ([provider] + stack.otherRegions.map(PulumiName.provider)).map { name in
      (name, "urn:pulumi:\(stack.engines.environment)::\(stack.name)::pulumi:providers:aws::\(name)")
    }
  }

  /// The same URNs, for commands.
  package static func providerURNs(of stack: Stack) -> [String] { providers(of: stack).map(\.urn) }

  /// The list that `pulumi import --file` takes. Resources name their provider, because one that changes is replaced.
  /// https://www.pulumi.com/docs/iac/adopting-pulumi/import/#bulk-import-operations
  package static func importDocument(
    _ imports: [(resource: ProviderResource, region: String?, id: String)], of stack: Stack
  ) -> Document {
    let names = providers(of: stack).map { Expression.Member($0.name, .string($0.urn)) }
    let resources = imports.map { resource, region, id in
      Expression.object([
        "type": fullToken(resource.pulumi), "name": resource.address.logicalName, "id": id,
        "provider": region.map(PulumiName.provider) ?? provider,
      ])
    }
    return CloudFormationEmitter.document(
      "import.json", .object(["nameTable": Expression.object(names), "resources": resources]))
  }

  /// `aws:ec2/vpc:Vpc` for `aws:ec2:Vpc`; imports take only the whole token.
  private static func fullToken(_ token: String) -> String {
    let parts = token.split(separator: ":")
    guard parts.count == 3, let first = parts[2].first else { return token }
    return "\(parts[0]):\(parts[1])/\(first.lowercased())\(parts[2].dropFirst()):\(parts[2])"
  }
}
