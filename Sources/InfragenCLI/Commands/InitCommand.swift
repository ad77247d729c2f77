import Emitters
import InfraModel
import PaymentSystem
import Templates

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// `infragen init`: writes a starter's configuration to a new file.
struct InitCommand: Command {
  var system = ConfigurationSource.standardSystem
  /// Output file or folder; nil for the default file.
  var output: String?
  /// Settings and parts of the starter to leave out.
  var excluded: [String] = []
  /// True if the starters are listed and nothing is written.
  var isList = false

  static let name: String? = "init"
  static let summary = "write a starter's configuration to \(ConfigurationSource.standardFile)"
  static let details = "A file that is there stays as it is."
  static var options: [OptionDeclaration] {
    [
      .system("the starter to write; default: \(ConfigurationSource.standardSystem)"), without,
      outputPath, list,
    ]
  }
  static let exits: [ExitCode.Meaning] = [
    (ExitCode.success, "written"), (ExitCode.failure, "there is a file already, or it cannot be written"),
  ]
  static let examples = [
    "infragen init --list", "infragen init --without frontend,waf",
    "infragen init --system serverless-api --output api.json5",
  ]

  private static var list: OptionDeclaration { OptionDeclaration("list", "list the starters, and write nothing") }

  private static var without: OptionDeclaration {
    OptionDeclaration(
      "without", "PATHS", .text,
      "settings and parts to leave out, with what refers to them, such as frontend,waf or services.notification")
  }

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
    excluded = arguments[Self.without]?.split(separator: ",", omittingEmptySubsequences: false).map(String.init) ?? []
    if excluded.contains("") {
      throw UsageError("--without needs paths separated by commas, such as frontend,waf")
    }
    isList = arguments.has(Self.list)
    if isList, arguments.has(.system) || output != nil || !excluded.isEmpty {
      throw UsageError("--list prints all starters and writes nothing: leave out --system, --without and --output")
    }
  }

  func run(in context: CommandContext) throws {
    if isList {
      return try context.print(
        ListCommand.table(try Templates.systems.map { try ListCommand.listed(.system($0.name), in: context) }))
    }
    guard let starter = Templates.named(system) else { throw Failure("there is no system '\(system)'") }
    let path = try Self.file(output ?? ConfigurationSource.standardFile)
    let place = try Self.newPlace(path)
    context.interruption.hold()
    let document = Document(Path.name(path), text: try configuration(of: starter))
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

  /// The starter's configuration without what is left out.
  private func configuration(of starter: Templates.System) throws(Failure) -> String {
    if excluded.isEmpty { return starter.configuration }
    do throws(Diagnostics) {
      return try ReducedConfiguration(
        starter.configuration, without: excluded, file: starter.name, origin: "--without"
      ).text
    } catch {
      let reasons = error.all.map { $0.path.isEmpty ? $0.message : "\($0.path): \($0.message)" }
      throw Failure(
        "the starter \(system) cannot be written without \(excluded.listed("and")): \(reasons.joined(separator: "; "))")
    }
  }

  private func reportNextSteps(_ path: String, in context: CommandContext) {
    let left = excluded.isEmpty ? "" : " without \(excluded.listed("and"))"
    let option = path == ConfigurationSource.standardFile ? "" : " --config \(ShellWord.quoted(path))"
    context.note("wrote \(path), a copy of the starter \(system)\(left): change it, then")
    context.note("  infragen check-policy\(option)")
    context.note("  infragen --target terraform\(option) --output infra/")
    context.note("or give it generate: [{ output: \"infra/{environment}/{target}/\" }], for all of 'infragen generate'")
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
