/// What a team wants of the engines that deploy a stack: where they keep their state, who they are, and which files lie beside
/// the program. Only the beginnings of programs and the files beside them show it; no resource does.
public struct EngineSettings: Sendable {
  /// The role that an engine assumes before it calls AWS.
  public struct AssumedRole: Sendable {
    /// The role's ARN.
    public var arn: String
    /// The name of the session in CloudTrail.
    public var sessionName: String?
    /// What the role's trust policy asks for.
    public var externalID: String?

    /// Creates a role.
    public init(arn: String, sessionName: String? = nil, externalID: String? = nil) {
      self.arn = arn
      self.sessionName = sessionName
      self.externalID = externalID
    }
  }

  /// What only Terraform knows.
  public struct Terraform: Sendable {
    /// Where Terraform keeps the state; arguments in the author's order.
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
      /// Where it comes from, such as `hashicorp/random`.
      public var source: String
      /// The versions, such as `~> 3.6`.
      public var version: String

      /// Creates a provider.
      public init(name: String, source: String, version: String) {
        self.name = name
        self.source = source
        self.version = version
      }
    }

    /// Where the state is; nil for a local file.
    public var backend: Backend?
    /// The versions of Terraform; nil for those that the program needs.
    public var requiredVersion: String?
    /// The versions of the AWS provider; nil for those that the program is written for.
    public var awsVersion: String?
    /// Providers that other files of the folder use.
    public var providers: [Provider] = []
    /// Whether the provider sets the stack's tags, instead of each resource.
    public var hasDefaultTags = false
    /// Whether the program is a module: its caller has the provider and the backend.
    public var isModule = false
    /// Whether the values of the variables lie in a file beside the program.
    public var hasVariablesFile = false
  }

  /// What only CloudFormation knows.
  public struct CloudFormation: Sendable {
    /// Whether the values of the parameters lie in a file beside the template.
    public var hasParameterFile = false
    /// Whether a policy beside the template keeps updates from replacing and deleting what holds data.
    public var hasStackPolicy = false
    /// Whether the stack is created with termination protection.
    public var isProtected = false
  }

  /// The environment's name.
  public var environment = "dev"
  /// The only account that the stack may be deployed to.
  public var accountID: String?
  /// The role that Terraform and Pulumi assume.
  public var assumedRole: AssumedRole?
  /// The profile of the AWS configuration that Terraform and Pulumi use.
  public var profile: String?
  /// Values of parameters in place of their defaults, in the files beside a program.
  public var parameterValues: [(name: Parameter.Name, text: String)] = []
  /// What only Terraform knows.
  public var terraform = Terraform()
  /// What only CloudFormation knows.
  public var cloudFormation = CloudFormation()
  /// Whether the configuration of Pulumi's stack lies in a file beside the program.
  public var hasPulumiStackFile = false

  /// Creates settings with which programs have nothing but what they need.
  public init() {}

  /// What the settings ask for and a dialect cannot express.
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
  /// What the resources and the engine settings ask for and a dialect cannot express.
  public var unsupportedFeatures: [UnsupportedFeature] {
    entries.flatMap(\.resource.unsupportedFeatures) + engines.unsupportedFeatures
  }

  /// The parameters of a dialect that have a value before the user gives one, with that value.
  public func presetParameters(in dialect: Dialect) -> [(parameter: Parameter, value: Expression)] {
    parameters(in: dialect).compactMap { parameter in
      let given = engines.parameterValues.first { $0.name == parameter.name }.map { $0.text }
      if let given, parameter.kind == .integer, let number = Int(given) { return (parameter, .integer(number)) }
      return (given.map { .string($0) } ?? parameter.defaultValue).map { (parameter, $0) }
    }
  }
}
