#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Folders of the file system.
enum Folder {
  /// The names in a folder, in the order of their bytes; none when it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      names.append(name)
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Creates a folder and those around it where they are missing; what it created is added to `created`.
  static func create(_ path: String, created: inout [String]) throws(Failure) {
    for folder in Path.chain(path) {
      do throws(SystemError) {
        if let status = try FileStatus(folder) {
          if !status.isFolder { throw SystemError(code: ENOTDIR) }
        } else if mkdir(folder, 0o777) == 0 {
          created.append(folder)
        } else {
          throw .last
        }
      } catch {
        throw Failure(
          error.code == ENOTDIR
            ? "cannot write to \(path): \(folder) is no folder" : "cannot create \(folder): \(error.words)")
      }
    }
  }

  /// Removes folders that were created and are still empty, the innermost first.
  static func remove(_ created: [String]) {
    for folder in created.reversed() { rmdir(folder) }
  }
}
