/// The command-line tool: reads arguments and a configuration, and writes a program for one of the targets.
public enum CommandLineTool {
  /// Runs the tool with the arguments behind its name, prints what there is to say, and returns the exit code.
  public static func run(_ arguments: [String]) -> Int32 {
    let streams = StandardStreams()
    StandardStreams.turnSignalsIntoErrors()
    let interruption = Interruption()
    defer { interruption.end() }
    do {
      let invocation = try Arguments.invocation(arguments)
      let tool = Run(streams: streams, interruption: interruption, isQuiet: invocation.isQuiet)
      try tool.perform(invocation.command)
      return ExitCode.done
    } catch let misuse as Misuse {
      StandardError.error(misuse.message)
      return ExitCode.misuse
    } catch let failure as Failure {
      StandardError.error(failure.message)
    } catch is Interrupted {
      StandardError.note("interrupted; nothing was changed")
      return ExitCode.interrupted
    } catch is FindingsLeft {
      return ExitCode.findings
    } catch is NotCurrent {
      return ExitCode.findings
    } catch is DataEndangered {
      return ExitCode.findings
    } catch is Reported {
      // The report is the message.
    } catch {
      StandardError.error("something unexpected happened")
    }
    return ExitCode.failed
  }
}
