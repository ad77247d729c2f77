/// A file that a list generated before, and does not any more.
struct LeftoverFile {
  /// Its path from the list's folder.
  let path: String
  let state: State

  enum State: Equatable {
    /// As it was generated.
    case unchanged
    /// Edited by hand.
    case edited
    /// Another list, whose lock this is, generates it.
    case owned(String)
    /// The lock names it, but it is not what infragen removes; why.
    case kept(String)
    /// The lock does not know it, but it says itself that it was generated, and Terraform still reads it.
    case unlisted
    /// It cannot be compared; why.
    case unreadable(String)
  }

  /// Whether the lock goes on naming it.
  var isRemembered: Bool {
    switch state {
    case .edited, .unlisted, .unreadable: true
    case .unchanged, .owned, .kept: false
    }
  }
}
