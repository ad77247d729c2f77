import AWSResources
internal import Configuration
import InfraModel

/// A job: its task definition and the schedules that start it.
struct Job {
  let label: DisplayName
  let container: ContainerTask
  /// ECR repository of its own; nil with the image of a service.
  let repository: Ref<ECRRepository>?
  /// The command that starts it by hand.
  let runCommand: Value<String>

  /// First words of the key of its security group.
  static func key(of label: DisplayName) -> LogicalName { "\(label.key)_job" }

  init(
    _ entry: Keyed<JobSettings>, image: ContainerTask.Image?, _ around: Service.Context, in stack: inout Stack
  ) {
    let task = TaskEntry(job: entry)
    label = entry.label
    container = ContainerTask(task, image: image, around, in: &stack)
    repository = image == nil ? container.image.repository : nil
    let placement = around.context.placement
    let groups = container.group.map { [$0] } ?? []
    // A shell would expand the braces, and none of these values has a quote.
    let place: Value<String> =
      "'awsvpcConfiguration={subnets=[\(placement.subnetIDs)],securityGroups=[\(Self.list(groups.map { $0.id }))],assignPublicIp=\(placement.publicAddress)}'"
    runCommand =
      "aws ecs run-task --region \(stack.lookup(.region)) --cluster \(around.cluster.name) --launch-type FARGATE --task-definition \(container.definition.arn) --network-configuration \(place)"
    addSchedules(entry, around, in: &stack)
  }

  /// Values separated by commas.
  static func list(_ values: [Value<String>]) -> Value<String> {
    var text = Value<String>.StringInterpolation(literalCapacity: 0, interpolationCount: values.count)
    for (index, value) in values.enumerated() {
      if index > 0 { text.appendLiteral(",") }
      text.appendInterpolation(value)
    }
    return Value(stringInterpolation: text)
  }

  private func addSchedules(_ entry: Keyed<JobSettings>, _ around: Service.Context, in stack: inout Stack) {
    let task = Schedule.Task(
      container.definition, in: around.cluster, subnets: around.context.placement.subnets,
      hasPublicAddress: around.context.placement.isPublic, securityGroups: container.group.map { [$0] } ?? [])
    Schedules(
      key: label.key, name: { around.name("\(label.name)-\($0)") },
      purpose: ("start the \(label.name) job", "Starts the \(label.name) job"),
      prerequisites: container.prerequisites(around)
    ).add(
      entry.value.on.schedules,
      { JobTarget.runStatements(label, cluster: around.cluster, around.name, in: &$0) }, in: &stack
    ) { schedule in
      let command = around.context.texts.texts(
        schedule.value.command, of: Setting.jobs[entry.name].on.schedules[schedule.name].command)
      return .task(task, container: label.name, command: command)
    }
  }

  func addOutputs(to stack: inout Stack) {
    stack.outputs += [
      StackOutput("\(label.words)_task_definition_arn", container.definition.arn, "ARN of the task definition."),
      StackOutput("\(label.words)_run_command", runCommand, "Command that starts the \(label.name) job once."),
    ]
    if let repository, repository.name.given == nil {
      stack.outputs.append(
        StackOutput("\(label.words)_ecr_repository_url", repository.url, "URL of the ECR repository."))
    }
  }
}
