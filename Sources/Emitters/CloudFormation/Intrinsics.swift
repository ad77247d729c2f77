import InfraModel

/// CloudFormation's intrinsic functions as template objects.
enum Intrinsics {
  /// True if a member of that name makes its object an intrinsic function.
  static func isName(_ name: String) -> Bool { name == "Ref" || name.hasPrefix("Fn::") }

  /// An object with one member, such as `{"Ref": "Vpc"}`.
  static func call(_ name: String, _ argument: Expression) -> Expression {
    .object([Expression.Member(name, argument)])
  }

  /// The JSON value that represents an expression. Nested values are not converted.
  static func structure(of value: Expression, _ tags: [Expression.Member]) -> Expression {
    switch value {
    case .string, .integer, .decimal, .boolean, .list, .object: value
    case .interpolation(let parts): substitution(parts)
    case .attribute(let attribute): reference(attribute, tags)
    case .parameter(let name): call("Ref", .string(name.pascal))
    case .ssmParameter(let parameter): storedValue(parameter)
    case .lookup(.target): .string(CloudFormationEmitter.targetName)
    case .lookup(let lookup): call("Ref", .string(pseudoParameter(lookup)))
    case .availabilityZone(let index):
      call("Fn::Select", .list([.integer(index), call("Fn::GetAZs", .string(""))]))
    case .json(let document): text(of: document, tags)
    case .archive(.file(let source), _): .object([Expression.Member("ZipFile", .string(source.text))])
    // Not a property of a function, but what `aws cloudformation package` replaces with one.
    case .archive(.folder(let path), _), .archive(.archive(let path), _): .string(path.path)
    case .tags(let extra, .list):
      .list(
        (tags + extra).map { tag in
          .object([Expression.Member("Key", .string(tag.name)), Expression.Member("Value", tag.value)])
        })
    case .tags(let extra, .map): .object(tags + extra)
    }
  }

  private static func storedValue(_ parameter: SSMParameter) -> Expression {
    let value = call("Ref", .string(parameter.name.pascal))
    return parameter.item.map { call("Fn::Select", .list([.integer($0), value])) } ?? value
  }

  private static func reference(_ attribute: Attribute, _ tags: [Expression.Member]) -> Expression {
    let id = attribute.address.logicalID
    return switch attribute.name.cloudFormation {
    case .ref: call("Ref", .string(id))
    case .getAtt(let name): call("Fn::GetAtt", .list([.string(id), .string(name)]))
    case .composed(let compose): structure(of: compose(attribute.resource), tags)
    }
  }

  /// A document as compact JSON text, with references as `${…}`.
  private static func text(of document: Expression, _ tags: [Expression.Member]) -> Expression {
    var text = TemplateText()
    text.appendJSON(document, tags)
    return text.value
  }

  private static func substitution(_ parts: [Expression]) -> Expression {
    var text = TemplateText()
    for part in parts { text.append(part) }
    return text.value
  }

  /// True if an interpolation consists of single literals between references that `Fn::Sub` can name, as most do.
  static func isPlainSubstitution(_ parts: [Expression]) -> Bool {
    var isBehindLiteral = false
    var hasReferences = false
    for part in parts {
      switch part {
      case .string where isBehindLiteral: return false
      case .string: isBehindLiteral = true
      case .lookup(.target): return false
      case .ssmParameter(let parameter) where parameter.isList: return false
      case .parameter, .ssmParameter, .lookup: (isBehindLiteral, hasReferences) = (false, true)
      case .attribute(let attribute):
        if case .composed = attribute.name.cloudFormation { return false }
        (isBehindLiteral, hasReferences) = (false, true)
      default: return false
      }
    }
    return hasReferences
  }

  /// True if a document consists of literals only, false if it also has references that `Fn::Sub` can name, otherwise
  /// nil.
  static func isLiteralDocument(_ document: Expression) -> Bool? {
    var isLiteral = true
    func isKnown(_ value: Expression) -> Bool {
      switch value {
      case .string, .integer, .decimal, .boolean: return true
      case .list(let items): return items.allSatisfy { isKnown($0) }
      case .object(let members): return members.allSatisfy { isKnown($0.value) }
      case .interpolation(let parts):
        isLiteral = false
        return isPlainSubstitution(parts)
      default:
        isLiteral = false
        return isPlainSubstitution([value])
      }
    }
    return isKnown(document) ? isLiteral : nil
  }

  static func pseudoParameter(_ lookup: Lookup) -> String {
    switch lookup {
    case .accountID: "AWS::AccountId"
    case .region: "AWS::Region"
    case .partition: "AWS::Partition"
    case .dnsSuffix: "AWS::URLSuffix"
    case .target: CloudFormationEmitter.targetName
    }
  }
}
