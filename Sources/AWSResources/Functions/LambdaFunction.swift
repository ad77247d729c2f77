import InfraModel

/// A Python program that AWS Lambda runs when something calls it; what its role may do must be there first.
public struct LambdaFunction: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_lambda_function", pulumi: "aws:lambda:Function", cloudFormation: "AWS::Lambda::Function",
    noun: "function")

  /// Its name, up to 64 characters.
  /// https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html
  public var name: Value<String>
  /// What it is for, up to 256 characters.
  public var description: String
  /// Its source, whose function `handler` is called; CloudFormation takes it from a file `index.py` only, of at most 4 MB.
  /// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html
  public var program: SourceFile
  /// The role that it takes on.
  public var role: Ref<Role>
  /// The seconds that a call may take, 1 to 900.
  public var timeoutSeconds: Int
  /// Its memory in MiB, 128 to 10240; processor time grows with it.
  public var memoryMiB: Int
  /// The variables that it reads, no secrets among them; names have at least two characters.
  public var environment: [(name: String, value: Value<String>)]
  /// The key that encrypts those variables, which its role must be allowed to decrypt with; nil takes the account's.
  public var key: Ref<KMSKey>?
  /// The subnets that it reaches out from; with none it runs outside of any network of the account.
  public var subnets: [Ref<Subnet>]
  /// What its network interfaces carry.
  public var securityGroups: [Ref<SecurityGroup>]
  /// Where its output goes.
  public var logGroup: Ref<LogGroup>
  /// Whether X-Ray follows calls that nobody follows yet.
  public var isTraced: Bool
  /// How many calls run at the same time, at most and set aside; nil leaves it to the account.
  public var reservedConcurrency: Int?
  /// The ARN of the queue or topic that takes asynchronous calls that failed.
  public var deadLetters: Value<String>?

  /// Creates a function.
  public init(
    name: Value<String>, description: String, source: SourceFile, role: Ref<Role>, timeoutSeconds: Int,
    memoryMiB: Int, environment: [(name: String, value: Value<String>)], key: Ref<KMSKey>? = nil,
    subnets: [Ref<Subnet>] = [],
    securityGroups: [Ref<SecurityGroup>] = [], logGroup: Ref<LogGroup>, isTraced: Bool = true,
    reservedConcurrency: Int? = nil, deadLetters: Value<String>? = nil
  ) {
    self.name = name
    self.description = description
    program = source
    self.role = role
    self.timeoutSeconds = timeoutSeconds
    self.memoryMiB = memoryMiB
    self.environment = environment
    self.key = key
    self.subnets = subnets
    self.securityGroups = securityGroups
    self.logGroup = logGroup
    self.isTraced = isTraced
    self.reservedConcurrency = reservedConcurrency
    self.deadLetters = deadLetters
  }

  public var source: SourceFile? { program }
  public var physicalNames: [PhysicalName] { [PhysicalName("Lambda function", name, maximum: 64)] }

  private static let runtime = "python3.13"
  private static let architectures = ["arm64"]

  private var handler: String { "\(program.file.prefix { $0 != "." }).handler" }
  private var tracing: String { isTraced ? "Active" : "PassThrough" }
  private var variables: Expression { .object(environment.map { Expression.Member($0.name, $0.value.expression) }) }

  public var portrait: Portrait? {
    Portrait("Lambda", detail: "\(memoryMiB) MiB", .compute, isInNetwork: !subnets.isEmpty)
  }

  /// https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
  public func quotas(as name: ResourceName) -> [Quota] {
    [
      Quota(
        "bytes of the variables of the function \(name.key)", used: environment.isEmpty ? 0 : variables.compactSize(),
        of: 4_096, wayOut: "keep them in a parameter or a file")
    ]
  }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var function = ProviderResource(id)
    function.set(ProviderKey("function_name", pulumi: "name"), name, .renames)
    function.set("description", description)
    function.set("role", role.arn)
    function.set("runtime", Self.runtime)
    function.set("architectures", Self.architectures)
    function.set("handler", handler)
    function.set(ProviderKey("filename", pulumi: "code"), Expression.archive(program, .content))
    function.set("source_code_hash", Expression.archive(program, .hash))
    function.set("timeout", timeoutSeconds)
    function.set("memory_size", memoryMiB)
    function.set("reserved_concurrent_executions", reservedConcurrency)
    function.set("kms_key_arn", key?.arn)
    if !environment.isEmpty { function.block("environment", ProviderBody(["variables": variables])) }
    if !subnets.isEmpty {
      function.block(
        "vpc_config",
        ProviderBody(["subnet_ids": subnets.map { $0.id }, "security_group_ids": securityGroups.map { $0.id }]),
        rule: .holds)
    }
    if let deadLetters { function.block("dead_letter_config", ProviderBody(["target_arn": deadLetters])) }
    function.block("tracing_config", ProviderBody(["mode": tracing]))
    function.block("logging_config", ProviderBody(["log_format": "Text", "log_group": logGroup.name]))
    function.tags()
    return [function]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var function = CloudFormationResource(id)
    function.set("FunctionName", name, .renames)
    function.set("Description", description)
    function.set("Role", role.arn)
    function.set("Runtime", Self.runtime)
    function.set("Architectures", Self.architectures)
    function.set("Handler", handler)
    function.set("Code", Expression.archive(program, .content))
    function.set("Timeout", timeoutSeconds)
    function.set("MemorySize", memoryMiB)
    function.set("ReservedConcurrentExecutions", reservedConcurrency)
    function.set("KmsKeyArn", key?.arn)
    if !environment.isEmpty { function.set("Environment", Expression.object(["Variables": variables])) }
    if !subnets.isEmpty {
      function.set(
        "VpcConfig",
        Expression.object(["SubnetIds": subnets.map { $0.id }, "SecurityGroupIds": securityGroups.map { $0.id }]))
    }
    if let deadLetters { function.set("DeadLetterConfig", Expression.object(["TargetArn": deadLetters])) }
    function.set("TracingConfig", Expression.object(["Mode": tracing]))
    function.set("LoggingConfig", Expression.object(["LogFormat": "Text", "LogGroup": logGroup.name]))
    function.tags()
    return [function]
  }

  static let arn = AttributeName("arn", cloudFormation: .getAtt("Arn"))
  static let name = AttributeName("function_name", pulumi: "name", cloudFormation: .ref)
  static let invokeARN = AttributeName(
    "invoke_arn",
    cloudFormation: .composed { id in
      let partition = Value<String>(.lookup(.partition))
      let region = Value<String>(.lookup(.region))
      let function: Value<String> = LambdaFunction.arn.of(id)
      let arn: Value<String> =
        "arn:\(partition):apigateway:\(region):lambda:path/2015-03-31/functions/\(function)/invocations"
      return arn.expression
    })
}

extension Ref<LambdaFunction> {
  /// The function's ARN.
  public var arn: Value<String> { attribute(LambdaFunction.arn) }
  /// The function's name.
  public var name: Value<String> { attribute(LambdaFunction.name) }
  /// The ARN under which API Gateway calls the function.
  public var invokeARN: Value<String> { attribute(LambdaFunction.invokeARN) }
}
