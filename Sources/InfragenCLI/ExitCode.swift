/// The exit codes of the process.
enum ExitCode {
  /// An exit code and what it means, as help shows it.
  typealias Meaning = (code: Int32, words: String)

  static let success: Int32 = 0
  static let failure: Int32 = 1
  /// There are policy violations, files are not current, or a change endangers data.
  static let findings: Int32 = 2
  /// EX_USAGE of sysexits.h.
  static let usage: Int32 = 64
  /// 128 and the number of SIGINT, as shells report it.
  static let interrupted: Int32 = 130

  /// The codes that every command may end with.
  static let common: [Meaning] = [
    (usage, "the command line is wrong"), (interrupted, "interrupted; nothing was changed"),
  ]
  static let all: [Meaning] =
    [
      (success, "done"), (failure, "failed"),
      (findings, "there are open findings, files are not current, or a change endangers data"),
    ] + common
}
