#if canImport(Darwin)
  import Darwin
  private func noFileActions() -> posix_spawn_file_actions_t? { nil }
  private func noAttributes() -> posix_spawnattr_t? { nil }
#elseif canImport(Musl)
  import Musl
  private func noFileActions() -> posix_spawn_file_actions_t { posix_spawn_file_actions_t() }
  private func noAttributes() -> posix_spawnattr_t { posix_spawnattr_t() }
#else
  import Glibc
  private func noFileActions() -> posix_spawn_file_actions_t { posix_spawn_file_actions_t() }
  private func noAttributes() -> posix_spawnattr_t { posix_spawnattr_t() }
#endif

/// Runs a program without a shell and without input.
enum Subprocess {
  /// Output and exit status.
  struct Result {
    let output: [UInt8]
    let errors: [UInt8]
    let isSuccess: Bool
  }

  /// Runs a program with the given environment variables only. At most `limit` bytes of its output are kept.
  static func run(
    _ program: String, _ arguments: [String], variables: [String], atMost limit: Int
  ) throws(SystemError) -> Result {
    let output = try Pipe()
    let errors: Pipe
    do throws(SystemError) { errors = try Pipe() } catch {
      output.close()
      throw error
    }
    let child: pid_t
    do throws(SystemError) { child = try start([program] + arguments, variables, output, errors) } catch {
      output.close()
      errors.close()
      throw error
    }
    try? output.writing.close()
    try? errors.writing.close()
    let printed = read(output.reading, atMost: limit, errors.reading, atMost: 1 << 16)
    // A program with more output than is kept ends because nothing reads it.
    try? output.reading.close()
    try? errors.reading.close()
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { throw .last } }
    return Result(output: printed.output, errors: printed.errors, isSuccess: status == 0)
  }

  /// Reads both pipes at the same time, because a program would block on a full pipe that is not read. Error output
  /// beyond the limit is discarded.
  private static func read(
    _ output: Descriptor, atMost limit: Int, _ errors: Descriptor, atMost errorLimit: Int
  ) -> (output: [UInt8], errors: [UInt8]) {
    var printed: (output: [UInt8], errors: [UInt8]) = ([], [])
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    // poll(2) skips negative numbers.
    var files = [output, errors].map { pollfd(fd: $0.number, events: Int16(POLLIN), revents: 0) }
    while files.contains(where: { $0.fd >= 0 }) {
      if poll(&files, nfds_t(files.count), -1) < 0 {
        if errno == EINTR { continue }
        break
      }
      for index in files.indices where files[index].fd >= 0 && files[index].revents != 0 {
        let count = systemRead(files[index].fd, &piece, piece.count)
        if count < 0 && (errno == EINTR || errno == EAGAIN) { continue }
        if count <= 0 {
          files[index].fd = -1
        } else if index == 0 {
          printed.output += piece[..<min(count, limit - printed.output.count)]
          if printed.output.count == limit { return printed }
        } else {
          printed.errors += piece[..<min(count, errorLimit - printed.errors.count)]
        }
      }
    }
    return printed
  }

  private static func start(
    _ words: [String], _ variables: [String], _ output: Pipe, _ errors: Pipe
  ) throws(SystemError) -> pid_t {
    var actions = noFileActions()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.writing.number, 1)
    posix_spawn_file_actions_adddup2(&actions, errors.writing.number, 2)
    var attributes = noAttributes()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // This process ignores these signals, but a program with too much output must end.
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGPIPE, SIGXFSZ] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
    defer { for text in arguments + environment { free(text) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, words.first ?? "", &actions, &attributes, &arguments, &environment)
    if code != 0 { throw SystemError(code: code) }
    return child
  }

  /// The two ends of a pipe, which a new program inherits only under the numbers of its standard streams.
  private struct Pipe {
    let reading: Descriptor
    let writing: Descriptor

    init() throws(SystemError) {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { throw .last }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      reading = Descriptor(number: ends[0])
      writing = Descriptor(number: ends[1])
    }

    func close() {
      try? reading.close()
      try? writing.close()
    }
  }
}

// The function above hides the system's function of the same name.
private let systemRead = read
