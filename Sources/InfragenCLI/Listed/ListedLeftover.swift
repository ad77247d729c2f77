/// A file that a list generated before, and does not any more.
struct ListedLeftover {
  /// Its path from the list's folder.
  let path: String
  let state: State

  enum State: Equatable {
    /// As it was generated.
    case unchanged
    /// Edited by hand.
    case edited
    /// The lock does not know it, but it says itself that it was generated, and Terraform still reads it.
    case unlisted
    /// It cannot be compared; why.
    case unreadable(String)
  }
}
