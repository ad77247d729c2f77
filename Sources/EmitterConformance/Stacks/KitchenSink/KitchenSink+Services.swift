import AWSResources
import InfraModel

extension KitchenSink {
  /// Two services: `orders` with rolling deployments, scaling and Service Connect, and `ledger` with CodeDeploy.
  static func addContainers(to stack: inout Stack) {
    let suffix: Value<String> = Value(.parameter("environment_suffix"))
    stack.begin("containers", "Containers")
    let logs: Ref<LogGroup> = stack.forwardReference("ecs_log_group")
    let commands = stack.add("exec_log_group", LogGroup(name: "/ecs/exec-\(suffix)", keepDays: 90))
    let account = stack.lookup(.accountID)
    let key = stack.add(
      "exec_key",
      KMSKey(
        alias: "sink-exec-\(suffix)", description: "Encrypts what people type", windowDays: 7,
        statements: [
          KMSKey.letsLogs(region: stack.lookup(.region), account: account, partition: stack.lookup(.partition))
        ]))
    let encrypted = stack.add(
      "typed_log_group", LogGroup(name: "/ecs/typed-\(suffix)", keepDays: 90, key: key), dependsOn: [key.name])
    let images = stack.add(
      "orders_repository",
      ECRRepository(name: "sink/orders-\(suffix)", isMutable: false, keepImages: 10, emptiesOnDestroy: true))
    stack.add(
      "scratch_repository",
      ECRRepository(name: "sink/scratch-\(suffix)", isMutable: true, keepImages: nil, emptiesOnDestroy: false))
    let cluster = stack.add(
      "orders_cluster",
      ECSCluster(
        name: "orders-\(suffix)",
        capacityProviders: [.init(.fargate, weight: 1, base: 2), .init(.fargateSpot, weight: 3)],
        execLogGroup: commands))
    stack.add(
      "batch_cluster",
      ECSCluster(name: "batch-\(suffix)", execLogGroup: encrypted, execKey: key))
    let namespace = stack.add(
      "orders_namespace",
      Namespace(
        name: "orders-\(suffix).internal", description: "Names of the order services",
        vpc: stack.forwardReference("vpc")))
    let task = stack.add(
      "orders_task_definition",
      TaskDefinition(
        family: "orders-\(suffix)", cpu: 512, memoryMiB: 1024,
        executionRole: stack.forwardReference("api_execution_role"),
        taskRole: stack.forwardReference("api_task_role"),
        containers: [
          Container(
            name: "orders", image: "\(images.url):1.0", port: 8080,
            environment: [.init("AWS_XRAY_DAEMON_ADDRESS", "127.0.0.1:2000")], logGroup: logs, portName: "http",
            cpu: 256, memoryMiB: 512, isReadOnly: false, initProcess: true),
          Container(name: "audit", image: "example/audit:2", logGroup: logs, isEssential: false),
          .xrayDaemon(logGroup: logs),
        ]))

    addReconciliation(to: &stack, suffix, in: cluster, logs)

    let balancing = addBalancing(to: &stack, suffix)
    let orders = stack.add(
      "orders_service",
      ECSService(
        name: "orders-\(suffix)", cluster: cluster, taskDefinition: task, tasks: 2, deployment: .rolling,
        targetGroup: balancing.orders.group, container: "orders", port: 8080,
        subnets: [stack.forwardReference("private_subnet_a"), stack.forwardReference("private_subnet_b")],
        securityGroups: [stack.forwardReference("ecs_security_group")],
        capacityProviders: [.init(.fargate, weight: 1, base: 2), .init(.fargateSpot, weight: 3)], allowsExec: true,
        isScaled: true,
        connect: ServiceConnect(
          namespace: namespace, discoveryName: "orders", endpoint: .init(portName: "http", port: 80), logGroup: logs)),
      dependsOn: [balancing.orders.rule.name, cluster.name])
    stack.add(
      "orders_scaling",
      ScalableTarget(
        cluster: cluster, service: orders, tasks: 2...10,
        policies: [
          .init(
            key: "cpu", name: "orders-cpu-\(suffix)", metric: .cpu, target: 70, scaleOutSeconds: 60,
            scaleInSeconds: 300),
          .init(
            key: "memory", name: "orders-memory-\(suffix)", metric: .memory, target: 80, scaleOutSeconds: 60,
            scaleInSeconds: 300),
        ]))

    let ledger = stack.add(
      "ledger_service",
      ECSService(
        name: "ledger-\(suffix)", cluster: cluster, taskDefinition: task, tasks: 2, deployment: .codeDeploy,
        targetGroup: balancing.blue.group, container: "orders", port: 8080,
        subnets: [stack.forwardReference("private_subnet_a"), stack.forwardReference("private_subnet_b")],
        securityGroups: [stack.forwardReference("ecs_security_group")], capacityProviders: [.init(.fargate, weight: 1)],
        isScaled: true),
      dependsOn: [balancing.blue.rule.name, cluster.name])
    stack.add(
      "ledger_scaling", ScalableTarget(cluster: cluster, service: ledger, tasks: 2...4, policies: []))
    let application = stack.add("ledger_deployment", CodeDeployApplication(name: "ledger-\(suffix)"))
    let role: Ref<Role> = stack.forwardReference("api_deployment_role")
    stack.add(
      "ledger_deployment_group",
      CodeDeployGroup(
        application: application, name: "ledger-\(suffix)", role: role, cluster: cluster, service: ledger,
        listener: balancing.listener, targetGroups: (balancing.blue.group, balancing.green), keepMinutes: 30,
        testListener: balancing.testListener, alarmNames: ["ledger-errors-\(suffix)", "ledger-latency-\(suffix)"]),
      dependsOn: [role.name])
  }

  /// A task on Graviton whose containers start one after the other, with a schedule that gives it other arguments.
  private static func addReconciliation(
    to stack: inout Stack, _ suffix: Value<String>, in cluster: Ref<ECSCluster>, _ logs: Ref<LogGroup>
  ) {
    let task = stack.add(
      "reconciliation_task_definition",
      TaskDefinition(
        family: "reconciliation-\(suffix)", cpu: 256, memoryMiB: 512, architecture: .arm64,
        executionRole: stack.forwardReference("api_execution_role"),
        taskRole: stack.forwardReference("api_task_role"),
        containers: [
          Container(
            name: "reconciliation", image: "example/reconciliation:1", entryPoint: ["/bin/sh", "-c"],
            command: ["echo \"${HOME}\" \(suffix)"],
            predecessors: [.init("migration", .success), .init("proxy", .start)],
            labels: [("com.example.team", "say \"${hi}\"")], logGroup: logs),
          Container(
            name: "migration", image: "example/migration:1", predecessors: [.init("download", .complete)],
            logGroup: logs, isEssential: false),
          Container(name: "download", image: "example/download:1", logGroup: logs, isEssential: false),
          Container(name: "proxy", image: "example/proxy:1", logGroup: logs),
        ]))
    let role = stack.add(
      "reconciliation_schedule_role",
      Role(
        name: "sink-reconciliation-\(suffix)", description: "Starts the reconciliation",
        service: "scheduler.amazonaws.com",
        policies: [.init("call", [PolicyStatement("Run", allow: ["ecs:RunTask"], on: [task.arn])])]))
    let place = Schedule.Task(
      task, in: cluster, subnets: [stack.forwardReference("private_subnet_a")],
      securityGroups: [stack.forwardReference("ecs_security_group")])
    for (name, command) in [("nightly", []), ("monthly", ["month", "${hi} \"there\" \(suffix)"])]
      as [(String, [Value<String>])]
    {
      stack.add(
        "reconciliation_\(name)_schedule",
        Schedule(
          name: "sink-\(name)-\(suffix)", description: "Reconciles", every: "cron(0 2 * * ? *)", role: role,
          target: .task(place, container: "reconciliation", command: command)),
        dependsOn: [role.name])
    }
  }
}
