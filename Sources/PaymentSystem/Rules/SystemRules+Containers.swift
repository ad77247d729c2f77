import AWSResources
import Configuration
import InfraModel

extension SystemRules {
  static let containers = [fargateSize, scalingRange, serviceName, serviceConnect, daemonPort, variableNames]

  /// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size
  private static let fargateSize = SystemRule(
    "ecs.fargate-size", "A task has one of the sizes of memory that Fargate has for its CPU.",
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

  /// https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html
  private static let scalingRange = SystemRule(
    "ecs.scaling-range", "The most tasks are no fewer than the fewest.",
    page: "https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html"
  ) { system in
    system.services.compactMap { service in
      let fewest = service.value.tasks
      guard let maximum = service.value.scaling?.maximum, maximum < fewest else { return nil }
      return Violation(
        Setting.services[service.name].scaling.maximum,
        "\(maximum) is less than the fewest tasks, \(fewest); use \(fewest) or more")
    }
  }

  /// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html (serviceName)
  private static let serviceName = SystemRule(
    "ecs.service-name", "Each service of a cluster has a name of its own.",
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

  /// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect.html
  private static let serviceConnect = SystemRule(
    "ecs.service-connect", "Service Connect serves services that ECS deploys, not those that CodeDeploy does.",
    page: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect.html"
  ) { system in
    if !system.cluster.serviceDiscovery { return [] }
    return system.services.filter { $0.value.deployment == .blueGreen }.map {
      Violation(
        Setting.services[$0.name].deployment,
        "\"blue-green\" allows no Service Connect: use \"rolling\", or set cluster.serviceDiscovery to false")
    }
  }

  /// https://docs.aws.amazon.com/xray/latest/devguide/xray-daemon.html
  private static let daemonPort = SystemRule(
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

  /// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html
  private static let variableNames = SystemRule(
    "ecs.variable-names", "A container's variables and secrets all have different names.",
    page: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html",
    .stack { system, stack in
      system.services.flatMap { service -> [Violation] in
        let paths = Setting.services[service.name]
        let key = "\(CaseStyle.snake(service.name))_task_definition"
        guard let task = stack.entry(key)?.kind as? TaskDefinition, let main = task.containers.first else { return [] }
        let own = service.value.environment.map(\.name)
        let secrets = service.value.secrets.map(\.name)
        var names: Set<String> = []
        let twice = (main.environment + main.secrets).map(\.name).filter { !names.insert($0).inserted }
        return twice.map { name in
          own.contains(name) && secrets.contains(name)
            ? Violation(
              paths.secrets[name], "environment has '\(name)', too; ECS takes it from one only: leave one out")
            : Violation(
              secrets.contains(name) ? paths.secrets[name] : paths.environment[name],
              "the service gets '\(name)' from the system already; use another name")
        }
      }
    })
}
