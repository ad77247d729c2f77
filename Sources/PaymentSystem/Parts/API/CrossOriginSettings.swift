internal import Configuration

/// What pages of other origins may send to the API from a browser.
struct CrossOriginSettings: Settings {
  var origins: [String] = []
  var methods: [String]?
  var headers: [String]?
  var maxAgeSeconds = 600
  var credentials = false

  static let title = "What pages of other origins may send to the API from a browser."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "origins", &origins, .list(of: .text(.webOrigin), count: 1...20),
      "Origins of the pages, such as https://shop.example.com, or only * for all. Required.")
    each.setting(
      "methods", &methods, .optional(.list(of: .known(Self.verbs, what: "HTTP method"), count: 1...7)),
      "HTTP methods of the requests; those of the routes at each path when null.")
    each.setting(
      "headers", &headers, .optional(.list(of: .text(.header), count: 0...50)),
      "Headers of the requests; when null Authorization, Content-Type and those that the API and the routes need.")
    each.setting(
      "maxAgeSeconds", &maxAgeSeconds, .integer(0...86400, unit: "seconds"),
      "Seconds for which a browser keeps the answer.")
    each.setting(
      "credentials", &credentials, .boolean, "Whether requests may have cookies. It needs one origin, and not *.")
  }

  private static let verbs = FunctionRoute.verbs.filter { $0 != "ANY" }
}

extension TextFormat {
  /// As browsers write it: in lower case and without a path.
  /// https://html.spec.whatwg.org/multipage/browsers.html#ascii-serialisation-of-an-origin
  static let webOrigin = TextFormat(
    "an origin such as https://shop.example.com, or *",
    pattern: "^([*]|[a-z][a-z0-9+.-]*://[a-z0-9.-]+(:[0-9]{1,5})?)$",
    minLength: 1, maxLength: 255
  ) { text in
    if text == "*" { return true }
    guard let colon = text.firstRange(of: "://"), ASCII.isLower(text.utf8.first) else { return false }
    let isScheme = text[..<colon.lowerBound].utf8.allSatisfy {
      ASCII.isLower($0) || ASCII.isDigit($0) || "+.-".utf8.contains($0)
    }
    let place = text[colon.upperBound...].split(separator: ":", omittingEmptySubsequences: false)
    return isScheme && (1...2).contains(place.count) && !place[0].isEmpty
      && place[0].utf8.allSatisfy { ASCII.isLower($0) || ASCII.isDigit($0) || ".-".utf8.contains($0) }
      && place.dropFirst().allSatisfy { (1...5).contains($0.utf8.count) && $0.utf8.allSatisfy { ASCII.isDigit($0) } }
  }
}
