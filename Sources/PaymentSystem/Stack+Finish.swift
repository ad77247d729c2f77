import InfraModel

extension Stack {
  /// Builds a stack without a configuration and validates it like a described one. Throws all errors in keys, texts and
  /// names. `regenerate` contains the command-line options that build it again, without the target.
  public init(
    name: String, description: String, regenerate: String, region: String,
    building: (inout Stack) throws(Diagnostics) -> Void
  ) throws(Diagnostics) {
    self.init(name: name, description: description, regenerate: regenerate, region: region)
    try building(&self)
    try finish()
  }

  /// Validates resources that were added to a system, and limits the environment suffix to the length that all names
  /// allow. Throws all errors in keys and texts, or the name that leaves too little room.
  package mutating func finish() throws(Diagnostics) {
    var problems = Diagnostics(keyProblems + textProblems)
    if var parameter = parameter(Naming.suffixParameter), let tightest = tightestName {
      let length = if case .string(let text) = parameter.defaultValue { text.unicodeScalars.count } else { 1 }
      if tightest.room < length {
        problems.report(
          Diagnostic(
            .error,
            "the name of the \(tightest.name.subject) '\(tightest.key)' (at most \(tightest.name.maximum) characters) "
              + "leaves room for a suffix of \(max(0, tightest.room)), and it has \(length); shorten the name"))
      } else if tightest.room < parameter.maximumLength ?? .max {
        parameter.maximumLength = tightest.room
        parameter.constraint = SuffixRule.constraint(maximum: tightest.room)
        self.parameter(parameter)
      }
    }
    if problems.hasErrors { throw problems }
  }
}
