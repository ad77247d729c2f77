import AWSResources
import InfraModel

extension KitchenSink {
  /// Messages, alarms, a dashboard, tracing, and what watches over the account.
  static func addObservability(to stack: inout Stack) {
    stack.begin("observability", "Observability")
    let suffix: Value<String> = Value(.parameter("environment_suffix"))
    let account = stack.lookup(.accountID)
    let (alarms, queue) = addMessages(to: &stack, suffix: suffix, account: account)
    addMonitoring(to: &stack, suffix: suffix, alarms: alarms, queue: queue)
    addGuards(to: &stack, suffix: suffix, account: account)
  }

  private static func addMessages(
    to stack: inout Stack, suffix: Value<String>, account: Value<String>
  ) -> (alarms: Ref<Topic>, queue: Ref<Queue>) {
    let key = stack.add(
      "messages_key",
      KMSKey(
        alias: "alias/sink-messages-\(suffix)", description: "Encrypts messages.", windowDays: 7,
        statements: [
          PolicyStatement(
            "AllowServices", allow: ["kms:Decrypt", "kms:GenerateDataKey*"], on: ["*"],
            to: .service("cloudwatch.amazonaws.com"), when: [.init("StringEquals", "aws:SourceAccount", account)]),
          KMSKey.letsEvents(),
        ]))
    let deadLetters = stack.add(
      "dead_letter_queue",
      Queue(name: "sink-dead-\(suffix)", key: nil, visibilitySeconds: 30, retentionDays: 14, deadLetters: nil))
    let alarms: Ref<Topic> = stack.promise("alarms_topic")
    let queue = stack.add(
      "alarms_queue",
      Queue(
        name: "sink-alarms-\(suffix)", key: key, visibilitySeconds: 180, retentionDays: 4,
        deadLetters: (queue: deadLetters, attempts: 5)
      ) { arn in [.sending(from: alarms.arn, to: arn)] })
    stack.add(
      "alarms_topic",
      Topic(
        name: "sink-alarms-\(suffix)", key: key,
        subscriptions: [
          .init(key: "on_call", to: .email("on-call@example.com")), .init(key: "queue", to: .queue(arn: queue.arn)),
        ]
      ) { arn in
        [
          .publishing(by: "cloudwatch.amazonaws.com", to: arn, for: account),
          PolicyStatement("AllowEvents", allow: ["sns:Publish"], on: [arn], to: .service("events.amazonaws.com")),
        ]
      },
      comment: "People and programs that must know when something is wrong.")
    stack.add(
      "stopped_tasks",
      EventRule(
        name: "sink-stopped-\(suffix)", description: "Tells of tasks that stop",
        on: .event(
          .object([
            "source": ["aws.ecs"], "detail-type": ["ECS Task State Change"],
            "detail": Expression.object([
              "lastStatus": ["STOPPED"],
              "cpu": [Expression.object(["numeric": Expression.list([.string(">="), .integer(256)])])],
            ]),
          ])), to: .topic(alarms)))
    let news = stack.add("news_topic", Topic(name: "sink-news-\(suffix)", key: nil, subscriptions: []))
    stack.outputs += [
      Output("alarms_topic_arn", alarms.arn, "ARN of the topic for alarms."),
      Output("news_topic_name", news.name, "Name of the topic for news."),
      Output("alarms_queue_url", queue.url, "URL of the queue for alarms."),
      Output("dead_letter_queue_name", deadLetters.name, "Name of the queue for what nobody could work on."),
    ]
    return (alarms, queue)
  }

  private static func addMonitoring(
    to stack: inout Stack, suffix: Value<String>, alarms: Ref<Topic>, queue: Ref<Queue>
  ) {
    func processor(_ statistic: String) -> Metric {
      Metric(
        namespace: "AWS/ECS", name: "CPUUtilization", dimensions: [(name: "ClusterName", value: cluster.name)],
        statistic: statistic)
    }
    let cluster = stack.promise("cluster", ECSCluster.self)
    let waiting = Metric(
      namespace: "AWS/SQS", name: "ApproximateNumberOfMessagesVisible",
      dimensions: [(name: "QueueName", value: queue.name)], statistic: "Maximum")
    let payments = Metric(namespace: "Sink", name: "Payments", dimensions: [], statistic: "Sum")
    let busy = stack.add(
      "busy_alarm",
      MetricAlarm(
        name: "sink-busy-\(suffix)", description: "The cluster's processors are busy.", metric: processor("p99"),
        comparison: .above, threshold: 80, periodSeconds: 60, evaluations: 5, topic: alarms))
    let idle = stack.add(
      "no_payments_alarm",
      MetricAlarm(
        name: "sink-no-payments-\(suffix)", description: "Nobody pays any more.", metric: payments,
        comparison: .below, threshold: 1, periodSeconds: 300, evaluations: 3, topic: alarms, missingData: .breaching))
    let dashboard = stack.add(
      "overview_dashboard",
      Dashboard(
        name: "sink-overview-\(suffix)", periodSeconds: 300,
        widgets: [
          .init(title: "Processor use", metrics: [processor("Average"), processor("p99")], label: "Percent"),
          .init(title: "Waiting messages", metrics: [waiting]),
          .init(title: "Payments \"in\" ${five} minutes", metrics: [payments]),
        ]))
    stack.add(
      "requests_sampling_rule",
      SamplingRule(name: "sink-\(suffix)", services: "sink-*", priority: 100, reservoir: 1, rate: "0.05"))
    let region = stack.lookup(.region)
    stack.outputs += [
      Output("busy_alarm_arn", busy.arn, "ARN of the alarm on the processors."),
      Output("no_payments_alarm_name", idle.name, "Name of the alarm on missing payments."),
      Output(
        "dashboard_url", Dashboard.consoleURL(name: dashboard.name, region: region), "Where people see the dashboard."),
    ]
  }

  private static func addGuards(to stack: inout Stack, suffix: Value<String>, account: Value<String>) {
    let requests = stack.add("waf_log_group", LogGroup(name: "aws-waf-logs-sink-\(suffix)", keepDays: 365))
    let firewall = stack.add(
      "public_web_acl",
      WebACL(
        name: "sink-public-\(suffix)", description: "Protects the load balancer.",
        managedGroups: [
          .init("AWSManagedRulesCommonRuleSet"), .init("AWSManagedRulesKnownBadInputsRuleSet"),
          .init("AWSManagedRulesAnonymousIpList", counts: true),
        ],
        rateLimit: 2000, resources: [(key: "alb", arn: stack.promise("alb", LoadBalancer.self).arn)],
        logGroup: requests))
    stack.add(
      "internal_web_acl",
      WebACL(
        name: "sink-internal-\(suffix)", description: "Protects nothing yet.",
        managedGroups: [.init("AWSManagedRulesSQLiRuleSet")], rateLimit: nil, resources: [], logGroup: nil))
    let detector = stack.add("threat_detector", GuardDutyDetector(findingFrequency: "ONE_HOUR"))
    let bucket = stack.add(
      "config_bucket",
      Bucket(
        name: "sink-config-\(suffix)", lifecycle: Lifecycle(expireDays: 365, oldVersionDays: 30),
        emptiesOnDestroy: true))
    let role = stack.add(
      "config_role",
      Role(
        name: "sink-config-\(suffix)", description: "Lets AWS Config read what it records.",
        service: "config.amazonaws.com", when: [.init("StringEquals", "aws:SourceAccount", account)],
        policies: [.init("deliver_history", ConfigRecorder.delivery(to: bucket.arn, for: account))],
        managedPolicies: [.init("read", "service-role/AWS_ConfigRole")]))
    stack.add(
      "account_recorder",
      ConfigRecorder(
        name: "sink-\(suffix)", role: role, bucket: bucket,
        rules: [
          .init(
            key: "encrypted_database", name: "sink-encrypted-database-\(suffix)",
            identifier: "RDS_STORAGE_ENCRYPTED", description: "Databases are encrypted."),
          .init(
            key: "private_bucket", name: "sink-private-bucket-\(suffix)",
            identifier: "S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED", description: "Buckets are not public."),
        ]), dependsOn: [role.name, bucket.name])
    stack.outputs += [
      Output("public_web_acl_arn", firewall.arn, "ARN of the web ACL in front of the load balancer."),
      Output("threat_detector_id", detector.id, "ID of GuardDuty's detector."),
    ]
  }
}
