/// A resource of the stack: its type's names and the author's key. Every target's identifier is made from the two.
///
/// A class, for every reference in the stack shares it.
public final class ResourceID: Sendable {
  /// The names of its type.
  public let type: TypeNames
  /// The author's stable key, in snake case, unique in the stack: `private_subnet_a`.
  public let key: String
  private let history: LogicalName.History?
  /// The resource that it is a part of, if its type says so: a stage's API.
  public let parent: ResourceID?
  /// Its place among the entries of the stack that it was made for; 0 where nobody knows it yet.
  let position: Int

  /// Creates a name.
  public convenience init(_ type: TypeNames, _ key: LogicalName, partOf parent: ResourceID? = nil) {
    self.init(type, key, partOf: parent, at: 0)
  }

  init(_ type: TypeNames, _ key: LogicalName, partOf parent: ResourceID?, at position: Int) {
    self.position = position
    self.type = type
    self.key = key.text
    self.parent = parent
    history = key.history
  }

  /// What it was called before, the earliest name first; mostly empty.
  public var former: [ResourceID] {
    guard let history else { return [] }
    return history.former.map { ResourceID(type, LogicalName($0)) }
  }

  /// The first name that it had, which stays where none can be changed.
  public var original: ResourceID {
    guard let history else { return self }
    return former.first { $0.key == history.original } ?? self
  }

  /// Appends the label that Terraform's blocks have: the key without the type's noun, or `main` when nothing else is left.
  @inlinable
  public func appendLabel(to bytes: inout (some ByteSink & ~Copyable)) {
    var key = key
    var noun = type.noun
    key.withUTF8 { key in
      noun.withUTF8 { noun in
        guard let found = Self.words(noun, in: key) else { return bytes.append(contentsOf: key) }
        let head = key[..<found.lowerBound].dropLast()
        let tail = key[found.upperBound...].dropFirst()
        if head.isEmpty && tail.isEmpty { return bytes.append("main") }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: head))
        if !head.isEmpty && !tail.isEmpty { bytes.append(UInt8(ascii: "_")) }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: tail))
      }
    }
  }

  /// The last place where `noun` stands as whole words.
  @usableFromInline
  static func words(_ noun: UnsafeBufferPointer<UInt8>, in key: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var start = key.count - noun.count
    while start >= 0 {
      let end = start + noun.count
      if (start == 0 || key[start - 1] == UInt8(ascii: "_")) && (end == key.count || key[end] == UInt8(ascii: "_")),
        key[start..<end].elementsEqual(noun)
      {
        return start..<end
      }
      start -= 1
    }
    return nil
  }
}

/// A resource of a lowered dialect: the stack's resource, or a child of it.
public struct ResourceAddress: Sendable {
  /// The stack's resource that was lowered to it.
  public let owner: ResourceID
  /// The words that tell it from its siblings of the same type, such as `subnet_a` for an association; mostly empty.
  public var instance: String { instanceKey.text }
  /// The words behind the owner's key; empty for the resource itself.
  public let words: String
  private let instanceKey: LogicalName

  /// Creates an address.
  public init(_ owner: ResourceID, instance: LogicalName = "", words: String = "") {
    self.owner = owner
    instanceKey = instance
    self.words = words
  }

  /// Whether it was called otherwise before.
  public var isRenamed: Bool { !owner.former.isEmpty || !instanceKey.former.isEmpty }

  /// What it was called before, the earliest name first; mostly empty.
  public var former: [ResourceAddress] {
    if !isRenamed { return [] }
    return (owner.former + [owner]).flatMap { owner in
      (instanceKey.former + [instance]).map { ResourceAddress(owner, instance: LogicalName($0), words: words) }
    }.dropLast()
  }

  /// The first name that it had, which stays where none can be changed.
  public var original: ResourceAddress {
    if !isRenamed { return self }
    return ResourceAddress(owner.original, instance: LogicalName(instanceKey.original), words: words)
  }

  /// Appends the Terraform label: the owner's, and the instance.
  @inlinable
  public func appendLabel(to bytes: inout (some ByteSink & ~Copyable)) {
    owner.appendLabel(to: &bytes)
    guard !instance.isEmpty else { return }
    bytes.append(UInt8(ascii: "_"))
    bytes.append(instance)
  }

  /// The Terraform label, such as `private_a`.
  public var label: String {
    var bytes: [UInt8] = []
    appendLabel(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends owner, instance and words in camel or Pascal case: Pulumi's logical name and CloudFormation's logical id.
  @inlinable
  public func appendName(to bytes: inout (some ByteSink & ~Copyable), firstUpper: Bool) {
    CaseStyle.append(owner.key, to: &bytes, firstUpper: firstUpper)
    CaseStyle.append(instance, to: &bytes, firstUpper: true)
    CaseStyle.append(words, to: &bytes, firstUpper: true)
  }
}
