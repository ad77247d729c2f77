import AWSResources
import InfraModel

/// Metrics shared by the alarms and the dashboard.
enum Metrics {
  static func service(_ name: String, _ service: Service, _ services: Services, statistic: String = "Average") -> Metric
  {
    Metric(
      namespace: name == "RunningTaskCount" ? "ECS/ContainerInsights" : "AWS/ECS", name: name,
      dimensions: [("ClusterName", services.cluster.name), ("ServiceName", service.service.name)],
      statistic: statistic)
  }

  static func balancer(_ name: String, _ statistic: String, _ loadBalancer: Ref<LoadBalancer>) -> Metric {
    Metric(
      namespace: "AWS/ApplicationELB", name: name, dimensions: [("LoadBalancer", loadBalancer.fullName)],
      statistic: statistic)
  }

  static func targets(
    _ name: String, _ statistic: String, _ group: Ref<TargetGroup>, _ loadBalancer: Ref<LoadBalancer>
  ) -> Metric {
    Metric(
      namespace: "AWS/ApplicationELB", name: name,
      dimensions: [("TargetGroup", group.fullName), ("LoadBalancer", loadBalancer.fullName)], statistic: statistic)
  }

  static func queue(_ name: String, _ queue: Ref<Queue>) -> Metric {
    Metric(namespace: "AWS/SQS", name: name, dimensions: [("QueueName", queue.name)], statistic: "Maximum")
  }

  static func function(_ name: String, _ function: Ref<LambdaFunction>) -> Metric {
    Metric(namespace: "AWS/Lambda", name: name, dimensions: [("FunctionName", function.name)], statistic: "Sum")
  }

  static func workflow(_ name: String, _ workflow: Ref<StateMachine>) -> Metric {
    Metric(namespace: "AWS/States", name: name, dimensions: [("StateMachineArn", workflow.arn)], statistic: "Sum")
  }

  static func table(_ name: String, _ table: Ref<DynamoDBTable>) -> Metric {
    Metric(namespace: "AWS/DynamoDB", name: name, dimensions: [("TableName", table.name)], statistic: "Sum")
  }

  static func index(_ name: String, _ index: String, of table: Ref<DynamoDBTable>) -> Metric {
    Metric(
      namespace: "AWS/DynamoDB", name: name,
      dimensions: [("TableName", table.name), ("GlobalSecondaryIndexName", Value(.string(index)))], statistic: "Sum")
  }

  static func api(_ name: String, _ gateway: Gateway) -> Metric {
    Metric(
      namespace: "AWS/ApiGateway", name: name, dimensions: [("ApiName", gateway.name), ("Stage", gateway.stage.name)],
      statistic: "Sum")
  }

  /// The cluster dimension aggregates all instances: `Maximum` is the busiest one, while `Average` hides a busy writer
  /// behind an idle reader.
  static func database(_ name: String, _ database: Database, statistic: String) -> Metric {
    let dimension: (name: String, value: Value<String>) =
      switch database.server {
      case .instance(let instance, _): (instanceDimension, instance.identifier)
      case .cluster(let cluster, _): ("DBClusterIdentifier", cluster.identifier)
      }
    return Metric(namespace: "AWS/RDS", name: name, dimensions: [dimension], statistic: statistic)
  }

  static func replica(_ name: String, _ replica: Ref<DBInstance>, statistic: String) -> Metric {
    Metric(
      namespace: "AWS/RDS", name: name, dimensions: [(instanceDimension, replica.identifier)], statistic: statistic)
  }

  private static let instanceDimension = "DBInstanceIdentifier"
}
