/// Reserved words of PostgreSQL and RDS.
/// https://www.postgresql.org/docs/current/sql-keywords-appendix.html
enum PostgreSQL {
  private static let reserved: Set = [
    "all", "analyse", "analyze", "and", "any", "array", "as", "asc", "asymmetric", "both", "case", "cast", "check",
    "collate", "column", "constraint", "create", "current_catalog", "current_date", "current_role", "current_time",
    "current_timestamp", "current_user", "default", "deferrable", "desc", "distinct", "do", "else", "end", "except",
    "false", "fetch", "for", "foreign", "from", "grant", "group", "having", "in", "initially", "intersect", "into",
    "lateral", "leading", "limit", "localtime", "localtimestamp", "not", "null", "offset", "on", "only", "or", "order",
    "placing", "primary", "public", "rdsadmin", "references", "returning", "select", "session_user", "some",
    "symmetric", "table", "template0", "template1", "then", "to", "trailing", "true", "union", "unique", "user",
    "using", "variadic", "when", "where", "window", "with",
  ]

  /// True if a word cannot be the name of a database or user.
  static func reserves(_ word: String) -> Bool {
    let word = word.lowercased()
    return reserved.contains(word) || word.hasPrefix("pg_")
  }
}
