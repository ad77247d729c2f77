/// What one shape cannot say of a resource, and why: nothing is left out in silence.
public struct Limitation: Sendable, Equatable {
  /// A way to describe resources.
  public enum Shape: Sendable, CaseIterable {
    /// Terraform's AWS provider, and pulumi-aws, which is made from it.
    case provider
    /// CloudFormation.
    case cloudFormation
  }

  /// The shape that cannot say it.
  public var shape: Shape
  /// What is missing, such as `the default security group without rules`.
  public var what: String
  /// Why, and what a user does about it, one or two sentences.
  public var reason: String
  /// The provider's arguments in ``ProviderResource/ignoreChanges`` whose counterparts this shape sets again.
  public var ignored: [String]

  /// Creates a limitation.
  public init(_ shape: Shape, _ what: String, ignored: [String] = [], because reason: String) {
    self.shape = shape
    self.what = what
    self.ignored = ignored
    self.reason = reason
  }
}
