import InfraModel

/// Writes a stack as a CloudFormation template in JSON.
public struct CloudFormationEmitter: Emitter {
  public let target = "cloudformation"
  public let title = "CloudFormation"

  /// Creates the emitter.
  public init() {}

  public func documents(for stack: Stack, layout: Layout) -> [Document] {
    [
      Document("template.json") { buffer in
        var template = CloudFormationTemplate(stack, taking: &buffer)
        defer { swap(&buffer, &template.writer.out) }
        try template.write()
      }
    ]
  }
}
