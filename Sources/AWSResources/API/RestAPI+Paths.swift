import InfraModel

extension RestAPI {
  /// A path below the root, and the words for it in keys.
  struct Place {
    let path: [String]
    let words: String
  }

  /// All paths of methods and their parent paths, parents first.
  var places: [Place] {
    var places: [Place] = []
    var paths: Set<[String]> = []
    var taken: Set<String> = []
    for method in methods {
      for count in method.path.indices.map({ $0 + 1 }) {
        let path = Array(method.path[..<count])
        guard paths.insert(path).inserted else { continue }
        var words = path.map(CaseStyle.words).filter { !$0.isEmpty }.joined(separator: "_")
        // Paths such as /a-b and /a/b have the same words, so they would be the same resource.
        if words.isEmpty || !taken.insert(CaseStyle.camel(words)).inserted { words = Self.digest(path) }
        places.append(Place(path: path, words: words))
      }
    }
    return places
  }

  /// Words for each method that distinguish it in keys, such as `get_transactions_id`.
  public var methodWords: [String] {
    let words = Dictionary(uniqueKeysWithValues: places.map { ($0.path, $0.words) })
    return methods.map { Self.instance($0, words[$0.path]) }
  }

  /// Words for a verb and a path: `get_transactions_id`, or only the verb for the root.
  static func instance(_ method: Method, _ words: String?) -> String {
    let verb = method.http.lowercased()
    return words.map { "\(verb)_\($0)" } ?? verb
  }

  private static func digest(_ path: [String]) -> String {
    var digest = Digest()
    for part in path { digest.add(part) }
    return "path_\(digest.hexadecimal)"
  }
}

extension RestAPI.Method {
  /// Path parameters: `id` for `{id}`, `proxy` for `{proxy+}`.
  var parameters: [String] {
    path.filter { $0.hasPrefix("{") && $0.hasSuffix("}") }.map { part in
      let name = part.dropFirst().dropLast()
      return String(name.hasSuffix("+") ? name.dropLast() : name)
    }
  }

  /// Required path parameters and headers of a request; nil if there are none.
  var required: Expression? {
    let names = parameters.map { "path.\($0)" } + headers.map { "header.\($0)" }
    return names.isEmpty ? nil : .object(names.map { .init("method.request.\($0)", .boolean(true)) })
  }

  /// Mapping of path parameters to the request to an HTTP server; nil if there is none.
  var handedOn: Expression? {
    guard case .http = integration, !parameters.isEmpty else { return nil }
    return .object(parameters.map { .init("integration.request.path.\($0)", .string("method.request.path.\($0)")) })
  }

  /// Integration type, HTTP method and target URI.
  var backend: (type: String, verb: String?, uri: Value<String>?) {
    switch integration {
    // Lambda is always invoked with POST, regardless of the method.
    case .function(let function): ("AWS_PROXY", "POST", function.invokeARN)
    case .http(let url): ("HTTP_PROXY", http, url)
    case .preflight: ("MOCK", nil, nil)
    }
  }
}
