/// What `generate --check` says.
struct CheckReport {
  /// How all files would change, as `diff -u` shows it.
  var diff = ""
  /// What is not current, a line each.
  var lines: [String] = []
  /// What could not be compared, a line each.
  var errors: [String] = []
  /// Whether something is there that generating again makes right.
  var isHelpedByWriting = false
}
