/// Identity of a model resource: its type's names and the author's key. Each target's identifiers are derived from
/// both.
///
/// A class, so that all references in the stack share it.
public final class ResourceID: Sendable {
  /// Names of the resource type.
  public let type: TypeNames
  /// The author's stable key in snake case, unique in the stack: `private_subnet_a`.
  public let key: String
  private let history: LogicalName.History?
  /// Parent resource, if the type has one, such as a stage's API.
  public let parent: ResourceID?
  /// Known attributes of a resource that exists already; nil for a resource of the stack.
  public let given: GivenAttributes?
  /// Index in the stack's entries; 0 if it is not known yet.
  let position: Int

  /// Creates an ID.
  public convenience init(_ type: TypeNames, _ key: LogicalName, partOf parent: ResourceID? = nil) {
    self.init(type, key, partOf: parent, at: 0)
  }

  /// Creates the ID of a resource that exists already.
  convenience init(_ type: TypeNames, _ key: LogicalName, given: GivenAttributes) {
    self.init(type, key, partOf: nil, at: 0, given: given)
  }

  init(
    _ type: TypeNames, _ key: LogicalName, partOf parent: ResourceID?, at position: Int, given: GivenAttributes? = nil
  ) {
    self.given = given
    self.position = position
    self.type = type
    self.key = key.text
    self.parent = parent
    history = key.history
  }

  /// Former IDs after renames, oldest first; usually empty.
  public var former: [ResourceID] {
    guard let history else { return [] }
    return history.former.map { ResourceID(type, LogicalName($0)) }
  }

  /// First ID, used where a name cannot be changed later.
  public var original: ResourceID {
    guard let history else { return self }
    return former.first { $0.key == history.original } ?? self
  }

  /// Appends the label of Terraform's blocks: the key without the type's noun, or `main` if nothing else is left.
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

  /// Last range in which `noun` occurs as whole words.
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

/// Address of a generated resource: the main resource of a model resource, or a child of it.
public struct ResourceAddress: Sendable {
  /// Model resource that it was generated from.
  public let owner: ResourceID
  /// Suffix that distinguishes children of one type, such as `subnet_a` for a route table association; usually empty.
  public var instance: String { instanceKey.text }
  /// Words appended to the owner's key; empty for the main resource.
  public let words: String
  private let instanceKey: LogicalName

  /// Creates an address.
  public init(_ owner: ResourceID, instance: LogicalName = "", words: String = "") {
    self.owner = owner
    instanceKey = instance
    self.words = words
  }

  /// True if it was renamed.
  public var isRenamed: Bool { !owner.former.isEmpty || !instanceKey.former.isEmpty }

  /// Former addresses after renames, oldest first; usually empty.
  public var former: [ResourceAddress] {
    if !isRenamed { return [] }
    return (owner.former + [owner]).flatMap { owner in
      (instanceKey.former + [instance]).map { ResourceAddress(owner, instance: LogicalName($0), words: words) }
    }.dropLast()
  }

  /// First address, used where a name cannot be changed later.
  public var original: ResourceAddress {
    if !isRenamed { return self }
    return ResourceAddress(owner.original, instance: LogicalName(instanceKey.original), words: words)
  }

  /// Appends the Terraform label: the owner's label and the instance.
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

  /// Appends owner, instance and words in camel or Pascal case: Pulumi's logical name or CloudFormation's logical ID.
  @inlinable
  public func appendName(to bytes: inout (some ByteSink & ~Copyable), firstUpper: Bool) {
    CaseStyle.append(owner.key, to: &bytes, firstUpper: firstUpper)
    CaseStyle.append(instance, to: &bytes, firstUpper: true)
    CaseStyle.append(words, to: &bytes, firstUpper: true)
  }
}
