internal import Configuration

/// A Lambda function behind the API.
struct FunctionSettings: Settings {
  var program = Program.paymentProcessor
  var table = ""
  var memoryMiB = 256
  var timeoutSeconds = 10
  var permissions: [PermissionSettings] = []

  static let title = "A Lambda function behind the API."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "program", &program, .choice(), "Program to run; it defines the routes and the permissions on the table.")
    each.setting("table", &table, .text(.label(maximum: 40)), "The table that it works on.")
    each.setting("memoryMiB", &memoryMiB, .integer(128...10240, unit: "MiB"), "Memory; CPU is proportional.")
    each.setting(
      "timeoutSeconds", &timeoutSeconds, .integer(1...29, unit: "seconds"),
      "Timeout of an invocation; the API waits 29 seconds.")
    each.setting(
      "permissions", &permissions, .list(of: .group()), "Statements for the role, for what no link grants.")
  }
}
