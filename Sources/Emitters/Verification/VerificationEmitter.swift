import InfraModel

/// Writes a program that compares a deployment of the stack, made by any engine, with what the stack describes.
///
/// The program begins with the expectations as data: the resources as CloudFormation describes them, how each one is
/// found in an engine's state, and what is known about its type. The rest is the same text for all stacks.
public struct VerificationEmitter: Emitter {
  public let target = "verification"
  public let title = "Verification in Python"
  public let isProgram = false

  /// Creates the emitter.
  public init() {}

  public func documents(for stack: Stack, layout: Layout) -> [Document] {
    [
      Document("verify.py") { buffer in
        var expectations = Expectations(stack, taking: &buffer)
        defer { swap(&buffer, &expectations.writer.out) }
        try expectations.write(target: target)
      }
    ]
  }
}
