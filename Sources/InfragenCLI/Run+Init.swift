import Emitters
import Templates

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Run {
  /// Writes a starter's description to a new file and tells what to do with it; a file that is there stays as it is.
  func begin(system: String, output: String?) throws {
    guard let starter = Templates.named(system) else { throw Failure("there is no system '\(system)'") }
    let path = try Self.place(output ?? ConfigurationSource.standardFile)
    let destination = try Destination(path, keeping: [])
    if destination.present != nil { throw Self.taken(path) }
    interruption.hold()
    let file = try PendingFile(for: destination)
    defer { file.discard() }
    try file.fill(Document(Path.name(path), text: starter.configuration), unless: interruption)
    try interruption.check()
    do throws(SystemError) {
      try file.commitAsNew()
    } catch {
      throw error.code == EEXIST ? Self.taken(path) : Failure("cannot write \(path): \(error.words)")
    }
    let option = path == ConfigurationSource.standardFile ? "" : " --config \(ShellWord.quoted(path))"
    note("wrote \(path), the description of \(system): change it, then")
    note("  infragen check-policy\(option)")
    note("  infragen --target terraform\(option) --output infra/")
  }

  /// The file itself when a folder was named.
  private static func place(_ output: String) throws(Failure) -> String {
    do throws(SystemError) {
      if Path.isFolder(output) { return output + ConfigurationSource.standardFile }
      return try FileStatus(output)?.isFolder == true ? "\(output)/\(ConfigurationSource.standardFile)" : output
    } catch {
      throw Failure("cannot write \(output): \(error.words)")
    }
  }

  private static func taken(_ path: String) -> Failure {
    Failure("there is a file \(path) already; it stays as it is: name another with --output")
  }
}
