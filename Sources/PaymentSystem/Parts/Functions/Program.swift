import AWSResources
import InfraModel
import Templates

/// A function program that ships with infragen: source, routes and table access.
enum Program: String, CaseIterable {
  case paymentProcessor = "payment_processor"
  case sessionManager = "session_manager"

  /// A route of the program.
  struct Route {
    let http: String
    let path: [String]
    /// Required headers.
    var headers: [String] = []
  }

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

  var routes: [Route] {
    switch self {
    case .paymentProcessor:
      [
        Route(http: "POST", path: ["transactions"]),
        Route(http: "GET", path: ["transactions", "{id}"]),
        Route(http: "GET", path: ["customers", "{id}", "transactions"]),
      ]
    case .sessionManager:
      [
        Route(http: "POST", path: ["sessions"]),
        Route(http: "GET", path: ["sessions", "current"], headers: [Self.sessionHeader]),
        Route(http: "DELETE", path: ["sessions", "current"], headers: [Self.sessionHeader]),
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
