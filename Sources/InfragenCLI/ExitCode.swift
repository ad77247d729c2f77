/// Exit codes of the process.
enum ExitCode {
  /// An exit code with its description in the help.
  typealias Meaning = (code: Int32, words: String)

  static let success: Int32 = 0
  static let failure: Int32 = 1
  /// There are policy violations, outdated files, or a change endangers data.
  static let findings: Int32 = 2
  /// EX_USAGE of sysexits.h.
  static let usage: Int32 = 64
  /// 128 plus the number of SIGINT, as reported by shells.
  static let interrupted: Int32 = 130

  /// Exit codes of every command.
  static let common: [Meaning] = [
    (usage, "the command line is wrong"), (interrupted, "interrupted; nothing was changed"),
  ]
  static let all: [Meaning] =
    [
      (success, "done"), (failure, "failed"),
      (findings, "there are open findings, files are out of date, or a change endangers data"),
    ] + common
}
