import InfraModel

extension TerraformProgram {
  /// A `moved` block from each former name of a resource to the next one, because a state may know any of them.
  mutating func moves(of renamed: [ProviderResource.TypedAddress]) throws {
    if renamed.isEmpty { return }
    writer.blankLine()
    writer.comment("Renamed resources: each keeps its state under the new address.", 0)
    for resource in renamed {
      let names = resource.address.former + [resource.address]
      for (old, new) in zip(names, names.dropFirst()) { move(resource.terraform, old, new) }
      try writer.out.flushIfFull()
    }
  }

  private mutating func move(_ type: String, _ old: Address, _ new: Address) {
    writer.out.put("\nmoved {\n")
    end("from", type, old)
    end("to  ", type, new)
    writer.out.put("}\n")
  }

  private mutating func end(_ word: StaticString, _ type: String, _ address: Address) {
    writer.out.put("  ")
    writer.out.put(word)
    writer.out.put(" = ")
    writer.out.put(type)
    writer.out.put(".")
    writer.out.append { address.appendLabel(to: &$0) }
    writer.out.put("\n")
  }
}

extension Stack {
  /// What of it had another name before, in the provider's shape.
  var renamed: [ProviderResource.TypedAddress] {
    entries.flatMap { entry in entry.kind.provider(entry.name).filter(\.address.isRenamed).map(\.typedAddress) }
  }
}
