import Configuration
import InfraModel

/// The resources that an engine has deployed, as its state lists them.
public struct DeployedState: Sendable {
  /// The engine that wrote the state.
  public enum Engine: String, Sendable, CaseIterable {
    case terraform, cloudformation, pulumi
  }

  /// A deployed resource.
  public struct Resource: Sendable {
    /// Address in the engine: `aws_subnet.private_a`, a logical ID, or a logical name.
    public let address: String
    /// Type in the engine, such as `aws_subnet`.
    public let type: String
    /// The ID that the engine knows: CloudFormation's physical ID, or the attribute `id` of the provider.
    public let id: String
    /// The provider's attributes in the engine's names; nil for CloudFormation, whose lists do not have them.
    let attributes: JSON5Value?
    /// Location in the file.
    public let location: SourceLocation
  }

  /// The engine that wrote the state.
  public let engine: Engine
  /// Name of the file in messages.
  public let file: String
  /// Resources in the order of the file, each address once.
  public let resources: [Resource]
  /// Name of the stack in CloudFormation or Pulumi, if the file has it.
  public let stackName: String?
  /// ID of the CloudFormation stack, if the file has it. AWS also finds a deleted stack by its ID.
  public let stackID: String?
  /// The account, if an ARN in the file has it.
  public let account: String?
  private let places: [String: Int]

  init(
    _ engine: Engine, file: String, _ resources: [Resource], stackName: String? = nil, stackID: String? = nil
  ) throws(Diagnostics) {
    self.engine = engine
    self.file = file
    self.resources = resources
    self.stackName = stackName
    self.stackID = stackID
    let arns = resources.compactMap { $0.attributes?["arn"]?.string } + resources.map(\.id)
    account = ((stackID.map { [$0] } ?? []) + arns).lazy.compactMap(Self.account(in:)).first
    var places: [String: Int] = [:]
    for (index, resource) in resources.enumerated() where places.updateValue(index, forKey: resource.address) != nil {
      throw Diagnostics([Diagnostic(at: resource.location, "the file lists \(resource.address) twice")])
    }
    self.places = places
  }

  /// Location of messages about the whole state.
  var location: SourceLocation { SourceLocation(file: file, line: 1, column: 1) }

  /// Name of a provider's property in the attributes of the engine.
  func name(of property: PropertyName) -> String { engine == .pulumi ? property.pulumiName : property.name }

  /// The resource with the given address, or nil.
  public subscript(address: String) -> Resource? { places[address].map { resources[$0] } }

  /// IDs of the security groups in a CloudFormation stack.
  var securityGroups: [String] { resources.filter { $0.type == "AWS::EC2::SecurityGroup" }.map(\.id) }

  /// The account in an ARN, `arn:aws:ecs:us-east-1:123456789012:cluster/…`; nil for ARNs of AWS's own resources.
  private static func account(in arn: String) -> String? {
    let parts = arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "arn", parts[4].utf8.count == 12, Int(parts[4]) != nil else { return nil }
    return String(parts[4])
  }
}

extension JSON5Value {
  /// The text of a string; nil for any other value.
  var string: String? {
    if case .string(let text) = kind { text } else { nil }
  }

  /// True or false; nil for any other value.
  var boolean: Bool? {
    if case .boolean(let truth) = kind { truth } else { nil }
  }

  /// A string, number or Boolean as text; nil for any other value.
  var scalar: String? {
    switch kind {
    case .string(let text), .decimal(let text): text
    case .integer(let number): String(number)
    case .boolean(let truth): truth ? "true" : "false"
    case .null, .array, .object: nil
    }
  }
}
