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
        Route(http: "GET", path: ["sessions", "{id}"]),
        Route(http: "DELETE", path: ["sessions", "{id}"]),
      ]
    }
  }

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
}
