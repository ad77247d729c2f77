import Changes
import Configuration
import Dispatch
import Emitters
import InfraModel
import PaymentSystem
import Synchronization
import Templates

/// The environments of the starters with one changed setting, as a user may change a deployed system.
enum ChangedSettings {
  /// A changed setting and its planned actions in every engine.
  struct Change {
    let system: String
    /// The setting, such as `services.api.port`.
    let path: String
    /// The path with `*` in place of the names of entries.
    let general: String
    /// The assignment, such as `services.api.port=8001`.
    let assignment: String
    let engines: [EngineChanges]
  }

  /// The valid changes of a starter, each in the first environment in which it is valid.
  static func changes(of system: String) throws -> [Change] { try results[system, default: .success([])].get() }

  private static let results: [String: Result<[Change], any Error>] = {
    let found = Mutex<[String: Result<[Change], any Error>]>([:])
    let names = Templates.systems.map(\.name)
    DispatchQueue.concurrentPerform(iterations: names.count) { index in
      let result = Result { try changed(names[index]) }
      found.withLock { $0[names[index]] = result }
    }
    return found.withLock { $0 }
  }()

  private static func changed(_ system: String) throws -> [Change] {
    var seen = Set<String>()
    var changes: [Change] = []
    for (_, environment) in GoldenTests.environments.filter({ $0.0 == system }) {
      let source = try source(system, environment, [])
      let before = try source.stack()
      let engines: [any Engine] = [CloudFormationEngine(), PulumiEngine()]
      let known = TerraformEngine().resources(of: before)
      let settings = try source.settings().settings
      // One valid change of a setting is enough for all entries, and only a few values are tried.
      var tries: [String: Int] = [:]
      for (path, general, value) in alternatives(settings, .group(PaymentSystem.shape), SettingPath(), "") {
        let assignment = "\(path)=\(value)"
        if seen.contains(general) || tries[general, default: 0] == 5 { continue }
        tries[general, default: 0] += 1
        guard let after = try? Self.source(system, environment, [assignment]).stack() else { continue }
        seen.insert(general)
        // If nothing is replaced or refused, all engines plan the same actions.
        let changed = EngineChanges(TerraformEngine(), from: known, to: TerraformEngine().resources(of: after))
        if !changed.resources.contains(where: { $0.action == .replaced || $0.consequence != nil }) { continue }
        changes.append(
          Change(
            system: system, path: "\(path)", general: general, assignment: assignment,
            engines: [changed] + engines.map { EngineChanges($0, from: before, to: after) }))
      }
      seen.formUnion(tries.keys)
    }
    return changes
  }

  private static func source(_ system: String, _ environment: String, _ overrides: [String]) throws -> SystemSource {
    let text = Templates.named(system)?.configuration ?? ""
    return SystemSource(
      file: "\(system)/system.json5", text: Array(text.utf8), overrides: overrides, environment: environment,
      regenerate: "")
  }

  private typealias Alternative = (path: SettingPath, general: String, value: String)

  /// Other values of all settings in a value of this schema; the rules refuse invalid ones.
  private static func alternatives(
    _ value: JSON5Value, _ dialect: SettingSchema, _ path: SettingPath, _ general: String
  ) -> [Alternative] {
    func one(_ texts: [String]) -> [Alternative] { texts.map { (path, general, $0) } }
    switch (dialect, value.kind) {
    case (.optional(let dialect), .null), (.optional(let dialect), .boolean(false)):
      if case .group = dialect { return one(["true"]) }
      return alternatives(JSON5Value(.integer(7)), dialect, path, general)
        + alternatives(JSON5Value(.integer(6000)), dialect, path, general)
        + alternatives(JSON5Value(.string("a")), dialect, path, general)
    case (.toggle(let dialect), .boolean(let isOn)):
      return one([isOn ? "false" : "true"])
        + alternatives(JSON5Value(.integer(7)), dialect, path, general)
    case (.toggle(let dialect), _): return one(["true", "false"]) + alternatives(value, dialect, path, general)
    case (.optional(let dialect), _): return one(["null", "false"]) + alternatives(value, dialect, path, general)
    case (.removable(let dialect), _): return alternatives(value, dialect, path, general)
    case (.existing, .boolean(false)): return one(["true"])
    case (.existing(let group, _), .object): return alternatives(value, .group(group), path, general)
    case (.group(let group), .object(let members)):
      return members.flatMap { member in
        group.fields.first { $0.name == member.key }.map {
          alternatives(
            member.value, $0.shape, path.appending(.key(member.key)),
            general.isEmpty ? member.key : "\(general).\(member.key)")
        } ?? []
      }
    case (.named(let group, _), .object(let members)):
      return members.flatMap {
        alternatives(
          $0.value, .group(group), path.appending(.key($0.key)), general.isEmpty ? "*" : "\(general).*")
      }
    case (.texts, .object(let members)):
      return one(["{}"])
        + members.flatMap {
          alternatives($0.value, .text(.any), path.appending(.key($0.key)), "\(general).*")
        }
    case (.boolean, .boolean(let isOn)): return one([isOn ? "false" : "true"])
    case (.integer, .integer(let number)): return one([number + 1, number - 1, number * 2].map { "\($0)" })
    case (.integers(let numbers, _), .integer): return one(numbers.map { "\($0)" })
    case (.choice(let choices, _), _): return one(choices.prefix(40).map { "\"\($0)\"" })
    case (.number, .decimal(let text)), (.number, .string(let text)): return one(["\(text)5", "8"])
    case (.number, .integer(let number)): return one(["\(number + 1)", "\(number * 2)"])
    case (.text, .string(let text)): return texts(text).map { (path, general, "\"\($0)\"") }
    case (.list, .array(let elements)), (.oneOrMore, .array(let elements)):
      let texts = elements.dropLast().compactMap { element -> String? in
        if case .string(let text) = element.kind { "\"\(text)\"" } else { nil }
      }
      return one(["[\(texts.joined(separator: ", "))]"])
    default: return []
    }
  }

  /// Other texts of the same format, such as the next version, a smaller CIDR block or a longer word.
  private static func texts(_ text: String) -> [String] {
    if let slash = text.firstIndex(of: "/"), let length = Int(text[text.index(after: slash)...]) {
      return ["\(text[..<slash])/\(length + 1)"]
    }
    let parts = text.split(separator: ".")
    if parts.count > 1, let major = Int(parts[0]) {
      return ["\(major + 1).\(parts[1])", "16.10", "16.8", "\(major).\((Int(parts[1]) ?? 0) - 1)"]
    }
    return ["\(text)x", "\(text.dropLast())"]
  }
}
