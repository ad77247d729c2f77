import Emitters
import InfraModel

/// Terraform forgets the resources.
struct TerraformRelease: Release {
  let stack: Stack
  /// Addresses in the state.
  let addresses: [String]
  let target: String

  var documents: [Document] { TerraformEmitter.removalDocuments(addresses, of: stack, to: target) }

  var before: [MovePage.Step] {
    [
      .init(
        title: "Check that Terraform agrees with the account",
        commands: ["terraform plan -detailed-exitcode", "terraform state pull > before-move.tfstate"],
        expected: """
          in the folder where Terraform runs today: `No changes` and the exit code 0. Otherwise apply first, and write \
          these files again from the new state.
          """,
        back: "nothing was changed.")
    ]
  }

  var after: [MovePage.Step] {
    [
      .init(
        title: "Let Terraform forget the resources",
        commands: [
          "mkdir program-before-move && mv *.tf program-before-move/", "cp MOVED/terraform/*.tf .", "terraform init",
          "terraform plan -out=forget.plan", "terraform apply forget.plan",
        ],
        expected: """
          in the folder where Terraform runs today, with the folder of this page for `MOVED`: \(addresses.count) resources \
          "will no longer be managed by Terraform", and **0 to destroy**. Terraform 1.7 or later is needed.
          """,
        back: """
          put the program back from `program-before-move`, and its state with \
          `terraform state push -force before-move.tfstate`.
          """)
    ]
  }

  var outside: [String] {
    ["Terraform's state and its backend stay; delete them when nothing needs the outputs in them any more."]
  }
}
