import AWSResources
import InfraModel

extension KitchenSink {
  static func addTables(to stack: inout Stack, _ suffix: Value<String>) {
    let table = stack.add(
      "transactions_table",
      DynamoDBTable(
        name: "transactions-\(suffix)", hashKey: .init("transactionId", .string),
        rangeKey: .init("timestamp", .number),
        indexes: [
          .init(name: "CustomerIndex", hashKey: .init("customerId", .string), rangeKey: .init("timestamp", .number)),
          .init(name: "DigestIndex", hashKey: .init("digest", .binary), rangeKey: nil),
        ], capacity: (5, 10), timeToLive: nil, recovers: true, isProtected: true, othersScale: true))
    stack.add(
      "sessions_table",
      DynamoDBTable(
        name: "sessions-\(suffix)", hashKey: .init("sessionId", .string), rangeKey: nil, indexes: [],
        capacity: (1, 1), timeToLive: "expiresAt", recovers: false, isProtected: false, othersScale: false))
    let events = stack.add(
      "events_table",
      DynamoDBTable(
        name: "events-\(suffix)", hashKey: .init("id", .string), rangeKey: nil,
        indexes: [.init(name: "TypeIndex", hashKey: .init("type", .string), rangeKey: nil)], capacity: nil,
        stream: .newImage, timeToLive: nil, recovers: true, isProtected: false, othersScale: false))
    stack.outputs += [
      StackOutput("data_events_stream_arn", events.streamARN, "ARN of the stream of events."),
      StackOutput("data_table_name", table.name, "Name of the transactions table."),
      StackOutput("data_table_arn", table.arn, "ARN of the transactions table."),
    ]
  }
}
