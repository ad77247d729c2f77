import Configuration
import Emitters
import Foundation
import Testing

/// A statement about a system with the checks that prove it in each target's model.
struct Requirement {
  let area: String
  let text: String
  let checks: [RequirementCheck]
  let absences: [RequirementAbsence]
  /// The features that a target does not support, by target.
  let unsupportedFeatures: [(target: String, what: String)]
  private let environments: [String]

  init(_ value: JSON5Value) throws {
    area = try #require(value["area"]?.string)
    text = try #require(value["text"]?.string)
    environments = value["environments"]?.strings ?? []
    checks = try (value["checks"]?.elements ?? []).map(RequirementCheck.init)
    absences = try (value["absent"]?.elements ?? []).map(RequirementAbsence.init)
    unsupportedFeatures = Emitters.programs.compactMap { emitter in
      (value["cannot"]?[emitter.target]?.string).map { (emitter.target, $0) }
    }
    try value.allow(["area", "text", "environments", "checks", "absent", "cannot"])
  }

  /// The requirements of `Systems/<system>.json5`, in the order of the file.
  static func all(of system: String) throws -> [Requirement] {
    let file = Golden.package.appending(path: "Tests/GoldenTests/Requirements/Systems/\(system).json5")
    let tree = try JSON5.parse([UInt8](Data(contentsOf: file)), file: "\(system).json5")
    return try #require(tree["requirements"]?.elements).map(Requirement.init)
  }

  /// True if the requirement applies to an environment.
  func applies(to environment: String) -> Bool { environments.isEmpty || environments.contains(environment) }

  /// The text, followed by the environments if it does not apply to all.
  var title: String { environments.isEmpty ? text : "\(text) (\(environments.joined(separator: ", ")))" }

  /// The first environment that the requirement applies to.
  func firstEnvironment(of all: [String]) -> String? { all.first(where: applies) }

  /// The failed checks in the model; empty if the requirement is met.
  func problems(in model: SystemModel, environment: String) -> [String] {
    let checks = checks.filter { $0.applies(to: model.target, environment) }
    let absences = absences.filter { $0.targets.contains(model.target) }
    let limitation = unsupportedFeatures.first { $0.target == model.target }?.what
    if checks.isEmpty && absences.isEmpty && limitation == nil { return ["nothing is checked for \(model.target)"] }
    var problems = checks.flatMap { $0.problems(in: model) } + absences.flatMap { $0.problems(in: model) }
    if let limitation, !Parity.unsupportedFeatures(model.stack).contains(where: { $0.limitation.subject == limitation })
    {
      problems.append("no resource has the limitation \(limitation) in \(model.target)")
    }
    return problems
  }
}

extension JSON5Value {
  var string: String? { if case .string(let text) = kind { text } else { nil } }
  var strings: [String] { (elements ?? []).compactMap(\.string) }

  /// Fails the test if an object has other members.
  func allow(_ keys: [String]) throws {
    for member in members ?? [] { #expect(keys.contains(member.key), "\(location): unknown member \(member.key)") }
  }
}
