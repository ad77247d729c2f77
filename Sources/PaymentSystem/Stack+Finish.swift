import InfraModel

extension Stack {
  /// Builds a stack that no description describes, and checks it as those of descriptions are checked; throws every key, text
  /// and name that is wrong. `regenerate` are the command-line options that build it again, without the target.
  public init(
    name: String, description: String, regenerate: String, region: String,
    building: (inout Stack) throws(Diagnostics) -> Void
  ) throws(Diagnostics) {
    self.init(name: name, description: description, regenerate: regenerate, region: region)
    try building(&self)
    try finish()
  }

  /// Checks what was added to a system as its own parts were checked, and lets the suffix of the environment be no longer
  /// than the tightest name has room for; throws every key and text that is wrong, or the name that leaves no room.
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
