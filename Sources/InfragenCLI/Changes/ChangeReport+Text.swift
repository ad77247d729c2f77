import Changes
import InfraModel

extension ChangeReport {
  /// The report for a terminal, below the line with the names of the compared versions.
  func text(_ style: Style = .plain) -> String {
    var text = ""
    if isOtherEnvironment { text += "each environment with its own suffix, which is taken as the same here\n" }
    if changes.isEmpty { return text + "nothing changes\n" }
    text += "\n"
    for line in accessLines {
      text += style.painted(line.isGained ? "access +  " : "access -  ", as: line.tone) + line.words + "\n"
    }
    for words in unreadAccess { text += style.painted("access ?  ", as: .warning) + words + "\n" }
    if !reach.isEmpty || !unreadAccess.isEmpty { text += "\n" }
    for item in items { text += item.text(style) }
    if let tags {
      text += "\("tags".padded(to: 10))\(tags.count) \(tags.count == 1 ? "resource" : "resources"): "
      text += tags.properties.map { "\($0.tag) \($0.transition())" }.joined(separator: ", ") + "\n"
    }
    for (label, words) in interface { text += "\(label.padded(to: 10))\(words)\n" }
    for change in changes.settings { text += "\("settings".padded(to: 10))\(change.engine): \(change.words)\n" }
    text +=
      "\n"
      + Columns.aligned(
        counts.map { title, counts, unchanged in
          [title] + counts.map { "\($1) \($0.rawValue)" } + ["\(unchanged) unchanged"]
        })
    if dangers.isEmpty { return text }
    return text + "\n\(style.painted("DATA IN DANGER", as: .error))\n" + dangers.map { "  \($0)\n" }.joined()
  }
}

extension ChangeReport.Item {
  fileprivate func text(_ style: Style) -> String {
    let label = (isInDanger ? action.rawValue.uppercased() : action.rawValue).padded(to: 10)
    var text = style.painted(label, as: isInDanger ? .error : action.tone) + "\(key)\n"
    // What is new or gone needs no more than its names.
    if action == .added, blocks.allSatisfy({ $0.properties.isEmpty && $0.isCreated }) {
      for title in blocks.flatMap({ $0.lines.map(\.title) }).withoutRepeats {
        let names = blocks.flatMap { $0.lines.filter { $0.title == title }.map(\.address) }
        text += "  \(title.padded(to: 16))\(names.joined(separator: ", "))\n"
      }
      return text
    }
    for block in blocks {
      for line in block.lines { text += "  \(line.title.padded(to: 16))\(line.address): \(line.words)\n" }
      for property in block.properties { text += "    \(property.text)\n" }
    }
    return text
  }
}

extension ChangeReport.Block {
  /// True if nothing but a creation happens to its resources.
  fileprivate var isCreated: Bool { lines.allSatisfy { $0.words == ResourceChange.created } }
}

extension ResourceChange.Action {
  fileprivate var tone: Style.Tone {
    switch self {
    case .added: .inserted
    case .removed: .removed
    case .changed, .replaced, .moved: .warning
    case .unaffected: .inserted
    }
  }
}

extension PropertyChange {
  /// Old and new value in the format of the report, shortened if they are long.
  func transition(_ arrow: String = "->", _ form: (String) -> String = { $0 }) -> String {
    if let because { return "changes with \(form(because))" }
    return switch (before, after) {
    case (nil, let after?): "new: \(form(after.cut))"
    case (let before?, nil): "gone: \(form(before.cut))"
    default: "\(form((before ?? "").cut)) \(arrow) \(form((after ?? "").cut))"
    }
  }

  fileprivate var text: String { "\(path): \(transition())\(remark.map { "  (\($0))" } ?? "")".printable }

  /// Effect of the change; nil for an update in place without other effects.
  var remark: String? {
    let effect: String? =
      switch effect {
      case .inPlace, .renamesInPlace: nil
      case .interrupts: "interrupts"
      case .mayReplace: "may replace"
      case .replaces, .renames: "replaces"
      }
    guard let verdict else { return effect }
    if verdict.isInert || verdict.isRefused { return verdict.words }
    return [effect, verdict.words].compactMap { $0 }.joined(separator: "; ")
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(width - unicodeScalars.count, 1))
  }

  /// The text, with its middle left out if it is long.
  fileprivate var cut: String {
    let scalars = unicodeScalars
    guard scalars.count > 120 else { return self }
    return String(String.UnicodeScalarView(scalars.prefix(60) + "...".unicodeScalars + scalars.suffix(57)))
  }
}
