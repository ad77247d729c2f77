import Emitters

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file beside its destination that takes the destination's place once everything has succeeded.
struct PendingFile {
  let destination: Destination
  private let temporary: String
  private let descriptor: Descriptor

  /// Creates an empty file in the destination's folder, with the rights that the destination has or will have.
  init(for destination: Destination) throws(Failure) {
    self.destination = destination
    let folder = Path.folder(destination.path)
    let name = Path.name(destination.path)
    // A name has at most 255 bytes.
    let stem = name.utf8.count <= 230 ? ".\(name)" : ""
    var template = Array("\(folder)\(stem).infragen-XXXXXX".utf8CString)
    descriptor = Descriptor(number: mkstemp(&template))
    guard descriptor.number >= 0 else { throw Self.failure(.last, creating: destination) }
    temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    if let present = destination.present {
      let owned = try? descriptor.status()
      if owned?.raw.st_uid != present.raw.st_uid || owned?.raw.st_gid != present.raw.st_gid {
        // Only a privileged user can give a file away; for others it becomes theirs.
        _ = fchown(descriptor.number, present.raw.st_uid, present.raw.st_gid)
      }
      fchmod(descriptor.number, present.mode)
    } else {
      let mask = umask(0)
      umask(mask)
      fchmod(descriptor.number, 0o644 & ~mask)
    }
  }

  /// Writes the document, as long as nobody interrupts, and closes the file.
  func fill(_ document: Document, unless interruption: Interruption) throws {
    var isOpen = true
    defer { if isOpen { try? descriptor.close() } }
    do {
      let descriptor = descriptor
      var buffer = TextBuffer { bytes in
        try interruption.check()
        try descriptor.write(bytes)
      }
      try document.write(&buffer)
      try buffer.flush()
      isOpen = false
      try descriptor.close()
    } catch let error as SystemError {
      throw Failure("cannot write \(destination.shown): \(error.words)")
    }
  }

  /// Takes the destination's place.
  func commit() throws(SystemError) {
    guard rename(temporary, destination.path) == 0 else { throw .last }
  }

  /// Takes the destination's place unless something has come there, which is EEXIST.
  func commitAsNew() throws(SystemError) {
    guard link(temporary, destination.path) == 0 else { throw .last }
  }

  /// Removes the file.
  func discard() { unlink(temporary) }

  private static func failure(_ error: SystemError, creating destination: Destination) -> Failure {
    let folder = Path.folder(destination.shown)
    guard error.code == ENOENT, !folder.isEmpty else {
      return Failure("cannot write \(destination.shown): \(error.words)")
    }
    return Failure("cannot write \(destination.shown): there is no folder \(folder)")
  }
}
