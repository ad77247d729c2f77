import Emitters
import InfraModel
import PaymentSystem

/// The sections of a system's page in Markdown: prerequisites in the account, parameters, outputs and accepted
/// findings.
package struct SystemPage {
  /// The system in one environment.
  package struct Environment {
    /// The name of the environment.
    package let name: String
    /// The resources.
    package let stack: Stack
    /// The policy findings.
    package let report: PolicyReport

    /// Creates the description of an environment.
    package init(name: String, stack: Stack, report: PolicyReport) {
      self.name = name
      self.stack = stack
      self.report = report
    }
  }

  let environments: [Environment]
  /// The environment whose parameters, outputs and diagram are shown.
  let shown: Environment

  var names: [String] { environments.map(\.name) }
  private var stacks: [Stack] { environments.map(\.stack) }

  /// Creates the page of a system from its environments, at least one. Sections about one environment use that with the
  /// most resources, and of equal ones the last.
  package init(_ environments: [Environment]) {
    self.environments = environments
    shown = environments.dropFirst().reduce(environments[0]) {
      $1.stack.entries.count >= $0.stack.entries.count ? $1 : $0
    }
  }

  /// The diagram as a code block that GitHub and GitLab render.
  package var diagram: String { "```mermaid\n\(MermaidDiagram(of: shown.stack).text)```\n" }

  /// The prerequisites in the account: service-linked roles and quotas.
  package var account: String {
    let roles = stacks.flatMap(\.serviceLinkedRoles).withoutRepeats
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
      // A use of less than a tenth of a quota is not listed.
      if use.peak * 10 >= use.quota.standard * use.quota.units, !quotas.contains(use.quota) { quotas.append(use.quota) }
    }
    let rows = quotas.map { quota in
      ["[\(quota.name)](\(quota.page))", quota.code.map { "`\($0)`" } ?? "cannot be raised", "\(quota.standard)"]
        + uses.map { $0.first { $0.quota == quota }?.text ?? "-" }
    }
    return text
      + "The quotas of which the system uses 10% or more. They are shared with everything else in the account and region.\n\n"
      + MarkdownTable.text(["quota", "code", "default"] + names, rows)
  }

  /// The parameters with their names in each target.
  package var parameters: String {
    "Terraform and CloudFormation refuse invalid values. Pulumi YAML has no such check: each description says what is valid.\n\n"
      + MarkdownTable.text(
        ["Terraform", "CloudFormation", "Pulumi", "default", "description"],
        shown.stack.parameters.map { parameter in
          let names = [
            parameter.dialect == .cloudFormation ? "" : "`\(parameter.name.snake)`",
            parameter.dialect == .provider ? "" : "`\(CaseStyle.pascal(parameter.name.snake))`",
            parameter.dialect == .cloudFormation ? "" : "`\(CaseStyle.camel(parameter.name.snake))`",
          ]
          let standard =
            switch parameter.defaultValue {
            case .string(let text): "`\(text)`"
            case .integer(let number): "`\(number)`"
            default: "must be given"
            }
          return names + [standard, parameter.description]
        })
  }

  /// The outputs with their names in each target.
  package var outputs: String {
    MarkdownTable.text(
      ["Terraform and Pulumi", "CloudFormation", "description"],
      shown.stack.outputs.map { ["`\($0.name)`", "`\(CaseStyle.pascal($0.name))`", $0.description] })
  }

  /// The sustained throughput of the tables next to the rate limit of the API; empty without such tables.
  package var throughput: String {
    let rows = environments.flatMap { environment in
      Throughput.all(of: environment.stack).map {
        [
          environment.name, $0.what, "\($0.units)", "\($0.unitsEach)", "**\($0.sustained)**", "\($0.admitted)",
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

  /// The features that a target does not support, one row per feature; a sentence if there is none.
  package var unsupportedFeatures: String {
    let all = stacks.flatMap(\.unsupportedFeatures)
    return all.isEmpty ? "Nothing.\n" : Self.table(all)
  }

  /// One row per feature, even if several resources have it.
  package static func table(_ features: [UnsupportedFeature]) -> String {
    var rows: [[String]] = []
    for feature in features {
      let targets = feature.dialect == .cloudFormation ? "CloudFormation" : "Terraform, Pulumi"
      let row = [feature.subject, targets, feature.reason]
      if !rows.contains(row) { rows.append(row) }
    }
    return MarkdownTable.text(["not supported", "target", "reason and workaround"], rows)
  }
}
