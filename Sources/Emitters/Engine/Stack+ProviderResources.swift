import InfraModel

extension Stack {
  /// Every resource in the shape that Terraform and Pulumi share, named by `address`.
  func providerResources(
    _ dialect: PropertyReader.Dialect, _ values: ValueStyle, type: KeyPath<ProviderResource, String>,
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
        var reader = PropertyReader(self, dialect, values)
        for field in lowered.body.fields {
          reader.add(field, isIgnored: lowered.ignoreChanges.contains { $0.name == field.key.name })
        }
        resource.properties = reader.properties
        return resource
      }
    }
  }
}
