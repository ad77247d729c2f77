import InfraModel

/// Writes a stack as a Pulumi YAML program for pulumi-aws 7.
public struct PulumiEmitter: Emitter {
  static let targetName = "pulumi"
  public let target = Self.targetName
  public let title = "Pulumi YAML"
  public var engine: (any Engine)? { PulumiEngine() }

  /// Version of pulumi-aws pinned by the program.
  static let providerVersion = "7.51.1"

  static let fileName = "Pulumi.yaml"

  /// Creates the emitter.
  public init() {}

  public func documents(for stack: Stack, layout: Layout) -> [Document] {
    [
      Document(Self.fileName) { buffer in
        var program = PulumiProgram(stack, taking: &buffer)
        defer { swap(&buffer, &program.writer.out) }
        try program.write(Provenance.sentence(stack, target: Self.targetName))
      }
    ] + (layout == .folder ? companions(of: stack) : [])
  }

  public func companions(of stack: Stack) -> [Document] {
    guard stack.engines.hasPulumiStackFile else { return [] }
    return [
      Document("Pulumi.\(stack.engines.environment).yaml") { buffer in
        var program = PulumiProgram(stack, taking: &buffer)
        defer { swap(&buffer, &program.writer.out) }
        program.stackConfiguration()
      }
    ]
  }
}
