extension Stack {
  /// Invalid, duplicate, unresolved or colliding resource keys.
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
    problems += names.map { $0.key }.filter { !CaseStyle.isKey($0) }.map {
      problem("'\($0)' is no key: lower-case words of letters and digits joined by '_'")
    }
    problems += sections.map { $0.name }.filter { !CaseStyle.isKey(CaseStyle.snake($0)) }.map {
      problem("'\($0)' names an area and its file: lower-case words of letters and digits joined by '-' or '_'")
    }
    problems += sameNames.map { problem("the keys '\($0)' and '\($1)' produce the same name; rename one of them") }
    problems += sameOutputs.map { problem("two outputs have the name '\($0)'; rename one of them") }
    return problems
  }

  /// The current and former names of every resource.
  private var names: [ResourceID] { entries.flatMap { $0.name.former + [$0.name] } }

  /// Outputs that some target would write under the same name.
  private var sameOutputs: [String] {
    var names: Set<String> = []
    return outputs.map { $0.name }.filter { !names.insert(CaseStyle.pascal($0)).inserted }
  }

  /// Different keys that one target or another writes alike, or wrote before they were renamed: `a_1` and `a1` in camel
  /// case, `subnet_a` and `a` as labels.
  private var sameNames: [(String, String)] {
    var camel: [String: String] = [:]
    var labels: [String: String] = [:]
    return entries.compactMap { entry in
      let key = entry.name.key
      let others = (entry.name.former + [entry.name]).flatMap { name in
        var label = Array(name.type.terraform.utf8)
        label.append(UInt8(ascii: "."))
        name.appendLabel(to: &label)
        return [
          camel.updateValue(key, forKey: CaseStyle.camel(name.key)),
          labels.updateValue(key, forKey: String(decoding: label, as: UTF8.self)),
        ]
      }
      return others.compactMap { $0 }.first { $0 != key }.map { ($0, key) }
    }
  }
}
