import AWSResources
import Changes
import Emitters
import Foundation
import InfraModel
import Testing

@testable import InfragenCLI
@testable import PaymentSystem

/// A system that uses the escape hatch: `Golden/Hatch/<target>/…`.
@Suite struct HatchTests {
  private static let description = Golden.package.appending(path: "Tests/GoldenTests/Hatch/hatch.json5")

  private static func source(_ overrides: [String] = []) throws -> SystemSource {
    SystemSource(
      file: "hatch.json5", text: [UInt8](try Data(contentsOf: description)), overrides: overrides,
      regenerate: "--config hatch.json5")
  }

  static func stack(_ overrides: [String] = []) throws -> Stack { try source(overrides).stack() }

  /// The programs, with paths below `Golden/`.
  private static func files() throws -> [(path: String, document: Document)] {
    let stack = try stack()
    return Emitters.programs.flatMap { emitter in
      (emitter.documents(for: stack, layout: .single) + emitter.companions(of: stack)).map {
        ("Hatch/\(emitter.target)/\($0.name)", $0)
      }
    }
  }

  static func paths() throws -> [String] { try files().map(\.path) }

  @Test func filesAreAsRecorded() throws {
    for (path, document) in try Self.files() { try Golden.check(document.bytes(), path) }
  }

  /// A patch changes its own properties in every target, and nothing else.
  @Test func diffShowsPatchedPropertiesOnly() throws {
    let patch = "patches.api_log={}"
    #expect(throws: Diagnostics.self) { try Self.stack([patch]) }
    let without = try Self.stack(["patches={}"])
    for engine in Emitters.engines {
      let changes = EngineChanges(engine, from: without, to: try Self.stack())
      let patched = [
        "alb_logs_bucket", "api_service", "api_task_definition", "cache", "payments_table", "stripe_secret", "vpc",
      ]
      // The cache has a lifecycle only, which is no change of it in Terraform and Pulumi.
      .filter { $0 != (engine.dialect == .provider ? "cache" : "alb_logs_bucket") }
      #expect(Set(changes.resources.map(\.key)).sorted() == patched, "\(engine.title)")
      #expect(changes.resources.allSatisfy { $0.action == .changed || $0.action == .replaced })
    }
  }

  /// A raw resource that keeps data is in danger when it goes; a data source is no change.
  @Test func diffShowsRawResources() throws {
    for engine in Emitters.engines {
      let added = EngineChanges(
        engine,
        from: try Self.stack([
          "raw={}", "inputs={}", "services.api.environment={}", "services.api.uses={}", "outputs={}",
        ]),
        to: try Self.stack())
      let keys = added.resources.filter { $0.action == .added }.map(\.key)
      #expect(keys == ["catalog", "bus_failures"], "\(engine.title)")
      let removed = EngineChanges(
        engine, from: try Self.stack(),
        to: try Self.stack(["raw={}", "inputs={}", "services.api.environment={}", "services.api.uses={}", "outputs={}"])
      )
      let dangers = removed.resources.filter { $0.action == .removed && $0.endangersData }.map(\.key)
      #expect(dangers == ["bus_failures"], "\(engine.title)")
      let renamed = EngineChanges(
        engine, from: try Self.stack(),
        to: try Self.stack([
          "raw.catalog.terraform.body.name=other", "raw.catalog.cloudFormation.body.Name=other",
        ]))
      #expect(
        renamed.resources.first { $0.key == "catalog" }?.properties.allSatisfy { $0.verdict?.isUnknown == true } == true
      )
    }
  }

  /// A link to a raw resource grants the permissions that it names, or all, and gives the attributes.
  @Test(arguments: [
    ("{catalog: 'publish'}", ["events:PutEvents"], ["CATALOG_NAME", "CATALOG_ARN"]),
    ("['catalog']", ["events:PutEvents", "events:ListRules", "events:DescribeRule"], ["CATALOG_NAME", "CATALOG_ARN"]),
    (
      "{catalog: {access: ['list'], as: 'BUS'}}", ["events:ListRules", "events:DescribeRule"], ["BUS_NAME", "BUS_ARN"]
    ),
    ("{catalog: {as: false}}", ["events:PutEvents", "events:ListRules", "events:DescribeRule"], []),
    ("{catalog: false}", [], []),
  ])
  func linksToRawResources(_ link: String, _ actions: [String], _ variables: [String]) throws {
    let stack = try Self.stack(["services.api.uses.raw=\(link)", "services.api.permissions=[]"])
    let rights = Reach(of: stack).rights.filter { $0.role == "api_task_role" && $0.resource == "catalog" }
    #expect(rights.map(\.action) == actions)
    let task = try #require(stack.entry("api_task_definition")?.resource as? TaskDefinition)
    let own = Set(["LEDGER", "FEATURES", "LEDGERS", "PLACE", "TEMPLATE", "PAYMENTS"])
    #expect(task.containers[0].environment.map(\.name).filter { !own.contains($0) } == variables)
    #expect(stack.links.contains { $0.to == "catalog" } == !variables.isEmpty || link.contains("false"))
  }

  @Test func rawDataIsProtectedAsOtherData() throws {
    let entry = try #require(try Self.stack(["protectData=true"]).entry("bus_failures"))
    #expect(entry.provider()[0].protect && entry.cloudFormation()[0].deletionPolicy == .retain)
    let open = try #require(try Self.stack().entry("bus_failures"))
    #expect(!open.provider()[0].protect && open.cloudFormation()[0].deletionPolicy == .delete)
  }

  @Test func rawResourcesOfOneTargetAreLimitations() throws {
    let features = try Self.stack().unsupportedFeatures.filter { $0.subject.hasPrefix("the raw resource") }
    #expect(
      features.map(\.subject) == [
        "the raw resource latest_image in Pulumi", "the raw resource latest_image in CloudFormation",
      ])
  }

  @Test func policiesListRawResources() throws {
    let report = try Self.source().reviewed(on: nil).report
    #expect(
      report.open.filter { $0.finding.policy.id == "raw.unjudged" }.map(\.finding.resource) == [
        "catalog", "bus_failures", "latest_image",
      ])
  }

  /// Actions and resources that permissions open too far are findings.
  @Test func openPermissionsAreFindings() throws {
    let report = try Self.source(["services.api.permissions=[{actions: '*', resources: '*'}]"]).reviewed(on: nil).report
    let ids = report.open.filter { $0.finding.resource == "api_task_role" }.map(\.finding.policy.id)
    #expect(ids == ["iam.no-wildcard-actions", "iam.no-wildcard-resources"])
  }

  @Test func moduleIsABlockOfTerraform() throws {
    let stack = try Self.stack([
      "raw={broker: {terraform: {module: 'example/broker/aws', version: '~> 1.2', body: {\"settings=\": {size: 2}}}}}",
      "inputs={}", "services.api.environment={}", "services.api.uses={}", "outputs={}",
    ])
    let document = try #require(TerraformEmitter().documents(for: stack, layout: .single).first)
    let text = String(decoding: try document.bytes(), as: UTF8.self)
    #expect(
      text.contains(
        """

        module "broker" {
          source  = "example/broker/aws"
          version = "~> 1.2"

          settings = {
            size = 2
          }
        }

        """))
  }

  /// The effect of a property that the type knows is its own; only the plan knows that of another.
  @Test func effectsOfUnknownPropertiesAreUnknown() throws {
    let changes = EngineChanges(
      TerraformEngine(), from: try Self.stack(["patches={}"]), to: try Self.stack())
    func change(_ key: String, _ path: String) -> PropertyChange? {
      changes.resources.first { $0.key == key }?.properties.first { $0.path.hasPrefix(path) }
    }
    #expect(change("api_service", "enable_ecs_managed_tags")?.verdict?.isUnknown == true)
    #expect(change("alb_logs_bucket", "versioning_configuration.mfa_delete")?.verdict?.isUnknown == true)
    #expect(change("stripe_secret", "replica")?.verdict?.isUnknown == true)
    #expect(change("vpc", "tags.Team")?.verdict == nil)
    let other = EngineChanges(
      CloudFormationEngine(), from: try Self.stack(),
      to: try Self.stack(["patches.vpc.cloudFormation={CidrBlock: '10.0.0.0/17'}"]))
    let range = other.resources.first { $0.key == "vpc" }
    #expect(range?.action == .replaced)
  }

  @Test func policiesNameWhatTheyJudgedWithoutThePatch() throws {
    let report = try Self.source().reviewed(on: nil).report
    let findings = report.open.filter { $0.finding.policy.id == "patch.unjudged" }
    #expect(
      findings.map(\.finding.resource) == [
        "vpc", "stripe_secret", "api_task_definition", "api_service",
      ])
    let vpc = try #require(findings.first?.finding.message)
    #expect(vpc.hasPrefix("vpc has a patch (tags, enable_network_address_usage_metrics,"))
    #expect(vpc.contains("net.flow-logs"))
    #expect(findings.allSatisfy { $0.location.file == "hatch.json5" && $0.location.line > 1 })
    let waived = try Self.source([
      "waivers={'patch.unjudged': {reason: 'Checked by hand.', until: '2030-01-01', resources: ['vpc']}}"
    ]).reviewed(on: nil).report
    #expect(!waived.open.contains { $0.finding.resource == "vpc" && $0.finding.policy.id == "patch.unjudged" })
  }

  /// A patch of what a policy judges is a finding of that policy, also of one that no setting can violate.
  @Test(arguments: [
    ("payments_table: {provider: {point_in_time_recovery: null}, cloudFormation: {}}", ["ddb.pitr"]),
    ("payments_table: {provider: {}, cloudFormation: {DeletionProtectionEnabled: true}}", ["ddb.deletion-protection"]),
    (
      "'alb_logs_bucket/public_access_block': {provider: {block_public_acls: false}, cloudFormation: {}}",
      ["s3.public-access-block"]
    ),
    (
      "alb_logs_bucket: {provider: {}, cloudFormation: {PublicAccessBlockConfiguration: {BlockPublicAcls: false}}}",
      ["s3.public-access-block"]
    ),
    (
      "api_task_definition: {provider: {'container_definitions[\"api\"].readonlyRootFilesystem': false}, cloudFormation: {}}",
      ["ecs.readonly-root"]
    ),
    (
      "api_service: {provider: {network_configuration: {assign_public_ip: true}}, cloudFormation: {}}",
      ["ecs.public-ip"]
    ),
    (
      "api_service: {provider: {network_configuration: {assign_public_ip: true}, a_b: 1}, cloudFormation: {}}",
      ["ecs.public-ip"]
    ),
    ("cache: {lifecycle: {preventDestroy: true}}", []),
  ])
  func patchesOfJudgedPropertiesAreFindings(_ patch: String, _ policies: [String]) throws {
    let key = String(patch.trimmingPrefix("'").prefix { !"/:'".contains($0) })
    let report = try Self.source(["patches={\(patch)}"]).reviewed(on: nil).report
    let found = report.open.filter { $0.finding.resource == key && $0.finding.message.contains(" has a patch of ") }
    #expect(found.map(\.finding.policy.id) == policies)
    #expect(found.allSatisfy { $0.location.file == "hatch.json5" || $0.location.file.hasPrefix("--set") })
    if let id = policies.first {
      let waived = try Self.source([
        "patches={\(patch)}", "waivers={'\(id)': {reason: 'Checked.', until: '2030-01-01', resources: ['\(key)']}}",
      ]).reviewed(on: nil).report
      #expect(!waived.open.contains { $0.finding.policy.id == id && $0.finding.resource == key })
    }
  }

  @Test func judgedPropertiesBelongToPolicies() throws {
    for judged in JudgedProperties.all {
      let policy = PolicyPack.all.first { $0.id == judged.policy }
      #expect(policy != nil && policy?.reason.isEmpty == true, "\(judged.policy)")
    }
  }

  /// The lifecycle is that of each engine; other targets list what they lack.
  @Test func lifecyclesChangeTheOptions() throws {
    let stack = try Self.stack()
    let secret = try #require(stack.entry("stripe_secret"))
    #expect(secret.provider()[0].protect && secret.provider()[0].ignoreChanges.map(\.name) == ["description"])
    #expect(secret.cloudFormation()[0].deletionPolicy == .retain)
    let table = try #require(stack.entry("payments_table"))
    #expect(!table.provider()[0].createBeforeDestroy && table.cloudFormation()[0].deletionPolicy == .retain)
    let cache = try #require(stack.entry("cache"))
    #expect(cache.provider()[0].protect && cache.cloudFormation()[0].deletionPolicy == .snapshot)
    let features = stack.unsupportedFeatures.filter { $0.dialect == .cloudFormation }.map(\.subject)
    #expect(features.contains("the ignored changes of stripe_secret (description)"))
    #expect(features.contains("the replacement of payments_table after its deletion"))
  }

  /// Outputs of references stand beside those of the system, all or those that the description names.
  @Test func ownOutputsStandBesideOthers() throws {
    #expect(try Self.stack().outputs.map(\.name).suffix(3) == ["environment_suffix", "catalog", "payments"])
    let chosen = try Self.stack(["outputs={vpc: 'vpc_id', bus: '${raw.catalog.arn}'}"]).outputs
    #expect(chosen.map(\.name) == ["vpc", "bus"])
  }

  @Test(arguments: [
    ("{provider: {a_b: 1}}", [Dialect.cloudFormation]), ("{cloudFormation: {Ab: 1}}", [.provider]),
    ("{terraform: {a_b: 1}, cloudFormation: {}}", [.provider]),
    ("{pulumi: {aB: 1}, cloudFormation: {}}", [.provider]),
    ("{terraform: {a_b: 1}, pulumi: {}, cloudFormation: {}}", []),
    ("{provider: {a_b: 1}, cloudFormation: {}}", []), ("{provider: {}, cloudFormation: {Ab: 1}}", []),
  ])
  func oneSidedPatchesAreLimitations(_ patch: String, _ dialects: [Dialect]) throws {
    let features = try Self.stack(["patches={vpc: \(patch)}"]).unsupportedFeatures
    let patched = features.filter { $0.subject.hasPrefix("the patch of vpc (") }
    #expect(patched.map(\.dialect) == dialects)
  }

  /// `$${` is a literal `${`, which every target escapes.
  @Test func literalDollarsStay() throws {
    let stack = try Self.stack(["patches={vpc: {provider: {tags: {A: '$${x}'}}, cloudFormation: {}}}"])
    let vpc = try #require(stack.entry("vpc")?.provider().first)
    let tags = vpc.body.fields.compactMap { field -> String? in
      if case .argument(let key, .tags(let own, _)) = field, key.name == "tags" {
        "\(own.last?.value as Any)"
      } else {
        nil
      }
    }
    #expect(tags.first?.contains("${x}") == true)
  }
}
