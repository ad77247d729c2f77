#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The standard streams of the process.
struct StandardStreams {
  let hasInput: Bool
  let hasOutput: Bool

  /// Checks which streams are closed and replaces them by `/dev/null`, so that no other file gets their numbers.
  init() {
    hasInput = Descriptor.input.isOpen
    hasOutput = Descriptor.output.isOpen
    guard !hasInput || !hasOutput || !Descriptor.error.isOpen else { return }
    var number: Int32 = -1
    repeat { number = open("/dev/null", O_RDWR) } while (0..<2).contains(number)
    if number > 2 { close(number) }
  }

  /// Makes writing to a closed pipe or beyond the file size limit return an error instead of ending the process.
  static func turnSignalsIntoErrors() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
