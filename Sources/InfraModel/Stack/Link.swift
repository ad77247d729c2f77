/// A link between two parts of a system, for diagrams and reports.
public struct Link: Sendable, Equatable {
  /// Key of the main resource that the link starts from.
  public let from: String
  /// Key of the main resource that it leads to, or an address range outside the system.
  public let to: String
  /// What it does, such as `consumes from`.
  public let words: String
  /// TCP port that it opens; nil if it only gives permissions.
  public let port: Int?
  /// Key of the security group, or address range, behind which the port is; nil without a port.
  public let peer: String?

  /// Creates a link.
  public init(from: String, to: String, words: String, port: Int? = nil, peer: String? = nil) {
    self.peer = peer
    self.from = from
    self.to = to
    self.words = words
    self.port = port
  }
}
