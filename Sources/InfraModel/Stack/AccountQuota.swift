/// A quota of an AWS account, as listed by Service Quotas. AWS increases most of them on request.
public struct AccountQuota: Sendable, Equatable {
  /// AWS's name of the quota, such as `EC2-VPC Elastic IPs`.
  public let name: String
  /// Quota code, as printed by `aws service-quotas list-aws-default-quotas`; nil if the quota cannot be increased.
  public let code: String?
  /// Default value of a new account, per region.
  public let standard: Int
  /// Number of usage units per unit of the quota, such as 1024 CPU units per vCPU.
  public let units: Int
  /// AWS's page that lists the quota.
  public let page: String

  /// Creates a quota.
  public init(_ name: String, code: String?, standard: Int, units: Int = 1, page: String) {
    self.name = name
    self.code = code
    self.standard = standard
    self.units = units
    self.page = page
  }

  /// Converts usage units into units of the quota: 768 CPU units are `0.75` vCPUs.
  func text(_ amount: Int) -> String {
    let hundredths = (amount * 100 + units - 1) / units
    let fraction = hundredths % 100
    if fraction == 0 { return "\(hundredths / 100)" }
    return "\(hundredths / 100)."
      + (fraction % 10 == 0 ? "\(fraction / 10)" : fraction < 10 ? "0\(fraction)" : "\(fraction)")
  }
}

/// Usage of a quota, in usage units.
public struct QuotaUse: Sendable, Equatable {
  /// Quota that is used.
  public let quota: AccountQuota
  /// Usage after the deployment.
  public private(set) var steady: Int
  /// Usage while a new version of everything is deployed.
  public private(set) var deploying: Int
  /// Maximum usage: scaled out fully, during a deployment.
  public private(set) var peak: Int

  /// Creates a usage. `deploying` defaults to `steady`, and `peak` defaults to `deploying`.
  public init(_ quota: AccountQuota, _ steady: Int = 1, deploying: Int? = nil, peak: Int? = nil) {
    self.quota = quota
    self.steady = steady
    self.deploying = deploying ?? steady
    self.peak = peak ?? self.deploying
  }

  /// True if a second system of the same size would exceed the default quota of an account.
  public var isMoreThanHalf: Bool { peak * 2 > quota.standard * quota.units }

  /// True if an account with the default quota cannot deploy the system.
  public var isExceeded: Bool { deploying > quota.standard * quota.units }

  /// The amounts as text, such as `9, 18 while deploying, 60 at most`.
  public var text: String {
    var parts = steady == 0 && peak > 0 ? [] : [quota.text(steady)]
    if deploying != steady { parts.append("\(quota.text(deploying)) while deploying") }
    if peak != deploying { parts.append("\(quota.text(peak)) at most") }
    return parts.joined(separator: ", ")
  }

  fileprivate mutating func add(_ other: QuotaUse) {
    steady += other.steady
    deploying += other.deploying
    peak += other.peak
  }
}

extension Stack {
  /// Total usage of each account quota, ordered by first use.
  public var accountUses: [QuotaUse] {
    var sums: [QuotaUse] = []
    for entry in entries {
      for use in entry.resource.accountUses(as: entry.name, in: self) {
        if let index = sums.firstIndex(where: { $0.quota == use.quota }) {
          sums[index].add(use)
        } else {
          sums.append(use)
        }
      }
    }
    return sums
  }

  /// Services for which AWS creates a service-linked role when the stack adds the account's first resource of a type,
  /// such as `ecs.amazonaws.com`. Each is listed once.
  public var serviceLinkedRoles: [String] {
    var names: [String] = []
    for entry in entries {
      if let name = type(of: entry.resource).serviceLinkedRole, !names.contains(name) { names.append(name) }
    }
    return names
  }
}
