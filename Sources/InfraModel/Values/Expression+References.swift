extension Expression {
  /// Calls `body` with the key of each resource of the stack that the value refers to.
  public func forEachReference(_ body: (String) -> Void) {
    switch self {
    case .attribute(let attribute): body(attribute.resource.key)
    case .list(let items), .interpolation(let items): for item in items { item.forEachReference(body) }
    case .object(let members), .tags(let members, _): for member in members { member.value.forEachReference(body) }
    case .json(let document): document.forEachReference(body)
    case .string, .integer, .decimal, .boolean, .parameter, .lookup, .availabilityZone, .archive: break
    }
  }
}

extension ProviderBody {
  /// Calls `body` with the key of each resource of the stack that an argument refers to.
  public func forEachReference(_ body: (String) -> Void) {
    for field in fields {
      switch field {
      case .argument(_, let value): value.forEachReference(body)
      case .block(_, let inner): inner.forEachReference(body)
      case .blocks(_, let all): for inner in all { inner.forEachReference(body) }
      }
    }
  }
}
