import InfraModel

/// https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html
extension AccountQuota {
  private static let page = "https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html"
  static let elasticIPs = AccountQuota("EC2-VPC Elastic IPs", code: "L-0263D0A3", standard: 5, page: page)
  static let networks = AccountQuota("VPCs per Region", code: "L-F678F1CE", standard: 5, page: page)
  static let internetGateways = AccountQuota(
    "Internet gateways per Region", code: "L-A4707A72", standard: 5, page: page)
  static let interfaceEndpoints = AccountQuota(
    "Interface VPC endpoints per VPC", code: "L-29B6F2EB", standard: 50, page: page)
  static let gatewayEndpoints = AccountQuota(
    "Gateway VPC endpoints per Region", code: "L-1B52E74A", standard: 20, page: page)
}

extension ElasticIP {
  public func accountUses(as name: ResourceID, in stack: Stack) -> [QuotaUse] { [QuotaUse(.elasticIPs)] }
}

extension VPC {
  public func accountUses(as name: ResourceID, in stack: Stack) -> [QuotaUse] { [QuotaUse(.networks)] }
}

extension InternetGateway {
  public func accountUses(as name: ResourceID, in stack: Stack) -> [QuotaUse] { [QuotaUse(.internetGateways)] }
}

extension VPCEndpoint {
  public func accountUses(as name: ResourceID, in stack: Stack) -> [QuotaUse] {
    switch kind {
    case .gateway: [QuotaUse(.gatewayEndpoints)]
    case .interface: [QuotaUse(.interfaceEndpoints)]
    }
  }
}
