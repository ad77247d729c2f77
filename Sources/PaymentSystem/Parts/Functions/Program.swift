import AWSResources
import InfraModel
import Templates

/// A program that ships with infragen for a function of the API: its source, its routes and what it does to its table.
enum Program: String, CaseIterable {
  case paymentProcessor = "payment_processor"
  case sessionManager = "session_manager"

  /// A request that it answers.
  struct Route {
    let http: String
    let path: [String]
    /// The headers that it must have.
    var headers: [String] = []
  }

  var text: String {
    switch self {
    case .paymentProcessor: Functions.paymentProcessor
    case .sessionManager: Functions.sessionManager
    }
  }

  /// What it is for, one sentence.
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

  /// The header that carries a session's id, so that no log of URLs holds it.
  private static let sessionHeader = "X-Session-Id"

  /// The variable in which it finds its table's name.
  var tableVariable: String {
    switch self {
    case .paymentProcessor: "TRANSACTIONS_TABLE"
    case .sessionManager: "SESSIONS_TABLE"
    }
  }

  /// What it does to its table.
  var tableActions: [String] {
    switch self {
    case .paymentProcessor: ["dynamodb:PutItem", "dynamodb:Query"]
    case .sessionManager: ["dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem"]
    }
  }

  /// Whether it queries the table's indexes.
  var usesIndexes: Bool { self == .paymentProcessor }

  /// What a POST request writes, and the write units of the table that it uses; items are smaller than 1 KB.
  /// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html
  var write: (what: String, units: Int) {
    switch self {
    // A transaction and its guard, written in one DynamoDB transaction, which doubles the units.
    case .paymentProcessor: ("payments", 4)
    case .sessionManager: ("sessions", 1)
    }
  }
}
