/// The starter configurations, one for each reference system; recorded from the files beside this one.
public enum Templates {
  /// A starter: a reference system and its configuration.
  public struct System: Sendable {
    /// The name by which it is chosen.
    public let name: String
    /// The configuration, JSON5.
    public let configuration: String
  }

  /// Every starter; the first is the default.
  public static let systems: [System] = [
    System(name: "payment-web-app", configuration: paymentWebApp),
    System(name: "scale-payments", configuration: scalePayments),
    System(name: "fargate-migration", configuration: fargateMigration),
    System(name: "high-availability", configuration: highAvailability),
    System(name: "serverless-api", configuration: serverlessApi),
    System(name: "card-authorization", configuration: cardAuthorization),
  ]

  /// The starter of that name, or nil.
  public static func named(_ name: String) -> System? { systems.first { $0.name == name } }
}
