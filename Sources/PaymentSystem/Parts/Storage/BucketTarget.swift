import AWSResources
internal import Configuration
import InfraModel

/// A bucket as the target of links.
struct BucketTarget: LinkTarget {
  private static let readActions = ["s3:GetObject", "s3:ListBucket"]
  private static let writeActions = ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:PutObject"]

  static let kind = LinkKind(
    collection: "buckets", noun: "bucket", documentation: "Buckets: gives access to objects, and <NAME>_BUCKET.",
    levels: [
      AccessLevel(
        name: "readWrite", verb: "reads and writes", statement: "UseBucket", actions: readActions + writeActions),
      AccessLevel(name: "read", verb: "reads", statement: "ReadBucket", actions: readActions),
      AccessLevel(name: "write", verb: "writes", statement: "WriteBucket", actions: writeActions),
    ],
    actions: ("s3", "UseBucket"), delivery: "notifies", hasSeparateTriggers: true, hasVariables: true)

  static func entries(of system: PaymentSystem) -> [LinkEntry] { LinkEntry.all(of: system.buckets) }

  let key: String
  private let name: Value<String>
  private let arn: Value<String>
  private let keyUses: [PolicyStatement]

  init?(_ entry: LinkEntry, _ context: LinkContext, in stack: inout Stack) {
    let linked = LinkedResource<Bucket>(
      Buckets.key(of: entry.label), context.system.buckets[entry.index].value.existing, .buckets, entry,
      key: context.keys.buckets, context, in: &stack)
    let bucket = linked.resource
    key = bucket.name.key
    if context.system.handlers(ofBucket: entry.name).isEmpty {
      (name, arn) = (bucket.id, bucket.arn)
    } else {
      // By name and not by reference, because CloudFormation makes the bucket after the functions that it calls.
      name = Buckets.name(of: entry.label, context.name, in: &stack)
      arn = Buckets.arn(named: name, in: &stack)
    }
    keyUses =
      linked.key.map {
        [PolicyStatement("UseBucketKey", allow: ["kms:Decrypt", "kms:GenerateDataKey"], on: [$0.arn])]
      } ?? []
  }

  func provision(_ request: AccessRequest) -> Provision {
    Provision(
      statements: request.statements(on: [arn, "\(arn)/*"]), keyUses: keyUses,
      variables: [.init("BUCKET", name)])
  }

  var attributes: [(name: String, value: Expression)] {
    [("name", name.expression), ("arn", arn.expression)]
  }
}
