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

  var provider: ProviderBody {
    var body = ProviderBody(["enabled": true, "namespace": namespace.arn])
    body.block("log_configuration", ProviderBody(["log_driver": LogDriver.name, "options": logOptions]))
    var service = ProviderBody(["port_name": portName, "discovery_name": discoveryName])
    // Pulumi's schema keeps the singular for this list.
    service.blocks(
      ProviderKey("client_alias", pulumi: "clientAlias"), [ProviderBody(["dns_name": discoveryName, "port": port])])
    body.blocks("service", [service])
    return body
  }

  var cloudFormation: Expression {
    .object([
      "Enabled": true, "Namespace": namespace.arn,
      "LogConfiguration": Expression.object(["LogDriver": LogDriver.name, "Options": logOptions]),
      "Services": [
        Expression.object([
          "PortName": portName, "DiscoveryName": discoveryName,
          "ClientAliases": [Expression.object(["DnsName": discoveryName, "Port": port])],
        ])
      ],
    ])
  }
}
