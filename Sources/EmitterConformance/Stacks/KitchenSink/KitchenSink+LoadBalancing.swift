import AWSResources
import InfraModel

extension KitchenSink {
  typealias Route = (group: Ref<TargetGroup>, rule: Ref<ListenerRule>)

  /// A load balancer with a production listener and a test listener.
  static func addBalancing(to stack: inout Stack, _ suffix: Value<String>) -> (
    listener: Ref<Listener>, testListener: Ref<Listener>, orders: Route, blue: Route, green: Ref<TargetGroup>
  ) {
    let bucket: Ref<Bucket> = stack.forwardReference("alb_logs_bucket")
    let gateway: Ref<InternetGateway> = stack.forwardReference("internet_gateway")
    let balancer = stack.add(
      "orders_alb",
      LoadBalancer(
        name: "orders-\(suffix)",
        subnets: [stack.forwardReference("public_subnet_a"), stack.forwardReference("public_subnet_b")],
        securityGroups: [stack.forwardReference("alb_security_group")], logBucket: bucket, isProtected: false,
        writesCrossZone: true),
      dependsOn: [gateway.name, bucket.name])
    let listener = stack.add(
      "orders_listener",
      Listener(loadBalancer: balancer, port: 80, defaultAction: .forward(stack.forwardReference("orders_target_group")))
    )
    func group(_ key: String, in stack: inout Stack) -> Ref<TargetGroup> {
      stack.add(
        "\(key)_target_group",
        TargetGroup(
          name: "\(CaseStyle.kebab(key))-\(suffix)", vpc: stack.forwardReference("vpc"), healthCheckPath: "/health",
          healthCheckCodes: key == "orders" ? "200-299,404" : "200", intervalSeconds: key == "orders" ? 10 : 30,
          drainSeconds: key == "orders" ? 0 : 30))
    }
    func rule(
      _ key: String, _ priority: Int, _ group: Ref<TargetGroup>, isSwitched: Bool, _ header: ListenerRule.Header?,
      in stack: inout Stack
    ) -> Route {
      let rule = stack.add(
        "\(key)_rule",
        ListenerRule(
          listener: listener, priority: priority, paths: ["/\(key)/*"], targetGroup: group, isSwitched: isSwitched,
          header: header))
      return (group, rule)
    }
    let orders = rule("orders", 10, group("orders", in: &stack), isSwitched: false, nil, in: &stack)
    let header = ListenerRule.Header(name: "X-Ledger-Version", values: ["1.*", "2.?"])
    let blue = rule("ledger", 20, group("ledger_blue", in: &stack), isSwitched: true, header, in: &stack)
    let green = group("ledger_green", in: &stack)
    let testListener = stack.add(
      "ledger_test_listener",
      Listener(loadBalancer: balancer, port: 8080, defaultAction: .forward(green), isSwitched: true))
    return (listener, testListener, orders, blue, green)
  }
}
