import Configuration

extension SystemChecks {
  /// What a text's pattern cannot say of it.
  mutating func texts() {
    let network = system.network
    alignment(network.cidr, "network.cidr")
    for (tier, ranges) in [
      ("publicSubnets", network.publicSubnets), ("privateSubnets", network.privateSubnets),
      ("databaseSubnets", network.databaseSubnets),
    ] {
      for (index, range) in ranges.enumerated() { alignment(range, "network.\(tier)[\(index)]") }
    }
    for service in system.services {
      for reach in service.value.reaches {
        alignment(reach.value.cidr, "services.\(service.name).reaches.\(reach.name).cidr")
      }
    }
    windows()
  }

  /// https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html
  private mutating func alignment(_ text: String, _ path: String) {
    guard let range = IPv4Range(text), !range.isAligned else { return }
    error(path, "\(text) does not begin with its first address; use \(range.aligned)")
  }

  /// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
  private mutating func windows() {
    guard let settings = system.database else { return }
    let least = 30
    func shortness(_ window: (start: Int, end: Int)?, _ length: Int) -> Int? {
      window.map { ($0.end - $0.start + length) % length }.flatMap { $0 < least ? $0 : nil }
    }
    if let minutes = shortness(Window.daily(settings.backupWindow), Window.day) {
      error("database.backupWindow", "\(settings.backupWindow) has \(minutes) minutes; RDS wants \(least) or more")
    }
    if let minutes = shortness(Window.weekly(settings.maintenanceWindow), Window.week) {
      error(
        "database.maintenanceWindow", "\(settings.maintenanceWindow) has \(minutes) minutes; RDS wants \(least) or more"
      )
    }
  }
}
