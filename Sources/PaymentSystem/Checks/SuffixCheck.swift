import Configuration
import InfraModel

/// Whether the names leave room for the suffix that they end in.
struct SuffixCheck {
  let problems: [Diagnostic]

  init(_ stack: Stack, _ system: PaymentSystem, _ tree: JSON5Value) {
    guard let tightest = stack.roomsForSuffix.min(by: { $0.room < $1.room }) else {
      problems = []
      return
    }
    let length = system.environmentSuffix.unicodeScalars.count
    let what = "\(tightest.name.what) (at most \(tightest.name.maximum) characters)"
    if tightest.room < 1 {
      problems = [
        Diagnostic(
          .error, at: tree.location(of: "name"), path: "name",
          "'\(system.name)' leaves no room for the suffix in the name of the \(what); shorten it")
      ]
    } else if length > tightest.room {
      problems = [
        Diagnostic(
          .error, at: tree.location(of: "environmentSuffix"), path: "environmentSuffix",
          "'\(system.environmentSuffix)' has \(length) characters; the name of the \(what) leaves room for \(tightest.room)"
        )
      ]
    } else {
      problems = []
    }
  }
}
