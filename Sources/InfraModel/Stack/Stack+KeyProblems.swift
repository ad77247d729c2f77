extension Stack {
  /// Errors for invalid, duplicate, unresolved or colliding resource keys.
  public var keyProblems: [Diagnostic] { keyProblems { _ in nil } }

  /// The same with the places of the settings that name the resources. `place` returns that of a key; nil if no setting
  /// names it.
  public func keyProblems(
    at place: (_ key: String) -> (location: SourceLocation, path: String)?
  ) -> [Diagnostic] {
    func problem(_ message: String, of keys: String...) -> Diagnostic {
      let found = keys.lazy.compactMap(place).first
      return Diagnostic(at: found?.location, path: found?.path ?? "", message)
    }
    var problems = duplicates.map { problem("two resources have the key '\($0)'; rename one of them", of: $0) }
    problems += forwardReferences.filter { entry($0) == nil }.map {
      problem("a resource refers to '\($0)', which nothing adds to the stack")
    }
    problems += forwardReferences.filter { entry($0)?.resource.parent != nil }.map {
      problem("a resource refers to '\($0)' before it is known what that is a part of; add it first")
    }
    problems += sources.map { $0.program.name }.filter { !CaseStyle.isKey($0) }.map {
      problem("'\($0)' names a program, but is no key: lower-case words of letters and digits joined by '_'")
    }
    let programs = entries.compactMap { $0.resource.source }
    problems += programs.filter { source in !sources.contains { $0.program == source } }.map {
      problem("two programs have the name '\($0.name)'; rename one of them")
    }
    problems += wrongKeys.map {
      problem("'\($0)' is no key: lower-case words of letters and digits joined by '_'")
    }
    problems += sections.map { $0.name }.filter { !CaseStyle.isKey(CaseStyle.snake($0)) }.map {
      problem("'\($0)' names an area and its file: lower-case words of letters and digits joined by '-' or '_'")
    }
    problems += sameNames.map {
      problem("the keys '\($0)' and '\($1)' produce the same name; rename one of them", of: $1, $0)
    }
    problems += sameOutputs.map { problem("two outputs have the name '\($0)'; rename one of them") }
    return problems
  }

  /// Current and former keys of resources that are not valid keys.
  private var wrongKeys: [String] {
    var wrong: [String] = []
    for entry in entries {
      for former in entry.name.former where !CaseStyle.isKey(former.key) { wrong.append(former.key) }
      if !CaseStyle.isKey(entry.name.key) { wrong.append(entry.name.key) }
    }
    return wrong
  }

  /// Outputs that would have the same name in some target.
  private var sameOutputs: [String] {
    var names: Set<String> = []
    return outputs.map { $0.name }.filter { !names.insert(CaseStyle.pascal($0)).inserted }
  }

  /// Pairs of keys that have the same name in some target, now or before a rename: `a_1` and `a1` in camel case,
  /// `subnet_a` and `a` as labels.
  private var sameNames: [(String, String)] {
    if !haveRepeatedNames { return [] }
    var camel: [String: String] = [:]
    var labels: [String: String] = [:]
    var found: [(String, String)] = []
    for entry in entries {
      let key = entry.name.key
      var other: String?
      func use(_ name: ResourceID) {
        let sameCamel = camel.updateValue(key, forKey: CaseStyle.camel(name.key))
        var address: [UInt8] = []
        name.appendAddress(to: &address)
        let sameLabel = labels.updateValue(key, forKey: String(decoding: address, as: UTF8.self))
        for same in [sameCamel, sameLabel] where other == nil && same != key { other = same }
      }
      for name in entry.name.former { use(name) }
      use(entry.name)
      if let other { found.append((other, key)) }
    }
    return found
  }

  /// False if all names certainly differ. Compares hashes of the names, since making and storing every name as text
  /// takes ten times as long.
  private var haveRepeatedNames: Bool {
    var hashes: [UInt64] = []
    hashes.reserveCapacity(entries.count * 2)
    var name: [UInt8] = []
    func addName() {
      var digest = Digest()
      digest.add(bytes: name)
      name.removeAll(keepingCapacity: true)
      hashes.append(digest.number)
    }
    for entry in entries {
      // One resource may return to a former name; the exact comparison tells.
      if !entry.name.former.isEmpty { return true }
      CaseStyle.append(entry.name.key, to: &name, firstUpper: false)
      addName()
      entry.name.appendAddress(to: &name)
      addName()
    }
    hashes.sort()
    return hashes.indices.dropFirst().contains { hashes[$0] == hashes[$0 - 1] }
  }
}

extension ResourceID {
  /// Appends Terraform's address: the resource type and the label.
  fileprivate func appendAddress(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: type.terraform.utf8)
    bytes.append(UInt8(ascii: "."))
    appendLabel(to: &bytes)
  }
}
