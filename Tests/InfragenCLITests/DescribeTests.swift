import Testing

@testable import InfragenCLI

/// `infragen describe` for a custom system: its page, its connections and permissions, and the keys of its resources.
@Suite(.enabled(if: Tool.path != nil)) struct DescribeTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "{ name: 'shop', services: { a: { image: 'a:1', port: 9000, paths: ['/a'] } }, environments: { dev: {}, prod: { alarms: true } } }",
      to: "infragen.json5")
  }

  private func describe(_ options: String = "") throws -> String {
    let result = try Tool.run("\"$0\" describe \(options)", in: folder)
    #expect(result.code == 0 && result.errors.isEmpty, "\(result.errors)")
    return result.output
  }

  @Test func pageHasEverySection() throws {
    let page = try describe("-e dev")
    #expect(page.hasPrefix("# shop (dev)\n"))
    let sections = [
      "Diagram", "What the account needs", "Parameters", "Outputs", "Not supported by every target",
      "Connections and rights", "Open policy findings", "Waived policies", "Suppressed scanner checks",
    ]
    for section in sections { #expect(page.contains("\n## \(section)\n"), "\(section)") }
    #expect(page.contains("| `a_image` | `AImage` | `aImage` | `a:1` |"))
    #expect(page.contains("`alb.https`"))
  }

  @Test func environmentIsChosen() throws {
    #expect(try describe("--environment prod").contains("`alarm_topic_arn`"))
    #expect(!(try describe("--environment dev").contains("`alarm_topic_arn`")))
  }

  @Test func environmentsAreMerged() throws {
    let page = try describe()
    #expect(page.hasPrefix("# shop (dev, prod)\n"))
    #expect(page.contains("connections and rights are those of prod;") && page.contains("`alarm_topic_arn`"))
    #expect(page.contains("| dev, prod |"))
    #expect(try describe("--keys").hasPrefix("# dev\n\n| key "))
    #expect(try describe("--reach").hasPrefix("# dev, prod\n\n## Links\n"))
  }

  @Test func reachListsConnectionsAndRights() throws {
    let reach = try describe("--reach --environment dev")
    #expect(
      reach.contains("| `alb_security_group` | `ecs_security_group` | 9000 | From the load balancer; To the tasks |  |")
    )
    #expect(reach.contains("| `a_execution_role` | `ecs_log_group:*` | `logs:CreateLogStream`, `logs:PutLogEvents` |"))
  }

  @Test func keysNameEveryTarget() throws {
    let keys = try describe("--keys")
    #expect(keys.contains("| `a_service` | `aws_ecs_service.a` | `AService` | `aService` |"))
    #expect(
      keys.contains(
        "| `public_route_table/default_route` | `aws_route.public_default` | `PublicRouteTableDefaultRoute` | `publicRouteTableDefaultRoute` |"
      ))
  }

  @Test func listsExcludeEachOther() throws {
    let result = try Tool.run("\"$0\" describe --reach --keys", in: folder)
    #expect(result.code == 64 && result.errors.contains("--reach and --keys exclude each other"), "\(result.errors)")
  }
}
