/// What the process says by its exit code.
enum ExitCode {
  static let done: Int32 = 0
  static let failed: Int32 = 1
  /// Policies are not kept, files are not current, or a change endangers data.
  static let findings: Int32 = 2
  static let misuse: Int32 = 64
  static let interrupted: Int32 = 130
}
