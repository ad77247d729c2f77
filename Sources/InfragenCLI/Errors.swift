/// Invalid command-line usage (exit code 64).
struct UsageError: Error, Equatable {
  let message: String

  init(_ message: String) { self.message = message }
}

/// A failure outside the program, such as a full disk.
struct Failure: Error, Equatable {
  let message: String

  init(_ message: String) { self.message = message }
}

/// A signal stopped the run before anything was changed.
struct Interrupted: Error {}

/// The run succeeded, and printed findings that need attention (exit code 2).
enum Findings: Error {
  case policyViolations, outdatedFiles, dataEndangered
}

/// The run failed, and all errors have been printed.
struct AlreadyReported: Error {}
