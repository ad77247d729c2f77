import AWSResources
import InfraModel

extension KitchenSink {
  static func addEndpoints(
    of vpc: Ref<VPC>, account: Value<String>, suffix: Value<String>, to stack: inout Stack
  ) {
    let functions = stack.forwardReference("functions_security_group", SecurityGroup.self)
    let subnets = ["a", "b"].map { stack.forwardReference("private_subnet_\($0)", Subnet.self) }
    let endpoints = stack.add(
      "endpoints_security_group",
      SecurityGroup(
        name: "endpoints-\(suffix)", description: "Interface endpoints", vpc: vpc,
        ingress: [SecurityRule("functions", "HTTPS from the functions", port: 443, .group(functions))], egress: []))
    stack.add(
      "functions_security_group",
      SecurityGroup(
        name: "functions-\(suffix)", description: "Functions", vpc: vpc,
        ingress: [SecurityRule("self", "HTTPS among the functions", port: 443, .group(functions))],
        egress: [
          SecurityRule("self", "HTTPS among the functions", port: 443, .group(functions)),
          SecurityRule("endpoints", "HTTPS to the endpoints", port: 443, .group(endpoints)),
        ]))
    let mesh = stack.forwardReference("mesh_security_group", SecurityGroup.self)
    stack.add(
      "mesh_security_group",
      SecurityGroup(
        name: "mesh-\(suffix)", description: "Talk among each other only", vpc: vpc, ingress: [],
        egress: [SecurityRule("self", "To each other", port: 8080, .group(mesh))]))

    stack.add(
      "mesh_functions_ingress",
      SecurityGroupRule(
        group: mesh, rule: SecurityRule("functions", "From the functions", port: 8080, .group(functions))))

    let records = stack.add("network_log_group", LogGroup(name: "/aws/vpc/sink-\(suffix)", keepDays: 30))
    let writer = stack.add(
      "network_log_role",
      Role(
        name: "sink-network-log-role-\(suffix)", description: "Writes flow logs",
        service: "vpc-flow-logs.amazonaws.com",
        policies: [
          .init("write", [PolicyStatement("WriteLogs", allow: ["logs:PutLogEvents"], on: ["\(records.arn):*"])])
        ]))
    stack.add(
      "network_flow_log",
      FlowLog(vpc: vpc, to: .logGroup(records, role: writer), name: "network-\(suffix)"), dependsOn: [writer.name])

    let tables = ["a", "b"].map { stack.forwardReference("private_route_table_\($0)", RouteTable.self) }
    for service in ["s3", "dynamodb"] {
      stack.add(
        "\(service)_endpoint",
        VPCEndpoint(
          vpc: vpc, service: service, kind: .gateway(routeTables: tables), name: "\(service)-\(suffix)",
          statements: service == "s3"
            ? []
            : [
              PolicyStatement(
                "AllowOwnTables", allow: ["dynamodb:GetItem", "dynamodb:PutItem"], on: ["*"], to: .everyone,
                when: [.init("StringEquals", "aws:ResourceAccount", account)])
            ]))
    }
    for (key, service) in [("ecr_api", "ecr.api"), ("logs", "logs")] {
      stack.add(
        "\(key)_endpoint",
        VPCEndpoint(
          vpc: vpc, service: service, kind: .interface(subnets: subnets, securityGroups: [endpoints]),
          name: "\(CaseStyle.kebab(key))-\(suffix)"))
    }
  }
}
