import Changes
import Emitters
import Foundation
import InfraModel
import PaymentSystem
import Testing

@testable import InfragenCLI

/// A system with every target setting: `Golden/Engines/<target>/…`, and as a Terraform module
/// `Golden/Engines/module/main.tf`.
@Suite struct EngineSettingsTests {
  private static let description = Golden.package.appending(path: "Tests/GoldenTests/Engines/engines.json5")

  static func stack(_ environment: String, _ overrides: [String] = []) throws -> Stack {
    try SystemSource(
      file: "engines.json5", text: [UInt8](Data(contentsOf: description)), overrides: overrides,
      environment: environment, regenerate: "--config engines.json5"
    ).stack()
  }

  /// The program and the files next to it, with paths below `Golden/`.
  private static func files() throws -> [(path: String, document: Document)] {
    let prod = try stack("prod")
    let roots = Emitters.programs.flatMap { emitter in
      (emitter.documents(for: prod, layout: .single) + emitter.companions(of: prod)).map {
        ("Engines/\(emitter.target)/\($0.name)", $0)
      }
    }
    let module = TerraformEmitter().documents(for: try stack("module"), layout: .single)
    return roots + module.map { ("Engines/module/\($0.name)", $0) }
  }

  static func paths() throws -> [String] { try files().map(\.path) }

  @Test func filesAreAsRecorded() throws {
    let files = try Self.files()
    #expect(files.count == 8)
    for (path, document) in files { try Golden.check(document.bytes(), path) }
  }

  @Test(arguments: Emitters.programs.map(\.target)) func folderHasWhatBelongsBeside(target: String) throws {
    let emitter = try #require(Emitters.named(target))
    let stack = try Self.stack("prod")
    let beside = emitter.companions(of: stack).map(\.name)
    #expect(!beside.isEmpty)
    #expect(emitter.documents(for: stack, layout: .folder).map(\.name).suffix(beside.count) == beside[...])
    #expect(try emitter.rendering(of: stack, layout: .folder).documents.map(\.name).suffix(beside.count) == beside[...])
    #expect(emitter.companions(of: try Self.stack("module")).isEmpty)
    #expect(emitter.omission(of: try Self.stack("module")) == nil)
    #expect(try #require(emitter.omission(of: stack)).contains(beside.listed("and")))
  }

  /// Resources have only the tags that the provider does not add.
  @Test func defaultTagsReplaceTheTagsOfResources() throws {
    let text = try #require(Self.text(TerraformEmitter(), try Self.stack("prod")))
    #expect(text.contains("  default_tags {\n    tags = local.tags\n  }\n"))
    #expect(text.components(separatedBy: "local.tags").count == 3, "once for each provider")
    #expect(text.contains("  tags = {\n    Name = "))
    let own = try #require(
      Self.text(TerraformEmitter(), try Self.stack("prod", ["terraform.provider.defaultTags=false"])))
    #expect(own.contains("  tags = merge(local.tags, {"))
  }

  /// Moving the tags changes the attributes of Terraform's resources, and nothing in the other targets.
  @Test func movedTagsAreAChangeForTerraform() throws {
    let stacks = try (Self.stack("prod", ["terraform.provider.defaultTags=false"]), Self.stack("prod"))
    for engine in Emitters.engines {
      let (before, after) = (
        engine.resources(of: stacks.0, values: .resolved), engine.resources(of: stacks.1, values: .resolved)
      )
      let paths = zip(before, after).map { ($0.properties.map(\.path), $1.properties.map(\.path)) }
      #expect(paths.contains { $0 != $1 } == (engine.target == "terraform"))
    }
  }

  @Test func cloudFormationSaysWhatItCannot() throws {
    let stack = try Self.stack("prod")
    #expect(stack.engines.unsupportedFeatures.map(\.dialect) == [.cloudFormation, .cloudFormation])
    #expect(try Self.stack("module").engines.unsupportedFeatures.isEmpty)
  }

  @Test func cloudFormationHasACommand() throws {
    func notes(_ overrides: [String] = [], in environment: String = "prod") throws -> [String] {
      try CloudFormationEmitter().rendering(of: try Self.stack(environment, overrides), layout: .folder).notes
    }
    #expect(
      try notes(in: "prod").last == """
        to create the stack: test "$(aws sts get-caller-identity --query Account --output text)" = 123456789012 && aws \
        cloudformation create-stack --stack-name ledger-prod --template-url URL --capabilities CAPABILITY_NAMED_IAM \
        --parameters file://parameters.prod.json --stack-policy-body file://stack-policy.json \
        --enable-termination-protection
        """)
    let without = try notes(["parameterValues={}"])
    #expect(
      without.contains(
        "parameters.prod.json has no base_domain, cdn_certificate_arn: give values in parameterValues"))
    let plain = try notes(in: "module")
    #expect(!plain.contains { $0.contains("create-stack") })
  }

  @Test func furtherProvidersStandInOrder() throws {
    let providers = "terraform.providers={random: {source: 'hashicorp/random', version: '~> 3.6'}}"
    let text = try #require(Self.text(TerraformEmitter(), try Self.stack("module", [providers])))
    #expect(
      text.contains(
        "  }\n\n    random = {\n      source  = \"hashicorp/random\"\n      version = \"~> 3.6\"\n    }\n  }\n}\n"))
  }

  @Test func changesSayWhatToDo() throws {
    func changes(_ before: (String, [String]), _ after: (String, [String])) throws -> [String] {
      StackChanges(
        from: try Self.stack(before.0, before.1), to: try Self.stack(after.0, after.1),
        in: Emitters.engines
      ).settings.map { "\($0.engine): \($0.words)" }
    }
    let (prod, module) = (("prod", [String]()), ("module", [String]()))
    #expect(try changes(prod, prod).isEmpty && changes(module, module).isEmpty)
    #expect(
      try changes(module, ("module", ["terraform.form=root", "accountId='123456789012'"])) == [
        "Terraform: it is no module any more: move its resources in the state to their own addresses",
        "CloudFormation: deploying to one account only is not supported. A template cannot refuse an account: compare aws "
          + "sts get-caller-identity with accountId before deploying, as the command does that infragen shows.",
      ])
    let other = (
      "prod", ["accountId='210987654321'", "terraform.provider.assumeRole=false", "terraform.backend={pg: {}}"]
    )
    #expect(
      try changes(prod, other) == [
        "Terraform: the state moves from the backend s3 to the backend pg: run terraform init -migrate-state",
        "Terraform: the account changes from 123456789012 to 210987654321: nothing is moved there",
        "Pulumi: the account changes from 123456789012 to 210987654321: nothing is moved there",
      ])
    #expect(
      try changes(("prod", ["terraform.backend={}"]), ("prod", ["accountId=null"])) == [
        "Terraform: the state moves from a local file to the backend s3: run terraform init -migrate-state",
        "Terraform: every account is allowed, no longer 123456789012 only",
        "Pulumi: every account is allowed, no longer 123456789012 only",
      ])
  }

  @Test func reportsShowChangesOfSettings() throws {
    let report = ChangeReport(
      from: try Self.stack("prod"), to: try Self.stack("prod", ["terraform.backend={pg: {}}"]), in: Emitters.engines)
    let words = "the state moves from the backend s3 to the backend pg: run terraform init -migrate-state"
    #expect(report.text().contains("\nsettings  Terraform: \(words)\n"))
    #expect(report.markdown(limit: ComparisonReport.commentLimit).contains("\n**settings** Terraform: \(words)\n"))
    #expect(report.json.json.contains("\"\(words)\""))
  }

  @Test func moduleSaysWhoNamesItsAccount() throws {
    let notes = try TerraformEmitter().rendering(
      of: try Self.stack("module", ["accountId='123456789012'"]), layout: .single
    ).notes
    #expect(notes.count == 1 && notes[0].contains("allowed_account_ids = [\"123456789012\"]"))
  }

  private static func text(_ emitter: some Emitter, _ stack: Stack) throws -> String? {
    try emitter.documents(for: stack, layout: .single).first.map { String(decoding: try $0.bytes(), as: UTF8.self) }
  }
}
