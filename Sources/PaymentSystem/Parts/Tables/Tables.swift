import AWSResources
import InfraModel

/// The DynamoDB tables by their names in the configuration.
struct Tables {
  let all: [(name: String, label: DisplayName, table: Ref<DynamoDBTable>, indexes: [String])]

  init(_ context: BuildContext, in stack: inout Stack) {
    all = context.system.tables.made().map { entry in
      let (label, settings) = (entry.label, entry.value)
      return (
        entry.name, label,
        stack.add(
          Self.key(of: label),
          DynamoDBTable(
            name: context.name.own(label.name), hashKey: settings.key(settings.hashKey),
            rangeKey: settings.rangeKey.map(settings.key),
            indexes: settings.indexes.map { index in
              .init(
                name: index.name, hashKey: settings.key(index.value.hashKey),
                rangeKey: index.value.rangeKey.map(settings.key))
            },
            capacity: settings.capacity, stream: settings.stream?.kind,
            timeToLive: settings.timeToLive, recovers: settings.pointInTimeRecovery, key: context.keys.tables,
            isProtected: context.system.protectData,
            othersScale: settings.scaledByOthers)),
        settings.indexes.map { $0.name }
      )
    }
  }

  /// Key of a table.
  static func key(of label: DisplayName) -> LogicalName { "\(label.key)_table" }

  func addOutputs(to stack: inout Stack) {
    for (_, label, table, _) in all {
      stack.outputs.append(
        StackOutput("\(label.words)_table_name", table.name, "Name of the \(label.name) table."))
    }
  }
}

extension TableSettings {
  /// Read and write capacity units; nil if it is paid by request.
  fileprivate var capacity: (read: Int, write: Int)? {
    billing == .onDemand
      ? nil : (readCapacity ?? Self.standardCapacity, writeCapacity ?? Self.standardCapacity)
  }

  fileprivate func key(_ attribute: String) -> DynamoDBTable.Key {
    DynamoDBTable.Key(attribute, numbers.contains(attribute) ? .number : .string)
  }
}

extension TableSettings.StreamView {
  fileprivate var kind: DynamoDBTable.Stream {
    switch self {
    case .keys: .keys
    case .newImage: .newImage
    case .oldImage: .oldImage
    case .bothImages: .bothImages
    }
  }
}

extension Part {
  static let tables = Part { built, context, stack in
    if !context.system.tables.made().isEmpty { stack.begin("tables", "Tables") }
    built.tables = Tables(context, in: &stack)
  } outputs: { built, stack in
    built.tables?.addOutputs(to: &stack)
  }
}
