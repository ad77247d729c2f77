import InfraModel

/// IDs that a state does not have, as errors: one for each question that AWS can answer, one for each other resource.
struct IdentityGaps {
  private let state: DeployedState
  private var problems = Diagnostics()
  private var hasUnknownRules = false
  private var addresses: [String] = []

  init(_ state: DeployedState) { self.state = state }

  mutating func add(_ gap: DeployedIdentity.Gap, at address: String) {
    switch gap {
    case .rule: hasUnknownRules = true
    case .address(let address): if !addresses.contains(address) { addresses.append(address) }
    case .noSuchRule(let permission):
      report(
        "\(address): the account has no such rule (\(permission)): somebody changed the security group; deploy the configuration first"
      )
    case .unknown(let attribute): report("\(address): the state does not tell its \(attribute), which its import needs")
    case .encrypted(let attribute):
      report("\(address): its \(attribute) is encrypted: export the stack with 'pulumi stack export --show-secrets'")
    }
  }

  /// Adds a resource that no stack can import.
  mutating func refuse(_ logicalID: String, _ type: String, _ reason: String) {
    report("\(logicalID): CloudFormation cannot import \(type): \(reason)")
  }

  /// Adds a reference of an imported resource to one that no import can have.
  mutating func refuse(reference logicalID: String, to absent: String) {
    report("\(logicalID) refers to \(absent), which is not in the account yet: deploy the configuration first")
  }

  /// Throws if there are any.
  func check() throws(Diagnostics) {
    var problems = self.problems
    if hasUnknownRules {
      let groups = state.securityGroups
      problems.report(
        question(
          "the IDs of the rules in \(groups.count) security groups",
          "aws ec2 describe-security-group-rules --filters Name=group-id,Values=\(groups.joined(separator: ","))",
          file: "rules.json"))
    }
    if !addresses.isEmpty {
      problems.report(
        question(
          "the allocation IDs of \(addresses.count) public addresses",
          "aws ec2 describe-addresses --public-ips \(addresses.joined(separator: " "))", file: "addresses.json"))
    }
    if problems.hasErrors { throw problems }
  }

  private mutating func report(_ message: String) { problems.report(Diagnostic(at: state.location, message)) }

  private func question(_ subject: String, _ command: String, file: String) -> Diagnostic {
    Diagnostic(
      at: state.location,
      "a stack does not tell \(subject), which imports need: run '\(command) --output json > \(file)', and give --from \(file) too"
    )
  }
}
