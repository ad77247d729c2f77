import Configuration
import InfraModel

extension StateReader {
  /// Reads the output of `pulumi stack export`.
  func pulumi(_ deployment: JSON5Value) throws(Diagnostics) -> DeployedState {
    var resources: [DeployedState.Resource] = []
    var stack: String?
    if let pending = deployment["pending_operations"]?.elements, let first = pending.first {
      throw error(at: first, "an operation of the stack was interrupted: run 'pulumi refresh' first")
    }
    for item in try items(deployment["resources"] ?? JSON5Value(.array([]), at: deployment.location), "resources") {
      let urn = try string("urn", of: item)
      // urn:pulumi:STACK::PROJECT::TYPE::NAME; a type may begin with those of its parents, each before a `$`.
      let parts = urn.split(separator: "::", maxSplits: 3, omittingEmptySubsequences: false).map { String($0) }
      guard parts.count == 4, parts[0].hasPrefix("urn:pulumi:") else { throw error(at: item, "\(urn) is no URN") }
      if stack == nil { stack = try plain(String(parts[0].dropFirst("urn:pulumi:".count)), at: item) }
      guard item["custom"]?.boolean == true, item["external"]?.boolean != true else { continue }
      let type = try string("type", of: item)
      if type.hasPrefix("pulumi:") { continue }
      if item["delete"]?.boolean == true {
        throw error(at: item, "\(parts[3]) is still to be deleted: run 'pulumi up' first")
      }
      guard let outputs = item["outputs"], outputs.members != nil else {
        throw error(at: item, "\(parts[3]) has no outputs")
      }
      resources.append(
        .init(
          address: parts[3], type: Self.shortToken(type), id: try string("id", of: item), attributes: outputs,
          location: item.location))
    }
    if resources.isEmpty { throw error(at: deployment, "the stack has no resources") }
    return try DeployedState(.pulumi, file: file, resources, stackName: stack)
  }

  /// `aws:ec2:Vpc` for `aws:ec2/vpc:Vpc`, as programs write types.
  private static func shortToken(_ type: String) -> String {
    let parts = type.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, let slash = parts[1].firstIndex(of: "/") else { return type }
    return "\(parts[0]):\(parts[1][..<slash]):\(parts[2])"
  }
}
