import Emitters
import InfraModel

extension ConformanceSuite {
  /// Missing, duplicate and additional declarations of a program, in either layout.
  func incomplete(_ stack: Stack) throws -> [String] {
    let unsaid = stack.entries.filter { entry in
      reader.names(of: entry, in: stack).isEmpty
        && !entry.resource.unsupportedFeatures.contains { $0.dialect == reader.dialect }
    }
    return try unsaid.map { "\($0.name.key) is left out, and no limitation says why" }
      + [Layout.single, .folder].flatMap { layout in
        try differences(reader.read(files(stack, layout)), stack).map { "\(layout): \($0)" }
      }
  }

  /// Texts that are not read back unchanged.
  func broken(_ stack: Stack) throws -> [String] {
    let contents = try reader.read(files(stack, .single))
    let texts = Dictionary(contents.outputs.map { (Self.plain($0.name), $0.text) }, uniquingKeysWith: { one, _ in one })
    return differences(contents, stack)
      + stack.outputs.compactMap { output in
        guard case .string(let wanted) = output.value else { return nil }
        guard let found = texts[Self.plain(output.name)] ?? nil else { return "\(output.name): no text was read back" }
        // Not ==, which treats two encodings of a letter as equal.
        return found.utf8.elementsEqual(wanted.utf8)
          ? nil : "\(output.name): \(wanted.debugDescription) came back as \(found.debugDescription)"
      }
  }

  private func differences(_ contents: ProgramContents, _ stack: Stack) -> [String] {
    Self.differences("resource", contents.resources, stack.entries.flatMap { reader.names(of: $0, in: stack) })
      + Self.differences(
        "parameter", contents.parameters.map(Self.plain),
        stack.parameters(in: reader.dialect).map { Self.plain($0.name.snake) })
      + Self.differences(
        "output", contents.outputs.map { Self.plain($0.name) }, stack.outputs.map { Self.plain($0.name) })
  }

  private static func differences(_ what: String, _ found: [String], _ wanted: [String]) -> [String] {
    var left: [String: Int] = [:]
    for name in wanted { left[name, default: 0] += 1 }
    var messages: [String] = []
    for name in found {
      let count = left[name] ?? 0
      if count == 0 { messages.append("a \(what) that is not in the stack, or there twice: \(name)") }
      left[name] = count - 1
    }
    for name in wanted where left.removeValue(forKey: name) ?? 0 > 0 {
      messages.append("the \(what) \(name) is missing")
    }
    return messages
  }
}
