/// Report of `generate --check`.
struct CheckReport {
  /// Changes of all files in the format of `diff -u`.
  var diff = ""
  /// Outdated files, one line each.
  var lines: [String] = []
  /// Files that could not be compared, one line each.
  var errors: [String] = []
  /// True if another generation would fix a reported problem.
  var isHelpedByWriting = false
}
