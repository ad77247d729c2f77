/// What items are found by.
extension DynamoDBTable {
  /// What an attribute that is a key holds.
  public enum KeyType: String, Sendable {
    case string = "S"
    case number = "N"
    case binary = "B"
  }

  /// An attribute that is part of a key.
  public struct Key: Sendable {
    /// The attribute's name.
    public var name: String
    /// What it contains.
    public var type: KeyType

    /// Names an attribute.
    public init(_ name: String, _ type: KeyType) {
      self.name = name
      self.type = type
    }
  }

  /// Another way to find items: by other keys, with all their attributes and the table's capacity.
  public struct Index: Sendable {
    /// Its name, 3 to 255 letters, digits, hyphens, underscores and dots.
    public var name: String
    /// The attribute that items are found by.
    public var hashKey: Key
    /// The attribute that they are sorted by.
    public var rangeKey: Key?

    /// Creates an index.
    public init(name: String, hashKey: Key, rangeKey: Key?) {
      self.name = name
      self.hashKey = hashKey
      self.rangeKey = rangeKey
    }
  }
}
