internal import Configuration
import InfraModel

extension PaymentSystem {
  /// Makes the changes of `patches`. Returns those that do not fit.
  func applyPatches(
    to stack: inout Stack, _ references: References, at places: SettingPlaces
  ) -> Diagnostics {
    var problems = Diagnostics()
    var keys: [String] = []
    var found: [String: Patch] = [:]
    for entry in self.patches {
      let path = Setting.patches[entry.name].path
      let address = PatchAddress(entry.name)
      guard let resource = stack.entry(address.key) else {
        let reason =
          absence(ofResource: address.key).map { "\($0): give the patch the same only, or set it to false there" }
          ?? "the system has no '\(address.key)'\(Suggestion.hint(for: address.key, in: stack.entries.map(\.name.key))): "
          + "infragen describe --keys lists all"
        problems.report(Diagnostic(at: places.location(of: path), path: path.description, reason))
        continue
      }
      let parts = stack.parts(of: resource)
      guard parts.contains(address.part) else {
        let others = parts.filter { !$0.isEmpty }
        let known = others.isEmpty ? "it has none" : "it has \(others.joined(separator: ", "))"
        problems.report(
          Diagnostic(
            at: places.location(of: path), path: path.description,
            "\(address.key) has no part '\(address.part)'\(Suggestion.hint(for: address.part, in: others)): \(known)"))
        continue
      }
      var reader = PatchReader(references, address, path, places)
      let patch = reader.patch(entry.value, in: &stack)
      problems.report(reader.problems)
      if found[address.key] == nil { keys.append(address.key) }
      found[address.key, default: Patch([])].add(patch)
    }
    for key in keys {
      guard let patch = found[key], let resource = stack.entry(key) else { continue }
      let misfits = stack.patch(key, patch)
      problems.report(Diagnostics(misfits.isEmpty ? patch.misspellings(of: resource, in: stack) : misfits))
    }
    return problems
  }
}

extension Patch {
  /// Misspelled names of the properties that it adds.
  fileprivate func misspellings(of entry: Stack.Entry, in stack: Stack) -> [Diagnostic] {
    changes.filter { !$0.member.value.isRemoval }.flatMap { change -> [Diagnostic] in
      guard let target = change.targets.first, let resource = stack.generated(change.part, of: entry, in: target) else {
        return []
      }
      let names = change.steps.compactMap { if case .name(let name) = $0 { name } else { nil } }
      guard let last = names.last, case .name? = change.steps.last else { return [] }
      let member = PatchMember(last, change.member.value, at: change.member.place)
      return member.misspellings(
        of: resource.type(in: target.dialect), at: names.dropLast(), in: target, hasPulumiNames: change.hasPulumiNames)
    }
  }

  fileprivate mutating func add(_ other: Patch) {
    changes += other.changes
    lifecycles += other.lifecycles
    unsupportedFeatures += other.unsupportedFeatures
  }
}

/// Reads the changes of one address.
private struct PatchReader {
  private let address: PatchAddress
  private let path: SettingPath
  private let places: SettingPlaces
  private(set) var problems = Diagnostics()
  private var values: PatchValueReader

  init(_ references: References, _ address: PatchAddress, _ path: SettingPath, _ places: SettingPlaces) {
    self.places = places
    values = PatchValueReader(references)
    self.address = address
    self.path = path
  }

  mutating func patch(_ settings: PatchSettings, in stack: inout Stack) -> Patch {
    var changes: [Patch.Change] = []
    // One list of changes for Terraform and Pulumi is read once for each, because their references are different.
    let groups: [(name: String, settings: JSON5Value?, targets: [Patch.Target], hasPulumiNames: Bool)] = [
      ("provider", settings.provider, [.terraform, .pulumi], false),
      ("terraform", settings.terraform, [.terraform], false), ("pulumi", settings.pulumi, [.pulumi], true),
      ("cloudFormation", settings.cloudFormation, [.cloudFormation], false),
    ]
    for group in groups {
      for member in group.settings?.members ?? [] {
        let place = path.appending(.key(group.name)).appending(.key(member.key))
        let value = values.value(member.value, at: place, for: group.targets[0], in: &stack)
        let read = PatchMember(member.key, value, at: .init(member.value.location, place.description))
        guard let steps = steps(read, at: member.keyLocation, place) else { continue }
        changes.append(
          Patch.Change(
            part: address.part, targets: group.targets, hasPulumiNames: group.hasPulumiNames, steps: steps, read))
      }
    }
    problems.report(values.problems)
    return Patch(
      changes, lifecycles: settings.lifecycle.map { [lifecycle($0)] } ?? [],
      unsupportedFeatures: limitations(settings, changes))
  }

  private func lifecycle(_ settings: LifecycleSettings) -> Patch.Lifecycle {
    let setting = Setting.patches["\(address)"].lifecycle
    func place(_ path: some SettingPathConvertible) -> PatchMember.Place {
      PatchMember.Place(places.location(of: path), path.path.description)
    }
    return Patch.Lifecycle(
      part: address.part, isProtected: settings.preventDestroy, createBeforeDestroy: settings.createBeforeDestroy,
      ignoreChanges: settings.ignoreChanges.enumerated().map { ($1, place(setting.ignoreChanges[$0])) },
      deletionPolicy: settings.deletionPolicy.map { ($0.policy, place(setting.deletionPolicy)) }, at: place(setting))
  }

  private mutating func steps(
    _ member: PatchMember, at location: SourceLocation, _ place: SettingPath
  ) -> [Patch.Step]? {
    do throws(Diagnostic) {
      let steps = try SettingPath(written: member.plainName).steps
      return steps.enumerated().map { index, step in
        switch step {
        case .key(let name): index > 0 && member.plainName.isBracketed(name) ? .item(name) : .name(name)
        case .index(let index): .index(index)
        }
      }
    } catch {
      problems.report(
        Diagnostic(at: location, path: place.description, "'\(member.name)' is no path: \(error.message)"))
      return nil
    }
  }

  /// What targets lack, unless the configuration says with `{}` that they need nothing.
  private func limitations(_ settings: PatchSettings, _ changes: [Patch.Change]) -> [UnsupportedFeature] {
    func names(_ targets: [Patch.Target]) -> String? {
      let names = Patch(changes.filter { !$0.targets.filter(targets.contains).isEmpty }).properties
      return names.isEmpty ? nil : names.joined(separator: ", ")
    }
    func lack(_ dialect: Dialect, _ words: String, _ setting: String) -> UnsupportedFeature {
      UnsupportedFeature(
        dialect, "the patch of \(address) (\(words))",
        because: "Its patch has no \(setting): add it with the same change, or \(setting): {} if none is needed.")
    }
    var lacks: [UnsupportedFeature] = []
    if let ignored = settings.lifecycle?.ignoreChanges, !ignored.isEmpty {
      lacks.append(
        UnsupportedFeature(
          .cloudFormation, "the ignored changes of \(address) (\(ignored.joined(separator: ", ")))", ignored: ignored,
          because: "CloudFormation writes a value when the template changes it: keep the template's value up to date."))
    }
    if settings.lifecycle?.createBeforeDestroy == false {
      lacks.append(
        UnsupportedFeature(
          .cloudFormation, "the replacement of \(address) after its deletion",
          because: "CloudFormation always creates the new resource first."))
    }
    if let words = names([.terraform, .pulumi]), settings.cloudFormation == nil {
      lacks.append(lack(.cloudFormation, words, "cloudFormation"))
    }
    if names([.terraform, .pulumi]) == nil, settings.provider == nil, settings.terraform == nil,
      settings.pulumi == nil, let words = names([.cloudFormation])
    {
      lacks.append(lack(.provider, words, "provider"))
    }
    guard settings.provider == nil else { return lacks }
    if let words = names([.terraform]), settings.pulumi == nil {
      lacks.append(lack(.provider, "\(words) in Pulumi", "pulumi"))
    }
    if let words = names([.pulumi]), settings.terraform == nil {
      lacks.append(lack(.provider, "\(words) in Terraform", "terraform"))
    }
    return lacks
  }
}

extension String {
  /// True if a path has the name in brackets and quotes.
  fileprivate func isBracketed(_ name: String) -> Bool { contains("[\"\(name)\"]") || contains("['\(name)']") }
}
