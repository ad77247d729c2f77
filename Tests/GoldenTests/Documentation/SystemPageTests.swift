import Configuration
import Emitters
import Foundation
import InfraModel
import PaymentSystem
import Templates
import Testing

/// The recorded sections of each system's page, `Templates/<system>/README.md`.
@Suite struct SystemPageTests {
  @Test(arguments: Templates.systems.map(\.name)) func systemPageIsCurrent(_ system: String) throws {
    var page = try RecordedPage("Templates/\(system)/README.md")
    let environments = GoldenTests.environments.filter { $0.0 == system }.map(\.1)
    let stacks = try environments.map { try GoldenTests.stack(system, $0) }
    // The last environment has everything that the others have.
    let stack = try #require(stacks.last)
    try page.record("diagram", "```mermaid\n\(MermaidDiagram(of: stack).text)```\n")
    if environments.count > 1 { try page.record("environments", try Self.differences(system, environments)) }
    try page.record("account", Self.account(stacks, environments))
    try page.record("parameters", Self.parameters(stack))
    try page.record("outputs", Self.outputs(stack))
    try page.record("limits", Self.limits(stacks))
    let throughput = Self.throughput(stacks, environments)
    if !throughput.isEmpty { try page.record("throughput", throughput) }
    try page.record("policies", try Self.policies(system, environments))
    try page.record("suppressions", try Self.suppressions(system, environments))
    try page.check()
  }

  @Test(arguments: Templates.systems.map(\.name)) func startersAreShort(_ system: String) throws {
    let starter = try #require(Templates.named(system))
    #expect(starter.configuration.split(separator: "\n", omittingEmptySubsequences: false).count <= 150)
  }

  private static func settings(_ system: String, _ environment: String) throws -> JSON5Value {
    let starter = try #require(Templates.named(system))
    return try SystemSource(
      file: system, text: Array(starter.configuration.utf8), environment: environment, regenerate: ""
    ).settings().settings
  }

  /// The settings in which the environments differ, a column for each.
  private static func differences(_ system: String, _ environments: [String]) throws -> String {
    let all = try environments.map { try settings(system, $0) }
    var paths: [SettingPath] = []
    for other in all.dropFirst() {
      for difference in all[0].differences(to: other)
      where difference.path.steps.first != .key("waivers") && !paths.contains(difference.path) {
        paths.append(difference.path)
      }
    }
    let rows = paths.map { path in
      ["`\(path)`"]
        + all.map { settings in
          let value = path.steps.reduce(Optional(settings)) { value, step in
            if case .key(let key) = step { value?[key] } else { nil }
          }
          return "`\(value?.text ?? "-")`"
        }
    }
    return MarkdownTable.text(["setting"] + environments, rows)
  }

  /// The prerequisites in the account: service-linked roles and quotas.
  private static func account(_ stacks: [Stack], _ environments: [String]) -> String {
    let roles = stacks.flatMap(\.serviceLinkedRoles).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    var text = ""
    if !roles.isEmpty {
      let ecs = "ecs.amazonaws.com"
      text += """
        AWS creates a service's service-linked role with the first resource of that service in an account, if the deployment has
        the permission `iam:CreateServiceLinkedRole`. \(roles.contains(ecs)
          ? "ECS can fail before its role exists (\"Unable to assume the service linked role\"). " : "")In a new account, create the roles
        first; the command refuses those that exist.

        ```sh
        for service in \(roles.joined(separator: " ")); do
          aws iam create-service-linked-role --aws-service-name "$service"
        done
        ```


        """
    }
    let uses = stacks.map(\.accountUses)
    let quotas = uses.flatMap { $0 }.reduce(into: [AccountQuota]()) { quotas, use in
      // What takes less than a tenth of a quota leaves room for nine more.
      if use.peak * 10 >= use.quota.standard * use.quota.units, !quotas.contains(use.quota) { quotas.append(use.quota) }
    }
    let rows = quotas.map { quota in
      ["[\(quota.name)](\(quota.page))", quota.code.map { "`\($0)`" } ?? "cannot be raised", "\(quota.standard)"]
        + uses.map { $0.first { $0.quota == quota }?.text ?? "-" }
    }
    return text
      + "The quotas of which the system uses 10% or more. They are shared with everything else in the account and region.\n\n"
      + MarkdownTable.text(["quota", "code", "default"] + environments, rows)
  }

  private static func parameters(_ stack: Stack) -> String {
    "Terraform and CloudFormation refuse invalid values. Pulumi YAML has no such check: each description says what is valid.\n\n"
      + MarkdownTable.text(
        ["Terraform", "CloudFormation", "Pulumi", "default", "description"],
        stack.parameters.map { parameter in
          let names = [
            parameter.dialect == .cloudFormation ? "" : "`\(parameter.name.snake)`",
            parameter.dialect == .provider ? "" : "`\(CaseStyle.pascal(parameter.name.snake))`",
            parameter.dialect == .cloudFormation ? "" : "`\(CaseStyle.camel(parameter.name.snake))`",
          ]
          let standard = if case .string(let text) = parameter.defaultValue { "`\(text)`" } else { "must be given" }
          return names + [standard, parameter.description]
        })
  }

  private static func outputs(_ stack: Stack) -> String {
    MarkdownTable.text(
      ["Terraform and Pulumi", "CloudFormation", "description"],
      stack.outputs.map { ["`\($0.name)`", "`\(CaseStyle.pascal($0.name))`", $0.description] })
  }

  /// The sustained capacity of the tables beside the rate limit of the API.
  private static func throughput(_ stacks: [Stack], _ environments: [String]) -> String {
    let rows = zip(stacks, environments).flatMap { stack, environment in
      Throughput.all(of: stack).map {
        [
          environment, $0.what, "\($0.units)", "\($0.unitsEach)", "**\($0.sustained)**", "\($0.admitted)",
        ]
      }
    }
    if rows.isEmpty { return "" }
    return MarkdownTable.text(
      [
        "environment", "items", "write units per second", "units per item", "sustained per second",
        "API limit per second",
      ], rows)
  }

  private static func limits(_ stacks: [Stack]) -> String {
    let all = stacks.flatMap(Parity.unsupportedFeatures)
    return all.isEmpty ? "Nothing.\n" : Parity.table(all)
  }

  /// The suppressed checks of scanners, those of one policy and reason together.
  private static func suppressions(_ system: String, _ environments: [String]) throws -> String {
    var rows: [(row: [String], environments: [String])] = []
    for environment in environments {
      var found: [[String]] = []
      for suppression in try PolicyTests.report(system, environment).suppressions {
        let check = "`\(suppression.check)`"
        let resource = "`\(suppression.resource ?? suppression.type)`"
        if let index = found.firstIndex(where: { $0[2] == suppression.reason }) {
          for (column, text) in [check, resource].enumerated()
          where !found[index][column].components(separatedBy: ", ").contains(text) {
            found[index][column] += ", \(text)"
          }
        } else {
          found.append([check, resource, suppression.reason])
        }
      }
      add(found, of: environment, to: &rows)
    }
    return table(["checks", "resources", "reason"], rows, of: environments)
  }

  /// The waived policies with their reasons, and the environments.
  private static func policies(_ system: String, _ environments: [String]) throws -> String {
    var rows: [(row: [String], environments: [String])] = []
    for environment in environments {
      var found: [[String]] = []
      for entry in try PolicyTests.report(system, environment).entries {
        guard let waiver = entry.waiver else { continue }
        let row = ["`\(entry.finding.policy.id)`", "`\(entry.finding.resource)`", waiver.reason, waiver.until]
        if let index = found.firstIndex(where: { $0[0] == row[0] }) {
          found[index][1] += ", \(row[1])"
        } else {
          found.append(row)
        }
      }
      add(found, of: environment, to: &rows)
    }
    return table(["policy", "resource", "reason", "until"], rows, of: environments)
  }

  /// Adds an environment's rows, or the environment to those that another has, too.
  private static func add(
    _ found: [[String]], of environment: String, to rows: inout [(row: [String], environments: [String])]
  ) {
    for row in found {
      if let index = rows.firstIndex(where: { $0.row == row }) {
        rows[index].environments.append(environment)
      } else {
        rows.append((row, [environment]))
      }
    }
  }

  private static func table(
    _ header: [String], _ rows: [(row: [String], environments: [String])], of environments: [String]
  ) -> String {
    MarkdownTable.text(
      header + (environments.count > 1 ? ["in"] : []),
      rows.map { $0.row + (environments.count > 1 ? [$0.environments.joined(separator: ", ")] : []) })
  }
}
