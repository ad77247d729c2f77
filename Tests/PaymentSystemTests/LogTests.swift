import AWSResources
import InfraModel
import Testing

@testable import PaymentSystem

/// Logs in buckets: as long as those in CloudWatch, for a time of their own, or not at all.
@Suite struct LogTests {
  private static func stack(_ assignments: String...) throws -> Stack {
    try RuleCase.source(["logs.loadBalancerGroup=false"] + assignments).stack()
  }

  private static func days(_ key: String, in stack: Stack) -> Int? {
    (stack.entry("\(key)_bucket")?.resource as? Bucket)?.lifecycle.expireDays
  }

  @Test func retentionIsThatOfCloudWatchUnlessGiven() throws {
    let stack = try Self.stack("logs.retentionDays=30", "logs.loadBalancerLogDays=7", "logs.accessLogDays=true")
    #expect(Self.days("flow_logs", in: stack) == 30)
    #expect(Self.days("alb_logs", in: stack) == 7)
    #expect(Self.days("access_logs", in: stack) == 30)
  }

  @Test func flowLogsCanBeLeftOut() throws {
    let stack = try Self.stack("logs.flowLogDays=false")
    #expect(stack.entry("flow_log") == nil && stack.entry("flow_logs_bucket") == nil)
    #expect(!stack.outputs.contains { $0.name == "flow_logs_bucket_name" })
  }

  @Test func flowLogsCanGoToCloudWatch() throws {
    let stack = try Self.stack("logs.flowLogsTo=cloudwatch", "logs.flowLogDays=7", "logs.bucket=central-logs")
    #expect((stack.entry("flow_logs_log_group")?.resource as? LogGroup)?.keepDays == 7)
    #expect(stack.entry("flow_logs_bucket") == nil && stack.entry("flow_log") != nil)
    #expect(stack.outputs.contains { $0.name == "flow_logs_log_group_name" })
  }

  @Test func loadBalancerLogsCanBeLeftOut() throws {
    let stack = try Self.stack("logs.loadBalancerLogDays=false")
    #expect(stack.entry("alb_logs_bucket") == nil)
    #expect(try #require(stack.entry("alb")?.resource as? LoadBalancer).logBucket == nil)
    #expect(!stack.outputs.contains { $0.name == "alb_logs_bucket_name" })
  }

  @Test func accessLogsCanBeLeftOut() throws {
    let stack = try Self.stack("logs.accessLogDays=false")
    #expect(stack.entry("access_logs_bucket") == nil)
    #expect(try #require(stack.entry("distribution")?.resource as? Distribution).logs == nil)
    #expect(try #require(stack.entry("frontend_bucket")?.resource as? Bucket).accessLogs == nil)
  }
}
