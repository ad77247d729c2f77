extension RuleCase {
  private static func indexes(_ count: Int) -> String { members(count) { "index\($0): {}" } }

  static let tables = [
    RuleCase(
      "dynamodb.keys", inside: ["tables.t={hashKey: 'id', rangeKey: 'at'}"],
      outside: ["tables.t={hashKey: 'id', rangeKey: 'id'}"],
      "tables.t.rangeKey: 'id' is already the hash key; use another attribute, or remove this setting"),
    RuleCase(
      "dynamodb.attributes", inside: ["tables.t={rangeKey: 'time', numbers: ['time']}"],
      outside: ["tables.t={rangeKey: 'time', numbers: ['times']}"],
      "tables.t.numbers[0]: 'times' is not a key of the table or of an index (did you mean 'time'?)"),
    RuleCase(
      "dynamodb.index-count", inside: ["tables.t={indexes: \(indexes(20))}"],
      outside: ["tables.t={indexes: \(indexes(21))}"],
      "tables.t.indexes: it has 21 indexes, at most 20 are allowed; remove some"),
    RuleCase(
      "dynamodb.capacity", inside: ["tables.t={billing: 'onDemand'}"],
      outside: ["tables.t={billing: 'onDemand', readCapacity: 7}"],
      "tables.t.readCapacity: the table is paid by request and has no capacity; remove it, or billing: \"onDemand\""),
    RuleCase(
      "dynamodb.index-name", inside: ["tables.t={indexes: {abc: {}}}"], outside: ["tables.t={indexes: {ab: {}}}"],
      "tables.t.indexes.ab: 'ab' is too short for the name of an index: use 3 characters or more, such as abIndex"),
  ]
}
