/// A command line that infragen does not understand (exit code 64).
struct UsageError: Error, Equatable {
  let message: String

  init(_ message: String) { self.message = message }
}

/// Something outside of the program that failed, such as a full disk.
struct Failure: Error, Equatable {
  let message: String

  init(_ message: String) { self.message = message }
}

/// A signal stopped the run before anything was changed.
struct Interrupted: Error {}

/// The run succeeded and has printed what needs attention (exit code 2).
enum Findings: Error {
  case policyViolations, outdatedFiles, dataEndangered
}

/// The run failed, and every error is printed already.
struct AlreadyReported: Error {}
