import Emitters
import InfraModel

/// A CloudFormation stack keeps its resources and is deleted.
struct CloudFormationRelease: Release {
  let stack: Stack
  let state: DeployedState
  let target: String
  /// Logical IDs of resources that the new engine creates again.
  let replaced: Set<String>
  /// Rules of the system's security groups that the new engine does not import.
  let unclaimedRules: [SecurityGroupRuleID]

  var documents: [Document] {
    [CloudFormationEmitter.retainingTemplate(of: stack, to: target, deleting: replaced)]
  }

  /// Name of the deployed stack.
  private var name: String { state.stackName ?? stack.deploymentName }

  var before: [MovePage.Step] {
    let changes = ChangeSet(stack: name, name: "keep", waiter: "stack-update-complete")
    return [
      .init(
        title: "Let the stack keep its resources when it is deleted",
        commands: changes.commands(
          template: CloudFormationEmitter.fileName, of: stack,
          parameters: stack.parameters(in: .cloudFormation).map { ($0, state: "UsePreviousValue=true") }),
        expected: """
          a change of `Metadata`, `DeletionPolicy` and `UpdateReplacePolicy` of each resource, and no other. If properties \
          change, the configuration is not what was deployed: delete the change set, and deploy the configuration first.
          """,
        back: "update the stack with the template of `infragen --target cloudformation`.")
    ]
  }

  var after: [MovePage.Step] {
    [
      .init(
        title: "Delete the stack, which leaves its resources",
        commands: [
          "aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name \(name)",
          "aws cloudformation delete-stack --stack-name \(name)",
          "aws cloudformation wait stack-delete-complete --stack-name \(name)",
          "aws cloudformation list-stack-resources --stack-name \(state.stackID ?? "STACK_ID") --query \"StackResourceSummaries[].[LogicalResourceId,ResourceStatus]\" --output text",
        ],
        expected: """
          `DELETE_SKIPPED` for each resource\(exception). Exports that other stacks import prevent the deletion: let those read the \
          values elsewhere first.
          """,
        back: "run `infragen move --to cloudformation` with the state of the new engine.")
    ] + (unclaimedRules.isEmpty ? [] : [revoke])
  }

  private var exception: String {
    replaced.isEmpty
      ? ""
      : ", but `DELETE_COMPLETE` for \(replaced.sorted().map { "`\($0)`" }.joined(separator: ", ")), which \(target) has made again"
  }

  private var revoke: MovePage.Step {
    MovePage.Step(
      title: "Remove the rules that only CloudFormation needed",
      commands: unclaimedRules.map {
        "aws ec2 revoke-security-group-\($0.isEgress ? "egress" : "ingress") --group-id \($0.group) --security-group-rule-ids \($0.id)"
      },
      expected: """
        `"Return": true` for each. CloudFormation gives a group without outbound rules one to 127.0.0.1/32, which allows \
        nothing. Look at each other rule before: somebody added it by hand.
        """,
      back: "these rules allow nothing that the system needs.")
  }

  var outside: [String] {
    [
      "Tags `aws:cloudformation:…` stay on the resources. AWS reserves them, and they have no effect.",
      ChangeSet.limit,
    ]
  }
}
