/// A hash of values that is the same in every run and on every machine: 64-bit FNV-1a.
/// http://www.isthe.com/chongo/tech/comp/fnv/
public struct Digest: Sendable {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Creates the hash of empty input.
  public init() {}

  /// The hash as a number.
  var number: UInt64 { hash }

  /// The hash as 16 hexadecimal digits.
  public var hexadecimal: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// Adds a string, preceded by its length so that adjacent strings stay distinct.
  public mutating func add(_ text: String) {
    add(text.utf8.count)
    for byte in text.utf8 { add(byte: byte) }
  }

  /// Adds bytes without a length.
  public mutating func add(bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes { add(byte: byte) }
    }
  }

  /// Adds a number.
  public mutating func add(_ number: Int) {
    for shift in stride(from: 0, to: 64, by: 8) { add(byte: UInt8(truncatingIfNeeded: number >> shift)) }
  }

  /// Adds a value. References are hashed by the names of their targets.
  public mutating func add(_ value: Expression) { walk(value) }

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

  private mutating func add(byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
}

// Adds the parts of a value, each preceded by its kind.
extension Digest: ExpressionWalker {
  public mutating func visit(text: String) { add("string", text) }
  public mutating func visit(integer: Int) {
    add("integer")
    add(integer)
  }
  public mutating func visit(decimal: String) { add("decimal", decimal) }
  public mutating func visit(boolean: Bool) { add("boolean", boolean ? "true" : "false") }
  public mutating func visit(_ container: ExpressionContainer, count: Int) {
    add(container.rawValue)
    if container != .json { add(count) }
  }
  public mutating func visit(key: String) { add(key) }
  public mutating func visit(_ attribute: Attribute) {
    add("attribute", attribute.name.child?.terraform ?? attribute.resource.type.terraform)
    add(attribute.resource.original.key, attribute.instance)
    add(attribute.name.provider)
  }
  public mutating func visit(parameter: Parameter.Name) { add("parameter", parameter.snake) }
  public mutating func visit(_ lookup: Lookup) { add("lookup", "\(lookup)") }
  public mutating func visit(availabilityZone index: Int) {
    add("availabilityZone")
    add(index)
  }
  public mutating func visit(_ archive: ProgramCode, _ part: Expression.ArchivePart) {
    add("archive", "\(part)")
    switch archive {
    case .file(let file): add(file.file, file.text)
    case .folder(let path), .archive(let path): add("path", path.written)
    }
  }
}
