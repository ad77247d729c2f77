internal import Configuration

/// A Lambda function behind the API.
struct FunctionSettings: Settings {
  var program = Program.paymentProcessor
  var uses = UseSettings()
  var memoryMiB = 256
  var timeoutSeconds = 10
  var permissions: [PermissionSettings] = []

  static let title = "A Lambda function behind the API."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "program", &program, .choice(), "Program to run; it defines the routes and the access to a table that it needs.")
    each.setting("uses", &uses, .group(), "The parts that it uses, among them the table of its program.")
    each.setting("memoryMiB", &memoryMiB, .integer(128...10240, unit: "MiB"), "Memory; CPU is proportional.")
    each.setting(
      "timeoutSeconds", &timeoutSeconds, .integer(1...29, unit: "seconds"),
      "Timeout of an invocation; the API waits 29 seconds.")
    each.setting(
      "permissions", &permissions, .list(of: .group()), "Statements for the role, for what no link grants.")
  }
}
