/// A program to generate: for which tool, and for which environment unless it is the description's first.
struct Program {
  /// The extension of the empty files whose names choose programs.
  static let marker = "infragen"

  private let target: String
  private let environment: String?

  /// Every target, with the description's first environment.
  static var all: [Program] { targets.map { Program(target: $0, environment: nil) } }

  private static var targets: [String] { fileNames.keys.sorted() }

  private init(target: String, environment: String?) {
    self.target = target
    self.environment = environment
  }

  /// The program that a file's name chooses: `terraform.infragen`, or `prod.terraform.infragen` for an environment.
  init(marker name: String) throws {
    let words = name.dropLast(Self.marker.count + 1).split(separator: ".", omittingEmptySubsequences: false)
    let target = words.last.map(String.init) ?? ""
    guard Self.targets.contains(target) else {
      let example = "\(Self.targets.joined(separator: ", ")), such as prod.\(Self.targets[0]).\(Self.marker)"
      throw Problem("\(name) chooses no target: its name ends in one of \(example)")
    }
    self.init(target: target, environment: words.count > 1 ? words.dropLast().joined(separator: ".") : nil)
  }

  /// The name of the generated file, such as `main.tf` or `prod.main.tf`: all resources of a target lie in one folder.
  var fileName: String { (environment.map { "\($0)." } ?? "") + (Self.fileNames[target] ?? target) }

  /// What the tool is told.
  var options: [String] { ["--target", target] + (environment.map { ["--environment", $0] } ?? []) }
}
