/// Words that cannot be the name of a database or its master user.
struct ReservedWords {
  private let words: Set<String>
  private let prefixes: [String]

  /// https://www.postgresql.org/docs/current/sql-keywords-appendix.html
  static let postgres = ReservedWords(
    words: [
      "all", "analyse", "analyze", "and", "any", "array", "as", "asc", "asymmetric", "both", "case", "cast", "check",
      "collate", "column", "constraint", "create", "current_catalog", "current_date", "current_role", "current_time",
      "current_timestamp", "current_user", "default", "deferrable", "desc", "distinct", "do", "else", "end", "except",
      "false", "fetch", "for", "foreign", "from", "grant", "group", "having", "in", "initially", "intersect", "into",
      "lateral", "leading", "limit", "localtime", "localtimestamp", "not", "null", "offset", "on", "only", "or",
      "order",
      "placing", "primary", "public", "rdsadmin", "references", "returning", "select", "session_user", "some",
      "symmetric", "table", "template0", "template1", "then", "to", "trailing", "true", "union", "unique", "user",
      "using", "variadic", "when", "where", "window", "with",
    ], prefixes: ["pg_"])

  /// https://dev.mysql.com/doc/refman/8.4/en/keywords.html
  static let mysql = ReservedWords(
    words: common.union([
      "cube", "cume_dist", "dense_rank", "empty", "except", "first_value", "function", "generated", "get", "grouping",
      "groups", "intersect", "io_after_gtids", "io_before_gtids", "json_table", "lag", "last_value", "lateral", "lead",
      "manual", "nth_value", "ntile", "of", "optimizer_costs", "parallel", "percent_rank", "qualify", "rank", "row",
      "row_number", "stored", "system", "tablesample", "virtual",
    ]), prefixes: [])

  /// https://mariadb.com/docs/server/reference/sql-structure/sql-language-structure/reserved-words
  static let mariadb = ReservedWords(
    words: common.union([
      "current_role", "delete_domain_id", "do_domain_ids", "except", "ignore_domain_ids", "ignore_server_ids",
      "intersect", "offset", "page_checksum", "parse_vcol_expr", "ref_system_id", "returning", "stats_auto_recalc",
      "stats_persistent", "stats_sample_pages",
    ]), prefixes: [])

  /// Words of both MySQL and MariaDB, their own databases, and users of RDS.
  private static let common: Set = [
    "accessible", "add", "all", "alter", "analyze", "and", "as", "asc", "asensitive", "before", "between", "bigint",
    "binary", "blob", "both", "by", "call", "cascade", "case", "change", "char", "character", "check", "collate",
    "column", "condition", "constraint", "continue", "convert", "create", "cross", "current_date", "current_time",
    "current_timestamp", "current_user", "cursor", "database", "databases", "day_hour", "day_microsecond",
    "day_minute", "day_second", "dec", "decimal", "declare", "default", "delayed", "delete", "desc", "describe",
    "deterministic", "distinct", "distinctrow", "div", "double", "drop", "dual", "each", "else", "elseif", "enclosed",
    "escaped", "exists", "exit", "explain", "false", "fetch", "float", "float4", "float8", "for", "force", "foreign",
    "from", "fulltext", "grant", "group", "having", "high_priority", "hour_microsecond", "hour_minute", "hour_second",
    "if", "ignore", "in", "index", "infile", "information_schema", "inner", "innodb", "inout", "insensitive", "insert",
    "int", "int1", "int2", "int3", "int4", "int8", "integer", "interval", "into", "is", "iterate", "join", "key",
    "keys", "kill", "leading", "leave", "left", "like", "limit", "linear", "lines", "load", "localtime",
    "localtimestamp", "lock", "long", "longblob", "longtext", "loop", "low_priority", "match", "maxvalue",
    "mediumblob", "mediumint", "mediumtext", "middleint", "minute_microsecond", "minute_second", "mod", "modifies",
    "mysql", "natural", "no_write_to_binlog", "not", "null", "numeric", "on", "optimize", "option", "optionally", "or",
    "order", "out", "outer", "outfile", "over", "partition", "performance_schema", "precision", "primary", "procedure",
    "purge", "range", "rdsadmin", "rdsrepladmin", "read", "read_write", "reads", "real", "recursive", "references",
    "regexp", "release", "rename", "repeat", "replace", "require", "resignal", "restrict", "return", "revoke", "right",
    "rlike", "rows", "schema", "schemas", "second_microsecond", "select", "sensitive", "separator", "set", "show",
    "signal", "smallint", "spatial", "specific", "sql", "sql_big_result", "sql_calc_found_rows", "sql_small_result",
    "sqlexception", "sqlstate", "sqlwarning", "ssl", "starting", "straight_join", "sys", "table", "terminated", "then",
    "tinyblob", "tinyint", "tinytext", "tmp", "to", "trailing", "trigger", "true", "undo", "union", "unique", "unlock",
    "unsigned", "update", "usage", "use", "using", "utc_date", "utc_time", "utc_timestamp", "values", "varbinary",
    "varchar", "varcharacter", "varying", "when", "where", "while", "window", "with", "write", "xor", "year_month",
    "zerofill",
  ]

  /// True if a word cannot be the name of a database or user.
  func contains(_ word: String) -> Bool {
    let word = word.lowercased()
    return words.contains(word) || prefixes.contains { word.hasPrefix($0) }
  }
}
