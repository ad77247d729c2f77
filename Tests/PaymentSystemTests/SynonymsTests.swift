import Configuration
import Testing

@testable import PaymentSystem

/// Each word of the table is unknown, and each setting that it names is there.
@Suite struct SynonymsTests {
  @Test func settingsExist() {
    for name in PaymentSystem.synonyms {
      #expect(Self.fields(of: name.setting.dropLast())?.contains(name.setting.last ?? "") == true, "\(name.setting)")
    }
  }

  @Test func wordsAreUnknownSettings() throws {
    for name in PaymentSystem.synonyms {
      let fields = try #require(Self.fields(of: name.group[...]), "\(name.group)")
      for word in name.words { #expect(!fields.contains(word), "\(name.group) has \(word)") }
    }
  }

  @Test func eachWordHasOneMeaning() {
    let words = PaymentSystem.synonyms.flatMap { name in name.words.map { name.group + [$0] } }
    #expect(Set(words).count == words.count)
  }

  /// Names of the settings in the group with this path; nil if there is no such group.
  private static func fields(of path: ArraySlice<String>) -> [String]? {
    var group = PaymentSystem.shape
    for (index, step) in path.enumerated() where step != "*" {
      guard let found = group.fields.first(where: { $0.name == step })?.shape else { return nil }
      let isNamed = path.dropFirst(index + 1).first == "*"
      switch found {
      case .group(let inner) where !isNamed, .optional(.group(let inner)) where !isNamed,
        .removable(.group(let inner)) where !isNamed:
        group = inner
      case .named(let inner, _) where isNamed: group = inner
      default: return nil
      }
    }
    return group.fields.map(\.name)
  }
}
