internal import Configuration
import InfraModel

/// A service or a job with what they have in common.
struct TaskEntry {
  let part: PartID
  let label: DisplayName
  let settings: any TaskSettings
  let paths: any TaskPaths

  init(service: Keyed<ServiceSettings>) {
    part = .service(service.name)
    label = service.label
    settings = service.value
    paths = Setting.services[service.name]
  }

  init(job: Keyed<JobSettings>) {
    part = .job(job.name)
    label = job.label
    settings = job.value
    paths = Setting.jobs[job.name]
  }

  /// Noun for it.
  var noun: String { part.collection == ServiceTarget.kind.collection ? ServiceTarget.kind.noun : JobTarget.kind.noun }

  /// All containers that the configuration describes: the main one and the sidecars, with their paths.
  var containers: [(name: String, settings: any ContainerSettings, paths: any ContainerPaths)] {
    [(label.name, settings, paths)] + settings.sidecars.map { ($0.name, $0.value, paths.sidecars[$0.name]) }
  }
}

extension PaymentSystem {
  /// All services and jobs.
  var tasks: [TaskEntry] { services.map(TaskEntry.init(service:)) + jobs.map(TaskEntry.init(job:)) }
}

/// Paths of the settings that all containers have.
protocol ContainerPaths: SettingPaths {
  var entryPoint: ListPaths<SettingPath> { get }
  var command: ListPaths<SettingPath> { get }
  var waitsFor: NamedPaths<SettingPath> { get }
  var environment: NamedPaths<SettingPath> { get }
  var secrets: NamedPaths<SettingPath> { get }
}

/// Paths of the settings that services and jobs have in common.
protocol TaskPaths: ContainerPaths {
  var image: SettingPath { get }
  var memoryMiB: SettingPath { get }
  var sidecars: NamedPaths<SidecarPaths> { get }
  var permissions: ListPaths<PermissionPaths> { get }
  var uses: UsePaths { get }
}

extension ServicePaths: TaskPaths {}
extension JobPaths: TaskPaths {}
extension SidecarPaths: ContainerPaths {}
