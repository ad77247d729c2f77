/// Keys and indexes of a table.
extension DynamoDBTable {
  /// Type of a key attribute.
  public enum KeyType: String, Sendable {
    case string = "S"
    case number = "N"
    case binary = "B"
  }

  /// What an entry of the stream contains, besides the kind of change.
  public enum Stream: String, Sendable {
    case keys = "KEYS_ONLY"
    case newImage = "NEW_IMAGE"
    case oldImage = "OLD_IMAGE"
    case bothImages = "NEW_AND_OLD_IMAGES"
  }

  /// A key attribute.
  public struct Key: Sendable {
    /// Attribute name.
    public var name: String
    /// Attribute type.
    public var type: KeyType

    /// Creates a key attribute.
    public init(_ name: String, _ type: KeyType) {
      self.name = name
      self.type = type
    }
  }

  /// A global secondary index with all attributes of the items and the table's capacity.
  public struct Index: Sendable {
    /// Name, 3 to 255 letters, digits, hyphens, underscores and dots.
    public var name: String
    /// Partition key.
    public var hashKey: Key
    /// Sort key.
    public var rangeKey: Key?

    /// Creates an index.
    public init(name: String, hashKey: Key, rangeKey: Key?) {
      self.name = name
      self.hashKey = hashKey
      self.rangeKey = rangeKey
    }
  }
}
