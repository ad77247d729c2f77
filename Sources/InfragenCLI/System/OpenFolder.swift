#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An open folder and the names in it. They stay the names of this folder, whatever happens to its path meanwhile, and no
/// symbolic link among them is followed.
final class OpenFolder: Sendable {
  private let descriptor: Descriptor

  /// Opens the folder at a path, behind symbolic links.
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

  /// The folder of that name.
  func folder(_ name: String) throws(SystemError) -> OpenFolder { try OpenFolder(self, name) }

  func status() throws(SystemError) -> FileStatus { try descriptor.status() }

  /// The file of that name, which may be a symbolic link; nil when there is none.
  func status(of name: String) throws(SystemError) -> FileStatus? {
    var status = stat()
    guard fstatat(descriptor.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT { return nil }
      throw .last
    }
    return FileStatus(status)
  }

  /// Whether the name is that of git's own folder, also where upper and lower case are alike.
  func isGit(_ name: String) -> Bool {
    if name.lowercased() == ".git" { return true }
    guard let git = try? status(of: ".git"), let other = try? status(of: name) else { return false }
    return git.isSame(as: other)
  }

  /// Opens the file of that name with the flags of open(2).
  func open(_ name: String, _ flags: Int32, mode: mode_t = 0) throws(SystemError) -> Descriptor {
    let file = Descriptor(number: openat(descriptor.number, name, flags | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC, mode))
    guard file.number >= 0 else { throw .last }
    return file
  }

  /// The first bytes of a regular file; EINVAL for anything else. Never waits, as opening a pipe would.
  func read(_ name: String, atMost limit: Int) throws(SystemError) -> [UInt8] {
    let file = try open(name, O_RDONLY | O_NONBLOCK)
    defer { try? file.close() }
    guard try file.status().isFile else { throw SystemError(code: EINVAL) }
    return try file.read(atMost: limit)
  }

  /// The names in it, in the order of their bytes; those that are no UTF-8 are left out, or an error.
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

  /// Throws when this process may not write the file of that name.
  func requireWritable(_ name: String) throws(SystemError) {
    guard faccessat(descriptor.number, name, W_OK, 0) == 0 else { throw .last }
  }

  func createFolder(_ name: String) throws(SystemError) {
    guard mkdirat(descriptor.number, name, 0o777) == 0 else { throw .last }
  }

  /// Removes a folder that is empty.
  func removeFolder(_ name: String) throws(SystemError) {
    guard unlinkat(descriptor.number, name, AT_REMOVEDIR) == 0 else { throw .last }
  }

  func remove(_ name: String) throws(SystemError) {
    guard unlinkat(descriptor.number, name, 0) == 0 else { throw .last }
  }

  /// Gives a file another name, in the place of what has it.
  func rename(_ name: String, to other: String) throws(SystemError) {
    guard renameat(descriptor.number, name, descriptor.number, other) == 0 else { throw .last }
  }

  /// Gives a file one more name, which nothing may have; EEXIST when something does.
  func link(_ name: String, as other: String) throws(SystemError) {
    guard linkat(descriptor.number, name, descriptor.number, other, 0) == 0 else { throw .last }
  }

  /// Waits until the names are on the disk, where the file system can tell.
  func synchronize() { _ = fsync(descriptor.number) }

  /// Locks the folder for this process, without waiting; false when another one has locked it. A file system without locks
  /// locks nothing.
  func lock(isShared: Bool) -> Bool {
    flock(descriptor.number, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0 || errno != EWOULDBLOCK
  }

  func unlock() { flock(descriptor.number, LOCK_UN) }
}

// A method above hides the system's function of the same name; this one creates nothing, so it takes no rights.
private func systemOpen(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }
