import InfraModel

extension Stack {
  /// All resources in the dialect of Terraform and Pulumi, with addresses created by `address`.
  func providerResources(
    _ dialect: PropertyReader.Dialect, _ values: ValueStyle, for target: Patch.Target,
    type path: KeyPath<ProviderResource, String>,
    address: (_ type: String, ResourceAddress) -> String
  ) -> [EngineResource] {
    entries.flatMap { entry in
      // Reading a data source changes nothing.
      entry.provider(for: target).filter { !$0.isDataSource }.enumerated().map { index, lowered in
        let name = lowered[keyPath: path]
        var resource = EngineResource(
          key: entry.name.key, part: lowered.part, type: name, address: address(name, lowered.address),
          former: lowered.address.former.map { address(name, $0) }, origin: address(name, lowered.address.original),
          isMain: index == 0,
          keepsData: index == 0 && entry.resource.holdsData)
        if lowered.protect { resource.removalPolicy = .refuses }
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

  /// The data sources that belong to resources.
  public func dataSources(for target: Patch.Target = .terraform) -> [ProviderResource] {
    entries.filter(\.resource.hasDataSources).flatMap { $0.provider(for: target).filter(\.isDataSource) }
  }
}
