#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An open folder with operations on the names in it. They refer to this folder even if its path changes, and do not
/// follow symbolic links.
final class OpenFolder: Sendable {
  private let descriptor: Descriptor

  /// Opens the folder at a path, following symbolic links.
  init(_ path: String) throws(SystemError) {
    descriptor = Descriptor(number: systemOpen(path.isEmpty ? "." : path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    guard descriptor.number >= 0 else { throw .last }
  }

  private init(_ parent: OpenFolder, _ name: String) throws(SystemError) {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    descriptor = Descriptor(number: openat(parent.descriptor.number, name, flags))
    guard descriptor.number >= 0 else { throw .last }
  }

  deinit { try? descriptor.close() }

  /// Opens the folder with the given name.
  func folder(_ name: String) throws(SystemError) -> OpenFolder { try OpenFolder(self, name) }

  func status() throws(SystemError) -> FileStatus { try descriptor.status() }

  /// Status of the file with the given name, which may be a symbolic link; nil if there is none.
  func status(of name: String) throws(SystemError) -> FileStatus? {
    var status = stat()
    guard fstatat(descriptor.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT { return nil }
      throw .last
    }
    return FileStatus(status)
  }

  /// True if it is the name of git's folder, including on case-insensitive file systems.
  func isGit(_ name: String) -> Bool {
    if name.lowercased() == ".git" { return true }
    guard let git = try? status(of: ".git"), let other = try? status(of: name) else { return false }
    return git.isSame(as: other)
  }

  /// Opens the file with the given name and the flags of open(2).
  func open(_ name: String, _ flags: Int32, mode: mode_t = 0) throws(SystemError) -> Descriptor {
    let file = Descriptor(number: openat(descriptor.number, name, flags | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC, mode))
    guard file.number >= 0 else { throw .last }
    return file
  }

  /// The first bytes of a regular file; throws EINVAL for anything else. Never blocks, as opening a pipe would.
  func read(_ name: String, atMost limit: Int) throws(SystemError) -> [UInt8] {
    let file = try open(name, O_RDONLY | O_NONBLOCK)
    defer { try? file.close() }
    guard try file.status().isFile else { throw SystemError(code: EINVAL) }
    return try file.read(atMost: limit)
  }

  /// Names in byte order. Names that are not valid UTF-8 are left out, or throw an error.
  func names(requiringText: Bool = false) throws(SystemError) -> [String] {
    let number = openat(descriptor.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard number >= 0 else { throw .last }
    guard let stream = fdopendir(number) else {
      let error = SystemError.last
      close(number)
      throw error
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(validating: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name == nil, requiringText { throw SystemError(code: EILSEQ) }
      if let name, name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Throws if this process must not write the file.
  func requireWritable(_ name: String) throws(SystemError) {
    guard faccessat(descriptor.number, name, W_OK, 0) == 0 else { throw .last }
  }

  func createFolder(_ name: String) throws(SystemError) {
    guard mkdirat(descriptor.number, name, 0o777) == 0 else { throw .last }
  }

  /// Removes an empty folder.
  func removeFolder(_ name: String) throws(SystemError) {
    guard unlinkat(descriptor.number, name, AT_REMOVEDIR) == 0 else { throw .last }
  }

  func remove(_ name: String) throws(SystemError) {
    guard unlinkat(descriptor.number, name, 0) == 0 else { throw .last }
  }

  /// Renames a file, and replaces an existing one.
  func rename(_ name: String, to other: String) throws(SystemError) {
    guard renameat(descriptor.number, name, descriptor.number, other) == 0 else { throw .last }
  }

  /// Creates a hard link; throws EEXIST if the name exists.
  func link(_ name: String, as other: String) throws(SystemError) {
    guard linkat(descriptor.number, name, descriptor.number, other, 0) == 0 else { throw .last }
  }

  /// Waits until the names are on the disk, if the file system supports it.
  func synchronize() { _ = fsync(descriptor.number) }

  /// Locks the folder without waiting. Returns false if another process has locked it, and true on a file system
  /// without locks.
  func lock(isShared: Bool) -> Bool {
    flock(descriptor.number, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0 || errno != EWOULDBLOCK
  }

  func unlock() { flock(descriptor.number, LOCK_UN) }
}

// A method above hides the system's function of the same name. This one creates no file, so it needs no mode.
private func systemOpen(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }
