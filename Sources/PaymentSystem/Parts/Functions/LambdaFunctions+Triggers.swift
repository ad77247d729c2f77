import AWSResources
internal import Configuration
import InfraModel

extension LambdaFunctions {
  /// Adds what calls a function, besides the API.
  static func addTriggers(
    of entry: Keyed<FunctionSettings>, _ function: Ref<LambdaFunction>, _ context: BuildContext, in stack: inout Stack
  ) {
    let key = entry.label.key
    let triggers = context.links.grants(of: .function(entry.name)).links.filter(\.link.isTrigger)
    for trigger in triggers {
      let name = trigger.link.to.name
      let words = trigger.label.words
      if let topic = context.links.topic(name), trigger.link.to == .topic(name) {
        let permission = stack.add(
          "\(key)_\(words)_topic_permission",
          LambdaPermission(function: function, service: "sns.amazonaws.com", sourceARN: topic.arn))
        stack.add(
          "\(key)_\(words)_topic_subscription",
          TopicSubscription(topic: topic, endpoint: .function(function)), dependsOn: [permission.name])
      } else if let queue = context.links.queue(name), trigger.link.to == .queue(name),
        let settings = entry.value.on.queues.first(where: { $0.name == name })?.value
      {
        stack.add(
          "\(key)_\(words)_queue_source",
          EventSource(
            function: function, origin: .queue(queue, maxConcurrency: settings.maxConcurrency),
            batchSize: settings.batchSize, windowSeconds: settings.windowSeconds))
      } else if let table = context.links.streamingTable(name),
        let settings = entry.value.on.tables.first(where: { $0.name == name })?.value,
        trigger.link.to == .table(name)
      {
        stack.add(
          "\(key)_\(words)_table_source",
          EventSource(
            function: function, origin: .stream(table, settings.stream(context.links)), batchSize: settings.batchSize,
            windowSeconds: settings.windowSeconds, filters: settings.filters.map(Expression.init(pattern:))))
      } else if trigger.link.to == .bucket(name) {
        let bucket = Buckets.name(of: trigger.label, context.name, in: &stack)
        stack.add(
          Buckets.permissionKey(of: entry.label, for: trigger.label),
          LambdaPermission(
            function: function, service: "s3.amazonaws.com", sourceARN: Buckets.arn(named: bucket, in: &stack),
            sourceAccount: stack.lookup(.accountID)))
      }
    }
    let label = entry.label.name
    Schedules(
      key: key, name: { context.name.own("\(CaseStyle.kebab(label))-\($0)") },
      purpose: ("call the \(label) function", "Calls the \(label) function")
    ).add(
      entry.value.on.schedules,
      { _ in [PolicyStatement("InvokeFunction", allow: ["lambda:InvokeFunction"], on: [function.arn])] }, in: &stack
    ) { .function(function, input: $0.value.input.map(Expression.init(literal:))) }
  }
}

extension TableEventSettings {
  fileprivate func stream(_ links: Links) -> EventSource.Stream {
    EventSource.Stream(
      start: startingPosition, retries: retries, bisects: bisect,
      failures: onFailure.flatMap { links.queue($0) }
    )
  }
}

extension Expression {
  /// A value of a configuration without references.
  init(literal value: JSON5Value) {
    self =
      switch value.kind {
      case .null: .string("")
      case .boolean(let truth): .boolean(truth)
      case .integer(let number): .integer(number)
      case .decimal(let text): .decimal(text)
      case .string(let text): .string(text)
      case .array(let items): .list(items.map { Expression(literal: $0) })
      case .object(let members): .object(members.map { Expression.Member($0.key, Expression(literal: $0.value)) })
      }
  }
}
