import AWSResources
internal import Configuration
import InfraModel

extension ValidationRules {
  static let containers = [
    serviceCount, fargateSize, scalingRange, serviceName, serviceConnect, daemonPort, variableNames,
  ]

  /// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html (services per cluster)
  static let serviceCount = ValidationRule(
    "ecs.service-count", "A cluster has at most 5,000 services.",
    page: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html"
  ) { system in
    let (count, maximum) = (system.services.count, 5000)
    if count <= maximum { return [] }
    return [
      Violation(
        Setting.services,
        "there are \(count), but a cluster can have only \(maximum); move the others to another system")
    ]
  }

  /// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size
  private static let fargateSize = ValidationRule(
    "ecs.fargate-size", "A task has a memory size that Fargate supports for its CPU.",
    page: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html"
  ) { system in
    system.tasks.compactMap { task in
      let (cpu, memory) = (task.settings.cpu, task.settings.memoryMiB)
      guard let nearest = Fargate.nearestMemory(to: memory, cpu: cpu), nearest != memory else { return nil }
      return Violation(
        task.paths.memoryMiB,
        "Fargate has no \(memory) MiB with \(cpu) CPU units; the nearest size is \(nearest)")
    }
  }

  private static let scalingRange = ValidationRule(
    "ecs.scaling-range", "The maximum number of tasks is at least the minimum.",
    page: "https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html"
  ) { system in
    system.services.compactMap { service in
      let fewest = service.value.desiredCount
      guard let maximum = service.value.scaling?.maxCount, maximum < fewest else { return nil }
      return Violation(
        Setting.services[service.name].scaling.maxCount,
        "\(maximum) is less than the fewest tasks, \(fewest); use \(fewest) or more")
    }
  }

  /// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html (serviceName)
  private static let serviceName = ValidationRule(
    "ecs.service-name", "Each service of a cluster has a unique name.",
    page: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html"
  ) { system in
    var owners: [String: String] = [:]
    return system.services.compactMap { service in
      owners.updateValue(service.name, forKey: service.value.name ?? service.originalName).map {
        Violation(
          Setting.services[service.name].name, "services.\($0) has the same name; ECS needs one for each service")
      }
    }
  }

  private static let serviceConnect = ValidationRule(
    "ecs.service-connect", "Service Connect works only with services that ECS deploys, not CodeDeploy.",
    page: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect.html"
  ) { system in
    if !system.cluster.serviceDiscovery { return [] }
    return system.services.filter { $0.value.isBlueGreen }.map {
      Violation(
        Setting.services[$0.name].deployment,
        "\"blue-green\" allows no Service Connect: use \"rolling\", or set cluster.serviceDiscovery to false")
    }
  }

  private static let daemonPort = ValidationRule(
    "ecs.daemon-port", "Containers of a task share its ports: 2000 is the X-Ray daemon's.",
    page: "https://docs.aws.amazon.com/xray/latest/devguide/xray-daemon.html"
  ) { system in
    let port = 2000
    if system.tracing == nil { return [] }
    return system.services.filter { $0.value.port == port }.map {
      Violation(
        Setting.services[$0.name].port,
        "\(port) is the port of the X-Ray daemon in the same task; use another, such as \(port + 1)"
      )
    }
  }

  private static let variableNames = ValidationRule(
    "ecs.variable-names", "A container's variables and secrets all have different names.",
    page: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html",
    .stack { system, stack in
      system.tasks.flatMap { task -> [Violation] in
        let key = ContainerTask.key(of: task.label).text
        guard let definition = stack.entry(key)?.resource as? TaskDefinition else { return [] }
        return zip(task.containers, definition.containers).flatMap { described, container in
          repeated(in: container, described.settings, described.paths, noun: task.noun)
        }
      }
    })

  private static func repeated(
    in container: Container, _ settings: any ContainerSettings, _ paths: any ContainerPaths, noun: String
  ) -> [Violation] {
    let own = settings.environment.map(\.name)
    let secrets = settings.secrets.map(\.name)
    var names: Set<String> = []
    let twice = (container.environment + container.secrets).map(\.name).filter { !names.insert($0).inserted }
    return twice.map { name in
      own.contains(name) && secrets.contains(name)
        ? Violation(
          paths.secrets[name], "environment also has '\(name)', and ECS accepts it only once; remove one of them")
        : Violation(
          secrets.contains(name) ? paths.secrets[name] : paths.environment[name],
          "the system already sets '\(name)' for the \(noun); use another name")
    }
  }
}

extension ValidationRules {
  /// Rules of infragen for services without a load balancer.
  static let workers = [balancerSettings, portIsUsed]

  private static let balancerSettings = ValidationRule(
    "services.paths", "Settings of the load balancer belong to services with paths."
  ) { system in
    let standard = ServiceSettings()
    var violations = system.services.filter { $0.value.paths.isEmpty }.flatMap { service in
      let (value, paths) = (service.value, Setting.services[service.name])
      return [
        (
          value.isBlueGreen, paths.deployment,
          "CodeDeploy switches the load balancer's rule, and the service has no paths: add paths, or use \"rolling\""
        ),
        (
          !value.headers.isEmpty, paths.headers.path,
          "the load balancer compares them, and the service has no paths: add paths, or remove them"
        ),
        (
          value.priority != standard.priority, paths.priority,
          "it orders the load balancer's rules, and the service has no paths: add paths, or remove it"
        ),
        (
          value.healthCheckPath != standard.healthCheckPath, paths.healthCheckPath,
          "the load balancer requests it, and the service has no paths: add paths, or remove it"
        ),
      ].filter(\.0).map { Violation($0.1, $0.2) }
    }
    if system.loadBalancer.https && !system.hasLoadBalancer {
      violations.append(
        Violation(Setting.loadBalancer.https, "no service has paths, so there is no load balancer: remove it"))
    }
    return violations
  }

  private static let portIsUsed = ValidationRule(
    "services.port", "A service has a port if something uses it."
  ) { system in
    let listening = Set(system.listeningServices.map(\.name))
    return system.services.filter { !listening.contains($0.name) }.flatMap { service in
      let (value, paths) = (service.value, Setting.services[service.name])
      return [(value.port != ServiceSettings().port, paths.port), (value.formerPort != nil, paths.formerPort)]
        .filter(\.0).map {
          Violation($0.1, "nothing reaches it: add paths, use the service in another service's uses, or remove it")
        }
    }
  }
}
