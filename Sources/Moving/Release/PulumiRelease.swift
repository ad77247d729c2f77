import Emitters
import InfraModel

/// A Pulumi stack keeps its resources and is destroyed.
struct PulumiRelease: Release {
  let stack: Stack
  let state: DeployedState
  let target: String

  var documents: [Document] { [PulumiEmitter.retainingProgram(of: stack, to: target)] }

  private var name: String { state.stackName ?? stack.engines.environment }

  var before: [MovePage.Step] {
    [
      .init(
        title: "Let Pulumi keep its resources when they are deleted",
        commands: [
          "pulumi stack select \(name)", "pulumi stack export > before-move.json", "pulumi preview --diff", "pulumi up",
        ],
        expected: """
          no creation, replacement, deletion or update: the program differs from the deployed one only in the options \
          `retainOnDelete` and `protect`, which are in the state alone.
          """,
        back: "`pulumi up` with the program of `infragen --target pulumi`.")
    ]
  }

  var after: [MovePage.Step] {
    [
      .init(
        title: "Destroy the Pulumi stack, which leaves its resources",
        commands: ["pulumi destroy", "pulumi stack rm \(name)"],
        expected:
          "each resource as `retain`, and none as `delete`; only the providers are deleted, which are no resources of AWS.",
        back: "`pulumi stack init \(name)` and `pulumi stack import --file before-move.json`.")
    ]
  }

  var outside: [String] { ["The configuration file of the Pulumi stack stays; delete it when the move is done."] }
}
