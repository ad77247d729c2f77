/// A file that a list generates.
struct ListedFile {
  /// The output that it belongs to, by its place in the list's outputs.
  let output: Int
  /// Its path from the list's folder.
  let path: String
  /// Its text.
  let bytes: [UInt8]

  /// What of it is there now.
  enum State: Equatable {
    case current
    case missing
    /// As it was generated; what it is generated from has changed.
    case outdated([UInt8])
    /// Edited by hand.
    case edited([UInt8])
    /// Edited by hand, and what it is generated from has changed.
    case editedAndOutdated([UInt8])
    /// Another text, of which nobody knows where it comes from.
    case unknown([UInt8])
    /// It cannot be compared; why.
    case unreadable(String)
  }

  /// Compares it with what is at a path, and with the digests that the lock has of it.
  func state(at place: String, _ digests: [String]) -> State {
    do throws(Failure) {
      guard let present = try OutputCheck.bytes(of: place) else { return .missing }
      if present == bytes { return .current }
      if digests.isEmpty { return .unknown(present) }
      if digests.contains(OutputLock.digest(present)) { return .outdated(present) }
      return digests.contains(OutputLock.digest(bytes)) ? .edited(present) : .editedAndOutdated(present)
    } catch {
      return .unreadable(error.message)
    }
  }
}
