import InfraModel

/// A part of a system: builds its resources from the settings and the parts before it, and adds its outputs.
struct Part: Sendable {
  typealias Build = @Sendable (_ built: inout BuiltParts, _ context: BuildContext, _ stack: inout Stack) -> Void
  typealias Outputs = @Sendable (_ built: BuiltParts, _ stack: inout Stack) -> Void

  /// True if other parts depend on it. Its outputs follow all others.
  let isFoundation: Bool
  /// Adds its resources, if the settings contain it, and records itself in the built parts.
  let build: Build
  /// Adds its outputs.
  let addOutputs: Outputs

  init(isFoundation: Bool = false, build: @escaping Build, outputs: @escaping Outputs = { _, _ in }) {
    self.isFoundation = isFoundation
    self.build = build
    addOutputs = outputs
  }

  /// All parts, in the order in which they are built and their resources are written. Network, security groups and keys
  /// come before them and are in the ``BuildContext``.
  static let all: [Part] = [
    .storage, .database, .cache, .buckets, .tables, .secrets, .paymentKeys, .messaging, .services, .functions,
    .workflows, .parameters, .roles, .api,
    .domain,
    .contentDelivery,
    .waf,
    .monitoring, .backupCheck, .accountBaseline,
  ]
}

/// The parts of a system that were built so far.
struct BuiltParts {
  var storage: Storage?
  var databases: [Database] = []
  var caches: [Cache] = []
  var buckets: Buckets?
  var tables: Tables?
  var secrets: Secrets?
  var parameters: StoredParameters?
  var paymentKeys: PaymentKeys?
  var messaging: Messaging?
  var services: Services?
  var functions: LambdaFunctions?
  var workflows: Workflows?
  var roles: Roles?
  var gateway: Gateway?
  var domain: Domain?
  var contentDelivery: ContentDelivery?
  var alarms: Alarms?
  var dashboard: MonitoringDashboard?
}
