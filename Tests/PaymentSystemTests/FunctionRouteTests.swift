import AWSResources
import InfraModel
import Testing

@testable import PaymentSystem

/// Routes of functions: their words, and the keys of what is made for them.
@Suite struct FunctionRouteTests {
  @Test(arguments: [
    "GET payments", "get /payments", "GET /payments/", "GET /{id+}/x", "GET /{}", "GET  /a", "GET /a b", "",
  ])
  func otherTextsAreNoRoutes(_ text: String) { #expect(FunctionRoute(text) == nil) }

  @Test func namesOfVariablesDoNotDistinguishRoutes() {
    #expect(FunctionRoute("GET /a/{id}")?.pattern == FunctionRoute("GET /a/{name}")?.pattern)
    #expect(FunctionRoute("GET /a/{id}")?.pattern != FunctionRoute("GET /a/{id+}")?.pattern)
    #expect(FunctionRoute("GET /")?.path == [])
  }

  /// Paths may have capitals, hyphens and dots, and different ones the same words.
  @Test func everyPathHasAKey() throws {
    let routes = [
      "GET /", "ANY /{proxy+}", "GET /details/{transactionReferenceId}", "GET /payment-status", "GET /payment/status",
      "GET /v1.2/~me", "POST /V1.2/me",
    ]
    let text = """
      {
        network: false,
        functions: { pay: { code: { image: "a/b:1" }, on: { routes: [\(routes.map { "\"\($0)\"" }.joined(separator: ", "))] } } },
        api: {},
      }
      """
    let stack = try SystemSource(file: "a.json5", text: Array(text.utf8), regenerate: "").stack()
    #expect(stack.keyProblems.isEmpty)
    #expect(stack.entries.filter { $0.resource is LambdaPermission }.count == routes.count)
  }
}
