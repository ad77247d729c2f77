import Emitters

extension Run {
  /// Says which files are not current, and how to make them so; throws ``NotCurrent`` when there is one.
  func check(_ documents: [Document], _ files: OutputFiles, _ generation: Generation) throws {
    let lock = try files.lock(isShared: true, unless: interruption)
    defer { withExtendedLifetime(lock) {} }
    let differences = try waiting { try OutputCheck(files).differences(documents) }
    if differences.isEmpty { return }
    try print(diff: differences.map(\.diff).joined())
    for difference in differences { StandardError.note(difference.words) }
    if differences.contains(where: \.isOfLineEnds) {
      let attributes = LineEnds.attributes(for: [files.shown]).joined(separator: ", ")
      note("to keep git from changing the ends of lines, add to .gitattributes: \(attributes)")
    }
    note("to bring \(files.shown) up to date: infragen \(generation.command)")
    throw NotCurrent()
  }
}

extension OutputCheck.Difference {
  fileprivate var diff: String {
    if case .changed(_, let diff) = self { diff } else { "" }
  }

  fileprivate var isOfLineEnds: Bool {
    if case .lineEnds = self { true } else { false }
  }

  fileprivate var words: String {
    switch self {
    case .lineEnds(let path):
      "\(path) differs from what is generated only in the ends of its lines, which git changes (core.autocrlf)"
    case .changed(let path, _):
      "\(path) is not what is generated: it was edited, or what it is generated from has changed"
    case .missing(let path): "\(path) is missing"
    case .leftover(let path): "\(path) is no longer generated, but still read by Terraform: delete it"
    }
  }
}
