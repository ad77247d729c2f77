import Foundation
import InfraModel
import Moving
import Testing

/// States that cannot move: one clear error for each.
@Suite struct MoveRefusalTests {
  /// A change of a state, and what the error must say.
  struct Case: Sendable, CustomTestStringConvertible {
    let state: String
    let old: String
    let new: String
    let says: String
    var target = "cloudformation"
    var sets: [String] = []
    var testDescription: String { "\(state): \(says)" }
  }

  static let cases = [
    Case(state: "terraform.tfstate", old: "]}\n", new: "", says: "this '[' is never closed"),
    Case(state: "terraform.tfstate", old: "\"version\": 4", new: "\"version\": 3", says: "only states of version 4"),
    Case(
      state: "terraform.tfstate", old: "{\"mode\": \"managed\", \"type\": \"aws_vpc\"",
      new: "{\"mode\": \"managed\", \"type\": \"aws_vpn\"", says: "aws_vpc.main"),
    Case(
      state: "terraform.tfstate", old: "\"name\": \"payment-cluster-dev\"", new: "\"name\": \"other-cluster-dev\"",
      says: "aws_ecs_cluster.main would be replaced by the move: name is other-cluster-dev here"),
    Case(
      state: "terraform.tfstate", old: "payment-cluster-dev", new: "payment-cluster-dev",
      says: "the state has the suffix 'dev', the configuration 'qa'", sets: ["environmentSuffix=qa"]),
    Case(
      state: "terraform.tfstate", old: "\"name\": \"main\", \"instances\": [{\"attributes\"",
      new: "\"name\": \"main\", \"instances\": [{\"status\": \"tainted\", \"attributes\"", says: "is tainted"),
    Case(
      state: "terraform.tfstate",
      old: "\"mode\": \"managed\", \"type\": \"aws_vpc\", \"name\": \"main\", \"instances\": [{",
      new: "\"mode\": \"managed\", \"type\": \"aws_vpc\", \"name\": \"main\", \"instances\": [{\"deposed\": \"a1\", ",
      says: "an old object that is still to be destroyed"),
    Case(
      state: "terraform.tfstate", old: "x", new: "x", says: "terraform already: nothing has to move",
      target: "terraform"),
    Case(
      state: "stack.json", old: "CREATE_COMPLETE", new: "CREATE_FAILED", says: "is CREATE_FAILED", target: "terraform"),
    Case(
      state: "stack.json", old: "StackResources", new: "Stacks", says: "describe-stacks, which lists no resources",
      target: "terraform"),
    Case(
      state: "stack.json", old: "\"StackName\": \"pay-dev\"", new: "\"StackName\": \"pay-dev; rm -rf /\"",
      says: "has characters that no such name has", target: "terraform"),
    Case(
      state: "stack.json", old: "\"PhysicalResourceId\": \"payment-cluster-dev\"",
      new: "\"PhysicalResourceId\": \"payment-cluster-qa\"",
      says: "the state has the suffix 'qa', the configuration 'dev'",
      target: "terraform"),
    Case(
      state: "stack.json", old: "x", new: "x",
      says: "aws ec2 describe-security-group-rules --filters Name=group-id,Values=sg-",
      target: "terraform"),
    Case(state: "stack.json", old: "x", new: "x", says: "aws ec2 describe-addresses --public-ips", target: "terraform"),
    Case(
      state: "export.json", old: "\"deployment\": {", new: "\"deployment\": {\"pending_operations\": [{}], ",
      says: "was interrupted", target: "terraform"),
    Case(
      state: "export.json", old: "\"custom\": true", new: "\"custom\": true, \"delete\": true",
      says: "still to be deleted",
      target: "terraform"),
    Case(state: "export.json", old: "urn:pulumi:dev::", new: "urn:dev::", says: "is no URN", target: "terraform"),
    Case(
      state: "export.json", old: "\"destinationCidrBlock\": \"0.0.0.0/0\"",
      new:
        "\"destinationCidrBlock\": {\"4dabf18193072939515e22adb298388d\": \"1b47061264138c4ac30d75fd1eb44270\", \"ciphertext\": \"AAA\"}",
      says: "its destination_cidr_block is encrypted: export the stack with 'pulumi stack export --show-secrets'",
      target: "terraform"),
    Case(state: "rules.json", old: "SecurityGroupRules", new: "Rules", says: "this is no state", target: "terraform"),
    Case(
      state: "rules.json", old: "\"IsEgress\": ", new: "\"IsEgres\": ", says: "IsEgress is missing", target: "terraform"
    ),
  ]

  @Test(arguments: cases) func isRefused(_ refused: Case) throws {
    let text = String(decoding: try MoveTests.bytes(refused.state), as: UTF8.self)
    let changed = text.replacingFirst(refused.old, with: refused.new)
    #expect(text.contains(refused.old))
    let error = #expect(throws: Diagnostics.self) {
      _ = try MoveTests.move(
        try MoveTests.stack(refused.sets), [(refused.state, Array(changed.utf8))], to: refused.target)
    }
    let messages = error?.all.map(\.description) ?? []
    #expect(messages.contains { $0.contains(refused.says) }, "\(messages)")
    #expect(messages.allSatisfy { $0.hasPrefix("\(refused.state):") }, "\(messages)")
  }

  /// A plan is no state, and `terraform show -json` says the same as the state file.
  @Test func displayedStatesAreRead() throws {
    let state = try #require(
      try JSONSerialization.jsonObject(with: Data(try MoveTests.bytes("terraform.tfstate"))) as? [String: Any])
    let resources = try #require(state["resources"] as? [[String: Any]]).map { resource -> [String: Any] in
      let instances = resource["instances"] as? [[String: Any]] ?? []
      return [
        "address": "\(resource["type"] ?? "").\(resource["name"] ?? "")", "mode": "managed",
        "type": resource["type"] ?? "",
        "name": resource["name"] ?? "", "values": instances[0]["attributes"] ?? [:],
      ]
    }
    let display: [String: Any] = ["format_version": "1.0", "values": ["root_module": ["resources": resources]]]
    let bytes = [UInt8](try JSONSerialization.data(withJSONObject: display))
    let move = try MoveTests.move(try MoveTests.stack(), [("show.json", bytes)], to: "cloudformation")
    #expect(move.summary == "83 to import")
    let plan = [UInt8](
      try JSONSerialization.data(withJSONObject: ["format_version": "1.0", "planned_values": [String: Any]()]))
    #expect(throws: Diagnostics.self) { _ = try StateReader.read(plan, file: "plan.json") }
  }
}

extension String {
  fileprivate func replacingFirst(_ old: String, with new: String) -> String {
    guard let range = range(of: old) else { return self }
    return replacingCharacters(in: range, with: new)
  }
}
