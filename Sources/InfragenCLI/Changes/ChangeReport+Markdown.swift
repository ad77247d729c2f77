import Changes

extension ChangeReport {
  /// The report for a comment on a pull request.
  var markdown: String {
    compared + others.lines.map { "\n**\($0.words)**: \($0.command.code)\n" }.joined()
  }

  /// The report for the compared environment.
  private var compared: String {
    var text = "### Infrastructure changes\n\n\(before.code) → \(after.code)\n"
    if isOtherEnvironment { text += "\nEach environment has its own suffix, which is taken as the same here.\n" }
    if changes.isEmpty { return text + "\nNothing changes.\n" }
    if !dangers.isEmpty {
      text += "\n> [!CAUTION]\n> **Data in danger**\n" + dangers.map { "> - \($0)\n" }.joined()
    }
    if !reach.isEmpty {
      text += "\n**access**\n\n"
      for line in accessLines { text += "- \(line.isGained ? "gained" : "lost"): \(line.words.plain)\n" }
    }
    text += "\n| engine | \(actions.map(\.rawValue).joined(separator: " | ")) | unchanged |\n"
    text += "| --- |\(String(repeating: " ---: |", count: actions.count + 1))\n"
    for (title, counts, unchanged) in counts {
      text += "| \(title) | \(counts.map { String($1) }.joined(separator: " | ")) | \(unchanged) |\n"
    }
    for item in items { text += item.markdown }
    if let tags {
      text += "\n**tags** of \(tags.count) \(tags.count == 1 ? "resource" : "resources"): "
      text += tags.properties.map { "\($0.tag.code) \($0.markdownTransition)" }.joined(separator: ", ") + "\n"
    }
    for (label, words) in interface { text += "\n**\(label)** \(words.plain)\n" }
    for change in changes.settings { text += "\n**settings** \(change.engine): \(change.words.plain)\n" }
    return text
  }
}

extension ChangeReport.Item {
  fileprivate var markdown: String {
    var text = "\n**\(isInDanger ? action.rawValue.uppercased() : action.rawValue)** \(key.code)\n\n"
    for block in blocks {
      for line in block.lines { text += "- \(line.title): \(line.address.code) \(line.words.plain)\n" }
      for property in block.properties {
        text += "  - \(property.path.code) \(property.markdownTransition)"
        text += (property.remark.map { " **(\($0))**" } ?? "") + "\n"
      }
    }
    return text
  }
}

extension PropertyChange {
  fileprivate var markdownTransition: String { transition("→", \.code) }
}

extension String {
  /// The text in a code span, with enough backquotes around it.
  fileprivate var code: String {
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
