internal import Configuration
import InfraModel

extension ValidationRules {
  static let authorizerKind = ValidationRule(
    "api.authorizer", "An authorizer is a function or a user pool, and has only the settings of its kind."
  ) { system in
    system.authorizations.flatMap { auth, paths -> [Violation] in
      if auth.choice != nil { return [] }
      switch (auth.function, auth.userPool) {
      case (nil, nil):
        return [
          Violation(paths, "it names nothing that decides: add function or userPool, or write \"none\" or \"iam\"")
        ]
      case (_?, _?): return [Violation(paths.userPool, "the function decides already: remove one of them")]
      case (_?, nil):
        return auth.scopes.isEmpty
          ? [] : [Violation(paths.scopes.path, "only the tokens of a user pool have scopes: remove them")]
      case (nil, _?):
        return [(auth.type != nil, paths.type), (auth.headers != nil, paths.headers.path)].filter(\.0).map {
          Violation($0.1, "a user pool checks the token in the header Authorization: remove it")
        }
      }
    }
  }

  static let authorizerFunction = ValidationRule(
    "api.authorizer-function", "The function of an authorizer is one of the system."
  ) { system in
    let names = system.functions.made().map(\.name)
    var missing = 0
    return system.authorizations.compactMap { auth, paths in
      guard let name = auth.function, !names.contains(name) else { return nil }
      if let absence = system.absence(of: .function(name)) { return Violation(paths.function, absence) }
      if system.functions.contains(where: { $0.name == name }) {
        return Violation(paths.function, "functions.\(name) exists already: only its owner can let the API call it")
      }
      missing += 1
      return Violation(
        paths.function,
        "there is no function '\(name)'\(Suggestion.hint(for: name, in: names, after: missing)) in functions")
    }
  }

  static let authorizerHeaders = ValidationRule(
    "api.authorizer-headers",
    "A TOKEN authorizer reads one header, and one whose decisions are kept needs headers to know callers by.",
    page: "https://docs.aws.amazon.com/apigateway/latest/developerguide/configure-api-gateway-lambda-authorization.html"
  ) { system in
    system.authorizations.compactMap { auth, paths in
      guard auth.function != nil, let headers = auth.headers else { return nil }
      if auth.type == .token {
        return headers.count == 1
          ? nil : Violation(paths.headers.path, "a TOKEN authorizer reads one header, and these are \(headers.count)")
      }
      return headers.isEmpty && auth.ttlSeconds != 0
        ? Violation(
          paths.headers.path,
          "without headers a decision would be kept for all callers: add some, or set ttlSeconds to 0")
        : nil
    }
  }

  static let authorizerOnce = ValidationRule(
    "api.authorizer-once", "An API has one user pool, and a function decides in one way."
  ) { system in
    let all = system.authorizations
    return all.indices.compactMap { index in
      let (auth, paths) = all[index]
      guard
        let other = all[..<index].first(where: {
          auth.function != nil ? $0.auth.function == auth.function : auth.userPool != nil && $0.auth.userPool != nil
        })
      else { return nil }
      if auth.isSameAuthorizer(as: other.auth) { return nil }
      return auth.userPool != nil && auth.userPool != other.auth.userPool
        ? Violation(paths.userPool, "\(other.paths.path) has another user pool, and an API has one: use the same")
        : Violation(
          paths,
          "\(other.paths.path) has the same authorizer with other settings: write them the same, or in api.auth only")
    }
  }
}

extension PaymentSystem {
  /// Functions that the API waits for: those that answer its routes, and those that decide who may call.
  var functionsOfAPI: [Keyed<FunctionSettings>] {
    let deciding = Set(authorizations.compactMap(\.auth.function))
    return functions.made().filter { !$0.value.routes.isEmpty || deciding.contains($0.name) }
  }
}
