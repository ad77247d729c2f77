import AWSResources
internal import Configuration

extension ValidationRules {
  /// Rules of infragen for parts that require other parts.
  static let parts = [
    rangePerZone, zoneNameCount, imagesNeedNAT, networkNeeded, somePart, auroraOnly, frontendNeedsService,
    balancerClients, flowLogStore, logSettingsNeedLogs, wafNeedsTarget, backendExists, domainNeedsAPI, checkNeedsAlarms,
    tracingNeedsTarget,
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
    "network.images", "Services and jobs can reach the registries of their images."
  ) { system in
    guard system.network.natGateways == .none, system.cluster.placement == .inPrivate, !system.tasks.isEmpty else {
      return []
    }
    return [
      Violation(
        Setting.network.natGateways,
        "none: the tasks in private subnets could not fetch their images; use \"one\" or \"per-zone\", or set cluster.placement to \"public\""
      )
    ]
  }

  private static let networkNeeded = ValidationRule(
    "network.needed", "Services, jobs, functions, databases and caches are in a network."
  ) { system in
    let inside = [
      ("services", !system.services.isEmpty), ("jobs", !system.jobs.isEmpty),
      ("functions", system.functions.made().contains { $0.value.network == true }),
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
      !system.tasks.isEmpty || !system.functions.made().isEmpty || !system.databases.isEmpty || !system.caches.isEmpty
      || !system.tables.isEmpty || !system.topics.isEmpty || !system.queues.isEmpty || !system.buses.isEmpty
      || !system.paymentKeys.isEmpty || !system.parameters.isEmpty || !system.workflows.made().isEmpty
      || !system.buckets.isEmpty
      || !system.raw.isEmpty
    return hasPart ? [] : [Violation(Setting.services, "the system has no part at all; add a service, or another part")]
  }

  private static let auroraOnly = ValidationRule(
    "database.engine", "Aurora settings are used only with Aurora."
  ) { system in
    system.databases.filter { !$0.value.engine.isAurora }.flatMap { entry in
      let (settings, paths) = (entry.value, Setting.paths(ofDatabase: entry.name))
      let choices = settings.engine.auroraChoices.map { "\"\($0.rawValue)\"" }
      return [(paths.capacity.path, settings.capacity != nil), (paths.checkBackups, settings.checkBackups)].filter(\.1)
        .map {
          Violation(
            $0.0,
            choices.count == 1
              ? "only the engine \(choices[0]) supports it; remove it"
              : "only the engines \(choices.joined(separator: " and ")) support it; remove it")
        }
    }
  }

  private static let frontendNeedsService = ValidationRule(
    "frontend.services", "A frontend needs a service to call."
  ) { system in
    system.frontend != nil && !system.hasLoadBalancer
      ? [Violation(Setting.frontend, "its paths to the load balancer need a service with paths: add one")] : []
  }

  private static let balancerClients = ValidationRule(
    "loadBalancer.clients", "Each range that a load balancer lets in is listed once."
  ) { system in
    let ranges = system.loadBalancer.allowedRanges
    if system.createsLoadBalancer, system.loadBalancerClients.isEmpty {
      return [
        Violation(
          Setting.loadBalancer.internal,
          "true: the range of the existing network is not known; give network.existing.cidr, or loadBalancer.allowedRanges"
        )
      ]
    }
    if !ranges.isEmpty, !system.createsLoadBalancer {
      return [
        Violation(Setting.loadBalancer.allowedRanges.path, "the system has no load balancer of its own: remove it")
      ]
    }
    return ranges.enumerated().filter { ranges[..<$0].contains($1) }.map {
      Violation(Setting.loadBalancer.allowedRanges[$0], "'\($1)' is listed twice; list each range once")
    }
  }

  private static let flowLogStore = ValidationRule(
    "logs.flow-logs", "Flow logs in CloudWatch have a retention that CloudWatch offers."
  ) { system in
    let logs = system.logs
    guard logs.flowLogsTo == .cloudWatch else { return [] }
    if system.flowLogDays == nil {
      return [Violation(Setting.logs.flowLogsTo, "the system has no flow logs: remove it")]
    }
    guard case .value(let days) = logs.flowLogDays else { return [] }
    let offered = LogGroup.retentionDays
    guard !offered.contains(days), let nearest = offered.min(by: { abs($0 - days) < abs($1 - days) }) else { return [] }
    return [
      Violation(
        Setting.logs.flowLogDays, "\(days): CloudWatch offers other numbers of days; the nearest is \(nearest)")
    ]
  }

  private static let logSettingsNeedLogs = ValidationRule(
    "logs.used", "Settings of a log belong to a log that there is."
  ) { system in
    let logs = system.logs
    if logs.bucket != nil {
      let ownRetention = logs.bucketDays.compactMap { days, setting -> Violation? in
        guard case .value(let days) = days else { return nil }
        return Violation(setting, "\(days): logs.bucket exists already, and its owner decides this; use true or false")
      }
      let isUnused =
        !system.hasFlowLogBucket && system.loadBalancerLogDays == nil && system.accessLogDays == nil
        && !system.account.awsConfig
      let central =
        ownRetention
        + (isUnused ? [Violation(Setting.logs.bucket, "no log is delivered to it: remove it")] : [])
        + (logs.accessLogBucketName == nil
          ? [] : [Violation(Setting.logs.accessLogBucketName, "logs.bucket is in its place: remove one of them")])
      if !central.isEmpty { return central }
    }
    return [
      (
        Setting.logs.accessLogBucketName, logs.accessLogBucketName != nil && system.accessLogDays == nil,
        logs.accessLogs == nil
          ? "logs.accessLogDays is false, so there is no such bucket: remove one of them"
          : "no other bucket and no distribution has access logs, so there is no such bucket: remove it"
      ),
      (
        Setting.logs.loadBalancerGroup, logs.loadBalancerGroup && logs.loadBalancerLogs == nil,
        "logs.loadBalancerLogDays is false, so there are no entries to import: remove one of them"
      ),
      (
        Setting.logs.loadBalancerGroup,
        logs.loadBalancerGroup && logs.loadBalancerLogs != nil && !system.createsLoadBalancer,
        system.hasLoadBalancer
          ? "the load balancer exists already, and its owner keeps its logs: remove it"
          : "no service has paths, so there is no load balancer: remove it"
      ),
    ].filter(\.1).map { Violation($0.0, $0.2) }
  }

  private static let wafNeedsTarget = ValidationRule(
    "waf.target", "A WAF needs a load balancer or an API to protect."
  ) { system in
    system.waf != nil && !system.createsLoadBalancer && system.api == nil && system.frontend == nil
      ? [Violation(Setting.waf, "there is no load balancer or API to protect; add a service with paths, or api")]
      : []
  }

  private static let backendExists = ValidationRule("api.backend", "The API has a backend: a service or a function.") {
    system in
    guard let api = system.api else { return [] }
    return switch api.forwardTo {
    case nil where system.answeringFunctions.isEmpty:
      [
        Violation(
          Setting.api,
          "there is no function with a route to answer: add on.routes to one of functions, or set forwardTo: \"loadBalancer\""
        )
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
    system.tracing != nil && system.tasks.isEmpty && system.functions.made().isEmpty && system.workflows.made().isEmpty
      ? [Violation(Setting.tracing, "there is no service, function or workflow to trace")] : []
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
