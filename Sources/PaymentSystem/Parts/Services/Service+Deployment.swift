import AWSResources
import InfraModel

extension Service {
  /// Minutes for which CodeDeploy keeps the old tasks for a rollback.
  private static let keepMinutes = 15

  /// Adds CodeDeploy's application and deployment group, which switch the rule between the two target groups.
  func addDeployment(
    _ around: Context, _ listener: Ref<Listener>, _ targetGroups: (Ref<TargetGroup>, Ref<TargetGroup>),
    in stack: inout Stack
  ) {
    let role = stack.add(
      "\(label.key)_deployment_role",
      Role(
        name: around.name("\(label.name)-deployment-role"),
        description: "Allows CodeDeploy to deploy the \(label.name) service",
        service: "codedeploy.amazonaws.com", managedPolicies: [.init("ecs", "AWSCodeDeployRoleForECS")]))
    let alarms =
      around.context.system.alarms == nil
      ? []
      : Alarms.alarms(of: label, isSwitched: true, watchesTargets: around.balancing?.watched != nil, in: &stack)
    let application = stack.add("\(label.key)_deployment", CodeDeployApplication(name: around.name(label.name)))
    stack.add(
      "\(label.key)_deployment_group",
      CodeDeployGroup(
        application: application, name: around.name("\(label.name)-blue-green"), role: role, cluster: around.cluster,
        service: service, listener: listener, targetGroups: targetGroups,
        keepMinutes: Self.keepMinutes, alarmNames: alarms.map { $0.name }),
      dependsOn: [role.name])
  }
}
