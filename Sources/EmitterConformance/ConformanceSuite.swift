import Emitters
import InfraModel
import PaymentSystem

/// Tests an emitter with the suite's own stacks and reports violated rules, independent of the test framework.
public struct ConformanceSuite: Sendable {
  let emitter: any Emitter
  let reader: any TargetReader

  /// Creates a suite for an emitter, with its author's knowledge of the target.
  public init(_ emitter: any Emitter, reader: any TargetReader) {
    self.emitter = emitter
    self.reader = reader
  }

  /// Violations of all rules. Throws only if a stack of the suite itself cannot be built.
  public func violations() throws -> [Violation] { try Rule.allCases.flatMap(violations) }

  /// Violations of one rule. Throws only if a stack of the suite itself cannot be built.
  public func violations(of rule: Rule) throws -> [Violation] {
    let messages =
      switch rule {
      case .sameBytes: try onSystems(differences)
      case .documents: try onSystems(misnamed)
      case .form: try onSystems(malformed) + malformed(HostileSystem.stack())
      case .completeness: try onSystems(incomplete)
      case .hostileTexts: attempt { try broken(HostileSystem.stack()) }
      case .authorsOrder: attempt(disordered)
      case .stability:
        ChangedSystem.changes.flatMap { change in attempt { try disturbed(change.before, change.after) } }
      case .pieces: attempt(unsplit)
      case .linearTime: attempt(slow)
      case .quotas: attempt(uncounted)
      }
    return messages.map { Violation(rule: rule, message: "\(emitter.target): \($0)") }
  }

  /// Lines that changed although they are not about the additions of `after`; for custom stacks.
  public func violations(adding after: Stack, to before: Stack) -> [Violation] {
    attempt { try disturbed(before, after) }.map {
      Violation(rule: .stability, message: "\(emitter.target): \($0)")
    }
  }

  /// Violations of the rules about one program: its form and its completeness; for custom stacks.
  public func violations(in stack: Stack) -> [Violation] {
    let checks: [(rule: Rule, check: (Stack) throws -> [String])] = [(.form, malformed), (.completeness, incomplete)]
    return checks.flatMap { rule, check in
      attempt { try check(stack) }.map { Violation(rule: rule, message: "\(emitter.target): \($0)") }
    }
  }

  /// Violations on the stacks with every resource type and every case.
  private func onSystems(_ check: (Stack) throws -> [String]) throws -> [String] {
    try [KitchenSink.stack(), DomainSystem.stack(in: "eu-central-1")].flatMap { stack in
      attempt { try check(stack) }.map { "\(stack.name): \($0)" }
    }
  }

  /// Violations found by a check. A thrown error is also a violation.
  func attempt(_ check: () throws -> [String]) -> [String] {
    do { return try check() } catch { return ["it cannot be written or read: \(error)"] }
  }

  /// Files of a program. Invalid UTF-8 becomes U+FFFD.
  func files(_ stack: Stack, _ layout: Layout) throws -> [TextFile] {
    try emitter.documents(for: stack, layout: layout).map {
      TextFile(name: $0.name, text: String(decoding: try $0.bytes(), as: UTF8.self))
    }
  }

  /// The single file of a program as text.
  func text(_ stack: Stack) throws -> String { try files(stack, .single).map(\.text).joined() }

  /// Only lower-case letters and digits, which are the same in the naming styles of all targets.
  static func plain(_ text: String) -> String {
    String(
      decoding: text.utf8.compactMap { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: nil
        }
      }, as: UTF8.self)
  }
}
