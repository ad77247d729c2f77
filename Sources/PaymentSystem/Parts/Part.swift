import InfraModel

/// A part of a system: how it is built from the settings and from the parts before it, and its outputs.
struct Part: Sendable {
  typealias Build = @Sendable (_ built: inout BuiltParts, _ context: BuildContext, _ stack: inout Stack) -> Void
  typealias Outputs = @Sendable (_ built: BuiltParts, _ stack: inout Stack) -> Void

  /// Whether other parts are built on it; its outputs follow all others.
  let isFoundation: Bool
  /// Adds its resources, if the settings include it, and itself to the built parts.
  let build: Build
  /// Adds its outputs.
  let addOutputs: Outputs

  init(isFoundation: Bool = false, build: @escaping Build, outputs: @escaping Outputs = { _, _ in }) {
    self.isFoundation = isFoundation
    self.build = build
    addOutputs = outputs
  }

  /// Every part, in the order in which they are built and their resources are printed. Network, security groups and keys come
  /// before them: they are in the ``BuildContext``.
  static let all: [Part] = [
    .storage, .database, .cache, .tables, .secrets, .messaging, .services, .functions, .api, .domain, .contentDelivery,
    .waf,
    .monitoring, .backupCheck, .accountBaseline,
  ]
}

/// The parts that a system has, as far as they are built.
struct BuiltParts {
  var storage: Storage?
  var database: Database?
  var cache: Cache?
  var tables: Tables?
  var secrets: Secrets?
  var messaging: Messaging?
  var services: Services?
  var functions: LambdaFunctions?
  var gateway: Gateway?
  var domain: Domain?
  var contentDelivery: ContentDelivery?
  var alarms: Alarms?
  var dashboard: MonitoringDashboard?
}
