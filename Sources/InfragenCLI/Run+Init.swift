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
    let place = try Self.newPlace(path)
    interruption.hold()
    let document = Document(Path.name(path), text: starter.configuration)
    var file = try PendingFile(for: try Destination(place, mayReplace: false), document, unless: interruption)
    defer { file.discard() }
    try interruption.check()
    do throws(PathProblem) { try file.commit() } catch {
      throw error.code == EEXIST || error.code == EBUSY
        ? Self.taken(path) : Failure("cannot write \(path): \(error.words)")
    }
    let option = path == ConfigurationSource.standardFile ? "" : " --config \(ShellWord.quoted(path))"
    note("wrote \(path), the description of \(system): change it, then")
    note("  infragen check-policy\(option)")
    note("  infragen --target terraform\(option) --output infra/")
    let attributes = LineEnds.attributes(for: ["infra/"]).joined(separator: ", ")
    note("to keep git from changing the ends of generated lines, add to .gitattributes: \(attributes)")
  }

  /// The place of a file that is not there yet.
  private static func newPlace(_ path: String) throws(Failure) -> Place {
    do throws(PathProblem) {
      let place = try ResolvedPath(named: path).place(shown: path)
      if try place.status() != nil { throw PathProblem(SystemError(code: EEXIST)) }
      return place
    } catch {
      throw error.code == EEXIST ? taken(path) : Failure("cannot write \(path): \(error.words)")
    }
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
