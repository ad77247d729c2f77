import InfraModel

/// Service Connect configuration of a service, with which the services of a namespace reach it by a short name through
/// a proxy in every task.
///
/// ECS supports it for rolling deployments, but not for CodeDeploy.
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts-deploy.html
public struct ServiceConnect: Sendable {
  /// Namespace of the service and its clients.
  public var namespace: Ref<Namespace>
  /// Name of the container port, its ``Container/portName``.
  public var portName: String
  /// Discovery name, unique in the namespace, up to 64 lower-case letters, digits, `_` and `-`.
  public var discoveryName: String
  /// Port for clients.
  public var port: Int
  /// Log group of the proxy.
  public var logGroup: Ref<LogGroup>

  /// Publishes a port of the service in the namespace.
  public init(
    namespace: Ref<Namespace>, portName: String, discoveryName: String, port: Int, logGroup: Ref<LogGroup>
  ) {
    self.namespace = namespace
    self.portName = portName
    self.discoveryName = discoveryName
    self.port = port
    self.logGroup = logGroup
  }

  private var logOptions: Expression { LogDriver.options(logGroup, prefix: discoveryName) }

  func describe(into r: ResourceWriter) {
    r.block("service_connect_configuration", "ServiceConnectConfiguration") {
      r.set("enabled", "Enabled", true)
      r.set("namespace", "Namespace", namespace.arn)
      r.block("log_configuration", "LogConfiguration") {
        r.set("log_driver", "LogDriver", LogDriver.name)
        r.set("options", "Options", logOptions)
      }
      r.block("service", "Services", list: .inBoth) {
        r.set("port_name", "PortName", portName)
        r.set("discovery_name", "DiscoveryName", discoveryName)
        // Pulumi's schema uses the singular for this list.
        r.block(PropertyName("client_alias", pulumi: "clientAlias"), "ClientAliases", list: .inBoth) {
          r.set("dns_name", "DnsName", discoveryName)
          r.set("port", "Port", port)
        }
      }
    }
  }
}
