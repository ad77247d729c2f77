import InfraModel

/// The files next to a template, and the command that deploys it with them.
extension CloudFormationEmitter {
  private static let stackPolicy = "stack-policy.json"

  private static func parameterFile(of stack: Stack) -> String { "parameters.\(stack.engines.environment).json" }

  public func companions(of stack: Stack) -> [Document] {
    let settings = stack.engines.cloudFormation
    var files: [Document] = []
    if settings.hasParameterFile {
      files.append(Self.document(Self.parameterFile(of: stack), Self.parameters(of: stack)))
    }
    if settings.hasStackPolicy { files.append(Self.policyDocument(of: stack)) }
    return files
  }

  private static func policyDocument(of stack: Stack) -> Document { document(stackPolicy, updatePolicy(of: stack)) }

  /// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_SetStackPolicy.html
  static func policyQuota(of stack: Stack) throws -> Quota? {
    guard stack.engines.cloudFormation.hasStackPolicy else { return nil }
    return Quota(
      "bytes of the stack policy", used: try policyDocument(of: stack).bytes().count, of: 16_384,
      remedy: "set cloudFormation.stackPolicy to false")
  }

  /// A JSON file; these formats do not allow a header comment.
  static func document(_ name: String, _ value: Expression) -> Document {
    var document = Document(name) { buffer in
      var writer = JSONWriter(tags: [], taking: &buffer)
      defer { swap(&buffer, &writer.out) }
      writer.file(value)
    }
    document.saysOrigin = false
    return document
  }

  /// https://docs.aws.amazon.com/cli/latest/reference/cloudformation/create-stack.html (--parameters)
  private static func parameters(of stack: Stack) -> Expression {
    .list(
      stack.presetParameters(in: .cloudFormation).map { parameter, value in
        .object(["ParameterKey": parameter.name.pascal, "ParameterValue": text(of: value)])
      })
  }

  /// The value of a parameter as a string, which the format requires for every type.
  private static func text(of value: Expression) -> Expression {
    if case .integer(let number) = value { .string("\(number)") } else { value }
  }

  /// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/protect-stack-resources.html
  private static func updatePolicy(of stack: Stack) -> Expression {
    let kept = CloudFormationEngine().resources(of: stack, values: .resolved).filter(\.keepsData).map(\.address)
    var statements = [
      Expression.object(["Effect": "Allow", "Action": "Update:*", "Principal": "*", "Resource": "*"])
    ]
    if !kept.isEmpty {
      statements.append(
        .object([
          "Effect": "Deny", "Action": ["Update:Replace", "Update:Delete"], "Principal": "*",
          "Resource": kept.map { "LogicalResourceId/\($0)" },
        ]))
    }
    return .object(["Statement": statements])
  }

  /// Instructions for deploying a stack with files next to its template, or with an account id. `template` is the file;
  /// nil if it is too large for an inline template body.
  static func deploymentNotes(of stack: Stack, template: String?) -> [String] {
    let settings = stack.engines.cloudFormation
    var notes: [String] = []
    if settings.hasParameterFile {
      let present = stack.presetParameters(in: .cloudFormation).map { $0.parameter.name }
      let missing = stack.parameters(in: .cloudFormation).filter { !present.contains($0.name) }.map(\.name.snake)
      if !missing.isEmpty {
        notes.append(
          "\(parameterFile(of: stack)) has no \(missing.joined(separator: ", ")): give values in parameterValues")
      }
    }
    var template = template
    if stack.hasCodePaths {
      notes.append(
        "the template names folders or archives of functions' code, which CloudFormation takes from a bucket only: \(packaging)"
      )
      if template != nil { template = packaged }
    }
    if settings.hasParameterFile || settings.hasStackPolicy || settings.isProtected || stack.engines.accountID != nil {
      notes.append("to create the stack: \(command(for: stack, template: template))")
    }
    return notes
  }

  /// File of the template with the code in a bucket.
  private static let packaged = "packaged.json"

  /// https://docs.aws.amazon.com/cli/latest/reference/cloudformation/package.html
  private static var packaging: String {
    "aws cloudformation package --template-file \(fileName) --s3-bucket BUCKET --use-json --output-template-file \(packaged)"
  }

  private static func command(for stack: Stack, template: String?) -> String {
    let (engines, settings) = (stack.engines, stack.engines.cloudFormation)
    let guarded = engines.accountID.map {
      "test \"$(aws sts get-caller-identity --query Account --output text)\" = \($0) && "
    }
    var options = ["--stack-name \(stack.deploymentName)"]
    options.append(template.map { "--template-body file://\($0)" } ?? "--template-url URL")
    options.append("--capabilities CAPABILITY_NAMED_IAM")
    if settings.hasParameterFile { options.append("--parameters file://\(parameterFile(of: stack))") }
    if settings.hasStackPolicy { options.append("--stack-policy-body file://\(stackPolicy)") }
    if settings.isProtected { options.append("--enable-termination-protection") }
    return (guarded ?? "") + "aws cloudformation create-stack " + options.joined(separator: " ")
  }
}

extension Stack {
  /// The usual name of the stack in an account, such as `payment-dev`.
  package var deploymentName: String {
    let suffix =
      if case .string(let text)? = parameter("environment_suffix")?.defaultValue { text } else { engines.environment }
    return "\(name)-\(suffix)"
  }
}
