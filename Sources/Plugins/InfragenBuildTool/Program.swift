/// A program to generate: its target and environment, by default the configuration's first environment.
struct Program {
  /// Extension of the empty files whose names select programs.
  static let marker = "infragen"

  private let target: String
  private let environment: String?

  /// All targets, with the configuration's first environment.
  static var all: [Program] { targets.map { Program(target: $0, environment: nil) } }

  private static var targets: [String] { fileNames.keys.sorted() }

  private init(target: String, environment: String?) {
    self.target = target
    self.environment = environment
  }

  /// The program selected by a file name: `terraform.infragen`, or `prod.terraform.infragen` for an environment.
  init(marker name: String) throws {
    let words = name.dropLast(Self.marker.count + 1).split(separator: ".", omittingEmptySubsequences: false)
    let target = words.last.map(String.init) ?? ""
    guard Self.targets.contains(target) else {
      let example = "\(Self.targets.joined(separator: ", ")), such as prod.\(Self.targets[0]).\(Self.marker)"
      throw Problem("\(name) chooses no target: its name ends in one of \(example)")
    }
    self.init(target: target, environment: words.count > 1 ? words.dropLast().joined(separator: ".") : nil)
  }

  /// Name of the generated file, such as `main.tf` or `prod.main.tf`, because all resources of a Swift target are in
  /// one folder.
  var fileName: String { (environment.map { "\($0)." } ?? "") + (Self.fileNames[target] ?? target) }

  /// Command-line options of the tool.
  var options: [String] { ["--target", target] + (environment.map { ["--environment", $0] } ?? []) }
}
