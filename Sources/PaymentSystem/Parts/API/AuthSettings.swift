internal import Configuration

/// Who may call the API or a route of it.
struct AuthSettings: ChoosableSettings, Equatable {
  /// What a word stands for.
  enum Choice: String, CaseIterable {
    case none
    case iam
  }

  /// What a function gets.
  enum Form: String, CaseIterable {
    case request = "REQUEST"
    case token = "TOKEN"
  }

  /// Nil for an authorizer.
  private(set) var choice: Choice?
  var function: String?
  var userPool: String?
  var scopes: [String] = []
  var type: Form?
  var headers: [String]?
  var ttlSeconds: Int?

  init() {}
  init(choice: Choice) { self.choice = choice }

  static let title = "An authorizer: a function of the system, or a user pool of Amazon Cognito that exists already."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "function", &function, .optional(.text(.functionName)),
      "The function of the system that decides by the request.")
    each.setting(
      "userPool", &userPool, .optional(.text(.orReference(.userPoolARN))),
      "ARN of the user pool whose tokens callers send in the header Authorization.")
    each.setting(
      "scopes", &scopes, .list(of: .text(.scope), count: 0...10),
      "Scopes of which an access token of the user pool needs one; without them callers send an ID token.")
    each.setting(
      "type", &type, .optional(.choice()),
      "What the function gets: the request (REQUEST), which is the default, or the value of one header (TOKEN).")
    each.setting(
      "headers", &headers, .optional(.list(of: .text(.header), count: 0...10)),
      "Headers that requests must have for the function, which decides again for other values; default: Authorization.")
    each.setting(
      "ttlSeconds", &ttlSeconds, .optional(.integer(0...3600, unit: "seconds")),
      "Seconds for which API Gateway keeps a decision; 300 when null.")
  }
}

extension AuthSettings {
  /// The settings of a route, with those of the API for what it leaves out about the same authorizer.
  func completed(by other: AuthSettings) -> AuthSettings {
    if choice != nil { return self }
    var copy = self
    if function != nil ? function == other.function : userPool != nil && userPool == other.userPool {
      copy.type = type ?? other.type
      copy.headers = headers ?? other.headers
      copy.ttlSeconds = ttlSeconds ?? other.ttlSeconds
    }
    if copy.function != nil {
      copy.type = copy.type ?? .request
      copy.headers = copy.headers ?? ["Authorization"]
    }
    copy.ttlSeconds = copy.ttlSeconds ?? 300
    return copy
  }

  /// True if both describe the same authorizer; they can differ in scopes.
  func isSameAuthorizer(as other: AuthSettings) -> Bool {
    var copy = other
    copy.scopes = scopes
    return copy == self
  }
}

extension PaymentSystem {
  /// Who may call the API and each route that says it, with what they leave out, and where it is written.
  var authorizations: [(auth: AuthSettings, paths: AuthPaths)] {
    guard let api else { return [] }
    return [(api.auth.completed(by: api.auth), Setting.api.auth)]
      + functions.made().flatMap { function in
        function.value.on.routes.compactMap { route in
          route.value.auth.map {
            ($0.completed(by: api.auth), Setting.functions[function.name].on.routes[route.name].auth)
          }
        }
      }
  }
}

extension TextFormat {
  static let userPoolARN = TextFormat(
    "the ARN of a user pool such as arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_AbC123",
    pattern: "^arn:aws[a-z-]*:cognito-idp:[a-z0-9-]+:[0-9]{12}:userpool/[A-Za-z0-9_-]+$", maxLength: 256
  ) { text in
    guard let arn = ARN(text), arn.service == "cognito-idp", !arn.region.isEmpty, !arn.account.isEmpty else {
      return false
    }
    let id = arn.resource.dropFirst("userpool/".count)
    return arn.resource.hasPrefix("userpool/") && !id.isEmpty
      && id.utf8.allSatisfy { ASCII.isWord($0) || $0 == UInt8(ascii: "-") }
  }

  /// https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html
  static let scope = TextFormat(
    "a scope such as payments/write, without spaces", pattern: "^[!#-[\\]-z|~]+$", minLength: 1, maxLength: 256
  ) { $0.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"\"\\{}".utf8.contains($0) } }
}
