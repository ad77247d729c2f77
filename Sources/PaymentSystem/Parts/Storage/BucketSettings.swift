internal import Configuration

/// An S3 bucket of the system's own: private, encrypted, versioned, over TLS only.
struct BucketSettings: AdoptableResource {
  var expireDays: Int?
  var oldVersionDays = 30
  var cors: [CORSSettings] = []
  var objectLock: ObjectLockSettings?
  var outputs: String?
  var existing: Existing<ExistingResourceSettings>?

  static let title = "An S3 bucket: private, encrypted, with versions, over TLS only."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "expireDays", &expireDays, .optional(.integer(1...36500, unit: "days")),
      "Days after which an object is deleted; never when null.")
    each.setting(
      "oldVersionDays", &oldVersionDays, .integer(1...36500, unit: "days"),
      "Days for which replaced and deleted objects are kept.")
    each.setting(
      "cors", &cors, .list(of: .group(), count: 0...100),
      "Rules that let pages of other origins call it from a browser.")
    each.setting(
      "objectLock", &objectLock, .optional(.group()),
      "Object Lock: for how long nobody can delete or replace a version of an object. Only a new bucket can have it.")
    each.setting(
      "outputs", &outputs, .optional(.text(.outputPrefix)),
      "Prefix of its outputs' names; none when empty, its key by default.")
    each.setting(
      "existing", &existing, .existing(),
      "The bucket that exists already, in place of a new one, by its name or ARN; with true its name is set when deploying."
    )
  }
}

/// A rule that lets pages of other origins call a bucket from a browser.
struct CORSSettings: Settings {
  /// Method of a request.
  enum Method: String, CaseIterable {
    case get = "GET"
    case head = "HEAD"
    case put = "PUT"
    case post = "POST"
    case delete = "DELETE"
  }

  var origins: [String] = []
  var methods = [Method.get, .head]
  var headers: [String] = []
  var exposeHeaders: [String] = []
  var maxAgeSeconds = 3600

  static let title = "A rule that lets pages of other origins call the bucket from a browser."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "origins", &origins, .list(of: .text(.origin), count: 1...100),
      "Origins of the pages, such as https://shop.example.com.")
    each.setting("methods", &methods, .list(of: .choice(), count: 1...5), "Methods of the requests.")
    each.setting(
      "headers", &headers, .list(of: .text(.headerPattern)), "Headers of the requests, or * for all.")
    each.setting(
      "exposeHeaders", &exposeHeaders, .list(of: .text(.header)), "Headers of the answers that a page can read.")
    each.setting(
      "maxAgeSeconds", &maxAgeSeconds, .integer(0...86400, unit: "seconds"),
      "Seconds for which a browser keeps the answer.")
  }
}

/// Object Lock of a bucket.
struct ObjectLockSettings: Settings {
  /// Who can delete a version earlier.
  enum Mode: String, CaseIterable {
    case governance
    case compliance
  }

  var days = 30
  var mode = Mode.governance

  static let title = "Object Lock: for how long nobody can delete or replace a version of an object."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("days", &days, .integer(1...36500, unit: "days"), "Days for which a version is locked.")
    each.setting(
      "mode", &mode, .choice(),
      "Who can delete a version earlier: roles with a special permission (governance), or nobody (compliance).")
  }
}

extension TextFormat {
  /// https://docs.aws.amazon.com/AmazonS3/latest/API/API_CORSRule.html
  static let origin = TextFormat(
    "an origin such as https://shop.example.com, with at most one *", pattern: "^([*]|https?://[A-Za-z0-9.:*-]+)$",
    minLength: 1, maxLength: 255
  ) { text in
    let host = ["https://", "http://"].first(where: text.hasPrefix).map { text.dropFirst($0.utf8.count) }
    return text == "*"
      || host.map { host in
        !host.isEmpty && host.utf8.count { $0 == UInt8(ascii: "*") } <= 1
          && host.utf8.allSatisfy { ASCII.isWord($0) && $0 != UInt8(ascii: "_") || ".:*-".utf8.contains($0) }
      } == true
  }

  static let headerPattern = TextFormat(
    "a header's name, or *", pattern: "^([*]|[A-Za-z][A-Za-z0-9-]*)$", minLength: 1, maxLength: 40
  ) { $0 == "*" || header.accepts($0) }
}
