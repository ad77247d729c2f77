import AWSResources
internal import Configuration
import InfraModel

/// A table as the target of links.
struct TableTarget: LinkTarget {
  private static let readActions = [
    "dynamodb:BatchGetItem", "dynamodb:ConditionCheckItem", "dynamodb:GetItem", "dynamodb:Query", "dynamodb:Scan",
  ]
  private static let writeActions = [
    "dynamodb:BatchWriteItem", "dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:UpdateItem",
  ]
  /// Actions that also work on indexes.
  private static let indexActions: Set = ["dynamodb:Query", "dynamodb:Scan"]

  static let kind = LinkKind(
    collection: "tables", noun: "table", documentation: "Tables: gives access to items, and <NAME>_TABLE.",
    levels: [
      AccessLevel(
        name: "readWrite", verb: "reads and writes", statement: "UseTable", actions: readActions + writeActions),
      AccessLevel(name: "read", verb: "reads", statement: "ReadTable", actions: readActions),
      AccessLevel(name: "write", verb: "writes", statement: "WriteTable", actions: writeActions),
    ],
    actions: ("dynamodb", "UseTable"), triggerLevel: readStream, hasSeparateTriggers: true, hasVariables: true)

  /// Level of the functions that handle the changes.
  private static let readStream = AccessLevel(
    name: "readStream", verb: "handles changes of", statement: "ReadStream",
    actions: ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"])

  static func entries(of system: PaymentSystem) -> [LinkEntry] { LinkEntry.all(of: system.tables) }

  let key: String
  private let table: Ref<DynamoDBTable>
  /// Its name, or its ARN if it can be in another account or region. DynamoDB takes both.
  private let nameOrARN: Value<String>
  private let hasIndexes: Bool
  private let hasStream: Bool
  private let keyUses: [PolicyStatement]

  init?(_ entry: LinkEntry, _ context: LinkContext, in stack: inout Stack) {
    let settings = context.system.tables[entry.index].value
    let linked = LinkedResource<DynamoDBTable>(
      Tables.key(of: entry.label), settings.existing, .tables, entry, key: context.keys.tables, context, in: &stack)
    let found = linked.existing
    table = linked.resource
    key = table.name.key
    nameOrARN = linked.nameOrARN(table.name, table.arn)
    // The indexes of an existing table are not known.
    hasIndexes = found != nil || !settings.indexes.isEmpty
    hasStream = settings.stream != nil
    keyUses =
      linked.key.map { key in
        [
          PolicyStatement(
            "UseTableKey",
            allow: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
            on: [key.arn],
            when: [
              .init(
                "StringEquals", "kms:ViaService",
                "dynamodb.\(found?.region ?? stack.lookup(.region)).\(context.system.place.partition.serviceDomain)")
            ])
        ]
      } ?? []
  }

  /// The table with the stream.
  var streaming: Ref<DynamoDBTable>? { hasStream ? table : nil }

  func provision(_ request: AccessRequest) -> Provision {
    if request.levels.contains(where: { $0.name == Self.readStream.name }) {
      // IAM cannot limit the list to a table.
      let list = PolicyStatement("ListStreams", allow: ["dynamodb:ListStreams"], on: ["*"])
      return Provision(
        statements: hasStream ? request.statements(on: [table.streamARN]) + [list] : [], keyUses: keyUses)
    }
    let usesIndexes = hasIndexes && request.allActions.contains(where: Self.indexActions.contains)
    return Provision(
      statements: request.statements(on: usesIndexes ? [table.arn, "\(table.arn)/index/*"] : [table.arn]),
      keyUses: keyUses, variables: [.init("TABLE", nameOrARN)])
  }

  var attributes: [(name: String, value: Expression)] {
    [("name", nameOrARN.expression), ("arn", table.arn.expression)]
      + (hasStream ? [("streamArn", table.streamARN.expression)] : [])
  }
}

extension Links {
  /// The table with a name, if it has a stream.
  func streamingTable(_ name: String) -> Ref<DynamoDBTable>? {
    (parts.target(TableTarget.kind.collection, name) as? TableTarget)?.streaming
  }
}
