import Configuration
import InfraModel
import Templates
import Testing

@testable import PaymentSystem

/// A rule with settings that just comply, settings that just violate it, and the expected message.
struct RuleCase: CustomTestStringConvertible {
  let rule: String
  let inside: [String]
  let outside: [String]
  let message: String

  init(_ rule: String, inside: [String], outside: [String], _ message: String) {
    self.rule = rule
    self.inside = inside
    self.outside = outside
    self.message = message
  }

  var testDescription: String { rule }

  static let all =
    regions + network + balancing + containers + containersOfTasks + jobs + database + cache + tables + messaging
    + paymentKeys + monitoring + secrets + api
    + contentDelivery
    + domains
    + delegations
    + storage + tags + names + parts + workers + existingNetwork + existing + references + links + renames + waivers
    + engines
    + functions + dataTriggers + workflows + access
    + hatch

  /// The default system with these assignments.
  static func source(_ assignments: [String], environment: String? = nil) -> SystemSource {
    SystemSource(
      file: "system.json5", text: Array(Templates.systems[0].configuration.utf8), overrides: assignments,
      environment: environment, regenerate: "", folder: folder)
  }

  /// Files beside the configuration.
  static let folder = ConfigurationFolder(
    entry: { path in
      switch path {
      case "code", "code/", "code/app/", "code/app", "code/none/": .folder
      case "code/app.py", "code/tool.js", "code/app.zip", "code/control.py", "code/latin.py": .file(20)
      case "code/big.py": .file(5 << 20)
      case "../secret.py": .outside
      default: .nothing
      }
    }, names: { $0 == "code/none/" ? [] : ["app.py", "tool.js", "app.zip", "big.py", "app"] },
    bytes: { path in
      switch path {
      case "code/control.py": Array("a = '\u{1}'".utf8)
      case "code/latin.py": [0xE4, 0xF6]
      default: Array("def handler(event, context): pass".utf8)
      }
    })

  /// The problems of the default system with these assignments, one per line.
  static func problems(_ assignments: [String], environment: String? = nil) -> [String] {
    do throws(Diagnostics) {
      _ = try source(assignments, environment: environment).stack()
      return []
    } catch {
      return error.sorted.map { ($0.path.isEmpty ? "" : "\($0.path): ") + $0.message }
    }
  }

  /// The problems that this rule alone reports for the violating settings.
  func violations() throws -> [String] {
    var system = try PaymentSystem.read(try Self.source(outside).resolved().tree)
    system.folder = Self.folder
    let found = ValidationRules.all.filter { $0.id == rule }.flatMap { rule in
      switch rule.check {
      case .settings(let check): check(system)
      case .stack(let check): check(system, system.stack(regenerate: ""))
      case .links(let check): check(system, system.build(regenerate: "").context.links)
      }
    }
    return found.map { "\($0.path): \($0.message)" }
  }

  /// `text` for each number up to a count, as members of an object.
  static func members(_ count: Int, _ text: (Int) -> String) -> String {
    "{\((1...count).map(text).joined(separator: ","))}"
  }
}
