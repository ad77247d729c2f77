/// Output format of commands that print a text or a JSON document.
enum OutputFormat: String, CaseIterable {
  case text, json
}
