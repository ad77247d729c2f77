import InfraModel

/// A deployment group for blue/green deployments of an ECS service: CodeDeploy starts new tasks, switches the traffic
/// and stops the old tasks.
/// https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-steps-ecs.html
public struct CodeDeployGroup: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_codedeploy_deployment_group", pulumi: "aws:codedeploy:DeploymentGroup",
    cloudFormation: "AWS::CodeDeploy::DeploymentGroup", noun: "deployment_group",
    identity: Identity(
      [
        .property("ApplicationName", "{app_name}"), .physicalID("DeploymentGroupName", "{deployment_group_name}"),
      ], import: "{app_name}:{deployment_group_name}"),
    reading: Reading(
      "codedeploy:GetDeployment", "codedeploy:GetDeploymentGroup", "codedeploy:ListDeployments",
      "codedeploy:ListTagsForResource"))

  /// Application of the group.
  public var application: Ref<CodeDeployApplication>
  /// Name, up to 100 characters.
  public var name: Value<String>
  /// Role assumed by CodeDeploy.
  public var role: Ref<Role>
  /// Cluster of the service.
  public var cluster: Ref<ECSCluster>
  /// Service that is deployed. Its deployment type is ``ECSService/Deployment/codeDeploy``.
  public var service: Ref<ECSService>
  /// Production listener, whose rules are switched.
  public var listener: Ref<Listener>
  /// The blue and green target groups.
  public var targetGroups: (Ref<TargetGroup>, Ref<TargetGroup>)
  /// Minutes before the old tasks are stopped, for rollbacks; at most 2880.
  public var keepMinutes: Int
  /// Test listener for the new tasks before the traffic is switched, with ``Listener/isSwitched`` set.
  public var testListener: Ref<Listener>?
  /// Names of the CloudWatch alarms that stop and roll back a deployment, at most ten.
  public var alarmNames: [Value<String>]

  /// Creates a deployment group that switches all traffic at once and rolls back failed deployments.
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

  public var nameConstraints: [NameConstraint] {
    [NameConstraint("CodeDeploy deployment group", name, maximum: 100, in: .parent)]
  }

  private static let configuration = "CodeDeployDefault.ECSAllAtOnce"
  private var rollbackEvents: [String] {
    (alarmNames.isEmpty ? [] : ["DEPLOYMENT_STOP_ON_ALARM"]) + ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_REQUEST"]
  }

  public func describe(into r: ResourceWriter) {
    r.set("app_name", "ApplicationName", application.name, cloudFormation: .replaces)
    r.set("deployment_group_name", "DeploymentGroupName", name, .renamesInPlace, cloudFormation: .renames)
    r.set("deployment_config_name", "DeploymentConfigName", Self.configuration)
    r.set("service_role_arn", "ServiceRoleArn", role.arn)
    r.block("auto_rollback_configuration", "AutoRollbackConfiguration") {
      r.set("enabled", "Enabled", true)
      r.set("events", "Events", rollbackEvents)
    }
    if !alarmNames.isEmpty {
      r.block("alarm_configuration", "AlarmConfiguration") {
        r.set("enabled", "Enabled", true)
        r.provider { r.set("alarms", alarmNames) }
        r.cloudFormation { r.blocks("Alarms", alarmNames) { r.set("Name", $0) } }
      }
    }
    r.block("blue_green_deployment_config", "BlueGreenDeploymentConfiguration") {
      r.block("deployment_ready_option", "DeploymentReadyOption") {
        r.set("action_on_timeout", "ActionOnTimeout", "CONTINUE_DEPLOYMENT")
      }
      r.block("terminate_blue_instances_on_deployment_success", "TerminateBlueInstancesOnDeploymentSuccess") {
        r.set("action", "Action", "TERMINATE")
        r.set("termination_wait_time_in_minutes", "TerminationWaitTimeInMinutes", keepMinutes)
      }
    }
    r.block("deployment_style", "DeploymentStyle") {
      r.set("deployment_option", "DeploymentOption", "WITH_TRAFFIC_CONTROL")
      r.set("deployment_type", "DeploymentType", "BLUE_GREEN")
    }
    r.block("ecs_service", "ECSServices", list: .inCloudFormation) {
      r.set("cluster_name", "ClusterName", cluster.name)
      r.set("service_name", "ServiceName", service.name)
    }
    r.block("load_balancer_info", "LoadBalancerInfo") {
      r.block("target_group_pair_info", "TargetGroupPairInfoList", list: .inCloudFormation) { targetGroupPair(r) }
    }
    r.tags()
  }

  private func targetGroupPair(_ r: ResourceWriter) {
    r.block("prod_traffic_route", "ProdTrafficRoute") { r.set("listener_arns", "ListenerArns", [listener.arn]) }
    if let testListener {
      r.block("test_traffic_route", "TestTrafficRoute") {
        r.set("listener_arns", "ListenerArns", [testListener.arn])
      }
    }
    r.blocks("target_group", "TargetGroups", [targetGroups.0, targetGroups.1]) { r.set("name", "Name", $0.name) }
  }
}
