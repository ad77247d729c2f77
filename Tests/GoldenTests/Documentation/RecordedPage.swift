import Foundation
import Testing

/// A handwritten page with sections that the tests record.
struct RecordedPage {
  let file: URL
  private var text: String

  init(_ path: String) throws {
    file = Golden.package.appending(path: path)
    text = try String(contentsOf: file, encoding: .utf8)
  }

  /// Replaces the text between a section's marks; fails if the page has no such marks.
  mutating func record(_ section: String, _ content: String) throws {
    let head = try #require(
      text.range(of: "<!-- \(section): recorded by the tests -->\n"), "\(file.path) lacks the section \(section)")
    let tail = try #require(text.range(of: "<!-- end of \(section) -->"))
    text.replaceSubrange(head.upperBound..<tail.lowerBound, with: content)
  }

  /// Compares the page with what it should be, or writes it.
  func check() throws { try Golden.check(Array(text.utf8), file) }
}
