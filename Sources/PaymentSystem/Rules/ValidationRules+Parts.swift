internal import Configuration

extension ValidationRules {
  /// Rules of infragen for parts that require other parts.
  static let parts = [
    rangePerZone, zoneNameCount, imagesNeedNAT, networkNeeded, somePart, auroraOnly, frontendNeedsService,
    logSettingsNeedLogs, wafNeedsTarget, backendExists, domainNeedsAPI, checkNeedsAlarms, tracingNeedsTarget,
    dashboardNeedsTarget, suffixTag,
  ]

  private static let rangePerZone = ValidationRule(
    "network.range-per-zone", "Each subnet tier has one range for each zone."
  ) { system in
    let zones = system.network.zones
    return system.network.tiers
      .filter { !$0.ranges.isEmpty && $0.ranges.count != zones }.map {
        Violation(
          $0.paths,
          "it has \($0.ranges.count) ranges, network.zones is \(zones): give one range for each zone")
      }
  }

  private static let zoneNameCount = ValidationRule(
    "network.zone-name-count", "If zones are named, there is one name for each zone."
  ) { system in
    let (names, zones) = (system.network.zoneNames.count, system.network.zones)
    guard names > 0, names != zones else { return [] }
    return [
      Violation(
        Setting.network.zoneNames,
        "it has \(names) names, network.zones is \(zones): name each zone, or none for any zones")
    ]
  }

  private static let imagesNeedNAT = ValidationRule(
    "network.images", "Services can reach the registries of their images."
  ) { system in
    guard system.network.natGateways == .none, !system.services.isEmpty else { return [] }
    return [
      Violation(
        Setting.network.natGateways,
        "none: the services in private subnets could not fetch their images; use \"one\" or \"per-zone\"")
    ]
  }

  private static let networkNeeded = ValidationRule(
    "network.needed", "Services, functions, databases and caches are in a network."
  ) { system in
    let inside = [
      ("services", !system.services.isEmpty), ("functions", !system.functions.isEmpty),
      ("databases", !system.databases.isEmpty), ("caches", !system.caches.isEmpty),
    ].filter(\.1).map(\.0)
    guard system.ownNetwork == nil, !inside.isEmpty else { return [] }
    let names = inside.joined(separator: ", ")
    return [Violation(Setting.network, "it is false, and \(names) need one: remove network: false")]
  }

  private static let somePart = ValidationRule(
    "system.parts", "A system has at least one part: a service, function, database, table, queue or the like."
  ) { system in
    let hasPart =
      !system.services.isEmpty || !system.functions.isEmpty || !system.databases.isEmpty || !system.caches.isEmpty
      || !system.tables.isEmpty || !system.topics.isEmpty || !system.queues.isEmpty || !system.raw.isEmpty
    return hasPart ? [] : [Violation(Setting.services, "the system has no part at all; add a service, or another part")]
  }

  private static let auroraOnly = ValidationRule(
    "database.engine", "Aurora settings are used only with Aurora."
  ) { system in
    system.databases.filter { $0.value.engine == .postgres }.flatMap { entry in
      let (settings, paths) = (entry.value, Setting.paths(ofDatabase: entry.name))
      return [(paths.capacity.path, settings.capacity != nil), (paths.checkBackups, settings.checkBackups)].filter(\.1)
        .map { Violation($0.0, "only the engine \"aurora-postgres\" supports it; remove it") }
    }
  }

  private static let frontendNeedsService = ValidationRule(
    "frontend.services", "A frontend needs a service to call."
  ) { system in
    system.frontend != nil && !system.hasLoadBalancer
      ? [Violation(Setting.frontend, "its paths to the load balancer need a service with paths: add one")] : []
  }

  private static let logSettingsNeedLogs = ValidationRule(
    "logs.used", "Settings of a log belong to a log that there is."
  ) { system in
    let logs = system.logs
    return [
      (
        Setting.logs.accessLogBucketName, logs.accessLogBucketName != nil && logs.accessLogs == nil,
        "logs.accessLogDays is false, so there is no such bucket: remove one of them"
      ),
      (
        Setting.logs.loadBalancerGroup, logs.loadBalancerGroup && logs.loadBalancerLogs == nil,
        "logs.loadBalancerLogDays is false, so there are no entries to import: remove one of them"
      ),
      (
        Setting.logs.loadBalancerGroup,
        logs.loadBalancerGroup && logs.loadBalancerLogs != nil && !system.hasLoadBalancer,
        "no service has paths, so there is no load balancer: remove it"
      ),
    ].filter(\.1).map { Violation($0.0, $0.2) }
  }

  private static let wafNeedsTarget = ValidationRule(
    "waf.target", "A WAF needs a load balancer or an API to protect."
  ) { system in
    system.waf != nil && !system.hasLoadBalancer && system.api == nil
      ? [Violation(Setting.waf, "there is no load balancer or API to protect; add a service with paths, or api")]
      : []
  }

  private static let backendExists = ValidationRule("api.backend", "The API has a backend: a service or a function.") {
    system in
    guard let api = system.api else { return [] }
    return switch api.forwardTo {
    case nil where system.functions.isEmpty:
      [
        Violation(
          Setting.api, "there is no function to answer: add one to functions, or set forwardTo: \"loadBalancer\"")
      ]
    case .loadBalancer where !system.hasLoadBalancer:
      [Violation(Setting.api.forwardTo, "the load balancer needs a service with paths: add one, or remove forwardTo")]
    default: []
    }
  }

  private static let domainNeedsAPI = ValidationRule("domain.api", "A domain needs an API.") { system in
    system.domain != nil && system.api == nil ? [Violation(Setting.domain, "it is the API's host name: add api")] : []
  }

  private static let checkNeedsAlarms = ValidationRule(
    "database.check-alarm", "The backup check has an alarm to raise."
  ) { system in
    system.alarms != nil
      ? []
      : system.databases.filter(\.value.checkBackups).map {
        Violation(Setting.paths(ofDatabase: $0.name).checkBackups, "its alarm has no topic; add alarms")
      }
  }

  private static let tracingNeedsTarget = ValidationRule("tracing.target", "Tracing has something to trace.") {
    system in
    system.tracing != nil && system.services.isEmpty && system.functions.isEmpty
      ? [Violation(Setting.tracing, "there is no service and no function to trace")] : []
  }

  private static let dashboardNeedsTarget = ValidationRule(
    "dashboard.target", "A dashboard has services or a database to show."
  ) {
    system in
    system.dashboard != nil && system.services.isEmpty && system.databases.made().isEmpty
      ? [Violation(Setting.dashboard, "there is no service and no database to show")] : []
  }

  private static let suffixTag = ValidationRule("tags.suffix", "The tag with the suffix is set once.") { system in
    system.tags.contains { $0.name == system.environmentTag }
      ? [
        Violation(
          Setting.tags[system.environmentTag],
          "this tag contains the suffix; remove it, or set environmentTag to another key")
      ] : []
  }
}
