/// A fingerprint of values, the same in every run and on every machine: FNV-1a with 64 bits.
/// http://www.isthe.com/chongo/tech/comp/fnv/
public struct Digest: Sendable {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Creates the fingerprint of nothing.
  public init() {}

  /// The fingerprint as 16 hexadecimal digits.
  public var hexadecimal: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// Adds a text; its length goes first, so that texts do not run together.
  public mutating func add(_ text: String) {
    add(text.utf8.count)
    for byte in text.utf8 { add(byte: byte) }
  }

  /// Adds bytes as they are.
  public mutating func add(bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes { add(byte: byte) }
    }
  }

  /// Adds a number.
  public mutating func add(_ number: Int) {
    for shift in stride(from: 0, to: 64, by: 8) { add(byte: UInt8(truncatingIfNeeded: number >> shift)) }
  }

  /// Adds a value, references by the names of what they refer to.
  public mutating func add(_ value: Expression) {
    switch value {
    case .string(let text): add("string", text)
    case .integer(let number):
      add("integer")
      add(number)
    case .decimal(let text): add("decimal", text)
    case .boolean(let truth): add("boolean", truth ? "true" : "false")
    case .list(let items): add("list", items)
    case .object(let members): add("object", members)
    case .interpolation(let parts): add("interpolation", parts)
    case .attribute(let attribute):
      add("attribute", attribute.name.child?.terraform ?? attribute.resource.type.terraform)
      add(attribute.resource.original.key, attribute.instance)
      add(attribute.name.provider)
    case .parameter(let name): add("parameter", name.snake)
    case .lookup(let lookup): add("lookup", "\(lookup)")
    case .availabilityZone(let index):
      add("availabilityZone")
      add(index)
    case .json(let document):
      add("json")
      add(document)
    case .archive(let source, let part):
      add("archive", "\(part)")
      add(source.file, source.text)
    case .tags(let members, _): add("tags", members)
    }
  }

  /// Adds arguments and blocks.
  public mutating func add(_ body: ProviderBody) {
    add(body.fields.count)
    for field in body.fields {
      switch field {
      case .argument(let key, let value):
        add("argument", key.name)
        add(value)
      case .block(let key, let inner):
        add("block", key.name)
        add(inner)
      case .blocks(let key, let all):
        add("blocks", key.name)
        add(all.count)
        for inner in all { add(inner) }
      }
    }
  }

  private mutating func add(_ kind: String, _ text: String) {
    add(kind)
    add(text)
  }

  private mutating func add(_ kind: String, _ items: [Expression]) {
    add(kind)
    add(items.count)
    for item in items { add(item) }
  }

  private mutating func add(_ kind: String, _ members: [Expression.Member]) {
    add(kind)
    add(members.count)
    for member in members {
      add(member.name)
      add(member.value)
    }
  }

  private mutating func add(byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
