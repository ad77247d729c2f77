import AWSResources
import InfraModel

/// The dashboard with metrics of the load balancer, the services and the database.
struct MonitoringDashboard {
  let dashboard: Ref<Dashboard>
  private let url: Value<String>

  init(_ settings: DashboardSettings, _ built: BuiltParts, _ context: BuildContext, in stack: inout Stack) {
    var widgets: [Dashboard.Widget] = []
    if let services = built.services {
      func add(_ title: String, _ name: String, _ statistic: String) {
        guard let balancer = services.balancing?.watched else { return }
        widgets.append(.init(title: title, metrics: [Metrics.balancer(name, statistic, balancer)]))
      }
      add("Requests", "RequestCount", "Sum")
      add("Response time", "TargetResponseTime", "Average")
      add("Client errors (4xx)", "HTTPCode_Target_4XX_Count", "Sum")
      add("Server errors (5xx)", "HTTPCode_Target_5XX_Count", "Sum")
      func each(_ title: String, _ name: String) {
        widgets.append(.init(title: title, metrics: services.all.map { Metrics.service(name, $0, services) }))
      }
      each("CPU of the services", "CPUUtilization")
      each("Memory of the services", "MemoryUtilization")
      each("Running tasks", "RunningTaskCount")
    }
    for database in built.databases {
      func add(_ title: String, _ name: String, _ statistic: String) {
        add(title, [Metrics.database(name, database, statistic: statistic)])
      }
      func add(_ title: String, _ metrics: [Metric]) {
        let title = database.label.name == ShortForm.main ? title : "\(title) (\(database.label.name))"
        widgets.append(.init(title: title, metrics: metrics))
      }
      add("Database connections", "DatabaseConnections", "Maximum")
      switch database.server {
      case .instance:
        add("Database CPU", "CPUUtilization", "Average")
        add("Database storage left", "FreeStorageSpace", "Minimum")
        let replicas = database.server.replicas
        if !replicas.isEmpty {
          add("Replica lag", replicas.map { Metrics.replica("ReplicaLag", $0, statistic: "Maximum") })
        }
      case .cluster:
        add("Database CPU", "CPUUtilization", "Maximum")
        add("Database storage used", "VolumeBytesUsed", "Maximum")
        if database.settings.isServerless {
          add("Database capacity in use", "ACUUtilization", "Maximum")
          add("Database memory left", "FreeableMemory", "Minimum")
        } else {
          add("Local storage left", "FreeLocalStorage", "Minimum")
        }
        add("Replica lag", "AuroraReplicaLag", "Maximum")
      }
    }
    dashboard = stack.add(
      "dashboard", Dashboard(name: context.name("overview"), periodSeconds: settings.periodSeconds, widgets: widgets))
    url = Dashboard.consoleURL(
      name: dashboard.name, region: stack.lookup(.region), domain: context.system.place.partition.consoleDomain)
  }

  func addOutputs(to stack: inout Stack) {
    stack.outputs.append(StackOutput("dashboard_url", url, "URL of the CloudWatch dashboard."))
  }
}
