import Configuration

extension SystemRules {
  static let tags = [tagCount, tagLength, tagCharacters, tagCase]

  /// https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html
  private static let tagCount = SystemRule(
    "tags.count", "A resource has at most 50 tags, those that infragen sets among them.",
    page: "https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html"
  ) { system in
    // The suffix's, and the Name and perhaps the Tier of a subnet.
    let maximum = 50 - (system.network.tierTags ? 3 : 2)
    guard system.tags.count > maximum else { return [] }
    return [
      Violation(
        Setting.tags,
        "there are \(system.tags.count): besides its own \(50 - maximum) a resource can have \(maximum); leave some out"
      )
    ]
  }

  /// https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html
  private static let tagLength = SystemRule(
    "tags.value-length", "A tag's value has at most 256 characters, with the name of the target in it.",
    page: "https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html"
  ) { system in
    let maximum = 256
    return system.tags.compactMap { tag in
      let length = tag.value.withLongestTarget.unicodeScalars.count
      return length <= maximum
        ? nil
        : Violation(
          Setting.tags[tag.name],
          "its value has \(length) characters where the target is cloudformation; allowed are \(maximum)")
    }
  }

  /// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html
  private static let tagCharacters = SystemRule(
    "tags.characters", "Tags hold letters, digits, spaces and _ . : / = + - @ only, as every service takes them.",
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
  private static let tagCase = SystemRule(
    "tags.case", "No two keys of tags differ in their case only, for roles take them as one.",
    page: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html"
  ) { system in
    var owners = [system.environmentTag.lowercased(): system.environmentTag]
    return system.tags.compactMap { tag in
      guard let other = owners.updateValue(tag.name, forKey: tag.name.lowercased()), other != tag.name else {
        return nil
      }
      return Violation(Setting.tags[tag.name], "'\(other)' is the same key but for its case; use one of the two")
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
