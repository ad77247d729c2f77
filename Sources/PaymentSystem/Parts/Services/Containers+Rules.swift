import AWSResources
internal import Configuration
import InfraModel

extension ValidationRules {
  /// AWS's rules for the containers of a task.
  static let containersOfTasks = [containerCount, containerNames, containerOrder, containerEnd]

  /// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html (containers per task definition)
  private static let containerCount = ValidationRule(
    "ecs.container-count", "A task has at most 10 containers, with the X-Ray daemon.",
    page: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html"
  ) { system in
    let most = system.tracing == nil ? 10 : 9
    return system.tasks.filter { $0.containers.count > most }.map {
      Violation(
        $0.paths.sidecars,
        "with the container of the \($0.noun) there are \($0.containers.count), and a task can have \(most): remove some"
      )
    }
  }

  /// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html (name, image)
  private static let containerNames = ValidationRule(
    "ecs.sidecars", "A sidecar has an image, and a name that no other container of its task has.",
    page: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html"
  ) { system in
    system.tasks.flatMap { task in
      task.settings.sidecars.compactMap { sidecar -> Violation? in
        let paths = task.paths.sidecars[sidecar.name]
        if sidecar.name == task.label.name || sidecar.name == Container.xrayDaemonName {
          return Violation(
            paths,
            "'\(sidecar.name)' is the name of \(sidecar.name == task.label.name ? "the \(task.noun)'s container" : "the X-Ray daemon"); use another"
          )
        }
        return sidecar.value.image.isEmpty ? Violation(paths, "it has no image: add it") : nil
      }
    }
  }

  /// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html
  private static let containerOrder = ValidationRule(
    "ecs.container-order", "Containers wait for sidecars of their task, and never for each other.",
    page: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html"
  ) { system in
    system.tasks.flatMap { task -> [Violation] in
      let sidecars = task.settings.sidecars.map(\.name)
      let unknown = task.containers.flatMap { container in
        container.settings.waitsFor.filter { !sidecars.contains($0.name) }.map { entry in
          Violation(
            container.paths.waitsFor[entry.name],
            "there is no sidecar '\(entry.name)'\(Suggestion.hint(for: entry.name, in: sidecars)) in sidecars")
        }
      }
      if !unknown.isEmpty { return unknown }
      // What waits for nothing that still waits has its turn; the others form a circle.
      var waiting = task.containers
      while true {
        let names = Set(waiting.map(\.name))
        let rest = waiting.filter { $0.settings.waitsFor.contains { names.contains($0.name) } }
        if rest.count == waiting.count { break }
        waiting = rest
      }
      return waiting.first.map {
        [
          Violation(
            $0.paths.waitsFor,
            "\(waiting.map(\.name).joined(separator: ", ")) wait for each other, so none of them can start: remove one")
        ]
      } ?? []
    }
  }

  private static let containerEnd = ValidationRule(
    "ecs.container-end", "A sidecar whose end others wait for does not end the task.",
    page: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html"
  ) { system in
    system.tasks.flatMap { task in
      task.settings.sidecars.filter { sidecar in
        sidecar.value.essential
          && task.containers.contains { container in
            container.settings.waitsFor.contains { $0.name == sidecar.name && $0.value != "start" }
          }
      }.map {
        Violation(
          task.paths.sidecars[$0.name].essential,
          "others wait for the end of \($0.name), which would end the whole task: set essential to false")
      }
    }
  }
}

extension ValidationRules {
  /// Rules of infragen for jobs.
  static let jobs = [imageOfJob, scheduleOfJob]

  private static let imageOfJob = ValidationRule(
    "jobs.image", "A job has an image of its own, or that of a service with its architecture."
  ) { system in
    system.jobs.compactMap { job in
      guard let name = job.value.imageOf else { return nil }
      let paths = Setting.jobs[job.name]
      guard let service = system.services.first(where: { $0.name == name }) else {
        return Violation(
          paths.imageOf, "there is no service '\(name)'\(Suggestion.hint(for: name, in: system.services)) in services")
      }
      if job.value.architecture != .x86, job.value.architecture != service.value.architecture {
        return Violation(
          paths.architecture,
          "it has the image of services.\(name), which is for \(service.value.architecture.rawValue): remove it")
      }
      // A job that extends the service has its image, too.
      return job.value.image == nil || job.value.image == service.value.image
        ? nil : Violation(paths.image, "it has the image of services.\(name) (imageOf): remove one of them")
    }
  }

  private static let scheduleOfJob = ValidationRule("jobs.schedules", "A schedule of a job says when it runs.") {
    system in
    system.jobs.flatMap { job in
      saysWhen(job.value.on.schedules, Setting.jobs[job.name].on.schedules)
    }
  }
}
