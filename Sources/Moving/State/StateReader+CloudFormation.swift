import Configuration
import InfraModel

extension StateReader {
  /// Maximum number of resources that `describe-stack-resources` lists.
  private static let described = 100

  /// Reads the answer of `describe-stack-resources`, which is capped, or of `list-stack-resources`, which is not.
  func cloudFormation(_ list: JSON5Value, isCapped: Bool) throws(Diagnostics) -> DeployedState {
    var resources: [DeployedState.Resource] = []
    var stackID: String?
    var stacks: [String] = []
    let items = try items(list, isCapped ? "StackResources" : "StackResourceSummaries")
    for item in items {
      let status = try string("ResourceStatus", of: item)
      let address = try string("LogicalResourceId", of: item)
      if status == "DELETE_COMPLETE" { continue }
      guard status.hasSuffix("_COMPLETE") else {
        throw error(
          at: item, "\(address) is \(status): wait until the stack's last change has ended, or repair it, before moving"
        )
      }
      if let id = item["StackId"]?.string { stackID = try plain(id, at: item) }
      if let name = item["StackName"]?.string, !stacks.contains(name) { stacks.append(try plain(name, at: item)) }
      if stacks.count > 1 {
        throw error(at: item, "the file lists resources of two stacks, \(stacks[0]) and \(stacks[1])")
      }
      let type = try string("ResourceType", of: item)
      let id = try string("PhysicalResourceId", of: item)
      // Questions to AWS contain the IDs of these.
      if ["AWS::EC2::SecurityGroup", "AWS::EC2::EIP"].contains(type) { _ = try plain(id, at: item) }
      resources.append(.init(address: address, type: type, id: id, attributes: nil, location: item.location))
    }
    if resources.isEmpty { throw error(at: list, "the stack has no resources") }
    if isCapped, items.count >= Self.described {
      throw error(
        at: list,
        "describe-stack-resources lists at most \(Self.described) resources: give the output of 'aws cloudformation list-stack-resources'"
      )
    }
    return try DeployedState(.cloudformation, file: file, resources, stackName: stacks.first, stackID: stackID)
  }
}
