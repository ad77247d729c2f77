import AWSResources
import InfraModel

extension PolicyCase {
  static let loadBalancing = [
    policy("alb.https", fails: .mixed("loadBalancer.https=false")),
    policy("alb.deletion-protection", fails: .mixed(), passes: .mixed("protectData=true")),
    policy("alb.waf", fails: .mixed("waf=false")),
    policy("alb.waf", fails: .mixed("waf=false", "frontend=false", "loadBalancer.internal=true")),
    policy("alb.access-logs", fails: .mixed("logs.loadBalancerLogDays=false", "logs.loadBalancerGroup=false")),
    policy("alb.multi-az", fails: .changing(LoadBalancer.self) { $0.subnets = Array($0.subnets.prefix(1)) }),
  ]
}
