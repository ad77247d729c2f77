import Foundation
import Testing

/// Pages link to files and sections that exist, and users find every page.
@Suite struct PageLinkTests {
  @Test func linksResolve() throws {
    let pages = try Page.all()
    let anchors = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, $0.anchors) })
    var checked = 0
    for page in pages {
      for link in page.links where !link.contains("://") {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? page.path : Self.resolved(String(parts[0]), from: page.path)
        checked += 1
        #expect(
          FileManager.default.fileExists(atPath: Golden.package.appending(path: target).path),
          "\(page.path): \(link) does not exist")
        guard parts.count == 2, target.hasSuffix(".md") else { continue }
        let known = try #require(anchors[target], "\(page.path): \(link) is not a page of the repository")
        #expect(known.contains(String(parts[1])), "\(page.path): \(link) is no section")
      }
    }
    #expect(checked > 200)
  }

  /// A relative path, resolved from a page's folder.
  private static func resolved(_ link: String, from page: String) -> String {
    var components = page.split(separator: "/").dropLast().map(String.init)
    for step in link.split(separator: "/") {
      if step == ".." { _ = components.popLast() } else if step != "." { components.append(String(step)) }
    }
    return components.joined(separator: "/")
  }

  @Test func recognisesDeadLinks() throws {
    #expect(Self.resolved("../Tests/a.md", from: "Sources/Documentation/b.md") == "Sources/Tests/a.md")
    let page = try Page("README.md")
    #expect(page.links.contains("\(Page.folder)/README.md") && page.anchors.contains("install"))
    #expect(!page.anchors.contains("instal"))
  }

  @Test(arguments: [Page.folder, "\(Page.folder)/settings"]) func indexListsEveryPage(_ folder: String) throws {
    let index = try Page("\(folder)/README.md")
    let pages = Page.paths(below: folder).map { String($0.dropFirst(folder.count + 1)) }
      .filter { !$0.contains("/") && $0 != "README.md" }
    #expect(pages.count > 10)
    for page in pages { #expect(index.links.contains(page), "\(folder)/README.md does not list \(page)") }
  }

  /// A page is read in one go. Recorded tables may be longer.
  @Test func pagesAreShort() throws {
    for page in try Page.ofUsers() {
      let recorded = page.text.components(separatedBy: "recorded by the tests -->").dropFirst()
        .map { $0.components(separatedBy: "<!-- end of")[0].split(separator: "\n").count }.reduce(0, +)
      let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false).count - recorded
      #expect(lines <= 160, "\(page.path) has \(lines) lines")
    }
  }
}
