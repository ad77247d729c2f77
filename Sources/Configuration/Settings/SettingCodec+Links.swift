import InfraModel

extension SettingCodec<LinkRequest> {
  /// A link to one part.
  public static func link(_ words: LinkVocabulary) -> SettingCodec<LinkRequest> {
    SettingCodec(
      decode: { value, _, reader in reader.link(value, words) },
      encode: { $0.encoded },
      shape: { _ in words.shape })
  }
}

extension SettingCodec<[Keyed<LinkRequest>]> {
  /// Links by the names of their targets, or a list of names, which is short for an object with `true` for each name.
  public static func links(_ words: LinkVocabulary) -> SettingCodec<[Keyed<LinkRequest>]> {
    let object = entries(key: .any, encode: { $0.value.encoded }, shape: { .links(words.shape) }) { value, _, reader in
      reader.link(value, words).map { Keyed(name: "", value: $0) }
    }
    return SettingCodec(
      decode: { value, current, reader in
        if value.elements == nil { return object.decode(value, current, &reader) }
        return reader.namesAsObject(value).flatMap { object.decode($0, current, &reader) }
      },
      encode: { links in object.encode(links.filter { !$0.value.isRemoved }) }, shape: object.shape)
  }
}

extension SettingReader {
  fileprivate mutating func link(_ value: JSON5Value, _ words: LinkVocabulary) -> LinkRequest? {
    switch value.kind {
    case .boolean(false): return LinkRequest(isRemoved: true)
    case .object:
      let errors = diagnostics.all.count
      let details = group(value, over: LinkDetails(words: words))
      if diagnostics.all.count > errors { return nil }
      if details.access.isEmpty, words.needsLevel {
        error("say the access to \(words.target): access: \(words.listedLevels)", at: value.location)
        return nil
      }
      return LinkRequest(access: details.access, variables: details.variables)
    default: return access(value, words).map { LinkRequest(access: $0) }
    }
  }

  /// Levels and actions; empty for the default level.
  fileprivate mutating func access(_ value: JSON5Value, _ words: LinkVocabulary) -> [String]? {
    switch value.kind {
    case .boolean(true):
      guard words.needsLevel else { return [] }
      error("say the access to \(words.target) instead of true: \(words.listedLevels)", at: value.location)
      return nil
    case .array(let items):
      if items.isEmpty { error("list at least one access, or use true for the default", at: value.location) }
      var access: [String] = []
      for (index, item) in items.enumerated() {
        let read = entering(.index(index), at: item.location) { $0.word(item, words, isListed: true) }
        if let read, access.contains(read) { error("\(read.shown) is listed twice", at: item.location) }
        if let read { access.append(read) }
      }
      return access.count == items.count ? access : nil
    case .string: return word(value, words, isListed: false).map { [$0] }
    default:
      mismatch(words.summary, value)
      return nil
    }
  }

  /// A level, or in a list also an action.
  private mutating func word(_ value: JSON5Value, _ words: LinkVocabulary, isListed: Bool) -> String? {
    guard let text = text(value) else { return nil }
    if let own = words.ownLevel {
      guard let problem = own.problem(with: text) else { return text }
      error(problem, at: value.location)
      return nil
    }
    if words.levels.contains(text) { return text }
    let isAction = LinkVocabulary.action.accepts(text)
    if words.takesActions, isListed, isAction { return text }
    if words.levels.isEmpty {
      mismatch(words.summary, value)
      return nil
    }
    let hint = diagnostics.all.count < Suggestion.limit ? Suggestion.hint(forShort: text, in: words.levels) : ""
    let advice =
      !words.takesActions || !hint.isEmpty
      ? "" : isListed ? ", or IAM actions without their service, such as GetItem" : ", or a list of IAM actions"
    let other = isAction && !isListed && words.takesActions ? "; put actions in a list, [\(text.quoted)]" : advice
    error(
      "\(text.shown) is no access to \(words.target): choose \(words.listedLevels)\(hint)\(other)", at: value.location)
    return nil
  }
}

/// The long form of a link.
private struct LinkDetails: SettingsDeclaration {
  let words: LinkVocabulary
  var access: [String] = []
  var variables = LinkRequest.Variables.standard

  mutating func settings(_ each: inout some SettingsVisitor) {
    let words = words
    if words.ownLevel != nil {
      each.setting("access", &access, .access(words), "Names of the permissions that it gets; all if left out.")
    } else if !words.levels.isEmpty {
      each.setting(
        "access", &access, .access(words), "Level of access, or a list of IAM actions; the default level if left out.")
    }
    if let prefix = words.prefix {
      each.setting(
        "as", &variables, .variables(prefix),
        "First word of the variables' names instead of the target's name; false for no variables.")
    }
  }
}

extension SettingCodec<[String]> {
  fileprivate static func access(_ words: LinkVocabulary) -> SettingCodec<[String]> {
    SettingCodec(
      decode: { value, _, reader in reader.access(value, words) },
      encode: { LinkRequest(access: $0).encoded },
      shape: { _ in .anyOf(words.accessShapes, summary: words.summary) })
  }
}

extension SettingCodec<LinkRequest.Variables> {
  fileprivate static func variables(_ prefix: TextFormat) -> SettingCodec<LinkRequest.Variables> {
    let text = SettingCodec<String>.text(prefix)
    return SettingCodec(
      decode: { value, _, reader in
        if case .boolean(let isNamed) = value.kind { return isNamed ? .standard : LinkRequest.Variables.none }
        return text.decode(value, nil, &reader).map { .named($0) }
      },
      encode: { $0.encoded },
      shape: { _ in .anyOf([.text(prefix), .boolean], summary: "\(prefix.description), true or false") })
  }
}

extension LinkVocabulary {
  fileprivate var accessShapes: [SettingSchema] {
    var shapes: [SettingSchema] = needsLevel ? [] : [.constant(true)]
    if let ownLevel {
      shapes += [.text(ownLevel), .list(.text(ownLevel), count: 1...100)]
    } else if !levels.isEmpty {
      shapes.append(.choice(levels, what: nil))
      let item: SettingSchema = .choice(levels, what: nil)
      shapes.append(
        .list(takesActions ? .anyOf([item, .text(Self.action)], summary: "") : item, count: 1...100))
    }
    return shapes
  }

  fileprivate var summary: String {
    let own = ownLevel.map { [$0.description, "a list of them"] }
    let levels = own ?? (self.levels.isEmpty ? [] : [listedLevels] + (takesActions ? ["a list of IAM actions"] : []))
    let details = [levels.isEmpty ? nil : "access", prefix == nil ? nil : "as"].compactMap { $0 }
    return ((needsLevel ? [] : ["true"]) + levels + (details.isEmpty ? [] : ["{ \(details.joined(separator: ", ")) }"]))
      .listed("or")
  }

  fileprivate var shape: SettingSchema {
    let details = SettingGroup(
      type: "LinkDetails", title: "The access, and the names of the variables.",
      fields: LinkDetails(words: self).fields)
    return .anyOf(
      accessShapes + [.constant(false)] + (details.fields.isEmpty ? [] : [.group(details)]), summary: summary)
  }
}

extension LinkRequest {
  fileprivate var encoded: JSON5Value {
    // A setting that is left out reads as one that is removed, also where the target does not exist.
    if isRemoved { return JSON5Value(.null) }
    let words = access.map { JSON5Value(.string($0)) }
    let isLevel = words.count == 1 && access[0].first?.isLowercase == true
    let access = words.isEmpty ? JSON5Value(.boolean(true)) : isLevel ? words[0] : JSON5Value(.array(words))
    if variables == .standard { return access }
    return .object((words.isEmpty ? [] : [("access", access)]) + [("as", variables.encoded)])
  }
}

extension LinkRequest.Variables {
  fileprivate var encoded: JSON5Value {
    switch self {
    case .standard: JSON5Value(.boolean(true))
    case .none: JSON5Value(.boolean(false))
    case .named(let prefix): JSON5Value(.string(prefix))
    }
  }
}
