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
  /// The name under which the file that was there is kept; nil when there was none.
  private var backup: String?

  /// Creates the file in the destination's folder, with the rights that the destination has or will have, and writes the document
  /// as long as nobody interrupts.
  init(for destination: Destination, _ document: Document, unless interruption: Interruption) throws {
    self.destination = destination
    let folder: OpenFolder
    let file: Descriptor
    do throws(PathProblem) {
      folder = try destination.place.openParent()
      (temporary, file) = try Self.create(beside: destination.place.name, in: folder)
    } catch {
      throw Failure("cannot write \(destination.shown): \(error.words)")
    }
    do {
      Self.setRights(of: file, like: destination.present)
      try Self.fill(file, document, unless: interruption)
    } catch {
      try? folder.remove(temporary)
      guard let error = error as? SystemError else { throw error }
      throw Failure("cannot write \(destination.shown): \(error.words)")
    }
  }

  /// Takes the destination's place, and keeps what was there until ``finish()``. A file that is not the one that was looked at
  /// stays as it is.
  mutating func commit() throws(PathProblem) {
    let folder = try destination.place.openParent()
    let name = destination.place.name
    do throws(SystemError) {
      guard try destination.isUnchanged(in: folder) else { throw SystemError(code: EBUSY) }
      guard destination.present != nil else { return try commit(asNewIn: folder) }
      backup = Self.link(name, in: folder)
      try folder.rename(temporary, to: name)
    } catch {
      throw error.code == EBUSY ? PathProblem(code: EBUSY, "another process has changed it") : PathProblem(error)
    }
  }

  /// Takes the destination's place unless something has come there, which is EEXIST.
  private func commit(asNewIn folder: OpenFolder) throws(SystemError) {
    let name = destination.place.name
    do throws(SystemError) { try folder.link(temporary, as: name) } catch {
      // Some file systems have no second names.
      guard [EPERM, ENOTSUP, ENOSYS, EMLINK].contains(error.code), try folder.status(of: name) == nil else {
        throw error
      }
      return try folder.rename(temporary, to: name)
    }
    try? folder.remove(temporary)
  }

  /// Puts back what was there before ``commit()``; false when that cannot be done.
  func restore() -> Bool {
    guard let folder = try? destination.place.openParent() else { return false }
    do throws(SystemError) {
      if destination.present == nil {
        try folder.remove(destination.place.name)
      } else if let backup {
        try folder.rename(backup, to: destination.place.name)
      } else {
        return false
      }
      return true
    } catch {
      return false
    }
  }

  /// Forgets what was there.
  func finish() {
    guard let backup else { return }
    try? destination.place.openParent().remove(backup)
  }

  /// Removes the file that waits.
  func discard() { try? destination.place.openParent().remove(temporary) }

  /// A second name for a file; nil where the file system has none.
  private static func link(_ name: String, in folder: OpenFolder) -> String? {
    for _ in 0..<100 {
      let other = UnfinishedFiles.name(for: name)
      do throws(SystemError) {
        try folder.link(name, as: other)
        return other
      } catch {
        if error.code != EEXIST { return nil }
      }
    }
    return nil
  }

  private static func create(beside name: String, in folder: OpenFolder) throws(PathProblem) -> (String, Descriptor) {
    var problem = SystemError(code: EEXIST)
    for _ in 0..<100 where problem.code == EEXIST {
      let temporary = UnfinishedFiles.name(for: name)
      do throws(SystemError) {
        return (temporary, try folder.open(temporary, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600))
      } catch {
        problem = error
      }
    }
    throw PathProblem(problem)
  }

  private static func setRights(of file: Descriptor, like present: FileStatus?) {
    guard let present else {
      let mask = umask(0)
      umask(mask)
      fchmod(file.number, 0o644 & ~mask)
      return
    }
    let owned = try? file.status()
    if owned?.raw.st_uid != present.raw.st_uid || owned?.raw.st_gid != present.raw.st_gid {
      // Only a privileged user can give a file away; for others it becomes theirs.
      _ = fchown(file.number, present.raw.st_uid, present.raw.st_gid)
    }
    // Rights of whoever runs a file are nothing that a generated text needs.
    fchmod(file.number, present.mode & 0o777)
  }

  /// Writes the document, waits until it is on the disk, and closes the file.
  private static func fill(_ file: Descriptor, _ document: Document, unless interruption: Interruption) throws {
    var isOpen = true
    defer { if isOpen { try? file.close() } }
    var buffer = TextBuffer { bytes in
      try interruption.check()
      try file.write(bytes)
    }
    try document.write(&buffer)
    try buffer.flush()
    // EINVAL and the like: the file system cannot tell.
    if fsync(file.number) != 0, [EIO, ENOSPC, EDQUOT].contains(errno) { throw SystemError.last }
    isOpen = false
    try file.close()
  }
}
