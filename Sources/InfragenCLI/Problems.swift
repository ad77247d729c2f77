/// A command line that asks for nothing that exists.
struct Misuse: Error, Equatable {
  let message: String

  init(_ message: String) { self.message = message }
}

/// Something outside of the program that did not work, such as a full disk.
struct Failure: Error, Equatable {
  let message: String

  init(_ message: String) { self.message = message }
}

/// A signal asked for the end before anything was changed.
struct Interrupted: Error {}

/// Policies are not kept, and the user was told which.
struct FindingsLeft: Error {}

/// Files are not what would be generated, and the user was told which.
struct NotCurrent: Error {}

/// A change destroys or replaces data, and the user was told which.
struct DataEndangered: Error {}

/// The configuration is wrong, and the user was told all about it already.
struct Reported: Error {}
