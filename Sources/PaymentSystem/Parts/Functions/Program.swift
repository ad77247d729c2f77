import AWSResources
import InfraModel
import Templates

/// A function program that ships with infragen: source, routes and table access.
enum Program: String, CaseIterable {
  case paymentProcessor = "payment_processor"
  case sessionManager = "session_manager"

  var text: String {
    switch self {
    case .paymentProcessor: Functions.paymentProcessor
    case .sessionManager: Functions.sessionManager
    }
  }

  /// Description, one sentence.
  var purpose: String {
    switch self {
    case .paymentProcessor: "Validates transactions and stores each one once"
    case .sessionManager: "Creates, reads and expires sessions"
    }
  }

  var routes: [FunctionRoute] {
    switch self {
    case .paymentProcessor:
      [
        FunctionRoute(http: "POST", path: ["transactions"]),
        FunctionRoute(http: "GET", path: ["transactions", "{id}"]),
        FunctionRoute(http: "GET", path: ["customers", "{id}", "transactions"]),
      ]
    case .sessionManager:
      [
        FunctionRoute(http: "POST", path: ["sessions"]),
        FunctionRoute(http: "GET", path: ["sessions", "current"], headers: [Self.sessionHeader]),
        FunctionRoute(http: "DELETE", path: ["sessions", "current"], headers: [Self.sessionHeader]),
      ]
    }
  }

  /// Header with the session ID, which URLs must not contain because they are logged.
  private static let sessionHeader = "X-Session-Id"

  /// Environment variable with the name of the table.
  var tableVariable: String {
    switch self {
    case .paymentProcessor: "TRANSACTIONS_TABLE"
    case .sessionManager: "SESSIONS_TABLE"
    }
  }

  /// DynamoDB actions that the program needs.
  var tableActions: [String] {
    switch self {
    case .paymentProcessor: ["PutItem", "Query"]
    case .sessionManager: ["DeleteItem", "GetItem", "PutItem"]
    }
  }

  /// The items that a POST request writes, and the write units per request; items are smaller than 1 KB.
  /// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html
  var write: (what: String, units: Int) {
    switch self {
    // A transaction and its idempotency guard, written in one DynamoDB transaction, which doubles the units.
    case .paymentProcessor: ("payments", 4)
    case .sessionManager: ("sessions", 1)
    }
  }
}
