import InfraModel

/// Writes a stack as a CloudFormation template in JSON.
public struct CloudFormationEmitter: Emitter {
  public let target = "cloudformation"
  public let title = "CloudFormation"
  public var engine: (any Engine)? { CloudFormationEngine() }

  /// Creates the emitter.
  public init() {}

  /// The largest template that is taken as a text, in bytes; a larger one goes by S3.
  private static let inlineBytes = 51_200

  /// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
  public func quotas(for stack: Stack) -> [Quota] {
    let template = CloudFormationTemplate.count(stack)
    let wayOut = "divide the system into several stacks"
    return [
      Quota("resources of the template", used: template.resources, of: 500, wayOut: wayOut),
      Quota("parameters of the template", used: stack.parameters(in: .cloudFormation).count, of: 200, wayOut: wayOut),
      Quota("outputs of the template", used: stack.outputs.count, of: 200, wayOut: "choose fewer in outputs"),
      Quota("bytes of the template", used: template.bytes, of: 1_000_000, wayOut: wayOut),
      Quota(
        "bytes of the template's Description", used: template.descriptionBytes, of: 1_024,
        wayOut: "shorten the description"),
    ]
  }

  public func notes(for stack: Stack) -> [String] {
    let bytes = CloudFormationTemplate.count(stack).bytes
    return bytes <= Self.inlineBytes
      ? []
      : [
        "the template has \(bytes) bytes, more than the \(Self.inlineBytes) that are taken as a text: give it by S3 (--s3-bucket)"
      ]
  }

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
