import EmitterConformance
import Emitters
import Foundation
import InfraModel
import PaymentSystem
import Templates
import Testing

/// Generated files suppress exactly the scanner checks that the policy report excuses: waived findings, even if the
/// waiver has expired, policies that are met by design, and policies that do not apply.
@Suite struct SuppressionTests {
  /// A system with its configuration, and the environment to generate.
  struct System: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    var environment: String?
    var overrides: [String] = []

    var testDescription: String { "\(name) \(environment ?? "") \(overrides.joined(separator: " "))" }

    func reviewed(on day: Day?) throws -> (stack: Stack, report: PolicyReport) {
      try SystemSource(
        file: name, text: Array(text.utf8), overrides: overrides, environment: environment, regenerate: ""
      ).reviewed(on: day)
    }
  }

  private static let valid = Day("2026-01-31")
  private static let later = Day("2099-01-01")

  static let systems: [System] =
    GoldenTests.environments.map {
      System(name: $0.0, text: text(of: $0.0), environment: $0.1)
    } + mixed

  /// The configuration of a starter.
  static func text(of starter: String) -> String { Templates.named(starter)?.configuration ?? "" }

  /// The kitchen sink, and the system with all features: unchanged, and with as many violations as settings allow.
  private static let mixed: [System] = {
    let file = Golden.package.appending(path: "Tests/Conformance/mixed.json5")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return [
      System(name: "sink", text: KitchenSink.configuration), System(name: "mixed", text: text),
      System(
        name: "mixed", text: text,
        overrides: [
          "encryption.customerManagedKeys=[]", "loadBalancer.https=false", "waf=false", "alarms=false",
          "database.checkBackups=false", "database.backupEveryHours=null", "database.multiAz=false", "cache.nodes=1",
          "api.key=false", "registry.mutableTags=true",
          #"waivers["alb.https"]={ reason: 'No certificate.', until: '2030-12-31', resources: ['http_listener'] }"#,
          #"waivers["logs.cmk"]={ reason: 'Not yet.', until: '2030-12-31' }"#,
        ]),
    ]
  }()

  /// The suppressions of one generated file: a set of `address check reason`.
  private static func written(_ target: String, _ stack: Stack) throws -> [String] {
    let emitter = try #require(Emitters.named(target))
    let document = try #require(emitter.documents(for: stack, layout: .single).first)
    let text = String(decoding: try document.bytes(), as: UTF8.self)
    switch target {
    case "cloudformation": return try inTemplate(text)
    case "pulumi": return inProgram(text)
    default: return inTerraform(text)
    }
  }

  private static func inTerraform(_ text: String) -> [String] {
    var address = ""
    return text.split(separator: "\n").compactMap { line in
      if line.hasPrefix("resource \"") || line.hasPrefix("data \"") {
        let parts = line.split(separator: "\"")
        address = "\(parts[1]).\(parts[3])"
      }
      return line.firstRange(of: "# checkov:skip=").map { "\(address) \(line[$0.upperBound...])" }
    }
  }

  private static func inTemplate(_ text: String) throws -> [String] {
    let template = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let resources = try #require(template["Resources"] as? [String: [String: Any]])
    return resources.flatMap { id, resource in
      let metadata = resource["Metadata"] as? [String: Any] ?? [:]
      func suppressions(_ scanner: String, _ list: String) -> [[String: String]] {
        (metadata[scanner] as? [String: [[String: String]]])?[list] ?? []
      }
      let skips = suppressions("checkov", "skip") + suppressions("cdk_nag", "rules_to_suppress")
      return skips.map { "\(id) \($0["id"] ?? ""): \($0["comment"] ?? $0["reason"] ?? "")" }
    }
  }

  private static func inProgram(_ text: String) -> [String] {
    var name = ""
    return text.split(separator: "\n").compactMap { line in
      if line.hasPrefix("  "), !line.hasPrefix("   "), line.hasSuffix(":") { name = line.dropFirst(2).dropLast() + "" }
      return line.hasPrefix("    # ") ? "\(name) \(line.dropFirst(6))" : nil
    }
  }

  /// The suppressions that a target's file must have according to the policy report.
  private static func expected(_ target: String, _ stack: Stack, _ report: PolicyReport) throws -> [String] {
    let lines = try report.suppressions.flatMap { suppression in
      let line = target == "pulumi" ? suppression.reason : "\(suppression.check): \(suppression.reason)"
      guard let key = suppression.resource else {
        return target == "terraform" ? ["\(suppression.type).available \(line)"] : []
      }
      let entry = try #require(stack.entry(key), "there is no \(key)")
      return generated(target, entry, stack).filter { isOn($0, suppression) }.map { "\($0.name) \(line)" }
    }
    return target == "pulumi" ? Array(Set(lines)) : lines
  }

  typealias Generated = (type: String, address: ResourceAddress, name: String)

  private static func isOn(_ resource: Generated, _ suppression: ScannerSuppression) -> Bool {
    resource.type == suppression.type
      && (suppression.instance ?? resource.address.instance) == resource.address.instance
  }

  /// The generated resources of a model resource by address; a template has no resources of other regions.
  static func generated(_ target: String, _ entry: Stack.Entry, _ stack: Stack) -> [Generated] {
    func text(_ append: (inout [UInt8]) -> Void) -> String {
      var bytes: [UInt8] = []
      append(&bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
    switch target {
    case "cloudformation":
      if let region = entry.resource.region, region != stack.region { return [] }
      return entry.cloudFormation().map { resource in
        (resource.type, resource.address, text { resource.address.original.appendName(to: &$0, firstUpper: true) })
      }
    case "pulumi":
      return entry.provider().map { resource in
        (resource.terraform, resource.address, text { resource.address.appendName(to: &$0, firstUpper: false) })
      }
    default:
      return entry.provider().map { resource in
        let label = text { resource.address.appendLabel(to: &$0) }
        return (resource.terraform, resource.address, "\(resource.terraform).\(label)")
      }
    }
  }

  /// A suppression for a resource type that is never generated would silently be lost.
  @Test(arguments: systems) func everySuppressionHasAGeneratedResource(_ system: System) throws {
    let (stack, report) = try system.reviewed(on: Self.valid)
    for suppression in report.suppressions {
      guard let entry = suppression.resource.flatMap(stack.entry) else { continue }
      let places =
        Self.generated("terraform", entry, stack)
        + entry.cloudFormation().map { ($0.type, $0.address, "") }
      #expect(places.contains { Self.isOn($0, suppression) }, "\(suppression)")
    }
  }

  @Test(arguments: systems, Emitters.programs.map(\.target))
  func filesSuppressExactlyTheExcusedFindings(_ system: System, _ target: String) throws {
    let (stack, report) = try system.reviewed(on: Self.valid)
    #expect(try Self.written(target, stack).sorted() == Self.expected(target, stack, report).sorted())
  }

  @Test(arguments: systems) func suppressionsMatchExceptionsAndNoOpenFindings(_ system: System) throws {
    let report = try system.reviewed(on: Self.valid).report
    let waived = Set(
      report.entries.filter { $0.waiver != nil }.map { "\($0.finding.policy.id) \($0.finding.resource)" })
    for exception in report.exceptions {
      if case .waived = exception.ground {
        #expect(waived.contains("\(exception.policy.id) \(exception.resource ?? "")"))
      }
      #expect(exception.reason.hasSuffix("."), "\(exception.policy.id)")
    }
    let open = Set(
      report.open.flatMap { entry in entry.finding.scanners.map { "\($0) \(entry.finding.resource)" } })
    for suppression in report.suppressions {
      #expect(!open.contains("\(suppression.check) \(suppression.resource ?? "")"))
      #expect(report.exceptions.contains { $0.suppressions.contains(suppression) })
    }
  }

  @Test(arguments: systems, Emitters.programs.map(\.target))
  func filesDoNotDependOnTheDay(_ system: System, _ target: String) throws {
    let emitter = try #require(Emitters.named(target))
    func files(on day: Day?) throws -> [[UInt8]] {
      try emitter.documents(for: system.reviewed(on: day).stack, layout: .folder).map { try $0.bytes() }
    }
    let valid = try files(on: Self.valid)
    #expect(try files(on: Self.later) == valid)
    #expect(try files(on: nil) == valid)
  }

  /// An expired waiver opens its findings again but does not stop the generation.
  @Test(arguments: systems) func expiredWaiversAreOpenFindings(_ system: System) throws {
    let valid = try system.reviewed(on: Self.valid).report
    let report = try system.reviewed(on: Self.later).report
    let waived = valid.entries.filter { $0.waiver != nil }
    #expect(!waived.isEmpty && !waived.contains(where: \.isOpen))
    #expect(report.entries.count == report.open.count)
    #expect(report.suppressions == valid.suppressions)
    let expired = report.open.filter { $0.finding.policy.id == Policy.expiredWaiver.id }
    #expect(report.open.count == valid.open.count + waived.count + expired.count)
    let told = report.generationDiagnostics
    #expect(told.all.count == valid.open.count + expired.count)
    #expect(told.hasErrors == valid.diagnostics.hasErrors)
  }

  /// These systems have no waivers, so every finding is open.
  @Test(arguments: Emitters.programs.map(\.target)) func systemsWithoutWaiversSuppressNoOpenFinding(_ target: String)
    throws
  {
    let (stack, report) = try System(name: "a", text: #"{ services: { a: { image: "a:1", paths: ["/a"] } } }"#)
      .reviewed(
        on: Self.valid)
    #expect(report.open.flatMap(\.finding.scanners).contains("CKV_AWS_2"))
    let written = try Self.written(target, stack)
    #expect(written.contains { $0.contains("not applicable") })
    #expect(!written.contains { $0.contains("waived") || $0.contains("CKV_AWS_2:") })
  }
}
