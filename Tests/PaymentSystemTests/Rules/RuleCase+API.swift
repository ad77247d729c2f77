extension RuleCase {
  private static func apiKey(_ key: String) -> [String] {
    ["api={forwardTo: 'loadBalancer', rateLimit: 50, burstLimit: 70, key: \(key)}"]
  }

  static let api =
    [
      RuleCase(
        "api.key-rate", inside: apiKey("{rateLimit: 50, burstLimit: 70}"),
        outside: apiKey("{rateLimit: 51, burstLimit: 70}"),
        "api.key.rateLimit: 51 is more than the whole API's 50; use 50 or less"),
      RuleCase(
        "api.key-burst", inside: apiKey("{rateLimit: 50, burstLimit: 70}"),
        outside: apiKey("{rateLimit: 50, burstLimit: 71}"),
        "api.key.burstLimit: 71 is more than the whole API's 70; use 70 or less"),
    ] + authorizers + crossOrigin + hostNames

  /// An API with a function that answers two routes, and one that decides who may call.
  private static func system(
    _ api: String, _ route: String = "true", decider: String = "", _ routes: String = ""
  ) -> [String] {
    [
      "functions={ pay: { code: { image: 'a/b:1' }, on: { routes: { 'GET /a': \(route), \(routes) } } }, "
        + "check: { code: { image: 'a/b:1' }, \(decider) } }", "api={ \(api) }",
    ]
  }

  private static func auth(_ settings: String) -> [String] { system("auth: { \(settings) }") }
  private static let pool = "arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_Ab"

  private static let authorizers = [
    RuleCase(
      "api.authorizer", inside: auth("function: 'check'"), outside: auth(""),
      "api.auth: it names nothing that decides: add function or userPool, or write \"none\" or \"iam\""),
    RuleCase(
      "api.authorizer", inside: auth("userPool: '\(pool)', scopes: ['a/b']"),
      outside: auth("function: 'check', userPool: '\(pool)'"),
      "api.auth.userPool: the function decides already: remove one of them"),
    RuleCase(
      "api.authorizer", inside: system("", "{ auth: { userPool: '${ssm:/pool}', ttlSeconds: 0 } }"),
      outside: system("", "{ auth: { userPool: '\(pool)', headers: ['X-Token'] } }"),
      "functions.pay.on.routes[\"GET /a\"].auth.headers: a user pool checks the token in the header Authorization: remove it"
    ),
    RuleCase(
      "api.authorizer", inside: [], outside: auth("function: 'check', scopes: ['a/b']"),
      "api.auth.scopes: only the tokens of a user pool have scopes: remove them"),
    RuleCase(
      "api.authorizer-function", inside: system("", "{ auth: { function: 'check' } }"),
      outside: auth("function: 'chek'"),
      "api.auth.function: there is no function 'chek' (did you mean 'check'?) in functions"),
    RuleCase(
      "api.authorizer-headers", inside: auth("function: 'check', type: 'TOKEN', headers: ['X-A']"),
      outside: auth("function: 'check', type: 'TOKEN', headers: ['X-A', 'X-B']"),
      "api.auth.headers: a TOKEN authorizer reads one header, and these are 2"),
    RuleCase(
      "api.authorizer-headers", inside: auth("function: 'check', headers: [], ttlSeconds: 0"),
      outside: auth("function: 'check', headers: []"),
      "api.auth.headers: without headers a decision would be kept for all callers: add some, or set ttlSeconds to 0"),
    RuleCase(
      "api.authorizer-once",
      inside: system("auth: { function: 'check', ttlSeconds: 60 }", "{ auth: { function: 'check' } }"),
      outside: system("auth: { function: 'check', ttlSeconds: 60 }", "{ auth: { function: 'check', ttlSeconds: 61 } }"),
      "functions.pay.on.routes[\"GET /a\"].auth: api.auth has the same authorizer with other settings: write them the same, or in api.auth only"
    ),
    RuleCase(
      "api.authorizer-once",
      inside: system(
        "auth: { userPool: '\(pool)', scopes: ['a'] }", "{ auth: { userPool: '\(pool)', scopes: ['b'] } }"),
      outside: system("auth: { userPool: '\(pool)' }", "{ auth: { userPool: '\(pool)2' } }"),
      "functions.pay.on.routes[\"GET /a\"].auth.userPool: api.auth has another user pool, and an API has one: use the same"
    ),
    RuleCase(
      "lambda.route-timeout", inside: system("auth: { function: 'check' }", decider: "timeoutSeconds: 29"),
      outside: system("auth: { function: 'check' }", decider: "timeoutSeconds: 30"),
      "functions.check.timeoutSeconds: the API waits 29 seconds for an answer, and 30 are more; use 29 or less"),
  ]

  private static func cors(_ settings: String) -> [String] { system("cors: { \(settings) }") }
  private static let shop = "origins: ['https://shop.dev']"

  private static let crossOrigin = [
    RuleCase(
      "api.cors-origins", inside: ["api={ forwardTo: 'loadBalancer', cors: { \(shop) } }"], outside: cors(""),
      "api.cors: it names no origins: add origins, such as [\"https://shop.example.com\"]"),
    RuleCase(
      "api.cors-origins", inside: cors("origins: ['*']"), outside: cors("origins: ['https://shop.dev', '*']"),
      "api.cors.origins[1]: * stands for all origins: remove it, or the others"),
    RuleCase(
      "api.cors-origins", inside: cors("origins: ['https://a.dev', 'app://b']"),
      outside: cors("origins: ['https://a.dev', 'app://b', 'https://a.dev']"),
      "api.cors.origins[2]: 'https://a.dev' is listed twice; list each origin once"),
    RuleCase(
      "api.cors-credentials", inside: cors("\(shop), credentials: true"),
      outside: cors("origins: ['*'], credentials: true"),
      "api.cors.credentials: browsers send no cookies where any origin is allowed: name the origin, or remove it"),
    RuleCase(
      "api.cors-credentials", inside: [],
      outside: cors("origins: ['https://a.dev', 'https://b.dev'], credentials: true"),
      "api.cors.credentials: API Gateway's own errors can name one origin only, and with several a page could not read them: keep one origin, or remove it"
    ),
    RuleCase(
      "api.cors-routes", inside: system("", "true", "'OPTIONS /a': true"),
      outside: system("cors: { \(shop) }", "true", "'OPTIONS /a': true"),
      "functions.pay.on.routes[\"OPTIONS /a\"]: api.cors answers these requests itself: remove the route, or api.cors"),
    RuleCase(
      "api.backend", inside: [], outside: ["api={ cors: { \(shop) } }"],
      "api: there is no function with a route to answer: add on.routes to one of functions, or set forwardTo: \"loadBalancer\""
    ),
  ]

  private static func domain(_ settings: String, _ others: String...) -> [String] {
    system("domain: { \(settings) }") + others
  }

  private static let hostNames = [
    RuleCase(
      "api.domain-name", inside: domain("name: 'pay.shop.dev'"), outside: domain(""),
      "api.domain: it has no name: add one, such as \"pay.example.com\""),
    RuleCase(
      "api.domain-name",
      inside: domain("name: 'direct.${suffix}.api.shop.dev'", "domain={ baseDomain: 'shop.dev' }"),
      outside: domain("name: '${suffix}.api.shop.dev'", "domain={ baseDomain: 'shop.dev' }"),
      "api.domain.name: domain gives this name to CloudFront: use one below it, such as \"direct.${suffix}.api.shop.dev\""
    ),
    RuleCase(
      "api.domain-name", inside: domain("name: 'api.shop.dev'", "domain={ baseDomain: 'shop.dev' }"),
      outside: domain("name: 'api.shop.dev'", "domain={ baseDomain: 'shop.dev', apex: true }"),
      "api.domain.name: domain gives this name to CloudFront: use one below it, such as \"direct.api.shop.dev\""),
    RuleCase(
      "api.domain-certificate",
      inside: domain("name: 'pay.shop.dev', certificate: 'arn:aws:acm:us-east-1:123456789012:certificate/1-a'"),
      outside: domain("name: 'pay.shop.dev', certificate: 'arn:aws:acm:eu-west-1:123456789012:certificate/1-a'"),
      "api.domain.certificate: the certificate is in eu-west-1, and the API in us-east-1: use one there"),
    RuleCase(
      "api.domain-certificate", inside: domain("name: 'pay.shop.dev', certificate: '${ssm:/certificate}'"),
      outside: domain("name: 'pay.shop.dev', certificate: 'arn:aws:sqs:us-east-1:123456789012:q'"),
      "api.domain.certificate: arn:aws:sqs:us-east-1:123456789012:q is not the ARN of a certificate, such as arn:aws:acm:us-east-1:123456789012:certificate/…"
    ),
  ]
}
