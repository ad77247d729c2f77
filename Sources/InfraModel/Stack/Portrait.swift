/// A resource's node in the diagram of a system.
public struct Portrait: Sendable {
  /// Column of the diagram, left to right.
  public enum Layer: Int, Sendable, Comparable {
    /// Entry point for clients: CloudFront.
    case edge
    /// Load balancers and APIs, which distribute requests.
    case entry
    /// Services and functions.
    case compute
    /// Queues, topics and other messaging.
    case relay
    /// Data stores.
    case data

    public static func < (a: Layer, b: Layer) -> Bool { a.rawValue < b.rawValue }
  }

  /// Title, such as `Application Load Balancer`.
  public var title: String
  /// Additional information, such as `2 tasks`; may be empty.
  public var detail: String
  /// Column; nil if the node is not drawn and its neighbors are connected directly.
  public var layer: Layer?
  /// True if the resource has an address in the system's network.
  public var isInNetwork: Bool

  /// Creates a node.
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

  /// Not drawn; its neighbors are connected directly, such as a load balancer and the target groups of its listener.
  public static let passage = Portrait()
}
