import AWSResources
internal import Configuration

/// The cache.
struct CacheSettings: Adoptable {
  var engine = CacheEngine.redis
  var version: String?
  var nodeType = "cache.t4g.small"
  var nodes = 1
  var port = 6379
  var auth = false
  var snapshotRetentionDays = 1
  var existing: Existing<ExistingCacheSettings>?
  var isExisting: Bool { existing != nil }
  /// Version of the engine, as configured or the engine's default.
  var engineVersion: String { version ?? engine.standardVersion }

  static let title = "The cache."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "engine", &engine, .choice(),
      "Redis, or Valkey, which costs less and into which AWS turns a Redis cache in place.")
    each.setting(
      "version", &version, .optional(.text(.cacheVersion)),
      "Version of the engine; \(CacheEngine.redis.standardVersion) of Redis and \(CacheEngine.valkey.standardVersion) of Valkey when null."
    )
    each.setting("nodeType", &nodeType, .text(.nodeType), "Size of a node.")
    each.setting(
      "nodes", &nodes, .integer(1...6),
      "How many nodes; with two or more a replica in another zone takes over when the first fails.")
    each.setting("port", &port, .integer(1150...65535), "TCP port.")
    each.setting(
      "auth", &auth, .boolean,
      "Whether clients must send a token, which is generated and kept in a secret that those who use the cache can read."
    )
    each.setting(
      "snapshotRetentionDays", &snapshotRetentionDays, .integer(1...35, unit: "days"),
      "How long daily snapshots are kept.")
    each.setting(
      "existing", &existing, .existing(),
      "The cache that exists already, in place of a new one; with true its address is set when deploying.")
  }
}
