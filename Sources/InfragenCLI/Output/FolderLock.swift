#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Locks folders against other runs while one writes to them or reads them. The lock ends with this object or with the
/// process, and leaves no files.
final class FolderLock {
  private let folders: [OpenFolder]

  /// Locks folders, each once. Waits up to half a minute for other runs.
  init(_ folders: [(folder: OpenFolder, shown: String)], isShared: Bool = false, unless interruption: Interruption)
    throws
  {
    var locked: [OpenFolder] = []
    var statuses: [FileStatus] = []
    for (folder, shown) in folders {
      let status = try? folder.status()
      if let status, statuses.contains(where: { $0.isSame(as: status) }) { continue }
      if let status { statuses.append(status) }
      try Self.lock(folder, shown, isShared, interruption)
      locked.append(folder)
    }
    self.folders = locked
  }

  deinit { for folder in folders { folder.unlock() } }

  private static func lock(_ folder: OpenFolder, _ shown: String, _ isShared: Bool, _ interruption: Interruption) throws
  {
    for _ in 0..<600 {
      if folder.lock(isShared: isShared) { return }
      try interruption.check()
      usleep(50_000)
    }
    throw Failure("another infragen has been writing to \(shown.isEmpty ? "this folder" : shown) for half a minute")
  }
}
