internal import Configuration
import InfraModel

extension ValidationRules {
  /// Rules of infragen for resources that exist already.
  static let existing = [existingIdentity, existingServer, existingEntryOnly, existingReferences]

  private static let existingIdentity = ValidationRule(
    "existing.identity", "A resource that exists already has a name or an ARN of its kind."
  ) { system in
    system.adopted.compactMap { form, existing, path -> Violation? in
      guard case .given(let given) = existing else { return nil }
      switch (given.name, given.arn) {
      case (_?, let arn?) where arn.hasReference: return nil
      case (_?, _?): return Violation(path.appending(.key("name")), "the ARN contains the name; remove one of them")
      case (nil, nil):
        return Violation(path, "\(form.hasNameInARN ? "name" : "arn") is missing: add it, such as \(form.example)")
      case (let name?, nil) where !form.hasNameInARN && !name.hasReference:
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

  private static let existingServer = ValidationRule(
    "existing.server", "A database or cache that exists already has an address, and one way to open its port."
  ) { system in
    func check(_ existing: Existing<some ExistingServerSettings>?, _ paths: some SettingPaths) -> [Violation] {
      guard case .given(let given)? = existing else { return [] }
      let path = paths.path
      var violations: [Violation] = []
      if given.host == nil {
        violations.append(
          Violation(path, "host is missing: add the host name; with existing: true it is set when deploying"))
      }
      switch (given.securityGroup, given.cidr) {
      case (nil, nil):
        violations.append(
          Violation(
            path,
            "securityGroup is missing: add the ID of its security group, which gets a rule, or cidr if its owner opens the port"
          ))
      case (_?, _?):
        violations.append(
          Violation(path.appending(.key("cidr")), "securityGroup already says who opens the port; remove one of them"))
      default: break
      }
      return violations
    }
    return system.databases.flatMap { check($0.value.existing, Setting.paths(ofDatabase: $0.name).existing) }
      + system.caches.flatMap { check($0.value.existing, Setting.paths(ofCache: $0.name).existing) }
  }

  private static let existingEntryOnly = ValidationRule(
    "existing.only", "Settings of a new resource are not used with one that exists already."
  ) { system in
    func check<Value: Adoptable>(_ entry: Keyed<Value>, _ noun: String, _ path: SettingPath) -> [Violation] {
      guard entry.value.isExisting else { return [] }
      let defaults = Value.encode(Value())
      return (Value.encode(entry.value).members ?? []).filter { member in
        member.key != "existing" && defaults[member.key]?.text != member.value.text
      }.map {
        Violation(
          path.appending(.key($0.key)), "the \(noun) exists already and has its own; remove this setting, or existing")
      }
    }
    var violations: [Violation] = []
    for entry in system.tables { violations += check(entry, "table", Setting.tables[entry.name].path) }
    for entry in system.topics { violations += check(entry, "topic", Setting.topics[entry.name].path) }
    for entry in system.queues { violations += check(entry, "queue", Setting.queues[entry.name].path) }
    for entry in system.secrets { violations += check(entry, "secret", Setting.secrets[entry.name].path) }
    for entry in system.databases { violations += check(entry, "database", Setting.paths(ofDatabase: entry.name).path) }
    for entry in system.caches { violations += check(entry, "cache", Setting.paths(ofCache: entry.name).path) }
    return violations
  }
}

extension ValidationRules {
  private static let existingReferences = ValidationRule(
    "existing.references", "References in the attributes of existing parts are to what is known when deploying."
  ) { system in
    var violations: [Violation] = []
    func check(_ texts: [String?], _ path: SettingPath) {
      for text in texts.compactMap(\.self) where text.hasReference {
        if let problem = system.problem(inExistingText: text) { violations.append(Violation(path, problem)) }
      }
    }
    if case .given(let given)? = system.network.existing {
      check(
        [given.vpc] + given.privateSubnets + given.publicSubnets + given.databaseSubnets + given.routeTables,
        Setting.network.existing.path)
    }
    for entry in system.databases {
      guard case .given(let given)? = entry.value.existing else { continue }
      check(
        [given.host, given.readerHost, given.secret, given.securityGroup],
        Setting.paths(ofDatabase: entry.name).existing.path)
    }
    for entry in system.caches {
      guard case .given(let given)? = entry.value.existing else { continue }
      check([given.host, given.securityGroup], Setting.paths(ofCache: entry.name).existing.path)
    }
    for (_, existing, path) in system.adopted {
      guard case .given(let given) = existing else { continue }
      check([given.name, given.arn, given.key], path)
    }
    return violations
  }
}

extension PaymentSystem {
  /// The entries with a name and an ARN that exist already.
  fileprivate var adopted: [(form: ExistingForm, existing: Existing<ExistingResourceSettings>, path: SettingPath)] {
    func all<Value: AdoptableResource>(
      _ form: ExistingForm, _ entries: [Keyed<Value>]
    ) -> [(form: ExistingForm, existing: Existing<ExistingResourceSettings>, path: SettingPath)] {
      entries.compactMap { entry in
        entry.value.existing.map {
          (form, $0, SettingPath([.key(form.collection), .key(entry.name), .key("existing")]))
        }
      }
    }
    return all(.tables, tables) + all(.topics, topics) + all(.queues, queues) + all(.secrets, secrets)
  }
}
