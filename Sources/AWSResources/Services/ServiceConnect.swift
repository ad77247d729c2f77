import InfraModel

/// Service Connect configuration of a service, with which the services of a namespace reach it by a short name through
/// a proxy in every task.
///
/// ECS supports it for rolling deployments, but not for CodeDeploy.
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts-deploy.html
public struct ServiceConnect: Sendable {
  /// A container port that other services reach by the service's discovery name.
  public struct Endpoint: Sendable {
    /// Name of the container port, its ``Container/portName``.
    public var portName: String
    /// Port for clients.
    public var port: Int

    /// Creates an endpoint.
    public init(portName: String, port: Int) {
      self.portName = portName
      self.port = port
    }
  }

  /// Namespace of the service and its clients.
  public var namespace: Ref<Namespace>
  /// Discovery name, unique in the namespace, up to 64 lower-case letters, digits, `_` and `-`.
  public var discoveryName: String
  /// Published port; nil for a service that only calls others.
  public var endpoint: Endpoint?
  /// Log group of the proxy.
  public var logGroup: Ref<LogGroup>

  /// Joins a service to the namespace, and publishes its port if it has an endpoint.
  public init(namespace: Ref<Namespace>, discoveryName: String, endpoint: Endpoint?, logGroup: Ref<LogGroup>) {
    self.namespace = namespace
    self.discoveryName = discoveryName
    self.endpoint = endpoint
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
      guard let endpoint else { return }
      r.block("service", "Services", list: .inBoth) {
        r.set("port_name", "PortName", endpoint.portName)
        r.set("discovery_name", "DiscoveryName", discoveryName)
        // Pulumi's schema uses the singular for this list.
        r.block(PropertyName("client_alias", pulumi: "clientAlias"), "ClientAliases", list: .inBoth) {
          r.set("dns_name", "DnsName", discoveryName)
          r.set("port", "Port", endpoint.port)
        }
      }
    }
  }
}
