import AWSResources
internal import Configuration
import InfraModel

/// A part that others can link to. It consists of forward references, so that it is known before any part is built.
///
/// A new kind conforms to this protocol in the folder of its part and is registered in ``LinkTargets/all``.
protocol LinkTarget: Sendable {
  /// Words and levels of the kind.
  static var kind: LinkKind { get }
  /// The entries of the collection in a system, in order.
  static func entries(of system: PaymentSystem) -> [LinkEntry]
  /// Why parts of a collection cannot use the kind; nil if they can.
  static func refusal(for caller: PartID) -> String?
  /// Refers to the resources of an entry, which its part adds later.
  init?(_ entry: LinkEntry, _ context: LinkContext, in stack: inout Stack)
  /// Everything that a link with the given access needs.
  func provision(_ request: AccessRequest) -> Provision
  /// Key of the main resource.
  var key: String { get }
  /// Values for references such as `${queues.posting.url}`, by name.
  var attributes: [(name: String, value: Expression)] { get }
  /// Levels of access, the default first.
  var levels: [AccessLevel] { get }
  /// What is wrong in its texts.
  var problems: [ValidationRule.Violation] { get }
}

extension LinkTarget {
  static func refusal(for caller: PartID) -> String? { nil }
  var levels: [AccessLevel] { Self.kind.levels }
  var problems: [ValidationRule.Violation] { [] }
}

/// An entry of a collection that others can link to.
struct LinkEntry: Sendable {
  let name: String
  let formerNames: [String]
  let label: DisplayName
  /// Index in its collection.
  let index: Int

  private init<Value>(_ entry: Keyed<Value>, at index: Int) {
    name = entry.name
    formerNames = entry.formerNames
    label = entry.label
    self.index = index
  }

  /// The entries of a collection.
  static func all<Value>(of collection: [Keyed<Value>]) -> [LinkEntry] {
    collection.enumerated().map { LinkEntry($1, at: $0) }
  }
}

/// Context in which link targets are created: the description, names and keys.
struct LinkContext {
  let system: PaymentSystem
  let name: Naming
  let keys: Keys
  let network: Network
  let clients: ClientGroups
  /// The parts of the kinds before, in the order of ``LinkTargets/all``.
  var parts = LinkedParts()
}

/// The parts that others can link to.
struct LinkedParts {
  private var targets: [PartID: any LinkTarget] = [:]

  mutating func add(_ target: (any LinkTarget)?, _ part: PartID) { targets[part] = target }

  func target(_ part: PartID) -> (any LinkTarget)? { targets[part] }

  /// The part with a name in a collection; nil if there is none.
  func target(_ collection: String, _ name: String) -> (any LinkTarget)? {
    targets[PartID(collection: collection, name: name)]
  }

  /// Names of the parts of a collection, in alphabetical order.
  func names(in collection: String) -> [String] {
    targets.keys.filter { $0.collection == collection }.map(\.name).sorted()
  }
}

/// Identity of a part: its collection and its name there.
struct PartID: Hashable, Sendable {
  let collection: String
  let name: String

  /// The collection of roles, which have links, but which nothing can link to.
  static let roles = "roles"

  /// Both in one text: `services.api`.
  var qualified: String { "\(collection).\(name)" }

  static func service(_ name: String) -> PartID { PartID(collection: ServiceTarget.kind.collection, name: name) }
  static func job(_ name: String) -> PartID { PartID(collection: JobTarget.kind.collection, name: name) }
  static func function(_ name: String) -> PartID { PartID(collection: FunctionTarget.kind.collection, name: name) }
  static func workflow(_ name: String) -> PartID { PartID(collection: WorkflowTarget.kind.collection, name: name) }
  static func role(_ name: String) -> PartID { PartID(collection: roles, name: name) }
  static func queue(_ name: String) -> PartID { PartID(collection: QueueTarget.kind.collection, name: name) }
  static func table(_ name: String) -> PartID { PartID(collection: TableTarget.kind.collection, name: name) }
  static func bucket(_ name: String) -> PartID { PartID(collection: BucketTarget.kind.collection, name: name) }
  static func topic(_ name: String) -> PartID { PartID(collection: TopicTarget.kind.collection, name: name) }
}

extension PartID {
  /// The part to which a reference refers, such as `functions.enrich.arn` or `bus.name`; nil for a reference to
  /// anything else.
  init?(reference: String) {
    let words = reference.split(separator: ".").map(String.init)
    guard words.count > 1,
      let kind = LinkTargets.kinds.first(where: { [$0.collection, $0.shortName].contains(words[0]) })
    else { return nil }
    self.init(collection: kind.collection, name: kind.collection == words[0] ? words[1] : ShortForm.main)
  }
}

/// The access that a link asks for.
struct AccessRequest: Sendable {
  let kind: LinkKind
  /// Levels; empty if only actions are listed.
  let levels: [AccessLevel]
  /// IAM actions from a list, with their service.
  let actions: [String]
  /// The part with the link.
  let caller: PartID
  /// Name of the caller in keys and texts.
  let callerLabel: DisplayName

  /// `levels` are those of the target.
  init(_ kind: LinkKind, _ levels: [AccessLevel], _ access: [String], caller: PartID, label: DisplayName) {
    self.kind = kind
    self.caller = caller
    callerLabel = label
    let standard = kind.ownLevel == nil ? Array(levels.prefix(1)) : levels
    self.levels = access.isEmpty ? standard : levels.filter { access.contains($0.name) }
    let service = kind.actions?.service ?? ""
    actions = access.filter { word in !levels.contains { $0.name == word } }.map { "\(service):\($0)" }
  }

  /// IAM actions of the levels and the list, without repeats.
  var allActions: [String] { (levels.flatMap(\.actions) + actions).withoutRepeats }

  /// Statements that allow the access: one per level, and one for listed actions.
  func statements(on resources: [Value<String>]) -> [PolicyStatement] {
    var statements = levels.filter { !$0.actions.isEmpty }.map {
      PolicyStatement($0.statement, allow: $0.actions, on: resources)
    }
    if !actions.isEmpty, let id = kind.actions?.statement {
      statements.append(PolicyStatement(id, allow: actions, on: resources))
    }
    return statements
  }

  /// What the link does, such as `consumes from` or `uses PutItem, Query of`.
  var words: String {
    let list = actions.map { $0.split(separator: ":").last.map(String.init) ?? $0 }
    return (levels.map(\.verb) + (list.isEmpty ? [] : ["uses \(list.joined(separator: ", ")) of"]))
      .joined(separator: ", ")
  }
}

/// Everything that a link gives to the part that has it.
struct Provision: Sendable {
  /// A value that the caller gets as an environment variable; `word` is the end of its name.
  struct Variable: Sendable {
    let word: String
    let value: Value<String>

    init(_ word: String, _ value: Value<String>) {
      self.word = word
      self.value = value
    }
  }

  /// A TCP port that the caller connects to.
  struct Port: Sendable {
    /// Security group or address range of the target.
    let peer: SecurityRule.Peer
    let number: Int
    /// A port that the target had before, which is open until nothing uses it.
    var formerNumber: Int?
    /// Key of the outbound rule.
    let key: LogicalName
    /// Description of the outbound rule.
    let description: String
    /// Protocol for the description of the inbound rule, such as `PostgreSQL`.
    let what: String

    /// All open ports, the present one first.
    var numbers: [Int] { [number] + (formerNumber.map { [$0] } ?? []) }
  }

  /// Permissions of the caller's role.
  var statements: [PolicyStatement] = []
  /// Permissions of the caller's role on encryption keys.
  var keyUses: [PolicyStatement] = []
  /// Permissions of the caller's role to read secrets.
  var secretReads: [PolicyStatement] = []
  /// Permissions that ECS needs to pass `secrets` to a task.
  var startReads: [PolicyStatement] = []
  /// The port to open.
  var port: Port?
  /// Environment variables.
  var variables: [Variable] = []
  /// Environment variables that ECS reads from a secret when a task starts. Functions never get them.
  var secrets: [Variable] = []
  /// Resources that must be complete before the caller starts.
  var waitsFor: [ResourceID] = []
}
