/// A quota of an AWS account as Service Quotas lists it; AWS raises most of them when asked.
public struct AccountQuota: Sendable, Equatable {
  /// What is counted, in AWS's words, such as `EC2-VPC Elastic IPs`.
  public let name: String
  /// Its code, as `aws service-quotas list-aws-default-quotas` prints it; nil where it cannot be raised.
  public let code: String?
  /// How much a new account has in a region.
  public let standard: Int
  /// How many of the units that a use is given in make one of what the quota counts.
  public let units: Int
  /// AWS's page that lists it.
  public let page: String

  /// Creates a quota.
  public init(_ name: String, code: String?, standard: Int, units: Int = 1, page: String) {
    self.name = name
    self.code = code
    self.standard = standard
    self.units = units
    self.page = page
  }

  /// A number of units as so many of what the quota counts: 768 CPU units are `0.75` vCPUs.
  func text(_ amount: Int) -> String {
    let hundredths = (amount * 100 + units - 1) / units
    let fraction = hundredths % 100
    if fraction == 0 { return "\(hundredths / 100)" }
    return "\(hundredths / 100)."
      + (fraction % 10 == 0 ? "\(fraction / 10)" : fraction < 10 ? "0\(fraction)" : "\(fraction)")
  }
}

/// How much of a quota something takes, in the quota's units.
public struct QuotaUse: Sendable, Equatable {
  /// The quota.
  public let quota: AccountQuota
  /// What it takes once it is deployed.
  public private(set) var steady: Int
  /// What it takes while a new version of everything is deployed at that size.
  public private(set) var deploying: Int
  /// The most that it takes: scaled out as far as it may, and deploying.
  public private(set) var peak: Int

  /// Creates a use; what is not given is as the one before it.
  public init(_ quota: AccountQuota, _ steady: Int = 1, deploying: Int? = nil, peak: Int? = nil) {
    self.quota = quota
    self.steady = steady
    self.deploying = deploying ?? steady
    self.peak = peak ?? self.deploying
  }

  /// Whether a second system of that size would exceed what a new account has.
  public var isMoreThanHalf: Bool { peak * 2 > quota.standard * quota.units }

  /// The amounts in words, such as `9, 18 while deploying, 60 at most`.
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
  /// What its resources take of the account's quotas, summed up for each quota in the order of the first that takes some.
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

  /// The services that get a role of their own in the account when a resource of the stack is the first of its type there,
  /// such as `ecs.amazonaws.com`, each once.
  public var serviceLinkedRoles: [String] {
    var names: [String] = []
    for entry in entries {
      if let name = type(of: entry.resource).serviceLinkedRole, !names.contains(name) { names.append(name) }
    }
    return names
  }
}
