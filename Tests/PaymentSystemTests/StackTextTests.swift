import AWSResources
import Foundation
import InfraModel
import Templates
import Testing

@testable import PaymentSystem

/// The rules for texts in stacks that a library builds and in the starters.
@Suite struct StackTextTests {
  private static let text = "{{resolve:ssm:/x}}"

  private static func stack(_ change: (inout Stack) -> Void) -> Stack {
    var stack = Stack(name: "s", description: "S.", regenerate: "", region: "us-east-1")
    change(&stack)
    return stack
  }

  private static let places: [(name: String, stack: Stack)] = [
    ("the stack's description", stack { $0.description = text }),
    ("the stack's tags", stack { $0.tags = [.init("a", .string(text))] }),
    ("the stack's tags", stack { $0.tags = [.init("fn::a", .string("b"))] }),
    ("the parameter 'p'", stack { $0.parameter(Parameter("p", group: "G", default: .string(text), "P.")) }),
    ("the resource 'a_log_group'", stack { $0.add("a_log_group", LogGroup(name: Value(.string(text)), keepDays: 30)) }),
    ("the output 'o'", stack { $0.outputs = [StackOutput("o", text, "O.")] }),
    ("the output 'o'", stack { $0.outputs = [StackOutput("o", Expression.json(.object(["fn::x": "a"])), "O.")] }),
    ("the output 'o'", stack { $0.outputs = [StackOutput("o", "x", "O\u{0}.")] }),
  ]

  @Test(arguments: places.indices) func everyTextIsChecked(_ index: Int) {
    var (place, stack) = Self.places[index]
    #expect(stack.textProblems.map(\.message).filter { $0.hasPrefix("a text of \(place) is not allowed: ") }.count == 1)
    #expect(throws: Diagnostics.self) { try stack.finish() }
  }

  @Test(arguments: Starter.all) func startersHaveNoEngineSyntax(_ starter: Starter) throws {
    #expect(try starter.stack().textProblems.isEmpty)
  }
}

/// An environment of a system that ships with infragen.
struct Starter: Sendable, CustomTestStringConvertible {
  let system: String
  let environment: String

  var testDescription: String { "\(system)/\(environment)" }

  static let all: [Starter] = Templates.systems.flatMap { system in
    let source = SystemSource(file: system.name, text: Array(system.configuration.utf8), regenerate: "")
    let names = (try? source.environments().names) ?? []
    return names.map { Starter(system: system.name, environment: $0 == "pr<number>" ? "pr1" : $0) }
  }

  func stack() throws -> Stack {
    let text = Templates.systems.first { $0.name == system }?.configuration ?? ""
    return try SystemSource(file: system, text: Array(text.utf8), environment: environment, regenerate: "").stack()
  }
}
