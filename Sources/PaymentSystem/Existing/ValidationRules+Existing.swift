internal import Configuration
import InfraModel

extension ValidationRules {
  /// Rules of infragen for resources that exist already.
  static let existing = [
    existingIdentity, existingServer, existingBalancer, existingCluster, existingRegistry, existingEntryOnly,
    existingReferences,
  ]

  private static let existingIdentity = ValidationRule(
    "existing.identity", "A resource that exists already has a name or an ARN of its kind."
  ) { system in
    system.adopted.flatMap { form, existing, path -> [Violation] in
      guard case .given(let given) = existing else { return [] }
      let key = given.key.flatMap { key in
        form.hasKey ? ExistingForm.keys.problem(withARN: key) : "callers of a \(form.noun) need no key: remove it"
      }
      return [identity(of: given, form, path), key.map { Violation(path.appending(.key("key")), $0) }]
        .compactMap(\.self)
    }
      + system.databases.compactMap { entry in
        guard case .given(let given)? = entry.value.existing else { return nil }
        return secret(given.secret, Setting.paths(ofDatabase: entry.name).existing.secret)
      }
      + system.caches.compactMap { entry in
        guard case .given(let given)? = entry.value.existing else { return nil }
        return secret(given.secret, Setting.paths(ofCache: entry.name).existing.secret)
      }
  }

  private static func secret(_ arn: String?, _ path: SettingPath) -> Violation? {
    arn.flatMap(ExistingForm.secrets.problem).map { Violation(path, $0) }
  }

  private static func identity(
    of given: ExistingResourceSettings, _ form: ExistingForm, _ path: SettingPath
  ) -> Violation? {
    switch (given.name, given.arn) {
    case (_?, let arn?) where arn.hasReference: return nil
    case (_?, _?): return Violation(path.appending(.key("name")), "the ARN contains the name; remove one of them")
    case (nil, nil):
      return Violation(path, "\(form.hasNameInARN ? "name" : "arn") is missing: add it, such as \(form.example)")
    case (let name?, nil) where name.hasReference: return nil
    case (_?, nil) where !form.hasNameInARN:
      return Violation(
        path,
        "the name of a \(form.noun) is not enough: give its ARN, such as \(form.example)"
      )
    case (let name?, nil):
      return form.nameFormat.accepts(name)
        ? nil : Violation(path, "'\(name)' cannot be \(form.nameFormat.description)")
    case (nil, let text?): return form.problem(withARN: text).map { Violation(path, $0) }
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

  private static let existingBalancer = ValidationRule(
    "existing.load-balancer", "A load balancer that exists already has a listener and a security group, and services."
  ) { system in
    guard let existing = system.loadBalancer.existing else { return [] }
    let path = Setting.loadBalancer.existing
    if !system.hasLoadBalancer { return [Violation(path, "no service has paths, so nothing uses it: remove it")] }
    var violations: [Violation] = []
    if system.loadBalancer.https, system.frontend == nil, system.api?.forwardTo != .loadBalancer {
      violations.append(
        Violation(
          Setting.loadBalancer.https,
          "the load balancer exists already, and only frontend and api.forwardTo need to know: remove it"))
    }
    guard case .given(let given) = existing else { return violations }
    if given.listener == nil { violations.append(Violation(path, "listener is missing: add the ARN of the listener")) }
    if given.securityGroup == nil {
      violations.append(Violation(path, "securityGroup is missing: add the ID of the group that the tasks let in"))
    }
    for (text, start, setting) in [
      (given.listener, "listener/app/", path.listener), (given.arn, "loadbalancer/app/", path.arn),
    ] {
      guard let arn = text.flatMap(ARN.init) else { continue }
      if arn.service != "elasticloadbalancing" || !arn.resource.hasPrefix(start) {
        violations.append(
          Violation(
            setting,
            "\(text ?? "") is not the ARN of one of an Application Load Balancer, such as "
              + "arn:aws:elasticloadbalancing:eu-central-1:123456789012:\(start)shared/0123456789abcdef"))
      }
    }
    return violations
  }

  private static let existingCluster = ValidationRule(
    "existing.cluster",
    "A cluster that exists already has a name or an ARN, and services that do not need its settings."
  ) { system in
    guard let existing = system.cluster.existing else { return [] }
    let path = Setting.cluster.existing
    if system.tasks.isEmpty { return [Violation(path, "there are no services or jobs in it: remove it")] }
    var violations = system.services.filter(\.value.exec).map {
      Violation(
        Setting.services[$0.name].exec,
        "the cluster exists already, and its owner decides where sessions are logged: remove it, or cluster.existing")
    }
    guard case .given(let given) = existing else { return violations }
    switch (given.name, given.arn) {
    case (nil, nil): violations.append(Violation(path, "name is missing: add the name of the cluster, or its ARN"))
    case (_?, _?): violations.append(Violation(path.name, "the ARN contains the name; remove one of them"))
    default: break
    }
    if let text = given.arn, let arn = ARN(text), arn.service != "ecs" || !arn.resource.hasPrefix("cluster/") {
      violations.append(
        Violation(
          path, "\(text) is not the ARN of a cluster, such as arn:aws:ecs:eu-central-1:123456789012:cluster/payments"))
    }
    return violations
  }

  private static let existingRegistry = ValidationRule(
    "existing.registry", "A registry with existing repositories has no settings of new ones, and services that use it."
  ) { system in
    guard let registry = system.registry, registry.existing != nil else { return [] }
    var violations = settingsOfNewPart(
      "registry", registry,
      "the repositories exist already and have their own; remove this setting, or registry.existing")
    if system.services.allSatisfy({ $0.value.image != nil }) {
      violations.append(Violation(Setting.registry.existing.path, "no service takes its image from it: remove it"))
    }
    return violations
  }

  /// A violation for each setting of a group such as `network` that has a value although only a new part has it.
  static func settingsOfNewPart<Group: Settings>(_ name: String, _ group: Group, _ message: String) -> [Violation] {
    let (written, defaults) = (Group.encode(group), Group.encode(Group()))
    return PaymentSystem.settingsOfNewPart(name, written).filter { written[$0]?.text != defaults[$0]?.text }.map {
      Violation(SettingPath([.key(name), .key($0)]), message)
    }
  }

  private static let existingEntryOnly = ValidationRule(
    "existing.only", "Settings of a new resource are not used with one that exists already."
  ) { system in
    func check<Value: Adoptable>(
      _ entry: Keyed<Value>, _ noun: String, _ path: SettingPath, except kept: String = ""
    ) -> [Violation] {
      guard entry.value.isExisting else { return [] }
      let defaults = Value.encode(Value())
      return (Value.encode(entry.value).members ?? []).filter { member in
        !["existing", kept].contains(member.key) && defaults[member.key]?.text != member.value.text
      }.map {
        Violation(
          path.appending(.key($0.key)), "the \(noun) exists already and has its own; remove this setting, or existing")
      }
    }
    var violations: [Violation] = []
    for entry in system.tables { violations += check(entry, "table", Setting.tables[entry.name].path) }
    for entry in system.buckets { violations += check(entry, "bucket", Setting.buckets[entry.name].path) }
    for entry in system.topics { violations += check(entry, "topic", Setting.topics[entry.name].path) }
    for entry in system.queues { violations += check(entry, "queue", Setting.queues[entry.name].path) }
    for entry in system.secrets { violations += check(entry, "secret", Setting.secrets[entry.name].path) }
    for entry in system.parameters { violations += check(entry, "parameter", Setting.parameters[entry.name].path) }
    for entry in system.paymentKeys { violations += check(entry, "payment key", Setting.paymentKeys[entry.name].path) }
    for entry in system.functions { violations += check(entry, "function", Setting.functions[entry.name].path) }
    for entry in system.workflows {
      violations += check(entry, "workflow", Setting.workflows[entry.name].path, except: "type")
    }
    for entry in system.buses { violations += check(entry, "event bus", Setting.paths(ofBus: entry.name).path) }
    for entry in system.databases {
      violations += check(entry, "database", Setting.paths(ofDatabase: entry.name).path, except: "engine")
    }
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
      check([given.host, given.secret, given.securityGroup], Setting.paths(ofCache: entry.name).existing.path)
    }
    check([system.logs.bucket], Setting.logs.bucket.path)
    if case .given(let given)? = system.loadBalancer.existing {
      check([given.listener, given.securityGroup, given.dnsName], Setting.loadBalancer.existing.path)
    }
    if case .given(let given)? = system.registry?.existing {
      check([given.accountId], Setting.registry.existing.path)
    }
    if case .given(let given)? = system.cluster.existing {
      check([given.name, given.arn], Setting.cluster.existing.path)
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
        entry.value.existing.map { existing in
          let short = LinkTargets.kinds.first { $0.collection == form.collection }?.shortName
          let path =
            entry.name == ShortForm.main && short != nil
            ? SettingPath([.key(short ?? "")]) : SettingPath([.key(form.collection), .key(entry.name)])
          return (form, existing, path.appending(.key("existing")))
        }
      }
    }
    return all(.tables, tables) + all(.topics, topics) + all(.queues, queues) + all(.secrets, secrets)
      + all(.parameters, parameters) + all(.paymentKeys, paymentKeys) + all(.buckets, buckets)
      + all(.buses, buses) + all(.functions, functions) + all(.workflows, workflows)
  }
}
