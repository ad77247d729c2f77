import Configuration
import InfraModel

extension StateReader {
  /// Reads a state file of version 4.
  func terraformState() throws(Diagnostics) -> DeployedState {
    guard case .integer(4)? = root["version"]?.kind else {
      throw error(
        at: root["version"] ?? root,
        "only states of version 4 are read, which Terraform writes since 0.12: run 'terraform apply' once")
    }
    var resources: [DeployedState.Resource] = []
    for block in try items(root["resources"] ?? JSON5Value(.array([]), at: root.location), "resources") {
      guard try string("mode", of: block) == "managed" else { continue }
      let type = try string("type", of: block)
      let module = block["module"]?.string.map { "\($0)." } ?? ""
      let address = "\(module)\(type).\(try string("name", of: block))"
      for instance in try items(block["instances"] ?? block, "instances") {
        if instance["deposed"]?.string != nil {
          throw error(
            at: instance, "\(address) has an old object that is still to be destroyed: run 'terraform apply' first")
        }
        if instance["status"]?.string == "tainted" { throw tainted(address, at: instance) }
        try add(address, type, index: instance["index_key"], attributes: instance["attributes"], instance, &resources)
      }
    }
    return try terraform(resources)
  }

  /// Reads the output of `terraform show -json`.
  func terraformDisplay() throws(Diagnostics) -> DeployedState {
    if root["planned_values"] != nil || root["resource_changes"] != nil {
      throw error(at: root, "this is a plan, not a state: give the output of 'terraform show -json' without a file")
    }
    var resources: [DeployedState.Resource] = []
    if let module = root["values"]?["root_module"] { try add(module, &resources) }
    return try terraform(resources)
  }

  private func add(_ module: JSON5Value, _ resources: inout [DeployedState.Resource]) throws(Diagnostics) {
    for item in module["resources"]?.elements ?? [] {
      guard try string("mode", of: item) == "managed" else { continue }
      // The address already contains the index.
      let address = try string("address", of: item)
      if item["tainted"]?.boolean == true { throw tainted(address, at: item) }
      try add(address, try string("type", of: item), index: nil, attributes: item["values"], item, &resources)
    }
    for child in module["child_modules"]?.elements ?? [] { try add(child, &resources) }
  }

  private func add(
    _ address: String, _ type: String, index: JSON5Value?, attributes: JSON5Value?, _ item: JSON5Value,
    _ resources: inout [DeployedState.Resource]
  ) throws(Diagnostics) {
    guard let attributes, attributes.members != nil else { throw error(at: item, "\(address) has no attributes") }
    var address = address
    if let key = index?.string {
      address += "[\"\(key)\"]"
    } else if let number = index?.scalar {
      address += "[\(number)]"
    }
    resources.append(
      .init(
        address: address, type: type, id: attributes["id"]?.string ?? "", attributes: attributes,
        location: item.location))
  }

  private func tainted(_ address: String, at value: JSON5Value) -> Diagnostics {
    error(
      at: value, "\(address) is tainted, so the next apply replaces it: apply before moving, or 'terraform untaint' it")
  }

  private func terraform(_ resources: [DeployedState.Resource]) throws(Diagnostics) -> DeployedState {
    if resources.isEmpty { throw error(at: root, "the state has no resources") }
    return try DeployedState(.terraform, file: file, resources)
  }
}
