import Emitters

/// A file that a list generates.
struct GeneratedFile {
  /// The output that it belongs to, by its place in the list's outputs.
  let output: Int
  /// Its path from the list's folder.
  let path: String
  /// Its text.
  let bytes: [UInt8]
  /// Whether the text says that infragen generated it.
  let saysOrigin: Bool

  /// What of it is there now.
  enum State: Equatable {
    case current
    /// It is current but for the ends of its lines.
    case lineEnds
    case missing
    /// As it was generated; what it is generated from has changed.
    case outdated([UInt8])
    /// Edited by hand.
    case edited([UInt8])
    /// Edited by hand, and what it is generated from has changed.
    case editedAndOutdated([UInt8])
    /// As another list generated it, whose lock this is.
    case authored(String, [UInt8])
    /// Another text, of which nobody knows where it comes from.
    case unknown([UInt8])
    /// A text that does not say that infragen generated it.
    case foreign
    /// It cannot be compared; why.
    case unreadable(String)
  }

  /// Compares it with what is at a place, which the locks know; `isAccompanied` when a file of the same output says that infragen
  /// generated it.
  func state(at place: Place, _ own: OutputLock, _ others: OtherLocks, isAccompanied: Bool) -> State {
    do throws(Failure) {
      guard let present = try OutputCheck.bytes(of: place) else { return .missing }
      if present == bytes { return .current }
      if LineEnds.areAll(present, of: bytes) { return .lineEnds }
      let digests = own.digests(of: path)
      let digest = OutputLock.digest(LineEnds.plain(present))
      let isKnown = !saysOrigin && (isAccompanied || digests.contains(digest))
      if !isKnown, !present.isEmpty, !Provenance.isGenerated(Array(present.prefix(Authorship.head))) { return .foreign }
      if digests.contains(digest) { return .outdated(present) }
      if let author = others.author(of: path, LineEnds.plain(present)) { return .authored(author, present) }
      if digests.isEmpty { return .unknown(present) }
      return digests.contains(OutputLock.digest(bytes)) ? .edited(present) : .editedAndOutdated(present)
    } catch {
      return .unreadable(error.message)
    }
  }
}
