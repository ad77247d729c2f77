/// The command-line tool: reads arguments and a configuration, and writes a program for one of the targets.
public enum CommandLineTool {
  /// Runs the tool with the arguments as main(3) takes them, prints what there is to say, and returns the exit code.
  public static func run(_ count: Int32, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32 {
    let streams = StandardStreams()
    StandardStreams.turnSignalsIntoErrors()
    let interruption = Interruption()
    defer { interruption.end() }
    do {
      let invocation = try Arguments.invocation(Self.arguments(count, words))
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

  /// The arguments behind the program's name. One that is no UTF-8 is refused: repaired, it would name another file.
  private static func arguments(
    _ count: Int32, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  ) throws(Misuse) -> [String] {
    var arguments: [String] = []
    for word in UnsafeBufferPointer(start: words, count: Int(count)).dropFirst() {
      guard let word else { continue }
      guard let text = String(validatingCString: word) else {
        throw Misuse("'\(String(cString: word))' is no UTF-8 text")
      }
      arguments.append(text)
    }
    return arguments
  }
}
