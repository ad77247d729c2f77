import Configuration
import Emitters
import Testing

/// Items and the values that they must have.
struct RequirementCheck {
  /// The expected value at a path. Path and value may differ between the provider dialect and CloudFormation.
  struct Expectation {
    let paths: RequirementNames
    let value: JSON5Value.Kind
  }

  let targets: [String]
  let expectations: [Expectation]
  private let names: [RequirementNames]
  private let environments: [String]

  init(_ value: JSON5Value) throws {
    try value.allow(["in", "environments", "of", "have"])
    targets = try RequirementNames.targets(value["in"]?.string)
    environments = value["environments"]?.strings ?? []
    let of = try #require(value["of"], "\(value.location)")
    names = (of.string.map { [$0] } ?? of.strings).map(RequirementNames.init)
    let arePairs = names.allSatisfy(\.isPair)
    expectations = try #require(value["have"]?.members).map {
      Expectation(paths: RequirementNames(path: $0.key, isPascalInCloudFormation: arePairs), value: $0.value.kind)
    }
    #expect(!names.isEmpty && !expectations.isEmpty, "\(value.location) checks nothing")
  }

  func applies(to target: String, _ environment: String) -> Bool {
    targets.contains(target) && (environments.isEmpty || environments.contains(environment))
  }

  /// The names of its items in a target's model.
  func items(in target: String) -> [String] { names.map { $0.name(in: target) } }

  func problems(in model: SystemModel) -> [String] {
    names.flatMap { name -> [String] in
      let name = name.name(in: model.target)
      guard let item = model.items[name] else { return ["\(model.target) has no \(name)"] }
      return expectations.compactMap { expectation in
        expectation.problem(in: item, at: expectation.paths.name(in: model.target)).map {
          "\(name) in \(model.target): \($0)"
        }
      }
    }
  }

  /// The same check with one expectation changed to a value that no model has.
  func expecting(anotherValueAt index: Int) -> RequirementCheck {
    RequirementCheck(self, [Expectation(paths: expectations[index].paths, value: .string("another value"))])
  }

  private init(_ check: RequirementCheck, _ expectations: [Expectation]) {
    self.expectations = expectations
    targets = check.targets
    names = check.names
    environments = check.environments
  }
}

extension RequirementCheck.Expectation {
  /// The problem of an item that does not have the value; nil if it has it.
  fileprivate func problem(in item: SystemModel.Item, at path: String) -> String? {
    if path == "contains" { return missingText(in: item) }
    guard let found = item.facts[path] else { return "\(path) is missing" }
    if case .object(let members) = value, let part = members.first(where: { $0.key == "contains" })?.value.string {
      return found.contains(part) ? nil : "\(path) is \(found), which does not contain \(part)"
    }
    let wanted = Expected.text(value)
    return found == wanted ? nil : "\(path) is \(found), not \(wanted)"
  }

  private func missingText(in item: SystemModel.Item) -> String? {
    let texts: [String]
    switch value {
    case .string(let text): texts = [text]
    case .array(let all): texts = all.compactMap(\.string)
    default: return "contains needs texts"
    }
    return texts.first { !item.text.contains($0) }.map { "lacks \($0)" }
  }
}
