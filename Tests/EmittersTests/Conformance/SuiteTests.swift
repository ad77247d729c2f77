import AWSResources
import EmitterConformance
import Emitters
import Foundation
import InfraModel
import Testing

/// Each rule of the suite fails for the emitter with its bug and passes for a correct one.
@Suite struct SuiteTests {
  @Test(arguments: Rule.allCases) func correctEmitterPasses(_ rule: Rule) throws {
    let found = try ConformanceSuite(ListEmitter(), reader: ListReader()).violations(of: rule)
    #expect(found == [])
  }

  @Test(arguments: Flaw.allCases) func flawIsDetected(_ flaw: Flaw) throws {
    let found = try ConformanceSuite(ListEmitter(flaw: flaw), reader: ListReader()).violations(of: flaw.rule)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.rule == flaw.rule && $0.message.hasPrefix("list: ") })
  }

  @Test func everyRuleHasAFlaw() { #expect(Set(Flaw.allCases.map(\.rule)) == Set(Rule.allCases)) }

  @Test func silentOmissionIsDetected() throws {
    let found = try ConformanceSuite(ListEmitter(), reader: ListReader(isBlind: true)).violations(of: .completeness)
    #expect(found.contains { $0.message.hasSuffix("vpc is left out, and no limitation says why") })
  }

  @Test func suiteRunsAllRules() throws {
    let suite = ConformanceSuite(ListEmitter(flaw: .endsInNoNewline), reader: ListReader())
    #expect(try suite.violations().map(\.rule).contains(.form))
  }
}

/// Reads the list. A blind reader does not return the names of VPCs.
struct ListReader: TargetReader {
  let dialect = Dialect.provider
  var isBlind = false

  func names(of entry: Stack.Entry, in stack: Stack) -> [String] {
    isBlind && entry.resource is VPC ? [] : TerraformReader().names(of: entry, in: stack)
  }

  func read(_ files: [TextFile]) throws -> ProgramContents {
    var contents = ProgramContents()
    for line in files.flatMap({ $0.text.unicodeScalars.split(separator: "\n").map { String($0) } }) {
      let words = line.split(separator: " ", maxSplits: 2).map { String($0) }
      switch words[0] {
      case "resource": contents.resources.append(words[1])
      case "parameter": contents.parameters.append(words[1])
      case "output": contents.outputs.append((words[1], try Self.text(words[2])))
      case "stack", "tag", "#", "\u{FEFF}stack", "#\r": break
      default: throw Unreadable(line: line)
      }
    }
    return contents
  }

  private static func text(_ value: String) throws -> String? {
    if value.hasPrefix("=") { return nil }
    return try JSONSerialization.jsonObject(with: Data(value.utf8), options: .fragmentsAllowed) as? String
  }
}
