import AWSResources
internal import Configuration
import InfraModel

/// The schedules that start a part, with the role that EventBridge Scheduler assumes for all of them.
struct Schedules {
  /// First words of their keys.
  let key: LogicalName
  /// A name that begins with that of the part, such as `settlement-nightly` with `nightly`.
  let name: (_ ending: String) -> Value<String>
  /// What they do with the part, such as `call the scores function`.
  let purpose: (plural: String, singular: String)
  /// Resources that the target needs and does not refer to.
  var prerequisites: [ResourceID] = []

  /// Adds the role and the schedules; nothing without schedules.
  func add<Settings: TimeSettings>(
    _ schedules: [Keyed<Settings>], _ statements: (inout Stack) -> [PolicyStatement], in stack: inout Stack,
    target: (Keyed<Settings>) -> Schedule.Target
  ) {
    if schedules.isEmpty { return }
    let role = stack.add(
      "\(key)_schedule_role",
      Role.ofScheduler(
        name: name("schedule-role"), description: "Allows schedules to \(purpose.plural)", statements(&stack)))
    for schedule in schedules {
      stack.add(
        "\(key)_\(CaseStyle.snake(schedule.name))_schedule",
        Schedule(
          name: name(schedule.name), description: purpose.singular, every: schedule.value.every,
          timeZone: schedule.value.timeZone, isEnabled: schedule.value.enabled, role: role, target: target(schedule)),
        dependsOn: [role.name] + prerequisites)
    }
  }
}

extension Role {
  /// A role with which EventBridge Scheduler calls the targets of this account's schedules.
  /// https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html
  fileprivate static func ofScheduler(
    name: Value<String>, description: String, _ statements: [PolicyStatement]
  ) -> Role {
    Role(
      name: name, description: description, service: "scheduler.amazonaws.com",
      when: [.sourceAccount(Value(.lookup(.accountID)))],
      policies: [.init("call", statements)])
  }
}
