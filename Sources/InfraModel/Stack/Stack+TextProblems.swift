extension Stack {
  /// Errors for texts that some target would not treat as literal text, with their location: a resource in either
  /// dialect, a tag, a parameter or an output. See ``EngineText``.
  public var textProblems: [Diagnostic] {
    let texts = TextProblems()
    texts.place = "the stack's description"
    texts.visit(text: description)
    texts.place = "the stack's tags"
    for tag in tags {
      texts.visit(key: tag.name)
      texts.walk(tag.value)
    }
    for parameter in parameters {
      texts.place = "the parameter '\(parameter.name.snake)'"
      texts.visit(text: parameter.description)
      texts.visit(text: parameter.constraint ?? "")
      if let value = parameter.defaultValue { texts.walk(value) }
    }
    let writers = [TextChecker(.provider, texts), TextChecker(.cloudFormation, texts)]
    for entry in entries {
      texts.place = "the resource '\(entry.name.key)'"
      for writer in writers { writer.write(entry) }
    }
    for output in outputs {
      texts.place = "the output '\(output.name)'"
      texts.visit(text: output.description)
      texts.walk(output.value)
    }
    return texts.found
  }
}

/// Collects texts that some target would not treat as literal text.
private final class TextProblems {
  var place = ""
  private(set) var found: [Diagnostic] = []

  func visit(text: String) { add(EngineText.problem(in: text)) }
  func visit(key: String) { add(EngineText.problem(inKey: key)) }

  func walk(_ value: Expression) {
    var walker = Walker(texts: self)
    walker.walk(value)
  }

  private func add(_ reason: String?) {
    guard let reason else { return }
    let problem = Diagnostic(.error, "a text of \(place) is not allowed: \(reason)")
    if !found.contains(problem) { found.append(problem) }
  }

  private struct Walker: ExpressionWalker {
    let texts: TextProblems

    func visit(text: String) { texts.visit(text: text) }
    func visit(key: String) { texts.visit(key: key) }
  }
}

/// Checks all values of a resource's description.
private final class TextChecker: ResourceWriter {
  private let texts: TextProblems

  init(_ dialect: Dialect, _ texts: TextProblems) {
    self.texts = texts
    super.init(dialect)
  }

  override func property(_ name: PropertyName, _ value: Expression, _ effect: UpdateBehavior, _ rule: UpdateRule) {
    texts.walk(value)
  }
}
