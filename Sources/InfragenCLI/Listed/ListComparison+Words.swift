extension ListComparison {
  /// What is not current.
  var reportOfCheck: CheckReport {
    var report = CheckReport()
    for (file, state) in files {
      if case .unreadable(let why) = state {
        report.errors.append(why)
      } else if let words = words(shown(file.path), state) {
        report.lines.append(words)
        report.isHelpedByWriting = true
      }
      guard let present = state.present else { continue }
      let path = shown(file.path)
      report.diff += UnifiedDiff(from: present, to: file.bytes).text(path, "\(path) (generated)")
    }
    for leftover in leftovers {
      if case .unreadable(let why) = leftover.state {
        report.errors.append(why)
      } else {
        report.lines.append(words(leftover))
      }
      if leftover.state == .unchanged { report.isHelpedByWriting = true }
    }
    if let problem = lockProblem {
      report.lines.append(problem)
      report.isHelpedByWriting = true
    } else if !isLockCurrent, report.lines.isEmpty, report.errors.isEmpty {
      report.lines.append("\(shown(list.lockName)) is not current, though all files are")
      let path = shown(list.lockName)
      report.diff += UnifiedDiff(from: lockText ?? [], to: Array(newLock.text.utf8)).text(path, "\(path) (generated)")
      report.isHelpedByWriting = true
    }
    return report
  }

  /// What was written, removed and left, a line each.
  var reportOfWriting: [String] {
    let replaced = files.compactMap { file, state in
      switch state {
      case .edited, .editedAndOutdated: "replaced \(shown(file.path)), which was edited by hand"
      case .unknown:
        "replaced \(shown(file.path)), which \(list.lockName) did not know: it may have been edited by hand"
      case .current, .missing, .outdated, .unreadable: nil
      }
    }
    let written = list.outputs.indices.compactMap { index -> String? in
      let changed = files.filter { $0.file.output == index && $0.state != .current }
      guard let first = changed.first else { return nil }
      if !list.outputs[index].path.isFolder { return "wrote \(shown(first.file.path))" }
      let folder = shown(list.outputs[index].path.text)
      return "wrote \(Self.count(changed.count)) to \(folder.isEmpty ? "./" : folder)"
    }
    let left = leftovers.map { leftover in
      leftover.state == .unchanged ? "removed \(shown(leftover.path)), which is no longer generated" : words(leftover)
    }
    let damage = lock == nil ? nil : lockProblem.map { "\($0); it was written anew" }
    let count = files.count { $0.state == .current }
    let rest = written.isEmpty ? "all \(Self.count(count)) are current" : "\(Self.count(count)) were current already"
    return replaced + written + left + (damage.map { [$0] } ?? []) + (count == 0 ? [] : [rest])
  }

  private func words(_ path: String, _ state: ListedFile.State) -> String? {
    switch state {
    case .current, .unreadable: nil
    case .missing: "\(path) is missing"
    case .outdated: "\(path) is not current: what it is generated from has changed"
    case .edited: "\(path) was edited by hand"
    case .editedAndOutdated: "\(path) was edited by hand, and what it is generated from has changed"
    case .unknown:
      "\(path) is not what is generated, and \(list.lockName) does not know it: it was edited, or what it is generated "
        + "from has changed"
    }
  }

  private func words(_ leftover: ListedLeftover) -> String {
    let path = shown(leftover.path)
    return switch leftover.state {
    case .unchanged: "\(path) is no longer generated"
    case .edited:
      "\(path) is no longer generated, and was edited by hand: delete it, or take its line out of \(list.lockName) to keep it"
    case .unlisted: "\(path) is no longer generated, but still read by Terraform: delete it"
    case .unreadable(let why): why
    }
  }

  /// What is wrong with the lock itself.
  private var lockProblem: String? {
    let path = shown(list.lockName)
    guard let lock else { return "\(path) is missing: without it edits by hand cannot be told from other changes" }
    if lock.hasConflict { return "\(path) holds the markers of a merge conflict" }
    return lock.damagedLine.map { "\(path) was damaged: line \($0) is no fingerprint with a path" }
  }

  private static func count(_ number: Int) -> String { number == 1 ? "1 file" : "\(number) files" }
}

extension ListedFile.State {
  /// The text that is there, when it is another.
  fileprivate var present: [UInt8]? {
    switch self {
    case .outdated(let bytes), .edited(let bytes), .editedAndOutdated(let bytes), .unknown(let bytes): bytes
    case .current, .missing, .unreadable: nil
    }
  }
}
