import EmitterConformance
import InfraModel

@testable import Emitters

/// The smallest emitter that passes every rule: it writes a list of lines. With a flaw it violates one rule on purpose.
struct ListEmitter: Emitter {
  let target = "list"
  let title = "List"
  var flaw: Flaw?

  func rendering(of stack: Stack, layout: Layout) -> Rendering {
    Rendering(
      documents: documents(for: stack, layout: layout), quotas: quotas(for: stack),
      notes: flaw == .notesOnTwoLines ? ["one\ntwo"] : ["It is a list."])
  }

  private func quotas(for stack: Stack) -> [Quota] {
    let used = stack.entries.count
    return switch flaw {
    case .dropsAQuota: [Quota("entries of \(used)", used: used, of: 9_000, remedy: "use fewer")]
    case .shrinks: [Quota("entries", used: 9_000 - used, of: 9_000, remedy: "use fewer")]
    case .hasNoWayOut: [Quota("entries", used: used, of: 9_000, remedy: "")]
    case .hasNoMaximum: [Quota("entries", used: used, of: 0, remedy: "use fewer")]
    default: [Quota("entries", used: used, of: 9_000, remedy: "use fewer")]
    }
  }

  func documents(for stack: Stack, layout: Layout) -> [Document] {
    let all = Document("list.txt") { buffer in try write(stack, layout, to: &buffer) }
    switch (flaw, layout) {
    case (.writesTwoFiles, .single): return [all, Document("more.txt", text: "# more\n")]
    case (.writesNoFolder, .folder): return []
    case (.namesTwoFilesAlike, .folder): return [all, Document("List.txt", text: "# more\n")]
    case (.leavesItsFolder, .folder): return [all, Document("../list.txt", text: "# more\n")]
    case (.hasNumberedFiles, .folder): return [all, Document("\(Flaw.count()).txt", text: "# more\n")]
    default: return [all]
    }
  }

  private func write(_ stack: Stack, _ layout: Layout, to buffer: inout TextBuffer) throws {
    if flaw == .cannotBeWritten { throw Unreadable(line: "") }
    if flaw == .beginsWithAMark { buffer.put(bytes: [0xEF, 0xBB, 0xBF]) }
    if flaw == .isNoUTF8 { buffer.put(bytes: Array("# ".utf8) + [0xFF, 0x0A]) }
    if flaw == .holdsANUL { buffer.put("# \0\n") }
    if flaw == .endsLinesInWhiteSpace { buffer.put("# \n") }
    if flaw == .endsLinesInCRLF { buffer.put("#\r\n") }
    if flaw == .tellsTheTime { buffer.put("# \(Flaw.count())\n") }
    if flaw == .countsAtTheTop { buffer.put("# \(stack.entries.count) resources\n") }
    for line in header(stack) {
      buffer.put("\(line)\n")
      try handOn(&buffer)
    }
    for (index, entry) in stack.entries.enumerated() {
      if flaw == .growsWithTheSquare { Self.search(stack.entries[..<index]) }
      for line in resource(entry, index) { buffer.put("\(line)\n") }
      if flaw == .forgetsWhatItHandedOn, buffer.count >= 1 << 16 { buffer = TextBuffer() }
      try handOn(&buffer)
    }
    if flaw == .repeatsAResource, let first = stack.entries.first { buffer.put("\(resource(first, 0)[0])\n") }
    if flaw == .addsAResource { buffer.put("resource aws_vpc.own\n") }
    let forgets = flaw == .forgetsAnOutput || flaw == .forgetsInFolders && layout == .folder
    let outputs = stack.outputs.dropLast(forgets ? 1 : 0)
    for output in outputs {
      buffer.put("output \(output.name) \(text(output.value))\n")
      try handOn(&buffer)
    }
    buffer.put(flaw == .endsInTwoNewlines ? "# end\n\n" : flaw == .endsInNoNewline ? "# end" : "# end\n")
  }

  private func handOn(_ buffer: inout TextBuffer) throws {
    switch flaw {
    case .keepsTheWholeDocument: break
    case .swallowsFailures: try? buffer.flushIfFull()
    case .renamesFailures: do { try buffer.flushIfFull() } catch { throw Unreadable(line: "") }
    default: try buffer.flushIfFull()
    }
  }

  private static func search(_ entries: ArraySlice<Stack.Entry>) {
    for _ in 0..<3 where entries.contains(where: { $0.name.key.isEmpty }) { return }
  }

  private func header(_ stack: Stack) -> [String] {
    var tags = stack.tags.map { "tag \(JSONText.quoted($0.name)) \(text($0.value))" }
    if flaw == .sortsNames { tags.sort() }
    if flaw == .asksAHash { tags = Array(Set(tags)) }
    let parameters = stack.parameters(in: .provider).dropLast(flaw == .forgetsAParameter ? 1 : 0)
    let names = parameters.map { "parameter \($0.name.snake)" }
    // Writes all names on one line, but the reader returns only the first.
    let lines = flaw == .sharesALine ? [names.joined(separator: " ")] : names
    return ["stack \(text(.string(stack.description)))"] + tags + lines
  }

  private func resource(_ entry: Stack.Entry, _ index: Int) -> [String] {
    entry.provider().dropLast(flaw == .forgetsAResource ? 1 : 0).map { resource in
      let number = flaw == .numbersResources ? " # \(index)" : ""
      let name = "\(resource.terraform).\(resource.address.label)"
      return "resource \(name) \(text(.string(Self.values(resource.body))))\(number)"
    }
  }

  private static func values(_ body: ProviderBody) -> String {
    body.fields.map { field in
      switch field {
      case .argument(let key, let value): "\(key.name)=\(TerraformText.expression(value))"
      case .block(let key, let inner): "\(key.name)(\(values(inner)))"
      case .blocks(let key, let all): "\(key.name)(\(all.map(values).joined(separator: ")(")))"
      }
    }.joined(separator: " ")
  }

  private func text(_ value: Expression) -> String {
    guard case .string(let text) = value else { return "= \(text(.string(TerraformText.expression(value))))" }
    switch flaw {
    case .escapesNothing: return "\"\(text)\""
    case .dropsControls:
      return JSONText.quoted(String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value > 31 })))
    case .composesLetters: return JSONText.quoted(text.replacing("e\u{301}", with: "\u{E9}"))
    case .trims: return JSONText.quoted(text == " " ? "" : text)
    default: return JSONText.quoted(text)
    }
  }
}
