/// The kinds of parts that others can link to.
enum LinkTargets {
  /// All kinds, in the order of their settings, variables and permissions.
  static let all: [any LinkTarget.Type] = [
    DatabaseTarget.self, CacheTarget.self, BucketTarget.self, TableTarget.self, TopicTarget.self, QueueTarget.self,
    BusTarget.self, SecretTarget.self, ParameterTarget.self, PaymentKeyTarget.self, ServiceTarget.self, JobTarget.self,
    FunctionTarget.self,
    WorkflowTarget.self, ExternalTarget.self, RawTarget.self,
  ]

  /// Descriptions of all kinds.
  static let kinds: [LinkKind] = all.map { $0.kind }
}
