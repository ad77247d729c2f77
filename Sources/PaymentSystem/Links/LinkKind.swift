internal import Configuration
import InfraModel

/// Static description of a kind of part that others can link to: its words in `uses`, and the access that links give.
struct LinkKind: Sendable {
  /// Collection in the configuration, such as `queues`.
  let collection: String
  /// Setting for the single entry `main`, such as `database`; nil if the collection has none.
  var shortName: String?
  /// Noun for one entry, such as `queue`.
  let noun: String
  /// What a link provides, one sentence for the documentation of `uses`.
  let documentation: String
  /// Levels of access, the default first.
  let levels: [AccessLevel]
  /// Format of the levels that each entry has itself, which are all the default; nil for a kind with the same levels for
  /// all entries.
  var ownLevel: TextFormat?
  /// True if there is no default level.
  var needsLevel = false
  /// IAM service and statement ID for lists of actions; nil if only levels are allowed.
  var actions: (service: String, statement: String)?
  /// Verb for a target that delivers to the part with the link in `on`; nil if that part fetches from the target.
  var delivery: String?
  /// What a link in `on` allows, in place of the levels; nil if it is one of them.
  var triggerLevel: AccessLevel?
  /// True if a part can have a link in `on` and another one in `uses`.
  var hasSeparateTriggers = false
  /// True if links provide variables.
  var hasVariables = false
  /// First word of the variables that `as` replaces, such as `DB`; nil if `as` only replaces the target's name.
  var replacedWord: String?

  /// Valid words in a link.
  var vocabulary: LinkVocabulary {
    LinkVocabulary(
      target: "\("aeiou".contains(noun.prefix(1)) ? "an" : "a") \(noun)", levels: levels.map(\.name),
      ownLevel: ownLevel, needsLevel: needsLevel, takesActions: actions != nil,
      prefix: hasVariables ? .variablePrefix : nil)
  }

  /// Valid words in a trigger, which has no levels.
  var triggerVocabulary: LinkVocabulary {
    LinkVocabulary(target: vocabulary.target, prefix: vocabulary.prefix)
  }

  /// The name of a variable for a target: `POSTING_QUEUE_URL`, or without the name for the entry `main`.
  func variable(_ word: String, of target: DisplayName, as variables: LinkRequest.Variables) -> String? {
    switch variables {
    case .none: return nil
    case .standard: return target.name == ShortForm.main ? word : "\(target.words.uppercased())_\(word)"
    case .named(let prefix):
      let rest = replacedWord.flatMap { word.hasPrefix("\($0)_") ? String(word.dropFirst($0.utf8.count + 1)) : nil }
      return "\(prefix)_\(rest ?? word)"
    }
  }
}

/// A level of access to a kind of part.
struct AccessLevel: Sendable {
  /// Name in the configuration, such as `consume`.
  let name: String
  /// Verb for a link with this level, such as `consumes from`.
  let verb: String
  /// ID of the IAM statement.
  var statement = ""
  /// IAM actions with their service; none if the level only opens a port.
  var actions: [String] = []
}
