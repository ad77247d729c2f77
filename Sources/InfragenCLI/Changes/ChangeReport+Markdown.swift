import Changes

extension ChangeReport {
  /// The report for a comment on a pull request, below the line with the names of the compared versions. Changes that
  /// endanger no data are folded. Lists end with the number of entries that are left out if the report would be longer
  /// than `limit` bytes.
  func markdown(limit: Int) -> String {
    var text = ""
    // Each of the lists before the changes gets a tenth of the room at most.
    let share = limit / 10
    if isOtherEnvironment { text += "\nEach environment has its own suffix, which is taken as the same here.\n" }
    if changes.isEmpty { return text + "\nNothing changes.\n" }
    if !dangers.isEmpty {
      text += "\n> [!CAUTION]\n> **Data in danger**\n" + dangers.map { "> - \($0)\n" }.joined(upTo: share, "> - ")
    }
    let access =
      accessLines.map { "- \($0.isGained ? "gained" : "lost"): \($0.words.plain)\n" }
      + unreadAccess.map { "- not read: \($0.plain)\n" }
    if !access.isEmpty {
      text += "\n**access**\n\n" + access.joined(upTo: share, "- ")
    }
    text += "\n| engine | \(actions.map(\.rawValue).joined(separator: " | ")) | unchanged |\n"
    text += "| --- |\(String(repeating: " ---: |", count: actions.count + 1))\n"
    for (title, counts, unchanged) in counts {
      text += "| \(title) | \(counts.map { String($1) }.joined(separator: " | ")) | \(unchanged) |\n"
    }
    var rest: [String] = []
    if let tags {
      let list = tags.properties.map { "\($0.tag.code) \($0.markdownTransition)" }.joined(separator: ", ")
      rest.append("\n**tags** of \(tags.count) \(tags.count == 1 ? "resource" : "resources"): \(list)\n")
    }
    rest += interface.map { "\n**\($0.0)** \($0.1.plain)\n" }
    rest += changes.settings.map { "\n**settings** \($0.engine): \($0.words.plain)\n" }
    let end = rest.joined(upTo: share, "\n")
    let (urgent, others) = (items.filter(\.isInDanger), items.filter { !$0.isInDanger })
    text += urgent.map(\.markdown).joined(upTo: limit / 2, "\n")
    if others.isEmpty { return text + end }
    let head = "\n<details>\n<summary>\(Self.summary(of: others))</summary>\n"
    let tail = "\n</details>\n"
    let room = limit - text.utf8.count - end.utf8.count - head.utf8.count - tail.utf8.count
    return text + head + others.map(\.markdown).joined(upTo: room, "\n") + tail + end
  }

  /// The resources by what happens to them, such as `2 replaced, 5 changed`.
  private static func summary(of items: [Item]) -> String {
    ResourceChange.Action.allCases.compactMap { action in
      let count = items.count { $0.action == action }
      return count == 0 ? nil : "\(count) \(action.rawValue)"
    }.joined(separator: ", ")
  }
}

extension ChangeReport.Item {
  fileprivate var markdown: String {
    var text = "\n**\(isInDanger ? action.rawValue.uppercased() : action.rawValue)** \(key.code)\n\n"
    for block in blocks {
      for line in block.lines { text += "- \(line.title): \(line.address.code) \(line.words.plain)\n" }
      // Engines that share a provider change the same properties.
      if block.lines.count > 1, !block.properties.isEmpty { text += "- Both, in Terraform's names:\n" }
      for property in block.properties {
        text += "  - \(property.path.code) \(property.markdownTransition)"
        text += (property.remark.map { " **(\($0))**" } ?? "") + "\n"
      }
    }
    return text
  }
}

extension [String] {
  /// The texts one after another, as many as have room, followed by a line with the number of the others.
  func joined(upTo limit: Int, _ start: String) -> String {
    var text = ""
    let size = reduce(0) { $0 + $1.utf8.count }
    for (index, part) in enumerated() {
      // Room for the line about the others.
      if size > limit, text.utf8.count + part.utf8.count > limit - 80 {
        return text + "\(start)\(count - index) more, which `infragen diff` lists\n"
      }
      text += part
    }
    return text
  }
}

extension PropertyChange {
  fileprivate var markdownTransition: String { transition("→", \.code) }
}

extension String {
  /// The text in a code span, with enough backquotes around it.
  var code: String {
    var longest = 0
    var run = 0
    for byte in utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return longest == 0 ? fence + printable + fence : "\(fence) \(printable) \(fence)"
  }

  /// The text with Markdown's special characters escaped.
  fileprivate var plain: String {
    reduce(into: "") { text, character in
      if "\\`*_<>[]|#".contains(character) { text += "\\" }
      text.append(character)
    }
  }
}
