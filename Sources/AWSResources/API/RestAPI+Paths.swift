import InfraModel

extension RestAPI {
  /// A path below the root, and the words for it in keys.
  struct Place {
    let path: [String]
    let words: String
  }

  /// Every path below the root that a method has or that leads to one, those on the way first.
  var places: [Place] {
    var places: [Place] = []
    var paths: Set<[String]> = []
    var taken: Set<String> = []
    for method in methods {
      for count in method.path.indices.map({ $0 + 1 }) {
        let path = Array(method.path[..<count])
        guard paths.insert(path).inserted else { continue }
        var words = path.map(CaseStyle.words).filter { !$0.isEmpty }.joined(separator: "_")
        // Paths such as /a-b and /a/b have the same words, and would be one resource.
        if words.isEmpty || !taken.insert(CaseStyle.camel(words)).inserted { words = Self.digest(path) }
        places.append(Place(path: path, words: words))
      }
    }
    return places
  }

  /// The words for a verb and a path: `get_transactions_id`, or the verb alone for the root.
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
  /// The parameters of the path: `id` for `{id}`, `proxy` for `{proxy+}`.
  var parameters: [String] {
    path.filter { $0.hasPrefix("{") && $0.hasSuffix("}") }.map { part in
      let name = part.dropFirst().dropLast()
      return String(name.hasSuffix("+") ? name.dropLast() : name)
    }
  }

  /// The parameters of the path and the headers that a request must have; nil when there are none.
  var required: Expression? {
    let names = parameters.map { "path.\($0)" } + headers.map { "header.\($0)" }
    return names.isEmpty ? nil : .object(names.map { .init("method.request.\($0)", .boolean(true)) })
  }

  /// Where the parameters go in a request to an HTTP server; nil when there are none.
  var handedOn: Expression? {
    guard case .http = integration, !parameters.isEmpty else { return nil }
    return .object(parameters.map { .init("integration.request.path.\($0)", .string("method.request.path.\($0)")) })
  }

  /// The integration's type, the verb that it uses and where it goes.
  var backend: (type: String, verb: String, uri: Value<String>) {
    switch integration {
    // Lambda is called with POST whatever the method's own verb.
    case .function(let function): ("AWS_PROXY", "POST", function.invokeARN)
    case .http(let url): ("HTTP_PROXY", http, url)
    }
  }
}
