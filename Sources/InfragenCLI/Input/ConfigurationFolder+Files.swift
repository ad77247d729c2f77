import PaymentSystem

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension ConfigurationFolder {
  /// A folder of the file system, by its path without symbolic links. Nothing outside of its repository is read.
  init(at folder: String) {
    @Sendable func place(_ path: String) throws(PathProblem) -> Place? {
      let boundary = Git.root(around: folder) ?? folder
      let resolved = try ResolvedPath(path, from: folder, within: boundary)
      return resolved.isInside ? try resolved.place(shown: path) : nil
    }
    self.init(
      entry: { path in
        do throws(PathProblem) {
          guard let place = try place(path) else { return .outside }
          if place.path.isEmpty { return .folder }
          guard let status = try place.status() else { return .nothing }
          return status.isFolder ? .folder : status.isFile ? .file(status.size) : .nothing
        } catch {
          return error.code == ELOOP ? .outside : .nothing
        }
      },
      names: { path in (try? place(path.isEmpty ? "." : path)?.folder().names()) ?? [] },
      bytes: { path in
        // Only what a rule found to be a file of a valid size is part of a program.
        try? place(path)?.read(atMost: 1 << 23)
      })
  }

  /// The folder of a configuration at a revision. Of its files only the texts matter, since the configuration was valid.
  init(of configuration: String, at revision: String) {
    let folder = Path.folder(configuration)
    @Sendable func bytes(_ path: String) -> [UInt8]? { try? Git.file(folder + path, at: revision) }
    self.init(
      entry: { path in
        if Path.isFolder(path) { return .folder }
        if path.hasSuffix(".zip") || path.hasSuffix(".jar") { return .file(0) }
        return bytes(path).map { .file($0.count) } ?? .nothing
      },
      names: { [$0] }, bytes: bytes)
  }
}
