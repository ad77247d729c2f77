#if canImport(Darwin)
  import Darwin
  private func noFileActions() -> posix_spawn_file_actions_t? { nil }
#elseif canImport(Musl)
  import Musl
  private func noFileActions() -> posix_spawn_file_actions_t { posix_spawn_file_actions_t() }
#else
  import Glibc
  private func noFileActions() -> posix_spawn_file_actions_t { posix_spawn_file_actions_t() }
#endif

/// A program that is run to its end, without a shell and without input.
enum Subprocess {
  /// What it printed, and how it ended.
  struct Result {
    let output: [UInt8]
    let errors: [UInt8]
    let isSuccess: Bool
  }

  /// Runs the program that the search path has under the first word; at most `limit` bytes of what it prints are read.
  static func run(_ words: [String], atMost limit: Int) throws(SystemError) -> Result {
    let output = try Pipe()
    let errors: Pipe
    do throws(SystemError) { errors = try Pipe() } catch {
      output.close()
      throw error
    }
    let child: pid_t
    do throws(SystemError) { child = try start(words, output, errors) } catch {
      output.close()
      errors.close()
      throw error
    }
    try? output.writing.close()
    try? errors.writing.close()
    // Its errors are a few lines, which a pipe holds until they are read.
    let printed = try? output.reading.read(atMost: limit)
    try? output.reading.close()
    let complaint = try? errors.reading.read(atMost: 1 << 16)
    try? errors.reading.close()
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { throw .last } }
    return Result(output: printed ?? [], errors: complaint ?? [], isSuccess: status == 0 && printed != nil)
  }

  private static func start(_ words: [String], _ output: Pipe, _ errors: Pipe) throws(SystemError) -> pid_t {
    var actions = noFileActions()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.writing.number, 1)
    posix_spawn_file_actions_adddup2(&actions, errors.writing.number, 2)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    let code = posix_spawnp(&child, words.first ?? "", &actions, nil, &arguments, environ)
    if code != 0 { throw SystemError(code: code) }
    return child
  }

  /// The two ends of a pipe.
  private struct Pipe {
    let reading: Descriptor
    let writing: Descriptor

    init() throws(SystemError) {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { throw .last }
      reading = Descriptor(number: ends[0])
      writing = Descriptor(number: ends[1])
    }

    func close() {
      try? reading.close()
      try? writing.close()
    }
  }
}
