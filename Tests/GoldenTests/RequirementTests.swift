import Configuration
import Emitters
import Foundation
import InfraModel
import PaymentSystem
import Templates
import Testing

/// Every line of a system's description can be pointed at in each output: `Requirements/<system>.json5` says where.
@Suite struct RequirementTests {
  private static let folder = Golden.package.appending(path: "Tests/GoldenTests/Requirements")

  @Test(arguments: GoldenTests.environments, Emitters.all.map(\.target))
  func stands(_ system: (name: String, environment: String), target: String) throws {
    let stack = try GoldenTests.stack(system.name, system.environment)
    let emitter = try #require(Emitters.named(target))
    let document = try #require(emitter.documents(for: stack, layout: .single).first)
    let program = try ProgramText(target, document.bytes())
    for requirement in try Self.requirements(system.name) where requirement.isMeant(for: system.environment) {
      for problem in requirement.problems(in: program, of: stack) { Issue.record("\(requirement.text): \(problem)") }
    }
  }

  @Test(arguments: Templates.systems.map(\.name)) func thePageIsTrue(_ system: String) throws {
    let all = try Self.requirements(system)
    #expect(all.count > 25, "a description has more to say than that")
    var text = """
      # Requirements of \(system)

      The tests write this page from `Tests/GoldenTests/Requirements/\(system).json5` and check each requirement in every generated
      file of every environment. See also [the page of the system](README.md).

      """
    let areas = all.map(\.area).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    for area in areas {
      text += "\n## \(area)\n\n"
      text += MarkdownTable.text(
        ["requirement", "Terraform", "CloudFormation", "Pulumi"], all.filter { $0.area == area }.map(\.row))
    }
    try Golden.check(Array(text.utf8), Golden.package.appending(path: "Templates/\(system)/REQUIREMENTS.md"))
  }

  private static func requirements(_ system: String) throws -> [Requirement] {
    let text = try Data(contentsOf: folder.appending(path: "\(system).json5"))
    let tree = try JSON5.parse([UInt8](text), file: "\(system).json5")
    return try #require(tree["requirements"]?.elements).map(Requirement.init)
  }
}

/// A statement of a description, and where it stands in each target.
struct Requirement {
  let area: String
  let text: String
  private let environments: [String]
  private let places: [(target: String, blocks: [(name: String, texts: [String])])]
  private let absent: [(target: String, texts: [String])]
  private let limits: [(target: String, what: String)]

  init(_ value: JSON5Value) throws {
    area = try #require(value["area"]?.string)
    text = try #require(value["text"]?.string)
    environments = value["environments"]?.strings ?? []
    let targets = Emitters.all.map(\.target)
    places = targets.map { target in
      (target, (value[target]?.members ?? []).map { ($0.key, $0.value.strings) })
    }
    absent = targets.map { ($0, value["without"]?[$0]?.strings ?? []) }
    limits = targets.compactMap { target in (value["cannot"]?[target]?.string).map { (target, $0) } }
    let known = Set(["area", "text", "environments", "without", "cannot"] + targets)
    #expect(Set((value.members ?? []).map(\.key)).isSubset(of: known), "\(value.location)")
  }

  func isMeant(for environment: String) -> Bool { environments.isEmpty || environments.contains(environment) }

  /// Where the statement does not hold.
  func problems(in program: ProgramText, of stack: Stack) -> [String] {
    let blocks = places.first { $0.target == program.target }?.blocks ?? []
    let absent = absent.first { $0.target == program.target }?.texts ?? []
    let limit = limits.first { $0.target == program.target }?.what
    if blocks.isEmpty && absent.isEmpty && limit == nil { return ["nothing says where it stands in \(program.target)"] }
    var problems: [String] = []
    for (name, texts) in blocks {
      guard let block = program.block(name) else {
        problems.append("\(program.target) has no \(name)")
        continue
      }
      problems += texts.filter { !block.contains(ProgramText.collapsed($0)) }.map { "\(name) lacks \($0)" }
    }
    problems += absent.filter { program.contains($0) }.map { "\(program.target) must not have \($0)" }
    if let limit, !Parity.limitations(stack).contains(where: { $0.limitation.what == limit }) {
      problems.append("no resource says that \(program.target) cannot say \(limit)")
    }
    return problems
  }

  /// The statement as a row of a table.
  var row: [String] {
    [text + (environments.isEmpty ? "" : " (\(environments.joined(separator: ", ")))")]
      + Emitters.all.map { emitter in
        if let limit = limits.first(where: { $0.target == emitter.target }) { return "not supported: \(limit.what)" }
        let blocks = places.first { $0.target == emitter.target }?.blocks ?? []
        if blocks.isEmpty {
          let texts = absent.first { $0.target == emitter.target }?.texts ?? []
          return "nowhere: " + texts.map { "`\($0)`" }.joined(separator: ", ")
        }
        return blocks.map { block in
          "`\(block.name)`" + (block.texts.isEmpty ? "" : ": " + block.texts.map { "`\($0)`" }.joined(separator: ", "))
        }.joined(separator: "; ")
      }
  }
}

extension JSON5Value {
  fileprivate var string: String? { if case .string(let text) = kind { text } else { nil } }
  fileprivate var strings: [String] { (elements ?? []).compactMap(\.string) }
}
