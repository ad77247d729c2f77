import InfraModel

/// How CodeDeploy replaces the tasks of an ECS service: new ones beside the old, then the traffic, then the old go.
/// https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-steps-ecs.html
public struct CodeDeployGroup: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_codedeploy_deployment_group", pulumi: "aws:codedeploy:DeploymentGroup",
    cloudFormation: "AWS::CodeDeploy::DeploymentGroup", noun: "deployment_group")

  /// The application.
  public var application: Ref<CodeDeployApplication>
  /// Its name, up to 100 characters.
  public var name: Value<String>
  /// The role that CodeDeploy takes on.
  public var role: Ref<Role>
  /// The cluster.
  public var cluster: Ref<ECSCluster>
  /// The service whose tasks are replaced; its deployment is ``ECSService/Deployment/codeDeploy``.
  public var service: Ref<ECSService>
  /// The listener whose rules are switched.
  public var listener: Ref<Listener>
  /// The two target groups between which they are switched.
  public var targetGroups: (Ref<TargetGroup>, Ref<TargetGroup>)
  /// Minutes for which the old tasks stay, to go back to; at most 2880.
  public var keepMinutes: Int
  /// The listener on which the new tasks can be tried before the traffic is switched, one with
  /// ``Listener/isSwitched``.
  public var testListener: Ref<Listener>?
  /// The names of the CloudWatch alarms that stop a deployment and take it back, at most ten.
  public var alarmNames: [Value<String>]

  /// Creates a deployment group that switches all traffic at once and goes back when a deployment fails.
  public init(
    application: Ref<CodeDeployApplication>, name: Value<String>, role: Ref<Role>, cluster: Ref<ECSCluster>,
    service: Ref<ECSService>, listener: Ref<Listener>, targetGroups: (Ref<TargetGroup>, Ref<TargetGroup>),
    keepMinutes: Int, testListener: Ref<Listener>? = nil, alarmNames: [Value<String>] = []
  ) {
    self.application = application
    self.name = name
    self.role = role
    self.cluster = cluster
    self.service = service
    self.listener = listener
    self.targetGroups = targetGroups
    self.keepMinutes = keepMinutes
    self.testListener = testListener
    self.alarmNames = alarmNames
  }

  public var physicalNames: [PhysicalName] {
    [PhysicalName("CodeDeploy deployment group", name, maximum: 100, in: .parent)]
  }

  private static let configuration = "CodeDeployDefault.ECSAllAtOnce"
  private var rollbackEvents: [String] {
    (alarmNames.isEmpty ? [] : ["DEPLOYMENT_STOP_ON_ALARM"]) + ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_REQUEST"]
  }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var group = ProviderResource(id)
    group.set("app_name", application.name)
    group.set("deployment_group_name", name, .renamesInPlace)
    group.set("deployment_config_name", Self.configuration)
    group.set("service_role_arn", role.arn)
    group.block(
      "auto_rollback_configuration", ProviderBody(["enabled": true, "events": rollbackEvents]))
    if !alarmNames.isEmpty {
      group.block("alarm_configuration", ProviderBody(["enabled": true, "alarms": alarmNames]))
    }
    var switching = ProviderBody()
    switching.block("deployment_ready_option", ProviderBody(["action_on_timeout": "CONTINUE_DEPLOYMENT"]))
    switching.block(
      "terminate_blue_instances_on_deployment_success",
      ProviderBody(["action": "TERMINATE", "termination_wait_time_in_minutes": keepMinutes]))
    group.block("blue_green_deployment_config", switching)
    group.block(
      "deployment_style",
      ProviderBody(["deployment_option": "WITH_TRAFFIC_CONTROL", "deployment_type": "BLUE_GREEN"]))
    group.block("ecs_service", ProviderBody(["cluster_name": cluster.name, "service_name": service.name]))
    var pair = ProviderBody()
    pair.block("prod_traffic_route", ProviderBody(["listener_arns": [listener.arn]]))
    if let testListener {
      pair.block("test_traffic_route", ProviderBody(["listener_arns": [testListener.arn]]))
    }
    pair.blocks(
      "target_group", [targetGroups.0, targetGroups.1].map { ProviderBody(["name": $0.name]) })
    group.block("load_balancer_info", ProviderBody().adding(block: "target_group_pair_info", pair))
    group.tags()
    return [group]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var group = CloudFormationResource(id)
    group.set("ApplicationName", application.name, .replaces)
    group.set("DeploymentGroupName", name, .renames)
    group.set("DeploymentConfigName", Self.configuration)
    group.set("ServiceRoleArn", role.arn)
    group.set(
      "AutoRollbackConfiguration", Expression.object(["Enabled": true, "Events": rollbackEvents]))
    if !alarmNames.isEmpty {
      group.set(
        "AlarmConfiguration",
        Expression.object(["Enabled": true, "Alarms": alarmNames.map { Expression.object(["Name": $0]) }]))
    }
    group.set(
      "BlueGreenDeploymentConfiguration",
      Expression.object([
        "DeploymentReadyOption": Expression.object(["ActionOnTimeout": "CONTINUE_DEPLOYMENT"]),
        "TerminateBlueInstancesOnDeploymentSuccess": Expression.object([
          "Action": "TERMINATE", "TerminationWaitTimeInMinutes": keepMinutes,
        ]),
      ]))
    group.set(
      "DeploymentStyle",
      Expression.object(["DeploymentOption": "WITH_TRAFFIC_CONTROL", "DeploymentType": "BLUE_GREEN"]))
    group.set(
      "ECSServices", [Expression.object(["ClusterName": cluster.name, "ServiceName": service.name])])
    group.set(
      "LoadBalancerInfo",
      Expression.object([
        "TargetGroupPairInfoList": [
          Expression.object([
            "ProdTrafficRoute": Expression.object(["ListenerArns": [listener.arn]]),
            "TestTrafficRoute": testListener.map { Expression.object(["ListenerArns": [$0.arn]]) },
            "TargetGroups": [targetGroups.0, targetGroups.1].map { Expression.object(["Name": $0.name]) },
          ])
        ]
      ]))
    group.tags()
    return [group]
  }
}
