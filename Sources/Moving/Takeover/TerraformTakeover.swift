import Emitters
import InfraModel

/// Terraform imports the resources with blocks in its program.
struct TerraformTakeover: Takeover {
  let stack: Stack
  let imports: ProviderImports

  var summary: String { Self.summary(imported: imports.imported.count, created: imports.created.count) }

  var documents: [Document] {
    let override = TerraformEmitter.overrideDocument(imports.imported.map(\.resource), of: stack)
    return TerraformEmitter().documents(for: stack, layout: .folder)
      + [TerraformEmitter.importDocument(imports.imported.map { ($0.resource, $0.id) }, of: stack)]
      + (override.map { [$0] } ?? [])
  }

  var steps: [MovePage.Step] {
    let created = imports.createdNames(\.terraformAddress)
    return [
      .init(
        title: "Let Terraform import the resources",
        commands: ["terraform init", "terraform plan -out=move.plan", "terraform apply move.plan"],
        expected: """
          the plan has \(imports.imported.count) to import, \(imports.created.count) to add\(created), some to change and \
          **0 to destroy**. It changes what only Terraform's state has, such as `force_destroy`, and tags that the old \
          engine could not set. Do not apply a plan that replaces or destroys anything.
          """,
        back: """
          delete Terraform's state (with a local state the file `terraform.tfstate`). The old engine still holds every \
          resource.
          """),
      .init(
        title: "Check that Terraform agrees with the account",
        commands: ["terraform plan -detailed-exitcode", "rm imports.tf"],
        expected: """
          `No changes` and the exit code 0. The imports are done, so their file can go; `imports_override.tf`, if there is \
          one, stays beside the program.
          """,
        back: "as in the step before."),
    ]
  }

  var outside: [String] {
    [
      "Variables: the program has the values of the configuration. Give others as for any apply, with `-var` or in a `.tfvars` file."
    ]
  }
}
