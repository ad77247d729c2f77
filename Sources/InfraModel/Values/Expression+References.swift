extension Expression {
  /// Calls `body` with the address of each lowered resource that the value refers to in a shape.
  public func forEachReference(in shape: Limitation.Shape, _ body: (Address) -> Void) {
    switch self {
    case .attribute(let attribute):
      if shape == .cloudFormation, case .composed(let compose) = attribute.name.cloudFormation {
        compose(attribute.resource).forEachReference(in: shape, body)
      } else {
        body(attribute.address)
      }
    case .list(let items), .interpolation(let items): for item in items { item.forEachReference(in: shape, body) }
    case .object(let members), .tags(let members, _):
      for member in members { member.value.forEachReference(in: shape, body) }
    case .json(let document): document.forEachReference(in: shape, body)
    case .string, .integer, .decimal, .boolean, .parameter, .lookup, .availabilityZone, .archive: break
    }
  }
}

extension ProviderBody {
  /// Calls `body` with the address of each lowered resource that an argument refers to.
  public func forEachReference(_ body: (Address) -> Void) {
    for field in fields {
      switch field {
      case .argument(_, let value): value.forEachReference(in: .provider, body)
      case .block(_, let inner): inner.forEachReference(body)
      case .blocks(_, let all): for inner in all { inner.forEachReference(body) }
      }
    }
  }
}
