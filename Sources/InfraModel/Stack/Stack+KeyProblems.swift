extension Stack {
  /// Errors for invalid, duplicate, unresolved or colliding resource keys.
  public var keyProblems: [Diagnostic] {
    func problem(_ message: String) -> Diagnostic { Diagnostic(.error, message) }
    var problems = duplicates.map { problem("two resources have the key '\($0)'; rename one of them") }
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
    problems += sameNames.map { problem("the keys '\($0)' and '\($1)' produce the same name; rename one of them") }
    problems += sameOutputs.map { problem("two outputs have the name '\($0)'; rename one of them") }
    return problems
  }

  /// Current and former keys of resources that are not valid keys.
  private var wrongKeys: [String] {
    entries.flatMap { entry in
      let former = entry.name.former.map { $0.key }.filter { !CaseStyle.isKey($0) }
      return CaseStyle.isKey(entry.name.key) ? former : former + [entry.name.key]
    }
  }

  /// Outputs that would have the same name in some target.
  private var sameOutputs: [String] {
    var names: Set<String> = []
    return outputs.map { $0.name }.filter { !names.insert(CaseStyle.pascal($0)).inserted }
  }

  /// Pairs of keys that have the same name in some target, now or before a rename: `a_1` and `a1` in camel case,
  /// `subnet_a` and `a` as labels.
  private var sameNames: [(String, String)] {
    var camel: [String: String] = [:]
    var labels: [String: String] = [:]
    camel.reserveCapacity(entries.count)
    labels.reserveCapacity(entries.count)
    var found: [(String, String)] = []
    for entry in entries {
      let key = entry.name.key
      var other: String?
      func use(_ name: ResourceID) {
        var label = Array(name.type.terraform.utf8)
        label.append(UInt8(ascii: "."))
        name.appendLabel(to: &label)
        let sameCamel = camel.updateValue(key, forKey: CaseStyle.camel(name.key))
        let sameLabel = labels.updateValue(key, forKey: String(decoding: label, as: UTF8.self))
        for same in [sameCamel, sameLabel] where other == nil && same != key { other = same }
      }
      for name in entry.name.former { use(name) }
      use(entry.name)
      if let other { found.append((other, key)) }
    }
    return found
  }
}
