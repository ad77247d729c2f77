import Emitters
import PaymentSystem

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The command-line tool with all its commands: `infragen` itself, or a custom tool with additional targets and
/// components.
public enum InfragenTool {
  /// Runs the tool with the arguments of the process, and exits with its exit code.
  ///
  /// `emitters` are the targets in the order of the help, with unique names. `components` are built into every system
  /// that a command reads, and their policies are checked together with infragen's own.
  public static func main(emitters: [any Emitter] = Emitters.all, components: [any Component] = []) -> Never {
    Emitters.use(emitters)
    exit(run(CommandLine.argc, CommandLine.unsafeArgv, components))
  }

  private static func run(
    _ count: Int32, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>, _ components: [any Component]
  ) -> Int32 {
    let streams = StandardStreams()
    StandardStreams.turnSignalsIntoErrors()
    let interruption = Interruption()
    defer { interruption.end() }
    do {
      let context = CommandContext(streams: streams, interruption: interruption, components: components)
      try run(try CommandLineReader.invocation(try arguments(count, words)), in: context)
      return ExitCode.success
    } catch let error as UsageError {
      StandardError.error(error.message)
      return ExitCode.usage
    } catch let failure as Failure {
      StandardError.error(failure.message)
    } catch is Interrupted {
      StandardError.note("interrupted; nothing was changed")
      return ExitCode.interrupted
    } catch is Findings {
      return ExitCode.findings
    } catch is AlreadyReported {
    } catch {
      StandardError.error("something unexpected happened")
    }
    return ExitCode.failure
  }

  private static func run(_ invocation: Invocation, in context: CommandContext) throws {
    var context = context
    switch invocation {
    case .help(let command): try context.print(HelpPage.text(of: command))
    case .version: try context.print(HelpPage.version)
    case .command(let command, let flags):
      context.isQuiet = flags.isQuiet
      Style.use(flags.coloring)
      try command.run(in: context)
    }
  }

  /// Arguments after the program's name. An argument that is not valid UTF-8 is rejected, because a repaired one would
  /// be another file name.
  private static func arguments(
    _ count: Int32, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  ) throws(UsageError) -> [String] {
    var arguments: [String] = []
    for word in UnsafeBufferPointer(start: words, count: Int(count)).dropFirst() {
      guard let word else { continue }
      guard let text = String(validatingCString: word) else {
        throw UsageError("'\(String(cString: word))' is no UTF-8 text")
      }
      arguments.append(text)
    }
    return arguments
  }
}
