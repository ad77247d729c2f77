/// Settings of the engines that deploy a stack: state, credentials and files next to the program. They affect only the
/// first lines of programs and the files next to them, not the resources.
public struct EngineSettings: Sendable {
  /// The role that an engine assumes before it calls AWS.
  public struct AssumedRole: Sendable {
    /// The role's ARN.
    public var arn: String
    /// The name of the session in CloudTrail.
    public var sessionName: String?
    /// The external id that the role's trust policy requires.
    public var externalID: String?

    /// Creates a role.
    public init(arn: String, sessionName: String? = nil, externalID: String? = nil) {
      self.arn = arn
      self.sessionName = sessionName
      self.externalID = externalID
    }
  }

  /// Settings of Terraform only.
  public struct Terraform: Sendable {
    /// Storage of Terraform's state, with arguments in the author's order.
    public struct Backend: Sendable {
      /// The type, such as `s3`.
      public var type: String
      /// The arguments; none for a backend that `terraform init -backend-config` completes.
      public var arguments: [Expression.Member]

      /// Creates a backend.
      public init(type: String, arguments: [Expression.Member]) {
        self.type = type
        self.arguments = arguments
      }
    }

    /// A provider besides those that the program uses.
    public struct Provider: Sendable {
      /// The local name, such as `random`.
      public var name: String
      /// The source address, such as `hashicorp/random`.
      public var source: String
      /// The version constraint, such as `~> 3.6`.
      public var version: String

      /// Creates a provider.
      public init(name: String, source: String, version: String) {
        self.name = name
        self.source = source
        self.version = version
      }
    }

    /// Storage of the state; nil for a local file.
    public var backend: Backend?
    /// The versions of Terraform; nil for those that the program requires.
    public var requiredVersion: String?
    /// The versions of the AWS provider; nil for those that the program supports.
    public var awsVersion: String?
    /// Providers that other files of the folder use.
    public var providers: [Provider] = []
    /// If true, the provider sets the stack's tags instead of each resource.
    public var hasDefaultTags = false
    /// If true, the program is a module whose caller configures the provider and the backend.
    public var isModule = false
    /// If true, the values of the variables are in a file next to the program.
    public var hasVariablesFile = false
  }

  /// Settings of CloudFormation only.
  public struct CloudFormation: Sendable {
    /// If true, the values of the parameters are in a file next to the template.
    public var hasParameterFile = false
    /// If true, a stack policy next to the template denies updates that replace or delete resources with data.
    public var hasStackPolicy = false
    /// If true, the stack is created with termination protection.
    public var isProtected = false
  }

  /// Name of the environment.
  public var environment = "dev"
  /// The only account to which the stack may be deployed; nil for any.
  public var accountID: String?
  /// The role that Terraform and Pulumi assume.
  public var assumedRole: AssumedRole?
  /// The profile of the AWS configuration that Terraform and Pulumi use.
  public var profile: String?
  /// Values that replace the defaults of parameters in the files next to a program.
  public var parameterValues: [(name: Parameter.Name, text: String)] = []
  /// Settings of Terraform only.
  public var terraform = Terraform()
  /// Settings of CloudFormation only.
  public var cloudFormation = CloudFormation()
  /// If true, the configuration of Pulumi's stack is in a file next to the program.
  public var hasPulumiStackFile = false

  /// Creates settings for programs without optional parts.
  public init() {}

  /// The features of the settings that a dialect does not support.
  public var unsupportedFeatures: [UnsupportedFeature] {
    var features: [UnsupportedFeature] = []
    if accountID != nil {
      features.append(
        UnsupportedFeature(
          .cloudFormation, "deploying to one account only",
          because: "A template cannot refuse an account: compare aws sts get-caller-identity with accountId before "
            + "deploying, as the command does that infragen shows."))
    }
    if assumedRole != nil {
      features.append(
        UnsupportedFeature(
          .cloudFormation, "assuming a role",
          because: "A template does not say who deploys it: use a profile that assumes the role."))
    }
    return features
  }
}

extension Stack {
  /// The features of the resources and engine settings that a dialect does not support.
  public var unsupportedFeatures: [UnsupportedFeature] {
    entries.flatMap { $0.resource.unsupportedFeatures + ($0.patch?.unsupportedFeatures ?? []) }
      + engines.unsupportedFeatures
  }

  /// The parameters of a dialect with a value from the settings or a default, and that value.
  public func presetParameters(in dialect: Dialect) -> [(parameter: Parameter, value: Expression)] {
    parameters(in: dialect).compactMap { parameter in
      let given = engines.parameterValues.first { $0.name == parameter.name }.map { $0.text }
      if let given, parameter.kind == .integer, let number = Int(given) { return (parameter, .integer(number)) }
      return (given.map { .string($0) } ?? parameter.defaultValue).map { (parameter, $0) }
    }
  }
}
