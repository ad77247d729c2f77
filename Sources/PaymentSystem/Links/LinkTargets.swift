/// The kinds of parts that others can link to.
enum LinkTargets {
  /// All kinds, in the order of their settings, variables and permissions.
  static let all: [any LinkTarget.Type] = [
    DatabaseTarget.self, CacheTarget.self, TableTarget.self, TopicTarget.self, QueueTarget.self, SecretTarget.self,
    ServiceTarget.self, ExternalTarget.self,
  ]

  /// Descriptions of all kinds.
  static let kinds: [LinkKind] = all.map { $0.kind }
}
