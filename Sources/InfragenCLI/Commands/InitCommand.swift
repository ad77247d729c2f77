import Emitters
import Templates

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// `infragen init`: writes a starter's description to a new file.
struct InitCommand: Command {
  var system = ConfigurationSource.standardSystem
  /// Output file or folder; nil for the default file.
  var output: String?

  static let name: String? = "init"
  static let summary = "write a starter's description to \(ConfigurationSource.standardFile)"
  static let details = "A file that is there stays as it is."
  static var options: [OptionDeclaration] {
    [
      .system("the starter whose description to write; default: \(ConfigurationSource.standardSystem)"), outputPath,
      .quiet,
    ]
  }
  static let exits: [ExitCode.Meaning] = [
    (ExitCode.success, "written"), (ExitCode.failure, "there is a file already, or it cannot be written"),
  ]
  static let examples = ["infragen init", "infragen init --system serverless-api --output api.json5"]

  private static var outputPath: OptionDeclaration {
    .output("FILE", "the file to write, or the folder to write \(ConfigurationSource.standardFile) to")
  }
}

extension InitCommand {
  init(_ arguments: ParsedArguments) throws(UsageError) {
    output = arguments[Self.outputPath]
    if output == "-" {
      throw UsageError("--output names the file that 'infragen init' writes, not the standard output")
    }
    if let system = arguments[.system] { self.system = system }
  }

  func run(in context: CommandContext) throws {
    guard let starter = Templates.named(system) else { throw Failure("there is no system '\(system)'") }
    let path = try Self.file(output ?? ConfigurationSource.standardFile)
    let place = try Self.newPlace(path)
    context.interruption.hold()
    let document = Document(Path.name(path), text: starter.configuration)
    var file = try PendingFile(
      for: try Destination(place, mayReplace: false), document, unless: context.interruption)
    defer { file.discard() }
    try context.interruption.check()
    do throws(PathProblem) { try file.commit() } catch {
      throw error.code == EEXIST || error.code == EBUSY
        ? Self.exists(path) : Failure("cannot write \(path): \(error.words)")
    }
    reportNextSteps(path, in: context)
  }

  private func reportNextSteps(_ path: String, in context: CommandContext) {
    let option = path == ConfigurationSource.standardFile ? "" : " --config \(ShellWord.quoted(path))"
    context.note("wrote \(path), the description of \(system): change it, then")
    context.note("  infragen check-policy\(option)")
    context.note("  infragen --target terraform\(option) --output infra/")
    let attributes = LineEnds.attributes(for: ["infra/"]).joined(separator: ", ")
    context.note("to keep git from changing the ends of generated lines, add to .gitattributes: \(attributes)")
  }

  /// Location of a file that does not exist yet.
  private static func newPlace(_ path: String) throws(Failure) -> Place {
    do throws(PathProblem) {
      let place = try ResolvedPath(named: path).place(shown: path)
      if try place.status() != nil { throw PathProblem(SystemError(code: EEXIST)) }
      return place
    } catch {
      throw error.code == EEXIST ? exists(path) : Failure("cannot write \(path): \(error.words)")
    }
  }

  /// Path of the file; inside the output if that is a folder.
  private static func file(_ output: String) throws(Failure) -> String {
    do throws(SystemError) {
      if Path.isFolder(output) { return output + ConfigurationSource.standardFile }
      return try FileStatus(output)?.isFolder == true ? "\(output)/\(ConfigurationSource.standardFile)" : output
    } catch {
      throw Failure("cannot write \(output): \(error.words)")
    }
  }

  private static func exists(_ path: String) -> Failure {
    Failure("there is a file \(path) already; it stays as it is: name another with --output")
  }
}
