import Emitters
import InfraModel
import Testing

/// `Templates/<system>/REQUIREMENTS.md`: each requirement with the lines that fulfill it in each target.
struct RequirementPage {
  private static let mostPlaces = 3

  private let system: String
  private let requirements: [Requirement]
  private let environments: [String]
  private let models: [String: SystemModel]
  private let programs: [String: GeneratedProgram]

  init(_ system: String, _ requirements: [Requirement]) throws {
    self.system = system
    self.requirements = requirements
    environments = GoldenTests.environments.filter { $0.0 == system }.map(\.1)
    var models: [String: SystemModel] = [:]
    var programs: [String: GeneratedProgram] = [:]
    for environment in environments {
      let stack = try GoldenTests.stack(system, environment)
      for emitter in Emitters.programs {
        models["\(environment)/\(emitter.target)"] = SystemModel(emitter.target, stack)
        programs["\(environment)/\(emitter.target)"] = try GeneratedProgram(emitter, stack)
      }
    }
    self.models = models
    self.programs = programs
  }

  func text() -> String {
    var text = """
      # Requirements of \(system)

      Recorded by the tests from [the requirements](../../Tests/GoldenTests/Requirements/Systems/\(system).json5), which they check in
      the model of every target and environment. [The page of the system](README.md) tells the rest.

      """
    var area = ""
    for requirement in requirements {
      if requirement.area != area { text += "\n## \(requirement.area)\n\n" }
      area = requirement.area
      text += "- \(requirement.title)\n"
      let lines = Emitters.programs.map { line(requirement, $0.target) }
      let isSame = Set(lines).count == 1
      for (emitter, line) in zip(Emitters.programs, lines.prefix(isSame ? 1 : lines.count)) {
        text += "  - \(isSame ? "All targets" : emitter.engine?.title ?? emitter.title): \(line)\n"
      }
    }
    return text
  }

  /// The first places that fulfill a requirement in a target, and the number of the others.
  private func line(_ requirement: Requirement, _ target: String) -> String {
    if let limitation = requirement.unsupportedFeatures.first(where: { $0.target == target }) {
      return "not supported: \(limitation.what)"
    }
    guard let environment = requirement.firstEnvironment(of: environments),
      let model = models["\(environment)/\(target)"]
    else { return "" }
    let places = places(of: requirement, in: model, environment)
    let absences = requirement.absences.filter { $0.targets.contains(target) }.map {
      Place(address: nil, words: "no \($0.summary(in: target))")
    }
    let all = places + absences
    for count in (1...Self.mostPlaces).reversed() {
      var line = Self.words(all.prefix(count))
      if count < all.count {
        line += ", [and \(all.count - count) more](\(link(to: all[count].address, environment, target)))"
      }
      if line.count <= 280 || count == 1 { return line }
    }
    return ""
  }

  /// Text for places; consecutive places with the same address name it once.
  private static func words(_ places: some Sequence<Place>) -> String {
    var words: [String] = []
    var last: String?
    for place in places {
      let isSame = place.address != nil && place.address == last
      words.append(isSame ? place.words : (place.address.map { "`\($0)` " } ?? "") + place.words)
      last = place.address
    }
    return words.joined(separator: ", ")
  }

  /// A place that fulfills a requirement: a path of an item, or a text about the whole model.
  private struct Place {
    let address: String?
    let words: String
  }

  private func places(
    of requirement: Requirement, in model: SystemModel, _ environment: String
  ) -> [Place] {
    requirement.checks.filter { $0.applies(to: model.target, environment) }.flatMap { check in
      check.items(in: model.target).flatMap { name -> [Place] in
        guard let item = model.items[name] else { return [] }
        return check.expectations.map { expectation in
          let path = expectation.paths.name(in: model.target)
          return Place(address: item.address, words: "`\(item.paths[path] ?? path)`")
        }
      }
    }
  }

  private func link(to address: String?, _ environment: String, _ target: String) -> String {
    guard let program = programs["\(environment)/\(target)"] else { return "" }
    let file = "../../Golden/\(system)/\(environment)/\(target)/\(program.name)"
    return address.flatMap(program.line).map { "\(file)#L\($0)" } ?? file
  }
}

/// A generated program and the lines at which its resources begin.
private struct GeneratedProgram {
  let name: String
  private let target: String
  private let lines: [Substring: Int]

  init(_ emitter: any Emitter, _ stack: Stack) throws {
    let document = try #require(emitter.documents(for: stack, layout: .single).first)
    target = emitter.target
    name = document.name
    let text = String(decoding: try document.bytes(), as: UTF8.self)
    lines = Dictionary(
      text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { ($0.element, $0.offset + 1) }
    ) { first, _ in first }
  }

  /// The line of a resource by its address; nil if there is no such resource.
  func line(_ address: String) -> Int? {
    switch target {
    case "terraform":
      let parts = address.split(separator: ".")
      return parts.count == 2 ? lines["resource \"\(parts[0])\" \"\(parts[1])\" {"] : nil
    case "cloudformation": return lines["    \"\(address)\": {"]
    default: return lines["  \(address):"]
    }
  }
}
