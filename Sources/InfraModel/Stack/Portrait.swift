/// How a resource appears in the picture of a system.
public struct Portrait: Sendable {
  /// How far a request has come when it reaches the resource.
  public enum Layer: Int, Sendable, Comparable {
    /// What clients connect to: CloudFront.
    case edge
    /// What spreads requests over what answers them.
    case entry
    /// What answers.
    case compute
    /// What hands data on.
    case relay
    /// Where data is kept.
    case data

    public static func < (a: Layer, b: Layer) -> Bool { a.rawValue < b.rawValue }
  }

  /// What it is, such as `Application Load Balancer`.
  public var title: String
  /// What else is worth knowing at a glance, such as `2 tasks`; empty for nothing.
  public var detail: String
  /// Its layer; nil when it is not drawn itself, but what it refers to and what refers to it belong together.
  public var layer: Layer?
  /// Whether it has an address in the system's network.
  public var isInNetwork: Bool

  /// Creates a portrait.
  public init(_ title: String, detail: String = "", _ layer: Layer, isInNetwork: Bool = false) {
    self.title = title
    self.detail = detail
    self.layer = layer
    self.isInNetwork = isInNetwork
  }

  private init() {
    title = ""
    detail = ""
    layer = nil
    isInNetwork = false
  }

  /// What joins others without being drawn: a listener between its load balancer and its target groups.
  public static let passage = Portrait()
}
