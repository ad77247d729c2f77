internal import Configuration
import InfraModel

extension ValidationRules {
  /// Rules of infragen for resources that exist already.
  static let existing = [existingIdentity, existingEntryOnly]

  private static let existingIdentity = ValidationRule(
    "existing.identity", "A resource that exists already has a name or an ARN of its kind."
  ) { system in
    system.adopted.compactMap { form, entry -> Violation? in
      guard case .given(let given)? = entry.existing else { return nil }
      let path = entry.path.appending(.key("existing"))
      switch (given.name, given.arn) {
      case (_?, _?): return Violation(path.appending(.key("name")), "the ARN contains the name; remove one of them")
      case (nil, nil):
        return Violation(path, "\(form.hasNameInARN ? "name" : "arn") is missing: add it, such as \(form.example)")
      case (_?, nil) where !form.hasNameInARN:
        return Violation(
          path,
          "AWS adds characters to the ARN of a \(form.noun), so its name is not enough: give the ARN, such as \(form.example)"
        )
      case (nil, let text?):
        guard let arn = ARN(text), form.name(in: arn) == nil else { return nil }
        return Violation(path, "\(text) is not the ARN of a \(form.noun), such as \(form.example)")
      default: return nil
      }
    }
  }

  private static let existingEntryOnly = ValidationRule(
    "existing.only", "Settings of a new resource are not used with one that exists already."
  ) { system in
    system.adopted.flatMap { form, entry in
      entry.otherSettings.map {
        Violation(
          entry.path.appending(.key($0)),
          "the \(form.noun) exists already and has its own; remove this setting, or existing")
      }
    }
  }
}

/// An entry that exists already.
struct AdoptedEntry {
  let path: SettingPath
  let existing: Existing<ExistingResourceSettings>?
  /// Names of its other settings that differ from their defaults.
  let otherSettings: [String]

  fileprivate init<Value: Adoptable>(_ entry: Keyed<Value>, in collection: String) {
    path = SettingPath([.key(collection), .key(entry.name)])
    existing = entry.value.existing
    let defaults = Value.encode(Value())
    otherSettings = (Value.encode(entry.value).members ?? []).filter { member in
      member.key != "existing" && defaults[member.key]?.text != member.value.text
    }.map(\.key)
  }
}

extension PaymentSystem {
  /// The entries that exist already.
  fileprivate var adopted: [(form: ExistingForm, entry: AdoptedEntry)] {
    func all<Value: Adoptable>(
      _ form: ExistingForm, _ entries: [Keyed<Value>]
    ) -> [(form: ExistingForm, entry: AdoptedEntry)] {
      entries.filter { $0.value.existing != nil }.map { (form, AdoptedEntry($0, in: form.collection)) }
    }
    return all(.tables, tables) + all(.topics, topics) + all(.queues, queues) + all(.secrets, secrets)
  }
}
