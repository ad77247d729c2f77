import InfraModel

/// The files beside a template, and the command that deploys it with them.
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

  /// A JSON file; neither of them has a place for a sentence that infragen wrote it.
  private static func document(_ name: String, _ value: Expression) -> Document {
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

  /// A parameter's value, which is a text whatever its type.
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

  /// What to know before deploying a stack with files beside its template, or to one account only; `template` is the file, nil
  /// when it is too large to be given as a text.
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
    if settings.hasParameterFile || settings.hasStackPolicy || settings.isProtected || stack.engines.accountID != nil {
      notes.append("to create the stack: \(command(for: stack, template: template))")
    }
    return notes
  }

  private static func command(for stack: Stack, template: String?) -> String {
    let (engines, settings) = (stack.engines, stack.engines.cloudFormation)
    let guarded = engines.accountID.map {
      "test \"$(aws sts get-caller-identity --query Account --output text)\" = \($0) && "
    }
    let suffix =
      if case .string(let text)? = stack.parameter("environment_suffix")?.defaultValue { text } else {
        engines.environment
      }
    var options = ["--stack-name \(stack.name)-\(suffix)"]
    options.append(template.map { "--template-body file://\($0)" } ?? "--template-url URL")
    options.append("--capabilities CAPABILITY_NAMED_IAM")
    if settings.hasParameterFile { options.append("--parameters file://\(parameterFile(of: stack))") }
    if settings.hasStackPolicy { options.append("--stack-policy-body file://\(stackPolicy)") }
    if settings.isProtected { options.append("--enable-termination-protection") }
    return (guarded ?? "") + "aws cloudformation create-stack " + options.joined(separator: " ")
  }
}
