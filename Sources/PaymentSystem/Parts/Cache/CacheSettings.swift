internal import Configuration

/// The Redis cache.
struct CacheSettings: Adoptable {
  var version = "7.1"
  var nodeType = "cache.t4g.small"
  var nodes = 1
  var port = 6379
  var snapshotRetentionDays = 1
  var existing: Existing<ExistingCacheSettings>?
  var isExisting: Bool { existing != nil }

  static let title = "The Redis cache."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("version", &version, .text(.redisVersion), "Redis version.")
    each.setting("nodeType", &nodeType, .text(.nodeType), "Size of a node.")
    each.setting(
      "nodes", &nodes, .integer(1...6),
      "How many nodes; with two or more a replica in another zone takes over when the first fails.")
    each.setting("port", &port, .integer(1150...65535), "TCP port.")
    each.setting(
      "snapshotRetentionDays", &snapshotRetentionDays, .integer(1...35, unit: "days"),
      "How long daily snapshots are kept.")
    each.setting(
      "existing", &existing, .existing(),
      "The cache that exists already, in place of a new one; with true its address is set when deploying.")
  }
}
