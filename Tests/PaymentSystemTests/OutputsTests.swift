import PaymentSystem
import Templates
import Testing

/// Outputs that users rely on by name.
@Suite struct OutputsTests {
  @Test func paymentWebAppHasTheRequiredOutputs() throws {
    let expected = [
      "vpc_id", "public_subnet_ids", "private_subnet_ids", "rds_endpoint", "rds_database_name", "rds_master_secret_arn",
      "ecs_cluster_name", "ecs_service_name", "alb_dns_name", "cloudfront_domain_name", "frontend_bucket_name",
      "environment_suffix", "vpc_cidr", "availability_zones", "nat_gateway_ids", "ecs_cluster_arn",
      "ecs_task_definition_arn", "alb_arn", "alb_zone_id", "blue_target_group_arn", "green_target_group_arn",
      "cloudfront_distribution_id", "alb_logs_bucket_name", "flow_logs_bucket_name",
    ]
    let starter = try #require(Templates.named("payment-web-app"))
    let stack = try SystemSource(file: "", text: Array(starter.configuration.utf8), regenerate: "").stack()
    #expect(stack.outputs.map(\.name).sorted() == expected.sorted())
  }

  @Test func secondServiceKeepsTheFirstOutputs() throws {
    let starter = try #require(Templates.named("payment-web-app"))
    func keys(_ overrides: [String]) throws -> [String] {
      try SystemSource(
        file: "", text: Array(starter.configuration.utf8), overrides: overrides, regenerate: ""
      ).stack().entries.map(\.name.key)
    }
    let before = try keys([])
    let after = try keys(["services.refunds={paths: ['/refunds/*'], priority: 200, image: 'a:1'}"])
    #expect(after.filter { before.contains($0) } == before)
    #expect(after.filter { !before.contains($0) }.allSatisfy { $0.hasPrefix("refunds_") })
  }
}
