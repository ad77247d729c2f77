internal import Configuration
import InfraModel

/// What Terraform's backends want.
/// https://developer.hashicorp.com/terraform/language/backend
enum Backend {
  /// The arguments that a backend has to have, by its type, where the file has any.
  static let required = [
    "azurerm": ["storage_account_name", "container_name", "key"], "consul": ["path"], "cos": ["bucket"],
    "gcs": ["bucket"], "http": ["address"], "kubernetes": ["secret_suffix"], "local": [], "oss": ["bucket"], "pg": [],
    "remote": ["workspaces"], "s3": ["bucket", "key"],
  ]

  static var types: [String] { required.keys.sorted() }

  /// Arguments that only later versions of Terraform know.
  /// https://developer.hashicorp.com/terraform/language/backend/s3
  private static let since = [
    "s3": [
      "use_lockfile": "1.10", "assume_role": "1.6", "assume_role_with_web_identity": "1.6", "endpoints": "1.6",
      "allowed_account_ids": "1.6", "forbidden_account_ids": "1.6", "use_path_style": "1.6",
    ]
  ]

  /// The arguments of a backend that need a later version of Terraform than programs do, each with that version.
  static func demands(of backend: Keyed<JSON5Value>) -> [(argument: String, version: String)] {
    (backend.value.members ?? []).compactMap { member in
      since[backend.name]?[member.key].map { (member.key, $0) }
    }
  }

  /// The words in braces that are replaced in a backend's texts.
  static let placeholders = ["environment", "system"]

  /// The text with `{environment}` and `{system}` replaced; `unknown` takes other words in braces.
  static func filled(_ text: String, unknown: ((String) -> Void)? = nil, _ value: (String) -> String) -> String {
    var filled = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(of: "}") else { break }
      let word = String(inside[..<close])
      if placeholders.contains(word) {
        filled += value(word)
      } else {
        if !word.isEmpty, word.utf8.allSatisfy({ ASCII.isLower($0) }) { unknown?(word) }
        filled += rest[open...close]
      }
      rest = inside[inside.index(after: close)...]
    }
    return filled + rest
  }
}

extension JSON5Value {
  /// The value for Terraform, its texts as `filled` makes them; nil for `null`.
  func expression(_ filled: (String) -> String) -> Expression? {
    switch kind {
    case .null: nil
    case .boolean(let truth): .boolean(truth)
    case .integer(let number): .integer(number)
    case .decimal(let text): .decimal(text)
    case .string(let text): .string(filled(text))
    case .array(let items): .list(items.compactMap { $0.expression(filled) })
    case .object: .object(expressions(filled))
    }
  }

  /// The members of an object for Terraform.
  func expressions(_ filled: (String) -> String) -> [Expression.Member] {
    (members ?? []).compactMap { member in
      member.value.expression(filled).map { Expression.Member(member.key, $0) }
    }
  }
}
