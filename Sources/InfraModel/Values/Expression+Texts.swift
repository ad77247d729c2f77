extension Expression {
  /// Calls `body` with each text in the value, and whether it is the key of an object.
  public func forEachText(_ body: (String, _ isKey: Bool) -> Void) {
    switch self {
    case .string(let text): body(text, false)
    case .list(let items), .interpolation(let items): for item in items { item.forEachText(body) }
    case .object(let members), .tags(let members, _):
      for member in members {
        body(member.name, true)
        member.value.forEachText(body)
      }
    case .json(let document): document.forEachText(body)
    case .archive(let source, _): body(source.text, false)
    case .integer, .decimal, .boolean, .attribute, .parameter, .lookup, .availabilityZone: break
    }
  }
}

extension ProviderBody {
  /// Calls `body` with each text in its arguments and blocks, and whether it is the key of an object.
  public func forEachText(_ body: (String, _ isKey: Bool) -> Void) {
    for field in fields {
      switch field {
      case .argument(_, let value): value.forEachText(body)
      case .block(_, let inner): inner.forEachText(body)
      case .blocks(_, let all): for inner in all { inner.forEachText(body) }
      }
    }
  }
}
