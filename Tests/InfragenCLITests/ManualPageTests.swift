import Foundation
import Testing

@testable import InfragenCLI

@Suite struct ManualPageTests {
  static let lines = ManualPage.text.components(separatedBy: "\n").dropLast()

  @Test func beginsWithItsTitleAndNoDate() {
    #expect(Self.lines.first == #".TH INFRAGEN 1 "" "infragen 0.1.0" "User Commands""#)
    #expect(ManualPage.text.hasSuffix("\n"))
  }

  @Test func hasTheUsualSections() {
    let sections = Self.lines.filter { $0.hasPrefix(".SH ") }.map { String($0.dropFirst(4)) }
    #expect(
      sections == [
        "NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS", "EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES",
      ])
  }

  @Test func usesOnlyManMacros() {
    let known = [".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".I", ".br", ".EX", ".EE"]
    for line in Self.lines {
      #expect(!line.isEmpty && !line.hasPrefix("'") && line.last != " ", "\(line)")
      #expect(line.utf8.allSatisfy { $0 < 0x80 }, "\(line)")
      if line.hasPrefix(".") { #expect(known.contains(line.components(separatedBy: " ")[0]), "\(line)") }
      // Every backslash begins one of the escapes that the manual page uses.
      for rest in line.components(separatedBy: "\\").dropFirst() {
        #expect(["-", "e", "&", "(dq", "(aq", "fB", "fI", "fR"].contains { rest.hasPrefix($0) }, "\(line)")
      }
    }
    #expect(Self.lines.count { $0 == ".EX" } == Self.lines.count { $0 == ".EE" })
  }

  @Test func listsEveryOptionOfEveryCommand() throws {
    let parts = ManualPage.text.components(separatedBy: "\n.SS ")
    #expect(parts.count == Commands.all.count)
    let general = try #require(parts[0].components(separatedBy: "\n.SH OPTIONS\n").last)
    for (command, part) in zip(Commands.all, [general] + parts.dropFirst()) {
      for option in command.allOptions {
        #expect("\n\(part)".contains("\n.TP\n\\fB\(option.flag.replacing("-", with: "\\-"))"), "\(option.flag)")
      }
      guard let name = command.name else { continue }
      #expect(part.hasPrefix(name.replacing("-", with: "\\-") + "\n"))
      for example in command.examples { #expect(part.contains(example.replacing("-", with: "\\-"))) }
    }
  }
}
