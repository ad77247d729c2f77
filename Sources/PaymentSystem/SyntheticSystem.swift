import AWSResources
internal import Configuration
import InfraModel

/// Systems of any size for measurements of the emitters: the network of a payment system with many services.
public enum SyntheticSystem {
  /// A stack with at least the given number of resources in Terraform's dialect, and their actual number.
  public static func stack(resources wanted: Int) -> (stack: Stack, count: Int) {
    var system = PaymentSystem()
    system.mainDatabase = Keyed(name: ShortForm.main, value: DatabaseSettings())
    system.frontend = FrontendSettings()
    system.tags = [.init(name: "Application", value: "synthetic")]
    let one = ServiceSettings()
    system.services = [.init(name: "s0", value: one)]
    let base = count(system.stack(regenerate: ""))
    system.services.append(.init(name: "s1", value: one))
    let each = count(system.stack(regenerate: "")) - base
    let extra = max(0, (wanted - base + each - 1) / each)
    system.services = (0...extra).map { .init(name: "s\($0)", value: one) }
    return (system.stack(regenerate: ""), base + extra * each)
  }

  private static func count(_ stack: Stack) -> Int {
    stack.entries.reduce(0) { $0 + $1.provider().count }
  }
}
