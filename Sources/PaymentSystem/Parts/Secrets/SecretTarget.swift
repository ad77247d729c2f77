import AWSResources
internal import Configuration
import InfraModel

/// A secret as the target of links.
struct SecretTarget: LinkTarget {
  static let kind = LinkKind(
    collection: "secrets", noun: "secret",
    documentation: "Secrets that it reads while it runs: gives <NAME>_SECRET_ARN, never the value.",
    levels: [
      AccessLevel(
        name: "read", verb: "reads", statement: "ReadSecrets", actions: ["secretsmanager:GetSecretValue"])
    ],
    actions: ("secretsmanager", "UseSecrets"), hasVariables: true)

  static func entries(of system: PaymentSystem) -> [LinkEntry] { LinkEntry.all(of: system.secrets) }

  let key: String
  let secret: Ref<Secret>
  /// The customer managed key that encrypts it.
  let encryption: Ref<KMSKey>?
  /// What must be complete before its value can be read: the generated value.
  let waitsFor: [ResourceID]
  private let keyUses: [PolicyStatement]

  init?(_ entry: LinkEntry, _ context: LinkContext, in stack: inout Stack) {
    let settings = context.system.secrets[entry.index].value
    let linked = LinkedResource<Secret>(
      Secrets.key(of: entry.label), settings.existing, .secrets, entry, key: context.keys.secrets, context, in: &stack)
    secret = linked.resource
    key = secret.name.key
    encryption = linked.key
    waitsFor = settings.existing == nil && settings.generate != nil ? [linked.resource.name] : []
    keyUses = encryption.map { [.decryptingSecrets(with: $0)] } ?? []
  }

  func provision(_ request: AccessRequest) -> Provision {
    Provision(
      keyUses: keyUses, secretReads: request.statements(on: [secret.arn]),
      variables: [.init("SECRET_ARN", secret.arn)], waitsFor: waitsFor)
  }

  var attributes: [(name: String, value: Expression)] { [("arn", secret.arn.expression)] }
}

extension Links {
  /// The secret with a name.
  func secret(_ name: Substring) -> SecretTarget? {
    parts.target(SecretTarget.kind.collection, String(name)) as? SecretTarget
  }
}

extension PolicyStatement {
  /// Allows decrypting secrets.
  static func decryptingSecrets(with key: Ref<KMSKey>) -> PolicyStatement {
    PolicyStatement("DecryptSecrets", allow: ["kms:Decrypt"], on: [key.arn])
  }
}
