import Emitters

extension Run {
  /// Says which files are not current, and how to make them so; throws ``NotCurrent`` when there is one.
  func check(_ documents: [Document], _ files: OutputFiles, _ generation: Generation) throws {
    let differences = try waiting { try OutputCheck(files).differences(documents) }
    if differences.isEmpty { return }
    try print(Style.output.painted(diff: differences.map(\.diff).joined()))
    for difference in differences { StandardError.note(difference.words) }
    note("to bring \(files.shown) up to date: infragen \(generation.command)")
    throw NotCurrent()
  }
}

extension OutputCheck.Difference {
  fileprivate var diff: String {
    if case .changed(_, let diff) = self { diff } else { "" }
  }

  fileprivate var words: String {
    switch self {
    case .changed(let path, _):
      "\(path) is not what is generated: it was edited, or what it is generated from has changed"
    case .missing(let path): "\(path) is missing"
    case .leftover(let path): "\(path) is no longer generated, but still read by Terraform: delete it"
    }
  }
}
