import Emitters

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A temporary file next to its destination, which it replaces after everything has succeeded.
struct PendingFile {
  let destination: Destination
  private let temporary: String
  /// Name of the copy of the replaced file; nil if there was none.
  private var backup: String?

  /// Creates the file in the destination's folder, with the permissions of the destination, and writes the document
  /// unless interrupted.
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

  /// Moves the file to its destination, and keeps the old file until ``finish()``. A file that has changed since its
  /// state was read is not replaced.
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

  /// Moves the file to a destination that does not exist. Throws EEXIST if it exists now.
  private func commit(asNewIn folder: OpenFolder) throws(SystemError) {
    let name = destination.place.name
    do throws(SystemError) { try folder.link(temporary, as: name) } catch {
      // Some file systems have no hard links.
      guard [EPERM, ENOTSUP, ENOSYS, EMLINK].contains(error.code), try folder.status(of: name) == nil else {
        throw error
      }
      return try folder.rename(temporary, to: name)
    }
    try? folder.remove(temporary)
  }

  /// Restores the state before ``commit()``. Returns false if that fails.
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

  /// Removes the copy of the old file.
  func finish() {
    guard let backup else { return }
    try? destination.place.openParent().remove(backup)
  }

  /// Removes the temporary file.
  func discard() { try? destination.place.openParent().remove(temporary) }

  /// Creates a hard link for a file; nil if the file system has none.
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
      // Only a privileged user can change the owner; for others the file belongs to them.
      _ = fchown(file.number, present.raw.st_uid, present.raw.st_gid)
    }
    // The set-user-ID and set-group-ID bits are not needed for a generated text.
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
    // EINVAL and others: the file system does not support fsync.
    if fsync(file.number) != 0, [EIO, ENOSPC, EDQUOT].contains(errno) { throw SystemError.last }
    isOpen = false
    try file.close()
  }
}
