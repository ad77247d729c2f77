import InfraModel

/// What a system needs of an account that a new account may not have; AWS grants it, so it is told and not refused.
public enum AccountNotes {
  /// One sentence for each quota of which the system takes more than half, without those that are ``exceeded(by:)``, and one for a
  /// region that must be enabled.
  public static func notes(for stack: Stack) -> [String] {
    let uses = stack.accountUses.filter { $0.isMoreThanHalf && !$0.isExceeded }.map(sentence)
    guard let region = Region(named: stack.region), region.isOptIn else { return uses }
    return uses + ["an account must enable the region \(region.name) before anything can be deployed to it"]
  }

  /// One sentence for each quota that must be raised before an account with the default ones can deploy the system.
  public static func exceeded(by stack: Stack) -> [String] {
    stack.accountUses.filter(\.isExceeded).map(sentence)
  }

  private static func sentence(_ use: QuotaUse) -> String {
    let code = use.quota.code.map { " (\($0))" } ?? ""
    return "\(use.quota.name): the system takes \(use.text), the default quota is \(use.quota.standard)\(code)"
  }
}
