import InfraModel

extension AccountQuota {
  private static let page = "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html"
  static let tableReads = AccountQuota(
    "Account-level read throughput limit (Provisioned mode)", code: "L-34F6A552", standard: 80_000, page: page)
  static let tableWrites = AccountQuota(
    "Account-level write throughput limit (Provisioned mode)", code: "L-34F8CCC8", standard: 80_000, page: page)
}

extension DynamoDBTable {
  public func accountUses(as name: ResourceID, in stack: Stack) -> [QuotaUse] {
    guard let capacity else { return [] }
    let parts = 1 + indexes.count
    return [QuotaUse(.tableReads, capacity.read * parts), QuotaUse(.tableWrites, capacity.write * parts)]
  }
}

extension DBInstance {
  public static var serviceLinkedRole: String? { "rds.amazonaws.com" }
}

extension AuroraCluster {
  public static var serviceLinkedRole: String? { "rds.amazonaws.com" }
}

extension ReplicationGroup {
  public static var serviceLinkedRole: String? { "elasticache.amazonaws.com" }
}
