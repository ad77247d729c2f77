#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The three files that a process starts with.
struct StandardStreams {
  let hasInput: Bool
  let hasOutput: Bool

  /// Notes which are closed and puts `/dev/null` in their place, so that no other file takes their numbers.
  init() {
    hasInput = Descriptor.input.isOpen
    hasOutput = Descriptor.output.isOpen
    guard !hasInput || !hasOutput || !Descriptor.error.isOpen else { return }
    var number: Int32 = -1
    repeat { number = open("/dev/null", O_RDWR) } while (0..<2).contains(number)
    if number > 2 { close(number) }
  }

  /// Makes writing to a closed pipe or past the limit of a file's size an error like others, not the end of the process.
  static func turnSignalsIntoErrors() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
