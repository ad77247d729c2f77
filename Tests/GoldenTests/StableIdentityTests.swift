import Configuration
import Emitters
import InfraModel
import PaymentSystem
import Templates
import Testing

/// The order in which a description is written changes nothing.
@Suite struct StableIdentityTests {
  static let systems = Templates.systems.map(\.name)

  private static func lines(_ text: String, _ target: String) throws -> [String] {
    let source = SystemSource(file: "a.json5", text: Array(text.utf8), regenerate: "")
    let documents = try #require(Emitters.named(target)).documents(for: try source.stack(), layout: .single)
    return try documents.flatMap { String(decoding: try $0.bytes(), as: UTF8.self).split(separator: "\n") }.map(
      String.init)
  }

  @Test(arguments: systems, Emitters.all.map(\.target)) func theOrderOfSettingsDoesNotMatter(
    _ system: String, _ target: String
  ) throws {
    let text = try #require(Templates.named(system)).configuration
    let turned = Self.turned(try JSON5.parse(Array(text.utf8), file: "a.json5"), "")
    #expect(turned.text != (try JSON5.parse(Array(text.utf8), file: "a.json5")).text)
    #expect(try Self.lines(turned.text, target) == (try Self.lines(text, target)))
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
