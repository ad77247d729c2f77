/// How a deployed resource is addressed: by the primary identifier of its CloudFormation type, which Cloud Control and
/// imports into a stack take, and by the ID with which Terraform and Pulumi import it.
///
/// Most types have one identifying property, whose value is CloudFormation's physical ID (what `Ref` returns) and the
/// attribute `id` of the provider's state. Such an identity is only the property's name: `"SubnetId"`.
///
/// Texts that are made from the provider's state are templates: `{name}` is an attribute, `{name/}` the last part of
/// one, after a slash, such as the name in an ARN. Without a placeholder the text is a constant.
public final class Identity: Sendable, ExpressibleByStringLiteral {
  /// One property of the primary identifier.
  public struct Part: Sendable {
    /// Property name in CloudFormation's schema, such as `SubnetId`.
    public let name: String
    /// Origin of the value in a CloudFormation stack.
    public let source: Source
    /// Template of the value over the provider's state.
    public let state: String

    /// A part with the value of the physical ID.
    public static func physicalID(_ name: String, _ state: String = "{id}") -> Part {
      Part(name: name, source: .physicalID, state: state)
    }

    /// A part with the value of a property that every template states, by default the one of the same name.
    public static func property(_ name: String, from property: String? = nil, _ state: String) -> Part {
      Part(name: name, source: .property(property ?? name), state: state)
    }

    /// A part whose value only a listing of the type has, together with the physical ID.
    public static func listed(_ name: String, _ state: String = "{id}") -> Part {
      Part(name: name, source: .listing, state: state)
    }

    /// A part of a compound text whose components are separated by `|`: the physical ID, or a property.
    public static func component(
      _ index: Int, of property: String? = nil, _ name: String, _ state: String = "{id}"
    ) -> Part { Part(name: name, source: .component(index, of: property), state: state) }

    /// A part that is the same for all resources of the type.
    public static func constant(_ name: String, _ value: String) -> Part {
      Part(name: name, source: .constant(value), state: value)
    }
  }

  /// Origin of a part's value in a CloudFormation stack.
  public enum Source: Sendable, Equatable {
    /// The physical ID of the resource.
    case physicalID
    /// A property of the template.
    case property(String)
    /// A component, from 0, of the physical ID or of a property.
    case component(Int, of: String?)
    /// A listing of the type's resources.
    case listing
    /// A constant.
    case constant(String)
  }

  /// What a CloudFormation stack can do with a resource that exists already.
  public enum StackImport: Sendable, Equatable {
    /// The stack imports it.
    case supported
    /// No import, but the stack writes it again without a conflict, such as a policy of a queue.
    case written
    /// Neither; the reason, and what to do.
    case refused(String)
  }

  /// Parts of CloudFormation's primary identifier in the schema's order; empty if the type has no CloudFormation type.
  public let parts: [Part]
  /// Template of the ID for `terraform import` and `pulumi import`; nil if the provider cannot import the type.
  public let importID: String?
  /// What a stack can do with a resource that exists already.
  public let stackImport: StackImport

  /// Creates an identity.
  public init(_ parts: [Part], import importID: String? = "{id}", stackImport: StackImport = .supported) {
    self.parts = parts
    self.importID = importID
    self.stackImport = stackImport
  }

  /// An identity of one property.
  public convenience init(_ part: Part, import importID: String? = "{id}", stackImport: StackImport = .supported) {
    self.init([part], import: importID, stackImport: stackImport)
  }

  public convenience init(stringLiteral name: String) { self.init(.physicalID(name)) }

  /// Only the ID of the provider's imports; for types that CloudFormation does not have.
  public static func imported(by importID: String?) -> Identity { Identity([], import: importID) }
  /// The provider's attribute `id`; for types that CloudFormation does not have.
  public static let providerID = imported(by: "{id}")
}

/// A text of an ``Identity`` with placeholders: `{rest_api_id}/{id}`, or `{cluster/}` for the last part after a slash,
/// `{id|}` for that after a `|`.
package struct IdentityTemplate {
  /// A literal, or the placeholder of an attribute.
  package enum Piece: Equatable {
    case literal(String)
    case attribute(String, lastPartAfter: Character? = nil)
  }

  package let pieces: [Piece]

  package init(_ text: String) {
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.literal(String(rest[..<open]))) }
      let name = rest[rest.index(after: open)..<close]
      let separator = name.last.flatMap { "/|".contains($0) ? $0 : nil }
      pieces.append(
        .attribute(String(separator == nil ? name : name.dropLast()), lastPartAfter: separator))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.literal(String(rest))) }
    self.pieces = pieces
  }

  /// Names of the attributes, each once.
  package var attributes: [String] {
    pieces.compactMap { if case .attribute(let name, _) = $0 { name } else { nil } }.withoutRepeats
  }

  /// The text with values in place of the placeholders. Throws the name of the first attribute without a value.
  package func filled(_ value: (String) -> String?) throws(MissingValue) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .attribute(let name, let separator):
        guard let value = value(name), !value.isEmpty else { throw MissingValue(attribute: name) }
        text += separator.map { String(value.split(separator: $0).last ?? "") } ?? value
      }
    }
    return text
  }

  /// An attribute whose value is not known.
  package struct MissingValue: Error {
    package let attribute: String
  }

  /// The text with other names of the attributes.
  package func renamed(_ name: (String) -> String) -> String {
    pieces.map { piece in
      switch piece {
      case .literal(let literal): literal
      case .attribute(let attribute, let separator): "{\(name(attribute))\(separator.map { String($0) } ?? "")}"
      }
    }.joined()
  }

  /// The values of the placeholders in a text of this form: the shortest ones that fit. Nil if it has another form.
  package func values(in text: String) -> [String: String]? {
    var rest = Substring(text)
    var values: [String: String] = [:]
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .literal(let literal):
        guard rest.hasPrefix(literal) else { return nil }
        rest = rest.dropFirst(literal.count)
      case .attribute(let name, let separator):
        var end = rest.endIndex
        if index + 1 < pieces.count {
          guard case .literal(let next) = pieces[index + 1], let found = rest.firstRange(of: next) else { return nil }
          end = found.lowerBound
        }
        // The last part of an ARN is not the whole value.
        if separator == nil { values[name] = String(rest[..<end]) }
        rest = rest[end...]
      }
    }
    return rest.isEmpty ? values : nil
  }
}
