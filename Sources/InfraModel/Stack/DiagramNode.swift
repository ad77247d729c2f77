/// How a resource appears in the diagram of a system.
public struct DiagramNode: Sendable {
  /// The column of the diagram, from left to right.
  public enum Layer: Int, Sendable, Comparable {
    /// What clients connect to: CloudFront.
    case edge
    /// What distributes requests: load balancers and APIs.
    case entry
    /// What answers requests.
    case compute
    /// What passes messages on.
    case messaging
    /// Where data is kept.
    case data

    public static func < (a: Layer, b: Layer) -> Bool { a.rawValue < b.rawValue }
  }

  /// What it is, such as `Application Load Balancer`.
  public var title: String
  /// What else is worth knowing at a glance, such as `2 tasks`; empty for nothing.
  public var detail: String
  /// Its layer; nil for a resource that is not drawn, whose neighbours are connected directly.
  public var layer: Layer?
  /// Whether it has an address in the system's network.
  public var isInNetwork: Bool

  /// Creates a node that is drawn.
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

  /// A resource that is not drawn: a listener between its load balancer and its target groups.
  public static let connector = DiagramNode()
}
