internal import Configuration

extension ValidationRules {
  static let tags = [tagCount, tagLength, tagCharacters, tagCase]

  /// https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html
  static let tagCount = ValidationRule(
    "tags.count", "A resource has at most 50 tags, including those that infragen sets.",
    page: "https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html"
  ) { system in
    // The suffix's, and the Name and perhaps the Tier of a subnet.
    let maximum = 50 - (system.network.tierTags ? 3 : 2)
    guard system.tags.count > maximum else { return [] }
    return [
      Violation(
        Setting.tags,
        "there are \(system.tags.count): besides its own \(50 - maximum) a resource can have \(maximum); remove some"
      )
    ]
  }

  /// https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html
  private static let tagLength = ValidationRule(
    "tags.value-length", "A tag's value has at most 256 characters, including the name of the target.",
    page: "https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html"
  ) { system in
    let maximum = 256
    return system.tags.compactMap { tag in
      let length = tag.value.withLongestTarget.unicodeScalars.count
      return length <= maximum
        ? nil
        : Violation(
          Setting.tags[tag.name],
          "its value has \(length) characters for the target cloudformation; at most \(maximum) are allowed")
    }
  }

  /// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html
  private static let tagCharacters = ValidationRule(
    "tags.characters",
    "Tags contain only letters, digits, spaces and _ . : / = + - @, which every AWS service accepts.",
    page: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html"
  ) { system in
    (system.tags.map { (Setting.tags[$0.name], $0.name, $0.value) }
      + [(Setting.environmentTag, system.environmentTag, "")]).compactMap { path, key, value in
        (key + value.withLongestTarget).unicodeScalars.first { !isTagCharacter($0) }.map {
          Violation(path, "'\($0)' is not allowed in a tag: use letters, digits, spaces and _ . : / = + - @")
        }
      }
  }

  /// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html
  private static let tagCase = ValidationRule(
    "tags.case", "No two tag keys differ only in case, because IAM roles treat them as equal.",
    page: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html"
  ) { system in
    var owners = [system.environmentTag.lowercased(): system.environmentTag]
    return system.tags.compactMap { tag in
      guard let other = owners.updateValue(tag.name, forKey: tag.name.lowercased()), other != tag.name else {
        return nil
      }
      return Violation(Setting.tags[tag.name], "'\(other)' is the same key in another case; remove one of them")
    }
  }

  private static func isTagCharacter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let byte = UInt8(scalar.value)
      return ASCII.isWord(byte) || " .:/=+-@".utf8.contains(byte)
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .spaceSeparator:
      return true
    default: return false
    }
  }
}

extension String {
  /// The value of a tag where its mark for the target stands for the one with the longest name.
  fileprivate var withLongestTarget: String {
    let mark = "{target}"
    guard let start = indices.first(where: { self[$0...].hasPrefix(mark) }) else { return self }
    return "\(self[..<start])cloudformation\(self[index(start, offsetBy: mark.count)...])"
  }
}
