import Emitters
import InfraModel
import PaymentSystem

/// `infragen validate`: checks a configuration in every environment and for every target.
struct ValidateCommand: Command {
  var system = SystemSelection()

  static let name: String? = "validate"
  static let summary = "check the configuration in every environment, for every target"
  static let details = """
    It reports all errors that would stop a generation, and writes nothing. 'infragen check-policy' lists findings \
    that do not stop one.
    """
  static var options: [OptionDeclaration] { [.system, .config, .environment(default: "all"), .set] }
  static let exits: [ExitCode.Meaning] = [
    (ExitCode.success, "valid"), (ExitCode.failure, "the configuration is invalid"),
  ]
  static let examples = ["infragen validate", "infragen validate --environment prod --set network.zones=2"]
}

extension ValidateCommand {
  init(_ arguments: ParsedArguments) throws(UsageError) { system = try SystemSelection(arguments) }

  func run(in context: CommandContext) throws {
    let system = try system.resolved(in: context)
    let configuration = try ConfigurationSource.read(system.source, streams: context.streams)
    var names: [String] = []
    var problems: [Diagnostic] = []
    for selection in try context.environments(of: configuration, system) {
      do throws(Diagnostics) {
        let (stack, report) = try context.source(of: configuration, selection).reviewed(on: nil)
        names.append(report.environment)
        problems += report.generationDiagnostics.all + Self.quotaProblems(of: stack).all
      } catch {
        problems += error.all
      }
    }
    // Most errors are in what the environments share.
    let errors = Diagnostics(problems.filter { $0.severity == .error }.withoutRepeats)
    if errors.hasErrors {
      context.report(errors, in: configuration, system)
      throw AlreadyReported()
    }
    let targets = Emitters.programs.map(\.target).listed("and")
    try context.print("\(configuration.name.printable) is valid: \(names.listed("and")); \(targets)\n")
  }

  private static func quotaProblems(of stack: Stack) -> Diagnostics {
    var problems = Diagnostics()
    for emitter in Emitters.programs {
      do { problems.report(try emitter.rendering(of: stack, layout: .single).problems(of: stack)) } catch {
        problems.report(Diagnostic(.error, "\(emitter.target): \(error)"))
      }
    }
    return problems
  }
}
