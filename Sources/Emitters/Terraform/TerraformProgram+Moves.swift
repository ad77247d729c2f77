import InfraModel

extension TerraformProgram {
  /// Writes a `moved` block from each former name of a resource to the next one, because a state may contain any of
  /// them.
  mutating func moves(of renamed: [GeneratedResource]) throws {
    if renamed.isEmpty { return }
    writer.blankLine()
    writer.comment("Renamed resources: each keeps its state under the new address.", 0)
    for resource in renamed {
      let names = resource.address.former + [resource.address]
      for (old, new) in zip(names, names.dropFirst()) { move(resource.terraform, old, new) }
      try writer.out.flushIfFull()
    }
  }

  private mutating func move(_ type: String, _ old: ResourceAddress, _ new: ResourceAddress) {
    writer.out.put("\nmoved {\n")
    end("from", type, old)
    end("to  ", type, new)
    writer.out.put("}\n")
  }

  private mutating func end(_ word: StaticString, _ type: String, _ address: ResourceAddress) {
    writer.out.put("  ")
    writer.out.put(word)
    writer.out.put(" = ")
    writer.out.put(type)
    writer.out.put(".")
    address.appendLabel(to: &writer.out)
    writer.out.put("\n")
  }
}

extension Stack {
  /// Generated resources in the provider's dialect that were renamed.
  var renamed: [GeneratedResource] {
    let renamed = RenamedResources(.provider)
    for entry in entries { renamed.write(entry) }
    return renamed.found
  }
}

private final class RenamedResources: ResourceWriter {
  private(set) var found: [GeneratedResource] = []

  override func open(_ resource: GeneratedResource) {
    if resource.address.isRenamed { found.append(resource) }
  }
}
