import AWSResources
internal import Configuration
import InfraModel

/// A Lambda function.
struct FunctionSettings: AdoptableResource {
  /// Instruction set.
  enum Architecture: String, CaseIterable {
    case arm64
    case x86 = "x86_64"
  }

  var program: Program?
  var code: CodeSettings?
  var runtime: String?
  var handler: String?
  var layers: [String] = []
  var architecture = Architecture.arm64
  var description: String?
  var network: Bool?
  var on = FunctionTriggers()
  var uses = UseSettings()
  var environment: [Keyed<String>] = []
  var memoryMiB = 256
  var timeoutSeconds = 10
  var ephemeralStorageMiB = 512
  var reservedConcurrency: Int?
  var permissions: [PermissionSettings] = []
  var existing: Existing<ExistingResourceSettings>?

  static let title = "A Lambda function: its code, what calls it and what it uses."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "program", &program, .optional(.choice()),
      "Program that comes with infragen, in place of code; it defines the routes and the access to a table that it needs."
    )
    each.setting(
      "code", &code, .optional(.textOrGroup()),
      "The function's code, relative to the configuration: a file .py or .js, a folder with / at its end, or an archive .zip; or an object."
    )
    each.setting(
      "runtime", &runtime, .optional(.known(Self.runtimes, what: "Lambda runtime")),
      "Runtime of the code; by default that of the file.")
    each.setting(
      "handler", &handler, .optional(.text(.handler)),
      "Function that Lambda calls, such as app.handler; index.handler for a file.")
    each.setting(
      "layers", &layers, .list(of: .text(.nonEmpty), count: 0...5),
      "ARNs of layers with their versions, which may have references ${…}.")
    each.setting("architecture", &architecture, .choice(), "Instruction set; arm64 is Graviton.")
    each.setting("description", &description, .optional(.text(.sentence)), "What it does, one sentence.")
    each.setting(
      "network", &network, .optional(.boolean),
      "Whether it is in the private subnets; by default if the system has a network.")
    each.setting("on", &on, .removableGroup(), "What calls it.")
    each.setting("uses", &uses, .removableGroup(), "The parts that it uses, among them the table of its program.")
    each.setting(
      "environment", &environment, .texts(key: .functionVariable),
      "Environment variables, which may have references ${…}; no secrets.")
    each.setting(
      "memoryMiB", &memoryMiB, .integer(128...10240, unit: "MiB"), "Memory; CPU is proportional.")
    each.setting(
      "timeoutSeconds", &timeoutSeconds, .integer(1...900, unit: "seconds"),
      "Timeout of an invocation; at most 29 seconds for a route of the API.")
    each.setting(
      "ephemeralStorageMiB", &ephemeralStorageMiB, .integer(512...10240, unit: "MiB"), "Size of /tmp.")
    each.setting(
      "reservedConcurrency", &reservedConcurrency, .optional(.integer(0...100_000)),
      "Invocations at once that are reserved for it and the most that it can have; no limit of its own when null.")
    each.setting(
      "permissions", &permissions, .list(of: .group()), "Statements for the role, for what no link grants.")
    each.setting(
      "existing", &existing, .existing(),
      "The function that exists already, in place of a new one, by its name or ARN, also of an alias; with true its name is set when deploying."
    )
  }

  /// Runtimes that AWS supports and that version 5.100 of Terraform's provider knows.
  /// https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
  static let runtimes = [
    "python3.13", "python3.12", "python3.11", "nodejs22.x", "java21", "java17", "ruby3.4", "ruby3.3",
    "provided.al2023",
  ]
}

/// Where the code of a function is.
struct CodeSettings: TextualSettings {
  /// Path of a file, folder or archive, relative to the configuration.
  var text: String?
  var s3: StoredCodeSettings?
  var image: String?

  init() {}
  init(text: String) { self.text = text }

  static let textForm = TextFormat.code
  static let title = "Where the code of a function is, if it is not beside the configuration."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("s3", &s3, .optional(.group()), "An archive in a bucket of the same region.")
    each.setting(
      "image", &image, .optional(.text(.nonEmpty)),
      "Container image in an ECR repository of the same region, which may have references ${…}.")
  }
}

/// An archive of a function in a bucket.
struct StoredCodeSettings: Settings {
  var bucket = ""
  var key = ""

  static let title = "An archive in a bucket. The targets see new code by a new key only."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("bucket", &bucket, .text(.nonEmpty), "Name of the bucket, which may have references ${…}. Required.")
    each.setting(
      "key", &key, .text(.nonEmpty),
      "Key of the archive, which may have references ${…} such as ${inputs.build}. Required.")
  }
}

extension TextFormat {
  /// Path of a function's code. A separate rule checks that it exists.
  static let code = TextFormat(
    "a path relative to the configuration: a file .py or .js, a folder with / at its end, or an archive .zip",
    pattern: "^(\\.\\./)*[A-Za-z0-9_][A-Za-z0-9_./-]*(\\.py|\\.js|\\.cjs|\\.zip|\\.jar|/)$", minLength: 1,
    maxLength: 255,
    allows: { text in
      var path = text[...]
      while path.hasPrefix("../") { path = path.dropFirst(3) }
      return ASCII.isWord(path.utf8.first ?? 0) && CodeForm(text) != nil
        && path.utf8.allSatisfy { ASCII.isWord($0) || "-._/".utf8.contains($0) }
    },
    advice: { text in
      text.hasSuffix(".mjs")
        ? " (CloudFormation takes no single file of this kind: write its folder, with / at its end)" : ""
    })

  /// https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html (Handler)
  static let handler = TextFormat(
    "the handler of a function, such as app.handler", pattern: "^[A-Za-z0-9_./:-]+$", minLength: 1, maxLength: 128
  ) { $0.utf8.allSatisfy { ASCII.isWord($0) || "./:-".utf8.contains($0) } }

  /// https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
  static let functionVariable = TextFormat(
    "an environment variable's name of at least two letters, digits and underscores, a letter first",
    pattern: "^[A-Za-z][A-Za-z0-9_]+$", minLength: 2, maxLength: 255, isKey: true, allows: ASCII.isIdentifier)
}

/// Form of a function's code, which follows from the end of its path.
enum CodeForm: Equatable {
  /// A file for the runtime.
  case file(runtime: String, name: String)
  case folder
  case archive

  init?(_ path: String) {
    func has(_ endings: String...) -> Bool { endings.contains { path.hasSuffix($0) } }
    if has("/") {
      self = .folder
    } else if has(".zip", ".jar") {
      self = .archive
    } else if has(".py") {
      // Names of the file that CloudFormation makes of inline code.
      self = .file(runtime: FunctionCode.pythonRuntime, name: "index.py")
    } else if has(".js", ".cjs") {
      self = .file(runtime: "nodejs22.x", name: "index.js")
    } else {
      return nil
    }
  }
}
