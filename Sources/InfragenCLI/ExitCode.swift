/// What the process says by its exit code.
enum ExitCode {
  static let done: Int32 = 0
  static let failed: Int32 = 1
  /// Policies are not kept, files are not current, or a change endangers data.
  static let findings: Int32 = 2
  static let misuse: Int32 = 64
  static let interrupted: Int32 = 130

  /// Those that every command may end with, and what they mean.
  static let common: [(code: Int32, words: String)] = [
    (misuse, "the command line is wrong"), (interrupted, "interrupted; nothing was changed"),
  ]
  /// All, and what they mean.
  static let all: [(code: Int32, words: String)] =
    [
      (done, "done"), (failed, "failed"),
      (findings, "there are open findings, files are not current, or a change endangers data"),
    ] + common
}
