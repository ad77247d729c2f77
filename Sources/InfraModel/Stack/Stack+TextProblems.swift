extension Stack {
  /// Texts that some target would read as something else than text, each with where it is: in a resource of either shape,
  /// a tag, a parameter or an output. ``EngineText`` says which.
  public var textProblems: [Diagnostic] {
    var problems: [Diagnostic] = []
    func check(_ text: String, _ isKey: Bool, _ place: String) {
      guard let reason = isKey ? EngineText.problem(inKey: text) : EngineText.problem(in: text) else { return }
      let problem = Diagnostic(.error, "a text of \(place) is not allowed: \(reason)")
      if !problems.contains(problem) { problems.append(problem) }
    }
    check(description, false, "the stack's description")
    for tag in tags {
      check(tag.name, true, "the stack's tags")
      tag.value.forEachText { check($0, $1, "the stack's tags") }
    }
    for parameter in parameters {
      let place = "the parameter '\(parameter.name.snake)'"
      for text in [parameter.description, parameter.constraint ?? ""] { check(text, false, place) }
      parameter.defaultValue?.forEachText { check($0, $1, place) }
    }
    for entry in entries {
      let place = "the resource '\(entry.name.key)'"
      for resource in entry.kind.provider(entry.name) { resource.body.forEachText { check($0, $1, place) } }
      for resource in entry.kind.cloudFormation(entry.name) {
        for property in resource.properties { property.value.forEachText { check($0, $1, place) } }
      }
    }
    for output in outputs {
      check(output.description, false, "the output '\(output.name)'")
      output.value.forEachText { check($0, $1, "the output '\(output.name)'") }
    }
    return problems
  }
}
