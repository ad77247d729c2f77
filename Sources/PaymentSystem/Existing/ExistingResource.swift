import AWSResources
internal import Configuration
import InfraModel

/// The form of the ARNs and names of a kind of resource that can exist already.
struct ExistingForm: Sendable {
  /// Collection in the configuration.
  let collection: String
  /// Name of the kind, such as `table`.
  let noun: String
  /// Service in its ARN, such as `dynamodb`.
  let service: String
  /// Start of the resource in its ARN, such as `table/`; may be empty.
  let prefix: String
  /// True if the ARN follows from the name.
  let hasNameInARN: Bool
  /// True if the ARN has neither region nor account, as that of a bucket.
  var isGlobal = false
  /// True if callers need the key that encrypts it.
  var hasKey = true
  /// Format of the name.
  let nameFormat: TextFormat

  static let tables = ExistingForm(
    collection: "tables", noun: "table", service: "dynamodb", prefix: "table/", hasNameInARN: true,
    nameFormat: .simpleName("a table", also: "._-", 3...255))
  static let buckets = ExistingForm(
    collection: "buckets", noun: "bucket", service: "s3", prefix: "", hasNameInARN: true, isGlobal: true,
    nameFormat: .simpleName("a bucket", also: ".-", 3...63))
  static let topics = ExistingForm(
    collection: "topics", noun: "topic", service: "sns", prefix: "", hasNameInARN: true,
    nameFormat: .simpleName("a topic", also: "_-", 1...256, ending: ".fifo"))
  static let queues = ExistingForm(
    collection: "queues", noun: "queue", service: "sqs", prefix: "", hasNameInARN: true,
    nameFormat: .simpleName("a queue", also: "_-", 1...80, ending: ".fifo"))
  static let buses = ExistingForm(
    collection: "buses", noun: "event bus", service: "events", prefix: "event-bus/", hasNameInARN: true, hasKey: false,
    nameFormat: .simpleName("an event bus", also: "/._-", 1...256))
  /// A name can be followed by an alias or a version.
  static let functions = ExistingForm(
    collection: "functions", noun: "function", service: "lambda", prefix: "function:", hasNameInARN: true,
    hasKey: false, nameFormat: .simpleName("a function", also: "_-:", 1...140))
  static let workflows = ExistingForm(
    collection: "workflows", noun: "workflow", service: "states", prefix: "stateMachine:", hasNameInARN: true,
    hasKey: false, nameFormat: .simpleName("a workflow", also: "_-", 1...80))
  /// AWS adds random characters to the ARN of a secret.
  static let secrets = ExistingForm(
    collection: "secrets", noun: "secret", service: "secretsmanager", prefix: "secret:", hasNameInARN: false,
    nameFormat: .simpleName("a secret", also: "/_+=.@-", 1...512))
  /// A name can have slashes, and only one with a slash begins with it in the ARN.
  static let parameters = ExistingForm(
    collection: "parameters", noun: "parameter", service: "ssm", prefix: "parameter/", hasNameInARN: false,
    nameFormat: .simpleName("a parameter", also: "/_.-", 1...1011))
  /// AWS chooses the ID of a payment key.
  static let paymentKeys = ExistingForm(
    collection: "paymentKeys", noun: "payment key", service: "payment-cryptography", prefix: "key/",
    hasNameInARN: false, hasKey: false, nameFormat: .simpleName("a payment key", also: "-", 1...128))
  /// Not a kind of entry: keys are attributes of others.
  static let keys = ExistingForm(
    collection: "", noun: "KMS key", service: "kms", prefix: "key/", hasNameInARN: true,
    nameFormat: .simpleName("a key", also: "-", 1...128))

  /// The noun in names of parameters and keys, such as `event_bus`.
  var word: String { noun.lowercased().replacing(" ", with: "_") }

  /// An ARN of the kind, for messages.
  var example: String {
    "arn:aws:\(service):\(isGlobal ? "::" : "eu-central-1:123456789012:")\(prefix)\(hasNameInARN ? "name" : "name-AbCdEf")"
  }

  /// The name in an ARN; nil if it is the ARN of another kind.
  func name(in arn: ARN) -> String? {
    guard arn.service == service, arn.resource.hasPrefix(prefix) else { return nil }
    let name = String(arn.resource.dropFirst(prefix.count))
    return nameFormat.accepts(name) || name.hasReference ? name : nil
  }

  /// Why a text is not an ARN of the kind; nil if it is one, or has references that say it when deploying.
  func problem(withARN text: String) -> String? {
    guard let arn = ARN(text), name(in: arn) == nil else { return nil }
    return "\(text) is not the ARN of a \(noun), such as \(example)"
  }
}

/// The attributes of a resource that exists already.
struct ExistingResource {
  let name: Value<String>?
  let arn: Value<String>
  /// Address of a queue; nil if its name is not known.
  let url: Value<String>?
  /// The key that encrypts it.
  let key: Ref<KMSKey>?
  /// Its region, that of the system unless its ARN says another.
  let region: Value<String>
  /// True if its ARN is given, so that it can be in another account or region.
  let hasOwnARN: Bool

  init(
    _ existing: Existing<ExistingResourceSettings>, _ form: ExistingForm, _ entry: LinkEntry, _ system: PaymentSystem,
    in stack: inout Stack
  ) {
    var settings = ExistingResourceSettings()
    if case .given(let given) = existing { settings = given }
    let label = entry.label
    let parsed = settings.arn.flatMap(ARN.init)
    hasOwnARN = settings.arn != nil
    if form.hasNameInARN {
      let region = parsed.map { system.existingText($0.region, in: &stack) } ?? stack.lookup(.region)
      self.region = region
      let account = parsed.map { Value(.string($0.account)) } ?? stack.lookup(.accountID)
      let known = settings.name ?? parsed.flatMap(form.name)
      let asked = known == nil && settings.arn == nil ? Self.parameter("name", form, label, in: &stack) : nil
      let name = known.map { system.existingText($0, in: &stack) } ?? asked
      self.name = name
      arn =
        settings.arn.map { system.existingText($0, in: &stack) }
        ?? (form.isGlobal
          ? "arn:\(stack.lookup(.partition)):\(form.service):::\(form.prefix)\(name ?? "")"
          : stack.arn(form.service, "\(form.prefix)\(name ?? "")", region: region, account: account))
      url = name.map { "https://sqs.\(region).\(stack.lookup(.dnsSuffix))/\(account)/\($0)" }
    } else {
      // A reference in place of the attributes is an ARN.
      let text = settings.arn ?? settings.name
      (name, url) = (nil, nil)
      region = Lookup.region.value
      arn = text.map { system.existingText($0, in: &stack) } ?? Self.parameter("arn", form, label, in: &stack)
    }
    key = settings.key.map { key in
      let text = system.existingText(key, in: &stack).expression
      return stack.given(
        "\(label.key)_\(form.word)_key",
        [.init("arn", setting: "\(form.collection).\(entry.name).existing.key", text)])
    }
  }

  /// The attributes of a resource of the stack that stands for it.
  func attributes(of form: ExistingForm, _ entry: LinkEntry) -> [GivenAttributes.Attribute] {
    let setting = "\(form.collection).\(entry.name).existing"
    return [
      .init("arn", setting: "\(setting).arn", arn.expression),
      .init("name", setting: "\(setting).name", name?.expression),
      .init("id", setting: "\(setting).name", name?.expression),
      .init("url", setting: setting, form.collection == "queues" ? url?.expression : nil),
    ]
  }

  private static func parameter(
    _ attribute: String, _ form: ExistingForm, _ label: DisplayName, in stack: inout Stack
  ) -> Value<String> {
    let isARN = attribute == "arn"
    return stack.parameter(
      Parameter(
        Parameter.Name("\(label.words)_\(form.word)_\(attribute)"), group: "Existing resources",
        pattern: isARN
          ? "^arn:aws[a-z-]*:\(form.service):[a-z0-9-]+:[0-9]{12}:\(form.prefix).+$" : "^[A-Za-z0-9][A-Za-z0-9._-]*$",
        constraint: isARN ? "Use an ARN such as \(form.example)." : "Use the name of a \(form.noun).",
        "\(isARN ? "ARN" : "Name") of the existing \(label.name) \(form.noun)."))
  }
}

/// The resource of an entry: one of the system, or one that exists already.
struct LinkedResource<Kind: ResourceType> {
  let resource: Ref<Kind>
  /// The customer managed key that encrypts it.
  let key: Ref<KMSKey>?
  /// What is known of it if it exists already.
  let existing: ExistingResource?

  /// `key` is that of the system's own resources.
  init(
    _ name: LogicalName, _ existing: Existing<ExistingResourceSettings>?, _ form: ExistingForm, _ entry: LinkEntry,
    key: Ref<KMSKey>?, _ context: LinkContext, in stack: inout Stack
  ) {
    let found = existing.map { ExistingResource($0, form, entry, context.system, in: &stack) }
    resource = found.map { stack.given(name, $0.attributes(of: form, entry)) } ?? stack.forwardReference(name)
    self.key = found == nil ? key : found?.key
    self.existing = found
  }

  /// The name by which callers know it, or the ARN if it can be in another account or region.
  func nameOrARN(_ name: Value<String>, _ arn: Value<String>) -> Value<String> {
    existing?.hasOwnARN == true ? arn : name
  }
}
