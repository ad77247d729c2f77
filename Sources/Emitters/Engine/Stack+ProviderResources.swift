import InfraModel

extension Stack {
  /// The order in which resources in the shape that Terraform and Pulumi share are created.
  var providerOrder: CreationOrder<ProviderResource> { CreationOrder(self) { $0.kind.provider($0.name) } }

  /// Every resource in the shape that Terraform and Pulumi share, named by `address`.
  func providerResources(
    _ dialect: PropertyReader.Dialect, type: KeyPath<ProviderResource, String>,
    address: (_ type: String, Address) -> String
  ) -> [EngineResource] {
    entries.flatMap { entry in
      entry.kind.provider(entry.name).enumerated().map { index, lowered in
        let kind = lowered[keyPath: type]
        var resource = EngineResource(
          key: entry.name.key, type: kind, address: address(kind, lowered.address),
          former: lowered.address.former.map { address(kind, $0) }, origin: address(kind, lowered.address.original),
          isMain: index == 0,
          keepsData: index == 0 && Swift.type(of: entry.kind).keepsData)
        if lowered.protect { resource.release = .refuses }
        resource.createsFirst = lowered.createBeforeDestroy
        var reader = PropertyReader(self, dialect)
        let ignored = Set(lowered.ignoreChanges.map(\.name))
        reader.add("", lowered.body.without(ignored))
        resource.properties = reader.properties
        return resource
      }
    }
  }
}

extension ProviderBody {
  /// The body without some of its arguments and blocks.
  fileprivate func without(_ names: Set<String>) -> ProviderBody {
    if names.isEmpty { return self }
    var body = ProviderBody()
    for field in fields {
      switch field {
      case .argument(let key, let value): if !names.contains(key.name) { body.set(key, value) }
      case .block(let key, let inner): if !names.contains(key.name) { body.block(key, inner) }
      case .blocks(let key, let all): if !names.contains(key.name) { body.blocks(key, all) }
      }
    }
    return body
  }
}
