import AWSResources
internal import Configuration
import InfraModel

extension ValidationRules {
  static let containers = [fargateSize, scalingRange, serviceName, serviceConnect, daemonPort, variableNames]

  /// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size
  private static let fargateSize = ValidationRule(
    "ecs.fargate-size", "A task has a memory size that Fargate supports for its CPU.",
    page: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html"
  ) { system in
    system.services.compactMap { service in
      let (cpu, memory) = (service.value.cpu, service.value.memoryMiB)
      guard let nearest = Fargate.nearestMemory(to: memory, cpu: cpu), nearest != memory else { return nil }
      return Violation(
        Setting.services[service.name].memoryMiB,
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
    return system.services.filter { $0.value.deployment == .blueGreen }.map {
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
      system.services.flatMap { service -> [Violation] in
        let paths = Setting.services[service.name]
        let key = "\(CaseStyle.snake(service.name))_task_definition"
        guard let task = stack.entry(key)?.resource as? TaskDefinition, let main = task.containers.first else {
          return []
        }
        let own = service.value.environment.map(\.name)
        let secrets = service.value.secrets.map(\.name)
        var names: Set<String> = []
        let twice = (main.environment + main.secrets).map(\.name).filter { !names.insert($0).inserted }
        return twice.map { name in
          own.contains(name) && secrets.contains(name)
            ? Violation(
              paths.secrets[name], "environment also has '\(name)', and ECS accepts it only once; remove one of them")
            : Violation(
              secrets.contains(name) ? paths.secrets[name] : paths.environment[name],
              "the system already sets '\(name)' for the service; use another name")
        }
      }
    })
}
