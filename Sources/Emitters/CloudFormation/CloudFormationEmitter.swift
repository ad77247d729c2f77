import InfraModel

/// Writes a stack as a CloudFormation template in JSON.
public struct CloudFormationEmitter: Emitter {
  static let targetName = "cloudformation"
  public let target = Self.targetName
  public let title = "CloudFormation"
  public var engine: (any Engine)? { CloudFormationEngine() }

  /// Creates the emitter.
  public init() {}

  /// Maximum size in bytes of a template passed as text; larger templates must be uploaded to S3.
  package static let inlineBytes = 51_200

  public func rendering(of stack: Stack, layout: Layout) throws -> Rendering {
    var buffer = TextBuffer()
    var template = CloudFormationTemplate(stack, taking: &buffer)
    try template.write()
    let bytes = template.writer.out.bytes
    let isInline = bytes.count <= Self.inlineBytes
    var rendering = Rendering(
      documents: [Document(Self.fileName, bytes: bytes)] + (layout == .folder ? companions(of: stack) : []),
      quotas: Self.quotas(
        stack, bytes: bytes.count, resources: template.resourceCount,
        descriptionBytes: template.descriptionText.utf8.count),
      notes: Self.deploymentNotes(of: stack, template: isInline ? Self.fileName : nil))
    if let quota = try Self.policyQuota(of: stack) { rendering.quotas.append(quota) }
    if !isInline {
      rendering.notes.insert(
        "the template has \(bytes.count) bytes, more than the \(Self.inlineBytes) that are taken as a text: give it by S3 (--s3-bucket)",
        at: 0)
    }
    return rendering
  }

  /// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
  private static func quotas(_ stack: Stack, bytes: Int, resources: Int, descriptionBytes: Int) -> [Quota] {
    let remedy = "divide the system into several stacks"
    return [
      Quota("resources of the template", used: resources, of: 500, remedy: remedy),
      Quota("parameters of the template", used: stack.parameters(in: .cloudFormation).count, of: 200, remedy: remedy),
      Quota("outputs of the template", used: stack.outputs.count, of: 200, remedy: "choose fewer in outputs"),
      Quota("bytes of the template", used: bytes, of: 1_000_000, remedy: remedy),
      Quota(
        "bytes of the template's Description", used: descriptionBytes, of: 1_024, remedy: "shorten the description"),
    ]
  }

  package static let fileName = "template.json"

  public func documents(for stack: Stack, layout: Layout) -> [Document] {
    [
      Document(Self.fileName) { buffer in
        var template = CloudFormationTemplate(stack, taking: &buffer)
        defer { swap(&buffer, &template.writer.out) }
        try template.write()
      }
    ] + (layout == .folder ? companions(of: stack) : [])
  }
}
