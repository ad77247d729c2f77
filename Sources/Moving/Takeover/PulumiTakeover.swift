import Emitters
import InfraModel

/// Pulumi imports the resources from a list, and then runs its program.
struct PulumiTakeover: Takeover {
  let stack: Stack
  let imports: ProviderImports

  var summary: String { Self.summary(imported: imports.imported.count, created: imports.created.count) }

  var documents: [Document] {
    PulumiEmitter.takingProgram(of: stack) + [
      PulumiEmitter.importDocument(imports.imported.map { ($0.resource, $0.region, $0.id) }, of: stack)
    ]
  }

  var steps: [MovePage.Step] {
    let name = stack.engines.environment
    let providers = PulumiEmitter.providerURNs(of: stack)
    let created = imports.createdNames { $0.address.logicalName }
    return [
      .init(
        title: "Create a Pulumi stack with its providers",
        commands: [
          "pulumi stack init \(name)", "pulumi up " + providers.map { "--target '\($0)'" }.joined(separator: " "),
        ],
        expected: """
          the stack and \(providers.count == 1 ? "1 provider" : "\(providers.count) providers") to create, and no other \
          resource. Imports need the provider, because resources that change theirs are replaced. Parameters without a \
          default are set first, with `pulumi config set`.
          """,
        back: "`pulumi destroy` and `pulumi stack rm \(name)`."),
      .init(
        title: "Let Pulumi import the resources",
        commands: ["pulumi import --file import.json --generate-code=false --protect=false"],
        expected: "\(imports.imported.count) imported resources, and nothing else.",
        back: """
          `pulumi stack rm --force \(name)` removes Pulumi's state and leaves the resources. The old engine still holds \
          every one.
          """),
      .init(
        title: "Run the program",
        commands: ["pulumi preview --diff", "pulumi up", "pulumi preview --expect-no-changes"],
        expected: """
          the first preview creates \(imports.created.count)\(created), updates some, and **replaces and deletes nothing**. \
          It updates what only Pulumi's state has, such as `forceDestroy`, and tags that the old engine could not set. The \
          last one has no changes.
          """,
        back: "as in the step before."),
    ]
  }

  var outside: [String] {
    let concerned = imports.imported.map(\.resource).filter { !$0.notImported.isEmpty }
    return concerned.map { resource in
      let names = resource.notImported.map { "`\($0.pulumiName)`" }.joined(separator: ", ")
      return """
        `\(resource.address.logicalName)`: an import does not read \(names), and sending them again would replace what they \
        made. `Pulumi.yaml` has them in `ignoreChanges`; later programs need a patch that says the same.
        """
    }
  }
}
