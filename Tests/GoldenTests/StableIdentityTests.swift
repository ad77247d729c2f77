import Configuration
import Emitters
import InfraModel
import PaymentSystem
import Templates
import Testing

/// A change of the description changes the lines that are about it, and no others.
@Suite struct StableIdentityTests {
  static let systems = Templates.systems.map(\.name)

  /// A part more, in the words of the system.
  private static let additions = [
    "payment-web-app": "services.z={paths: ['/z/*'], priority: 2000, image: 'a:1'}",
    "scale-payments": "services.z={paths: ['/z/*'], priority: 2000, image: 'a:1', deployment: 'rolling'}",
    "fargate-migration": "services.z={paths: ['/z/*'], priority: 2000, image: 'a:1'}",
    "high-availability": "services.z={paths: ['/z/*'], priority: 2000, image: 'a:1'}",
    "serverless-api": "tables.z={hashKey: 'id'}",
  ]

  /// The one line of a list or a text that stands on one line in a target: parameters of a group, what a dashboard shows,
  /// and what was the last of a list in JSON.
  private static func isShared(_ line: String) -> Bool {
    line.contains("\"Parameters\": [") || line.contains("{\\\"widgets\\\":")
  }

  private static func lines(_ text: String, _ overrides: [String], _ target: String) throws -> [String] {
    let source = SystemSource(file: "a.json5", text: Array(text.utf8), overrides: overrides, regenerate: "")
    let documents = try #require(Emitters.named(target)).documents(for: try source.stack(), layout: .single)
    return try documents.flatMap { String(decoding: try $0.bytes(), as: UTF8.self).split(separator: "\n") }.map(
      String.init)
  }

  @Test(arguments: systems, Emitters.all.map(\.target)) func aPartMoreChangesNothingElse(
    _ system: String, _ target: String
  ) throws {
    let text = try #require(Templates.named(system)).configuration
    let addition = try #require(Self.additions[system])
    let before = try Self.lines(text, [], target)
    let after = try Self.lines(text, [addition], target)
    #expect(after.count > before.count)
    let removed = after.difference(from: before).removals.compactMap { change in
      if case .remove(_, let line, _) = change, !Self.isShared(line) { line } else { nil }
    }
    #expect(removed == [])
  }

  @Test(arguments: systems, Emitters.all.map(\.target)) func theOrderOfSettingsDoesNotMatter(
    _ system: String, _ target: String
  ) throws {
    let text = try #require(Templates.named(system)).configuration
    let turned = Self.turned(try JSON5.parse(Array(text.utf8), file: "a.json5"), "")
    #expect(turned.text != (try JSON5.parse(Array(text.utf8), file: "a.json5")).text)
    #expect(try Self.lines(turned.text, [], target) == (try Self.lines(text, [], target)))
  }

  /// Names that users give, whose order is theirs; `environments` has the default first.
  private static let named: Set = [
    "services", "functions", "tables", "secrets", "tags", "outputs", "environments", "environment", "headers",
    "reaches",
    "attributes", "indexes", "waivers",
  ]

  /// The same settings, the last of each group first.
  private static func turned(_ value: JSON5Value, _ key: String) -> JSON5Value {
    var value = value
    switch value.kind {
    case .object(let members):
      let inner = members.map { member in
        var member = member
        member.value = turned(member.value, member.key)
        return member
      }
      value.kind = .object(named.contains(key) ? inner : inner.reversed())
    case .array(let elements): value.kind = .array(elements.map { turned($0, "") })
    default: break
    }
    return value
  }
}
