import InfraModel

/// The code of a Lambda function.
public enum FunctionCode: Sendable {
  /// Code that is deployed with the stack. CloudFormation takes a file only if it is `index.py` or `index.js` of at most
  /// 4 MB, and a folder or archive only after `aws cloudformation package`.
  /// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html
  case program(ProgramCode, runtime: String, handler: String)
  /// An archive in a bucket of the same region. The engines see new code by a new key only.
  case bucket(name: Value<String>, key: Value<String>, runtime: String, handler: String)
  /// A container image in an ECR repository of the same region. The image names its handler.
  /// https://docs.aws.amazon.com/lambda/latest/dg/images-create.html
  case image(Value<String>)

  /// A Python file `index.py` with a function named `handler`.
  public static func python(_ source: SourceFile) -> FunctionCode {
    .program(.file(source), runtime: pythonRuntime, handler: "index.handler")
  }

  /// Runtime of Python files that name none.
  public static let pythonRuntime = "python3.13"

  /// The code that is deployed with the stack, if it is.
  public var program: ProgramCode? {
    if case .program(let code, _, _) = self { code } else { nil }
  }

  var runtime: String? {
    switch self {
    case .program(_, let runtime, _), .bucket(_, _, let runtime, _): runtime
    case .image: nil
    }
  }

  var handler: String? {
    switch self {
    case .program(_, _, let handler), .bucket(_, _, _, let handler): handler
    case .image: nil
    }
  }

  mutating func locate(at root: String) {
    guard case .program(let code, let runtime, let handler) = self else { return }
    self = .program(code.located(at: root), runtime: runtime, handler: handler)
  }

  func describe(into r: ResourceWriter) {
    switch self {
    case .program(let code, _, _):
      r.set(PropertyName("filename", pulumi: "code"), "Code", Expression.archive(code, .content))
      r.provider { r.set("source_code_hash", Expression.archive(code, .hash), rule: .keptWhenRemoved) }
    case .bucket(let name, let key, _, _):
      r.block(nil, "Code") {
        r.set("s3_bucket", "S3Bucket", name)
        r.set("s3_key", "S3Key", key)
      }
    case .image(let uri):
      r.set("package_type", "PackageType", "Image", .replaces)
      r.block(nil, "Code") { r.set("image_uri", "ImageUri", uri) }
    }
  }
}
