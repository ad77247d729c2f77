import AWSResources
import InfraModel

/// The buckets, and the flow logs that fill one of them.
struct Storage {
  let frontend: Ref<Bucket>
  let frontendIdentity: Ref<OriginAccessIdentity>
  let loadBalancerLogs: Ref<Bucket>
  let flowLogs: Ref<Bucket>

  /// Days that replaced and deleted log files are kept.
  private static let oldLogDays = 30
  private static let archiveDays = 30

  init(_ system: PaymentSystem, _ network: Network, _ name: Naming, in stack: inout Stack) {
    let account = stack.lookup(.accountID)
    let empties = !system.protectData
    let identity = stack.add(
      "frontend_access_identity", OriginAccessIdentity(comment: "Reads \(name("frontend"))" as Value<String>))
    frontend = stack.add(
      "frontend_bucket",
      Bucket(
        name: name("frontend"),
        lifecycle: Lifecycle(
          oldVersionDays: system.frontend.oldVersionDays, oldVersionArchiveDays: Self.archiveDays),
        emptiesOnDestroy: empties
      ) { arn in
        [
          PolicyStatement(
            "AllowCloudFront", allow: ["s3:GetObject"], on: ["\(arn)/*"], to: .aws(identity.arn))
        ]
      })
    frontendIdentity = identity
    loadBalancerLogs = stack.add(
      "alb_logs_bucket",
      Bucket(
        name: name("alb-logs"),
        lifecycle: Lifecycle(expireDays: system.loadBalancer.accessLogDays, oldVersionDays: Self.oldLogDays),
        emptiesOnDestroy: empties
      ) { arn in
        [
          PolicyStatement(
            "AllowLoadBalancerLogs", allow: ["s3:PutObject"], on: ["\(arn)/AWSLogs/\(account)/*"],
            to: .service("logdelivery.elasticloadbalancing.amazonaws.com"))
        ]
      })
    flowLogs = stack.add(
      "flow_logs_bucket",
      Bucket(
        name: name("flow-logs"),
        lifecycle: Lifecycle(expireDays: system.network.flowLogDays, oldVersionDays: Self.oldLogDays),
        emptiesOnDestroy: empties
      ) { arn in
        let delivery = PolicyStatement.Principal.service("delivery.logs.amazonaws.com")
        let ours = PolicyStatement.Condition("StringEquals", "aws:SourceAccount", account)
        return [
          PolicyStatement(
            "AllowFlowLogs", allow: ["s3:PutObject"], on: ["\(arn)/AWSLogs/\(account)/*"], to: delivery,
            when: [ours, .init("StringEquals", "s3:x-amz-acl", "bucket-owner-full-control")]),
          PolicyStatement(
            "AllowFlowLogsCheck", allow: ["s3:GetBucketAcl"], on: [arn], to: delivery, when: [ours]),
        ]
      })
    stack.add(
      "flow_log", FlowLog(vpc: network.vpc, bucket: flowLogs, name: name("flow-log")), dependsOn: [flowLogs.name])
  }

  func addOutputs(to stack: inout Stack) {
    stack.outputs += [
      Output("frontend_bucket_name", frontend.id, "Bucket with the files for browsers."),
      Output("alb_logs_bucket_name", loadBalancerLogs.id, "Bucket with the load balancer's access logs."),
      Output("flow_logs_bucket_name", flowLogs.id, "Bucket with the VPC's flow logs."),
    ]
  }
}
