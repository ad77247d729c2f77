extension RuleCase {
  static let containers = [
    RuleCase(
      "ecs.fargate-size", inside: ["services.api.cpu=16384", "services.api.memoryMiB=122880"],
      outside: ["services.api.cpu=16384", "services.api.memoryMiB=122879"],
      "services.api.memoryMiB: Fargate has no 122879 MiB with 16384 CPU units; the nearest size is 122880"),
    RuleCase(
      "ecs.scaling-range", inside: ["services.api.scaling={maxCount: 2}"],
      outside: ["services.api.scaling={maxCount: 1}"],
      "services.api.scaling.maxCount: 1 is less than the fewest tasks, 2; use 2 or more"),
    RuleCase(
      "ecs.service-name", inside: ["services.other={priority: 200, name: 'services'}"],
      outside: ["services.other={priority: 200, name: 'service'}"],
      "services.other.name: services.api has the same name; ECS needs one for each service"),
    RuleCase(
      "ecs.service-connect", inside: ["cluster.serviceDiscovery=true", "services.api.deployment=rolling"],
      outside: ["cluster.serviceDiscovery=true"],
      "services.api.deployment: \"blue-green\" allows no Service Connect: use \"rolling\", or set cluster.serviceDiscovery to false"
    ),
    RuleCase(
      "ecs.daemon-port", inside: ["tracing=true", "services.api.port=2001"],
      outside: ["tracing=true", "services.api.port=2000"],
      "services.api.port: 2000 is the port of the X-Ray daemon in the same task; use another, such as 2001"),
    RuleCase(
      "ecs.variable-names", inside: ["services.api.environment={AWS_XRAY_TRACING_NAME: 'a'}"],
      outside: ["tracing=true", "services.api.environment={AWS_XRAY_TRACING_NAME: 'a'}"],
      "services.api.environment.AWS_XRAY_TRACING_NAME: the system already sets 'AWS_XRAY_TRACING_NAME' for the service; use another name"
    ),
    RuleCase(
      "ecs.variable-names",
      inside: ["secrets.pin={}", "services.api.environment={A: 'a'}", "services.api.secrets={B: 'pin'}"],
      outside: ["secrets.pin={}", "services.api.environment={A: 'a'}", "services.api.secrets={A: 'pin'}"],
      "services.api.secrets.A: environment also has 'A', and ECS accepts it only once; remove one of them"),
  ]
}
