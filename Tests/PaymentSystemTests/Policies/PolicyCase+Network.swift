import AWSResources
import InfraModel

extension PolicyCase {
  static let network = [
    policy("net.flow-logs", fails: .mixed("logs.flowLogDays=false")),
    policy("net.default-sg-closed", fails: .without(DefaultSecurityGroup.self)),
    policy("net.eip-used", fails: .without(NATGateway.self)),
    policy(
      "net.no-open-igw-route",
      fails: .changing(RouteTable.self) { table in
        var stack = Stack(name: "a", description: "a", regenerate: "", region: "us-east-1")
        table.defaultRoute = .internet(stack.forwardReference("gateway"))
      }),
    policy(
      "net.endpoints", fails: .starter("serverless-api", "network.endpoints=['s3']"),
      passes: .starter("serverless-api")),
    policy("sg.described", fails: .changing(SecurityGroup.self) { $0.description = "" }),
    policy(
      "sg.no-admin-ports",
      fails: .changing(SecurityGroup.self) {
        $0.ingress = [22, 3389].map { SecurityRule("admin_\($0)", "Shells", port: $0, anywhere) }
      }),
    policy("sg.no-http-from-anywhere", fails: .mixed("loadBalancer.https=false")),
    policy(
      "sg.no-all-in",
      fails: .changing(SecurityGroup.self) { for index in $0.ingress.indices { $0.ingress[index].ports = nil } }),
    policy(
      "sg.no-all-out",
      fails: .changing(SecurityGroup.self) { for index in $0.egress.indices { $0.egress[index].ports = nil } }),
    policy("sg.used", fails: .without(LoadBalancer.self)),
    policy(
      "sg.data-tier-from-app",
      fails: .changing(SecurityGroup.self) {
        $0.ingress = [SecurityRule("all", "All", port: 5432, .cidr("10.0.0.0/8"))]
      }
    ),
  ]
}
