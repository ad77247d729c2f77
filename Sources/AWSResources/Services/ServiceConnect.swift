import InfraModel

/// How the services of a namespace find and reach a service: by a short name, through a proxy in every task.
///
/// ECS has it for services that it deploys itself, not for those that CodeDeploy does.
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts-deploy.html
public struct ServiceConnect: Sendable {
  /// The namespace that both sides are in.
  public var namespace: Ref<Namespace>
  /// The name of the container's port, its ``Container/portName``.
  public var portName: String
  /// The name by which it is reached, unique in the namespace, up to 64 lower-case letters, digits, `_` and `-`.
  public var discoveryName: String
  /// The port on which others reach it.
  public var port: Int
  /// Where the proxy's output goes.
  public var logGroup: Ref<LogGroup>

  /// Offers a port of the service to the namespace.
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
        // Pulumi's schema keeps the singular for this list.
        r.block(PropertyName("client_alias", pulumi: "clientAlias"), "ClientAliases", list: .inBoth) {
          r.set("dns_name", "DnsName", discoveryName)
          r.set("port", "Port", port)
        }
      }
    }
  }
}
