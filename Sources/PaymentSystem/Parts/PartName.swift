/// The parts of a system. Folders of resource types, settings, rules, policies and tests have these names.
public enum PartName: String, CaseIterable, Sendable {
  case network = "Network"
  case loadBalancing = "LoadBalancing"
  case services = "Services"
  case functions = "Functions"
  case workflows = "Workflows"
  case api = "API"
  case contentDelivery = "ContentDelivery"
  case database = "Database"
  case cache = "Cache"
  case tables = "Tables"
  case storage = "Storage"
  case messaging = "Messaging"
  case secrets = "Secrets"
  case keys = "Keys"
  case paymentKeys = "PaymentKeys"
  case access = "Access"
  case logging = "Logging"
  case monitoring = "Monitoring"
  case waf = "WAF"
  case accountBaseline = "AccountBaseline"

  /// The name in headings, such as `Load balancing`.
  public var title: String {
    switch self {
    case .loadBalancing: "Load balancing"
    case .contentDelivery: "Content delivery"
    case .accountBaseline: "Account baseline"
    case .paymentKeys: "Payment keys"
    default: rawValue
    }
  }

  /// The top-level settings of the part. The roles of services and functions follow from their links.
  public var settings: [String] {
    switch self {
    case .network: ["network", "externals"]
    case .loadBalancing: ["loadBalancer"]
    case .services: ["registry", "cluster", "services", "jobs"]
    case .functions: ["functions"]
    case .workflows: ["workflows"]
    case .api: ["api"]
    case .contentDelivery: ["frontend", "domain"]
    case .database: ["database", "databases"]
    case .cache: ["cache", "caches"]
    case .tables: ["tables"]
    case .secrets: ["secrets", "parameters"]
    case .keys: ["encryption"]
    case .paymentKeys: ["paymentKeys"]
    case .logging: ["logs"]
    case .monitoring: ["alarms", "dashboard", "tracing"]
    case .waf: ["waf"]
    case .accountBaseline: ["account"]
    case .messaging: ["topics", "queues", "bus", "buses"]
    case .storage: ["buckets"]
    case .access: ["roles"]
    }
  }
}
