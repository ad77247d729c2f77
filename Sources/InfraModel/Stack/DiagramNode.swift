/// A resource's node in the diagram of a system.
public struct DiagramNode: Sendable {
  /// Column of the diagram, from left to right.
  public enum Layer: Int, Sendable, Comparable {
    /// Entry point for clients: CloudFront.
    case edge
    /// Load balancers and APIs, which distribute requests.
    case entry
    /// Services and functions, which handle requests.
    case compute
    /// Topics, which pass messages on.
    case messaging
    /// Data stores and queues.
    case data

    public static func < (a: Layer, b: Layer) -> Bool { a.rawValue < b.rawValue }
  }

  /// Title, such as `Application Load Balancer`.
  public var title: String
  /// Additional information, such as `2 tasks`; may be empty.
  public var detail: String
  /// Column; nil for a resource that is not drawn, whose neighbors are connected directly.
  public var layer: Layer?
  /// True if the resource has an address in the system's network.
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

  /// A resource that is not drawn, such as the listener between a load balancer and its target groups.
  public static let connector = DiagramNode()
}
