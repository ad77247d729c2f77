import AWSResources
internal import Configuration
import InfraModel

/// What the containers of a task have in common.
protocol ContainerSettings: Settings {
  var entryPoint: [String] { get set }
  var command: [String] { get set }
  var waitsFor: [Keyed<String>] { get set }
  var environment: [Keyed<String>] { get set }
  var secrets: [Keyed<String>] { get set }
}

extension ContainerSettings {
  /// The settings of the program.
  mutating func programSettings(_ each: inout some SettingsVisitor) {
    each.setting(
      "entryPoint", &entryPoint, .list(of: .text(), count: 0...100),
      "Program and first arguments, in place of the image's entry point; they may have references ${…}.")
    each.setting(
      "command", &command, .list(of: .text(), count: 0...100),
      "Arguments, in place of the image's; they may have references ${…}.")
    each.setting(
      "waitsFor", &waitsFor, .texts(key: .label(maximum: 20), value: .containerCondition),
      "Sidecars that must have started (start), ended (complete), or ended without an error (success) before it starts."
    )
  }

  /// The settings of the environment variables.
  mutating func variableSettings(_ each: inout some SettingsVisitor) {
    each.setting(
      "environment", &environment, .texts(key: .variable),
      "Environment variables, which may have references ${…}; no secrets.")
    each.setting(
      "secrets", &secrets, .texts(key: .variable, value: .secretKey),
      "Environment variables whose values come from a secret: <secret>, or <secret>:<key> for one key of a JSON object."
    )
  }
}

/// What services and jobs have in common: the containers of a Fargate task and what they use.
protocol TaskSettings: ContainerSettings {
  var image: String? { get set }
  var cpu: Int { get set }
  var memoryMiB: Int { get set }
  var architecture: TaskArchitecture { get set }
  var labels: [Keyed<String>] { get set }
  var sidecars: [Keyed<SidecarSettings>] { get set }
  var uses: UseSettings { get set }
  var permissions: [PermissionSettings] { get set }
  /// True if ECS Exec can open a shell in a container.
  var exec: Bool { get }
}

/// CPU architecture of a task.
enum TaskArchitecture: String, CaseIterable {
  case x86 = "x86_64"
  case arm64

  /// The architecture in a task definition.
  var resource: TaskDefinition.Architecture { self == .x86 ? .x86 : .arm64 }
}

extension TaskSettings {
  /// The settings of the image and the size.
  mutating func sizeSettings(_ each: inout some SettingsVisitor) {
    each.setting(
      "image", &image, .optional(.text(.image)),
      "Default container image. Without it the image comes from the registry, or must be set when deploying.")
    each.setting(
      "cpu", &cpu, .integer(oneOf: Fargate.cpus, unit: "CPU units"), "CPU of a task; 1024 are one virtual CPU.")
    each.setting("memoryMiB", &memoryMiB, .integer(512...122_880, unit: "MiB"), "Memory of a task.")
    each.setting(
      "architecture", &architecture, .choice(), "CPU architecture of the images; arm64 is Graviton, which costs less.")
    programSettings(&each)
  }

  /// The settings of the containers and of what they use.
  mutating func containerSettings(_ each: inout some SettingsVisitor) {
    each.setting("labels", &labels, .texts(key: .containerLabel), "Docker labels of the container.")
    each.setting(
      "sidecars", &sidecars, .named(key: .label(maximum: 20)), "Further containers of each task, by name.")
    each.setting("uses", &uses, .removableGroup(), "The parts that it uses.")
    variableSettings(&each)
    each.setting(
      "permissions", &permissions, .list(of: .group()), "Statements for the task role, for what no link grants.")
  }
}

/// A further container of a task.
struct SidecarSettings: ContainerSettings {
  var image = ""
  var entryPoint: [String] = []
  var command: [String] = []
  var environment: [Keyed<String>] = []
  var secrets: [Keyed<String>] = []
  var linkVariables = false
  var essential = true
  var waitsFor: [Keyed<String>] = []

  static let title =
    "A further container of each task. It shares the task's network and rights, and has a read-only disk."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("image", &image, .text(.image), "Container image. Required.")
    programSettings(&each)
    variableSettings(&each)
    each.setting(
      "linkVariables", &linkVariables, .boolean, "Whether it also gets the variables of the links in uses and on.")
    each.setting("essential", &essential, .boolean, "Whether the task stops when the container does.")
  }
}

extension TextFormat {
  /// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html
  static let containerCondition = TextFormat(
    "\"start\", \"complete\" or \"success\"", pattern: "^(start|complete|success)$",
    allows: { Container.Predecessor.Condition(setting: $0) != nil })

  static let containerLabel = TextFormat(
    "a label of letters, digits and ._/-", pattern: "^[A-Za-z0-9][A-Za-z0-9_./-]*$", minLength: 1, maxLength: 255,
    isKey: true
  ) {
    $0.utf8.first.map { ASCII.isWord($0) && $0 != UInt8(ascii: "_") } ?? false
      && $0.utf8.allSatisfy { ASCII.isWord($0) || "./-".utf8.contains($0) }
  }

  /// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Matcher.html
  static let statusCodes = TextFormat(
    "HTTP status codes from 200 to 499, such as 200, 200,404 or 200-299",
    pattern: "^[2-4][0-9]{2}(-[2-4][0-9]{2})?(,[2-4][0-9]{2}(-[2-4][0-9]{2})?)*$", minLength: 3, maxLength: 100
  ) { text in
    text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { range in
      let ends = range.split(separator: "-", omittingEmptySubsequences: false)
      return ends.count <= 2
        && ends.allSatisfy { end in
          end.utf8.count == 3 && end.utf8.allSatisfy(ASCII.isDigit)
            && Int(end).map { (200...499).contains($0) } ?? false
        }
    }
  }
}

extension Container.Predecessor.Condition {
  init?(setting: String) {
    guard let found = Self.allCases.first(where: { $0.rawValue.lowercased() == setting }) else { return nil }
    self = found
  }
}
