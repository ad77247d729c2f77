import InfraModel

/// A Lambda function. The permissions of its role must exist first.
public struct LambdaFunction: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_lambda_function", pulumi: "aws:lambda:Function", cloudFormation: "AWS::Lambda::Function",
    noun: "function", identity: "FunctionName",
    reading: Reading(
      "lambda:GetFunction", "lambda:GetFunctionCodeSigningConfig", "lambda:GetFunctionRecursionConfig",
      "lambda:GetFunctionScalingConfig", "lambda:GetRuntimeManagementConfig", untold: ["Code"], only: [.callers]))

  /// Name, up to 64 characters.
  /// https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html
  public var name: Value<String>
  /// Description, up to 256 characters.
  public var description: String
  /// Its code.
  public var code: FunctionCode
  /// Instruction set, `arm64` or `x86_64`.
  public var architecture: String
  /// ARNs of layers, at most five.
  public var layers: [Value<String>]
  /// Size of `/tmp` in MiB, 512 to 10240; nil for 512.
  public var ephemeralStorageMiB: Int?
  /// Execution role.
  public var role: Ref<Role>
  /// Timeout in seconds, 1 to 900.
  public var timeoutSeconds: Int
  /// Memory in MiB, 128 to 10240. CPU is allocated in proportion to it.
  public var memoryMiB: Int
  /// Environment variables, which must not contain secrets. Names have at least two characters.
  public var environment: [(name: String, value: Value<String>)]
  /// Key that encrypts the variables; the role needs permission to decrypt with it. Nil uses the AWS managed key.
  public var key: Ref<KMSKey>?
  /// Subnets for outbound connections; without any, the function is not connected to a VPC.
  public var subnets: [Ref<Subnet>]
  /// Security groups of its network interfaces.
  public var securityGroups: [Ref<SecurityGroup>]
  /// Log group of the function.
  public var logGroup: Ref<LogGroup>
  /// If true, X-Ray also samples calls that are not traced by the caller.
  public var isTraced: Bool
  /// Reserved concurrency; nil for none.
  public var reservedConcurrency: Int?
  /// ARN of the queue or topic for failed asynchronous invocations.
  public var deadLetters: Value<String>?

  /// Creates a function.
  public init(
    name: Value<String>, description: String, code: FunctionCode, architecture: String = "arm64",
    layers: [Value<String>] = [], ephemeralStorageMiB: Int? = nil, role: Ref<Role>, timeoutSeconds: Int,
    memoryMiB: Int, environment: [(name: String, value: Value<String>)], key: Ref<KMSKey>? = nil,
    subnets: [Ref<Subnet>] = [],
    securityGroups: [Ref<SecurityGroup>] = [], logGroup: Ref<LogGroup>, isTraced: Bool = true,
    reservedConcurrency: Int? = nil, deadLetters: Value<String>? = nil
  ) {
    self.name = name
    self.description = description
    self.code = code
    self.architecture = architecture
    self.layers = layers
    self.ephemeralStorageMiB = ephemeralStorageMiB
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

  public var source: ProgramCode? { code.program }
  public mutating func locateCode(at root: String) { code.locate(at: root) }
  public var nameConstraints: [NameConstraint] { [NameConstraint("Lambda function", name, maximum: 64)] }

  public var unsupportedFeatures: [UnsupportedFeature] {
    code.program?.path == nil
      ? []
      : [
        UnsupportedFeature(
          .cloudFormation, "a folder or an archive with a function's code",
          because: """
            CloudFormation takes code from a bucket only. aws cloudformation package uploads it and writes the template \
            to deploy.
            """)
      ]
  }

  private var tracing: String { isTraced ? "Active" : "PassThrough" }
  private var variables: Expression { .object(environment.map { Expression.Member($0.name, $0.value.expression) }) }

  public var diagramNode: DiagramNode? {
    DiagramNode("Lambda", detail: "\(memoryMiB) MiB", .compute, isInNetwork: !subnets.isEmpty)
  }

  /// https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
  public func quotas(as name: ResourceID) -> [Quota] {
    [
      Quota(
        "bytes of the variables of the function \(name.key)", used: environment.isEmpty ? 0 : variables.compactSize(),
        of: 4_096, remedy: "keep them in a parameter or a file")
    ]
  }

  public func describe(into r: ResourceWriter) {
    r.set(PropertyName("function_name", pulumi: "name"), "FunctionName", name, .renames)
    r.set("description", "Description", description)
    r.set("role", "Role", role.arn)
    r.set("runtime", "Runtime", code.runtime)
    r.set("architectures", "Architectures", [architecture])
    r.set("handler", "Handler", code.handler)
    code.describe(into: r)
    if !layers.isEmpty { r.set("layers", "Layers", layers) }
    r.set("timeout", "Timeout", timeoutSeconds)
    r.set("memory_size", "MemorySize", memoryMiB)
    if let ephemeralStorageMiB {
      r.block("ephemeral_storage", "EphemeralStorage", rule: .keptWhenRemoved) {
        r.set("size", "Size", ephemeralStorageMiB)
      }
    }
    r.set("reserved_concurrent_executions", "ReservedConcurrentExecutions", reservedConcurrency)
    r.set("kms_key_arn", "KmsKeyArn", key?.arn)
    if !environment.isEmpty {
      r.block("environment", "Environment") { r.set("variables", "Variables", variables) }
    }
    if !subnets.isEmpty {
      r.block("vpc_config", "VpcConfig", rule: .holds) {
        r.set("subnet_ids", "SubnetIds", subnets.map { $0.id })
        r.set("security_group_ids", "SecurityGroupIds", securityGroups.map { $0.id })
      }
    }
    if let deadLetters {
      r.block("dead_letter_config", "DeadLetterConfig") { r.set("target_arn", "TargetArn", deadLetters) }
    }
    r.block("tracing_config", "TracingConfig") { r.set("mode", "Mode", tracing) }
    r.block("logging_config", "LoggingConfig") {
      r.set("log_format", "LogFormat", "Text")
      r.set("log_group", "LogGroup", logGroup.name)
    }
    r.tags()
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
  /// ARN of the function.
  public var arn: Value<String> { attribute(LambdaFunction.arn) }
  /// Name of the function.
  public var name: Value<String> { attribute(LambdaFunction.name) }
  /// ARN with which API Gateway invokes the function.
  public var invokeARN: Value<String> { attribute(LambdaFunction.invokeARN) }
}
