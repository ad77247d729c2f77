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
        var words = path.map(Self.words).filter { !$0.isEmpty }.joined(separator: "_")
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

  /// The words of a path's part: `transaction_id` for `{transactionId}`, `proxy` for `{proxy+}`.
  private static func words(_ part: String) -> String {
    var words: [UInt8] = []
    var before: UInt8 = 0
    for byte in part.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if before >= UInt8(ascii: "a") && before <= UInt8(ascii: "z") { words.append(UInt8(ascii: "_")) }
        words.append(byte + 32)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): words.append(byte)
      default: if let last = words.last, last != UInt8(ascii: "_") { words.append(UInt8(ascii: "_")) }
      }
      before = byte
    }
    if words.last == UInt8(ascii: "_") { words.removeLast() }
    return String(decoding: words, as: UTF8.self)
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

  /// The parameters that a request must have; nil when there are none.
  var required: Expression? {
    parameters.isEmpty ? nil : .object(parameters.map { .init("method.request.path.\($0)", .boolean(true)) })
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
