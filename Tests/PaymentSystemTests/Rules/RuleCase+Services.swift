extension RuleCase {
  private static func services(_ count: Int) -> [String] {
    [
      "services=\(members(count) { "s\($0): {image: 'a:1'}" })", "frontend=false", "waf=false",
      "logs.loadBalancerGroup=false",
    ]
  }

  static let containers = [
    RuleCase(
      "ecs.service-count", inside: services(5000), outside: services(5001),
      "services: there are 5001, but a cluster can have only 5000; move the others to another system"),
    RuleCase(
      "ecs.fargate-size", inside: ["services.api.cpu=16384", "services.api.memoryMiB=122880"],
      outside: ["services.api.cpu=16384", "services.api.memoryMiB=122879"],
      "services.api.memoryMiB: Fargate has no 122879 MiB with 16384 CPU units; the nearest size is 122880"),
    RuleCase(
      "ecs.scaling-range", inside: ["services.api.scaling={maxCount: 2}"],
      outside: ["services.api.scaling={maxCount: 1}"],
      "services.api.scaling.maxCount: 1 is less than the fewest tasks, 2; use 2 or more"),
    RuleCase(
      "ecs.service-name", inside: ["services.other={paths: ['/b'], priority: 200, name: 'services'}"],
      outside: ["services.other={paths: ['/b'], priority: 200, name: 'service'}"],
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

extension RuleCase {
  /// Assignments after which no service has paths.
  private static let unbalanced = [
    "services.api.paths=[]", "services.api.deployment=rolling", "frontend=false", "waf=false",
    "logs.loadBalancerGroup=false",
  ]
  private static let used = [
    "cluster.serviceDiscovery=true", "services.api.deployment=rolling", "services.api.uses.services=['worker']",
  ]

  static let workers = [
    RuleCase(
      "services.paths", inside: ["services.worker={deployment: 'rolling'}"],
      outside: ["services.worker={deployment: 'blue-green'}"],
      "services.worker.deployment: CodeDeploy switches the load balancer's rule, and the service has no paths: add paths, or use \"rolling\""
    ),
    RuleCase(
      "services.paths", inside: ["services.worker={paths: ['/b'], priority: 200, headers: {A: 'b'}}"],
      outside: ["services.worker={headers: {A: 'b'}}"],
      "services.worker.headers: the load balancer compares them, and the service has no paths: add paths, or remove them"
    ),
    RuleCase(
      "services.paths", inside: ["services.worker={paths: ['/b'], priority: 200}"],
      outside: ["services.worker={priority: 200}"],
      "services.worker.priority: it orders the load balancer's rules, and the service has no paths: add paths, or remove it"
    ),
    RuleCase(
      "services.paths", inside: ["services.worker={paths: ['/b'], priority: 200, healthCheckPath: '/ready'}"],
      outside: ["services.worker={healthCheckPath: '/ready'}"],
      "services.worker.healthCheckPath: the load balancer requests it, and the service has no paths: add paths, or remove it"
    ),
    RuleCase(
      "services.paths", inside: unbalanced, outside: unbalanced + ["loadBalancer.https=true"],
      "loadBalancer.https: no service has paths, so there is no load balancer: remove it"),
    RuleCase(
      "logs.used", inside: unbalanced, outside: unbalanced + ["logs.loadBalancerGroup=true"],
      "logs.loadBalancerGroup: no service has paths, so there is no load balancer: remove it"),
    RuleCase(
      "services.port", inside: used + ["services.worker={port: 9000}"], outside: ["services.worker={port: 9000}"],
      "services.worker.port: nothing reaches it: add paths, use the service in another service's uses, or remove it"),
    RuleCase(
      "services.port", inside: used + ["services.worker={formerPort: 9000}"],
      outside: ["services.worker={formerPort: 9000}"],
      "services.worker.formerPort: nothing reaches it: add paths, use the service in another service's uses, or remove it"
    ),
  ]
}

extension RuleCase {
  /// The service with sidecars, and a sidecar with `waitsFor`.
  private static func sidecars(_ members: String, waitsFor: String = "{}") -> [String] {
    ["services.api.sidecars={\(members)}", "services.api.waitsFor=\(waitsFor)"]
  }

  private static func sidecars(_ count: Int) -> [String] {
    ["services.api.sidecars=\(members(count) { "s\($0): {image: 'a:1'}" })"]
  }

  static let containersOfTasks = [
    RuleCase(
      "ecs.container-count", inside: sidecars(9), outside: sidecars(10),
      "services.api.sidecars: with the container of the service there are 11, and a task can have 10: remove some"),
    RuleCase(
      "ecs.container-count", inside: ["tracing=true"] + sidecars(8), outside: ["tracing=true"] + sidecars(9),
      "services.api.sidecars: with the container of the service there are 10, and a task can have 9: remove some"),
    RuleCase(
      "ecs.sidecars", inside: sidecars("proxy: {image: 'a:1'}"), outside: sidecars("proxy: {}"),
      "services.api.sidecars.proxy: it has no image: add it"),
    RuleCase(
      "ecs.sidecars", inside: sidecars("other: {image: 'a:1'}"), outside: sidecars("api: {image: 'a:1'}"),
      "services.api.sidecars.api: 'api' is the name of the service's container; use another"),
    RuleCase(
      "ecs.sidecars", inside: sidecars("xray: {image: 'a:1'}"), outside: sidecars("'xray-daemon': {image: 'a:1'}"),
      "services.api.sidecars.xray-daemon: 'xray-daemon' is the name of the X-Ray daemon; use another"),
    RuleCase(
      "ecs.container-order", inside: sidecars("proxy: {image: 'a:1'}", waitsFor: "{proxy: 'start'}"),
      outside: sidecars("proxy: {image: 'a:1'}", waitsFor: "{prox: 'start'}"),
      "services.api.waitsFor.prox: there is no sidecar 'prox' (did you mean 'proxy'?) in sidecars"),
    RuleCase(
      "ecs.container-order", inside: sidecars("a: {image: 'a:1'}, b: {image: 'a:1', waitsFor: {a: 'start'}}"),
      outside: sidecars("a: {image: 'a:1', waitsFor: {b: 'start'}}, b: {image: 'a:1', waitsFor: {a: 'start'}}"),
      "services.api.sidecars.a.waitsFor: a, b wait for each other, so none of them can start: remove one"),
    RuleCase(
      "ecs.container-end", inside: sidecars("a: {image: 'a:1', essential: false}", waitsFor: "{a: 'success'}"),
      outside: sidecars("a: {image: 'a:1'}", waitsFor: "{a: 'success'}"),
      "services.api.sidecars.a.essential: others wait for the end of a, which would end the whole task: set essential to false"
    ),
  ]

  static let jobs = [
    RuleCase(
      "jobs.image", inside: ["jobs.settle={imageOf: 'api'}"], outside: ["jobs.settle={imageOf: 'ap'}"],
      "jobs.settle.imageOf: there is no service 'ap' (did you mean 'api'?) in services"),
    RuleCase(
      "jobs.image", inside: ["jobs.settle={image: 'a:1'}"], outside: ["jobs.settle={image: 'a:1', imageOf: 'api'}"],
      "jobs.settle.image: it has the image of services.api (imageOf): remove one of them"),
    RuleCase(
      "jobs.image", inside: ["services.api.architecture=arm64", "jobs.settle={imageOf: 'api', architecture: 'arm64'}"],
      outside: ["jobs.settle={imageOf: 'api', architecture: 'arm64'}"],
      "jobs.settle.architecture: it has the image of services.api, which is for x86_64: remove it"),
    RuleCase(
      "jobs.schedules", inside: ["jobs.settle={on: {schedules: {daily: {every: 'rate(1 day)'}}}}"],
      outside: ["jobs.settle={on: {schedules: {daily: {}}}}"],
      "jobs.settle.on.schedules.daily: it does not say when it runs: add every, such as \"rate(15 minutes)\""),
    RuleCase(
      "names.job", inside: ["jobs.settle={image: 'a:1'}"], outside: ["jobs.api={image: 'a:1'}"],
      "jobs.api: services.api has the same name, and their resources would, too; rename one of them"),
    RuleCase(
      "ecs.fargate-size", inside: ["jobs.settle={cpu: 256, memoryMiB: 512}"],
      outside: ["jobs.settle={cpu: 256, memoryMiB: 513}"],
      "jobs.settle.memoryMiB: Fargate has no 513 MiB with 256 CPU units; the nearest size is 512"),
    RuleCase(
      "ecs.variable-names", inside: ["secrets.pin={}", "jobs.settle={environment: {A: 'a'}, secrets: {B: 'pin'}}"],
      outside: ["secrets.pin={}", "jobs.settle={environment: {A: 'a'}, secrets: {A: 'pin'}}"],
      "jobs.settle.secrets.A: environment also has 'A', and ECS accepts it only once; remove one of them"),
    RuleCase(
      "services.secrets",
      inside: ["secrets.pin={}", "jobs.settle={sidecars: {a: {image: 'a:1', secrets: {A: 'pin'}}}}"],
      outside: ["secrets.pin={}", "jobs.settle={sidecars: {a: {image: 'a:1', secrets: {A: 'pi'}}}}"],
      "jobs.settle.sidecars.a.secrets.A: there is no secret 'pi' (did you mean 'pin'?) in secrets"),
  ]
}
