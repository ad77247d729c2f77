import InfraModel
import Testing

@testable import AWSResources
@testable import PaymentSystem

/// The API's authorizers, its answers to browsers, and its host name.
@Suite struct APITests {
  private static func stack(_ api: String, _ routes: String, others: String = "") throws -> Stack {
    let text = """
      {
        network: false,
        functions: {
          pay: { code: { image: "a/b:1" }, on: { routes: { \(routes) } } },
          check: { code: { image: "a/b:1" } },
        },
        api: { \(api) },
        \(others)
      }
      """
    return try SystemSource(file: "a.json5", text: Array(text.utf8), regenerate: "").stack()
  }

  private static func api(_ stack: Stack) throws -> RestAPI {
    try #require(stack.entries.compactMap { $0.resource as? RestAPI }.first)
  }

  private static let two = "origins: ['https://a.dev', 'https://b.dev']"

  /// Settings, routes, and the headers of the first answer that matter.
  @Test(arguments: [
    ("cors: { origins: ['https://a.dev'] }", "'GET /a': true, 'POST /a': true", "GET,OPTIONS,POST"),
    ("cors: { \(two) }", "'ANY /a': true", "DELETE,GET,HEAD,OPTIONS,PATCH,POST,PUT"),
    ("cors: { origins: ['*'], methods: ['PUT', 'GET'] }", "'GET /a': true", "PUT,GET"),
  ])
  func methodsAreThoseOfThePath(_ cors: String, _ routes: String, _ methods: String) throws {
    let api = try Self.api(try Self.stack(cors, routes))
    #expect(api.preflights.count == 1)
    let answer = try #require(api.preflights[0].preflight)
    #expect(answer.headers.first { $0.name == "Access-Control-Allow-Methods" }?.value == methods)
    #expect(api.preflights[0].authorization.isOpen && !api.preflights[0].needsAPIKey)
  }

  @Test(arguments: [
    ("", "true", "Authorization,Content-Type"),
    (
      "auth: 'iam', key: {},", "{ headers: ['X-Id'] }",
      "Authorization,Content-Type,X-Amz-Date,X-Amz-Security-Token,X-Api-Key,X-Id"
    ),
    ("auth: { function: 'check', headers: ['X-Token'] },", "true", "Authorization,Content-Type,X-Token"),
    ("auth: { function: 'check', headers: ['X-Token'] },", "{ auth: 'none' }", "Authorization,Content-Type"),
  ])
  func headersAreThoseThatTheRouteNeeds(_ settings: String, _ route: String, _ headers: String) throws {
    let api = try Self.api(try Self.stack("\(settings) cors: { origins: ['https://a.dev'] }", "'GET /a': \(route)"))
    let answer = try #require(api.preflights.first?.preflight)
    #expect(answer.headers.first { $0.name == "Access-Control-Allow-Headers" }?.value == headers)
  }

  @Test func oneOriginIsFixedAndSeveralAreAnsweredByTemplate() throws {
    let one = try #require(
      Self.api(try Self.stack("cors: { origins: ['https://a.dev'], credentials: true }", "'GET /a': true"))
        .preflights.first?.preflight)
    #expect(one.template == nil && !one.headers.contains { $0.name == "Vary" })
    #expect(one.headers[0].value == "https://a.dev" && one.headers[1].value == "true")
    let several = try #require(
      Self.api(try Self.stack("cors: { \(Self.two) }", "'GET /a': true")).preflights[0].preflight)
    #expect(several.headers.contains { $0 == ("Vary", "Origin") })
    let template = try #require(several.template)
    #expect(template.contains(#"#if($origin == "https://a.dev" || $origin == "https://b.dev")"#))
  }

  /// A deployment contains the answers and the authorizers.
  @Test func eachSettingMakesAnotherDeployment() throws {
    let settings = [
      "", "cors: { origins: ['https://a.dev'] }", "cors: { \(Self.two) }", "auth: { function: 'check' }",
      "auth: { function: 'check', ttlSeconds: 0 }",
    ]
    let digests = try settings.map { try Self.api(try Self.stack($0, "'GET /a': true")).digest() }
    #expect(Set(digests).count == settings.count)
  }

  @Test func everyPathOfALoadBalancerIsAnswered() throws {
    let stack = try RuleCase.source(["api={ forwardTo: 'loadBalancer', cors: { origins: ['https://a.dev'] } }"]).stack()
    #expect(try Self.api(stack).preflights.map(\.path) == [[], ["{proxy+}"]])
  }

  /// Each authorizer once, with one permission for each function.
  @Test func authorizersAreShared() throws {
    let stack = try Self.stack(
      "auth: { function: 'check', type: 'TOKEN', ttlSeconds: 60 }",
      """
      'GET /a': true, 'GET /b': { auth: { function: 'check' } }, 'GET /c': { auth: { userPool: '${ssm:/pool}', scopes: ['x'] } },
      'GET /d': { auth: 'none' }, 'GET /e': { auth: { userPool: '${ssm:/pool}' } }
      """)
    let api = try Self.api(stack)
    #expect(api.authorizers.map(\.key) == ["check_function", "user_pool"])
    #expect(api.authorizers.map(\.ttlSeconds) == [60, 300])
    #expect(api.methods.filter(\.authorization.isOpen).map(\.path) == [["d"]])
    let scopes = api.methods.map { method -> [String]? in
      if case .authorizer(_, let scopes) = method.authorization { scopes } else { nil }
    }
    #expect(scopes == [[], [], ["x"], nil, []])
    let permissions = stack.entries.filter { $0.resource is LambdaPermission }.map(\.name.key)
    #expect(permissions.count == 6 && permissions.contains("check_authorizer_permission"))
    let deployment = try #require(stack.entries.compactMap { $0.resource as? APIDeployment }.first)
    #expect(deployment.functions.count == 2, "the deployment has the ARN of the function that decides, too")
  }

  /// The name of an authorizer is that of its function's first key.
  @Test func anAuthorizerStaysWhenItsFunctionIsRenamed() throws {
    let text = """
      {
        network: false,
        functions: {
          pay: { code: { image: "a/b:1" }, on: { routes: ['GET /a'] } },
          decide: { code: { image: "a/b:1" }, renamedFrom: "check" },
        },
        api: { auth: { function: "decide" } },
      }
      """
    let stack = try SystemSource(file: "a.json5", text: Array(text.utf8), regenerate: "").stack()
    #expect(try Self.api(stack).authorizers.map(\.key) == ["check_function"])
    #expect(stack.keyProblems.isEmpty)
  }

  @Test(arguments: [
    ("name: 'pay.shop.dev'", "", 0), ("name: 'pay.shop.dev', zone: 'Z123'", "", 1),
    ("name: 'x.${suffix}.api.shop.dev'", "domain: { baseDomain: 'shop.dev' },", 1),
    ("name: 'pay.other.dev'", "domain: { baseDomain: 'shop.dev' },", 0),
    ("name: 'x.api.shop.dev'", "domain: { baseDomain: 'shop.dev', apex: true },", 1),
  ])
  func theNameHasARecordWhereItsZoneIsKnown(_ settings: String, _ domain: String, _ records: Int) throws {
    let stack = try Self.stack("domain: { \(settings) }", "'GET /a': true", others: domain)
    let aliases = stack.entries.filter { $0.name.key == "gateway_alias" }
    #expect(aliases.count == records)
    #expect(aliases.allSatisfy { $0.provider().count == 1 && $0.cloudFormation().count == 1 }, "no IPv6 addresses")
    #expect(stack.parameters.contains { $0.name.snake == "api_certificate_arn" })
    let url = try #require(stack.outputs.first { $0.name == "api_url" })
    #expect(url.value.resources == ["gateway_domain_name"])
  }

  @Test(arguments: [
    (
      "auth: 'ima'",
      #"a.json5:1:1: error: api.auth: "ima" is not allowed: choose "none" or "iam" (did you mean 'iam'?)"#
    ),
    ("auth: 1", #"a.json5:1:1: error: api.auth: expected "none" or "iam"; or an object, found the number 1"#),
    ("auth: { function: 'a', tokens: 1 }", "a.json5:1:1: error: api.auth: unknown setting 'tokens'"),
    ("auth: { userPool: 'arn:aws:sqs:us-east-1:123456789012:userpool/x' }", "a.json5:1:1: error: api.auth.userPool"),
    ("cors: { origins: ['https://a.dev/'] }", "a.json5:1:1: error: api.cors.origins[0]"),
    ("cors: { origins: ['HTTPS://a.dev'] }", "a.json5:1:1: error: api.cors.origins[0]"),
    ("cors: { methods: ['ANY'] }", "a.json5:1:1: error: api.cors.methods[0]"),
  ])
  func wrongSettingsAreRefused(_ settings: String, _ start: String) throws {
    do throws(Diagnostics) {
      _ = try SystemSource(file: "a.json5", text: Array("{ api: { \(settings) } }".utf8), regenerate: "").stack()
      Issue.record("it is accepted")
    } catch {
      let lines = error.sorted.map { "a.json5:1:1: error: \($0.path): \($0.message)" }
      #expect(lines.contains { $0.hasPrefix(start) }, "\(lines)")
    }
  }
}
