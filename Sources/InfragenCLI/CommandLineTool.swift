/// The command-line tool: reads arguments and a configuration, and writes a program for one of the targets.
public enum CommandLineTool {
  /// Runs the tool with the arguments of main(3) and returns the exit code.
  public static func run(_ count: Int32, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32 {
    let streams = StandardStreams()
    StandardStreams.turnSignalsIntoErrors()
    let interruption = Interruption()
    defer { interruption.end() }
    do {
      try run(try CommandLineReader.invocation(try arguments(count, words)), streams, interruption)
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

  private static func run(
    _ invocation: Invocation, _ streams: StandardStreams, _ interruption: Interruption
  ) throws {
    var context = CommandContext(streams: streams, interruption: interruption)
    switch invocation {
    case .help(let command): try context.print(HelpPage.text(of: command))
    case .version: try context.print(HelpPage.version)
    case .command(let command, let isQuiet):
      context.isQuiet = isQuiet
      try command.run(in: context)
    }
  }

  /// The arguments behind the program's name. One that is not UTF-8 is refused: repaired, it would name another file.
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
