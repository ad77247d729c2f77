import InfraModel

/// Requirements of a system that a new account may not meet. They are notes instead of errors, because AWS can increase
/// quotas.
public enum AccountNotes {
  /// A sentence for each quota of which the system uses more than half, and one for a region that must be enabled.
  public static func notes(for stack: Stack) -> [String] {
    let uses = stack.accountUses.filter(\.isMoreThanHalf).map { use in
      let code = use.quota.code.map { " (\($0))" } ?? ""
      return "\(use.quota.name): the system takes \(use.text), the default quota is \(use.quota.standard)\(code)"
    }
    guard let region = Region(named: stack.region), region.isOptIn else { return uses }
    return uses + ["an account must enable the region \(region.name) before anything can be deployed to it"]
  }
}
