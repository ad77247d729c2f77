internal import Configuration
import InfraModel

extension ValidationRules {
  static let tables = [tableKeys, tableAttributes, indexCount, indexName, capacityUnits]

  /// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html (KeySchema)
  private static let tableKeys = ValidationRule(
    "dynamodb.keys", "The two keys of a table or an index are different attributes.",
    page: "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html"
  ) { system in
    system.tables.flatMap { table -> [Violation] in
      let paths = Setting.tables[table.name]
      let indexes = table.value.indexes.map { (paths.indexes[$0.name].rangeKey, $0.value.hashKey, $0.value.rangeKey) }
      return ([(paths.rangeKey, table.value.hashKey, table.value.rangeKey)] + indexes).filter { $0.1 == $0.2 }.map {
        path, key, _ in
        Violation(path, "'\(key)' is already the hash key; use another attribute, or remove this setting")
      }
    }
  }

  /// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html (AttributeDefinitions)
  private static let tableAttributes = ValidationRule(
    "dynamodb.attributes", "Number attributes are keys of the table or of an index.",
    page: "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html"
  ) { system in
    system.tables.flatMap { table -> [Violation] in
      let settings = table.value
      let keys =
        [settings.hashKey] + (settings.rangeKey.map { [$0] } ?? [])
        + settings.indexes.flatMap { [$0.value.hashKey] + ($0.value.rangeKey.map { [$0] } ?? []) }
      return settings.numbers.enumerated().filter { !keys.contains($1) }.map { index, name in
        Violation(
          Setting.tables[table.name].numbers[index],
          "'\(name)' is not a key of the table or of an index\(Suggestion.hint(for: name, in: keys))")
      }
    }
  }

  /// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html#limits-secondary-indexes
  private static let indexCount = ValidationRule(
    "dynamodb.index-count", "A table has at most 20 indexes.",
    page: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html"
  ) { system in
    let maximum = 20
    return system.tables.filter { $0.value.indexes.count > maximum }.map {
      Violation(
        Setting.tables[$0.name].indexes,
        "it has \($0.value.indexes.count) indexes, at most \(maximum) are allowed; remove some")
    }
  }

  private static let capacityUnits = ValidationRule(
    "dynamodb.capacity", "Only a provisioned table has a capacity.",
    page: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/capacity-mode.html"
  ) { system in
    system.tables.filter { $0.value.billing == .onDemand }.flatMap { table -> [Violation] in
      let paths = Setting.tables[table.name]
      return [
        (paths.readCapacity, table.value.readCapacity != nil), (paths.writeCapacity, table.value.writeCapacity != nil),
        (paths.scaledByOthers, table.value.scaledByOthers),
      ].filter(\.1).map { path, _ in
        Violation(path, "the table is paid by request and has no capacity; remove it, or billing: \"onDemand\"")
      }
    }
  }

  private static let indexName = ValidationRule(
    "dynamodb.index-name", "An index's name has at least three characters.",
    page: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html"
  ) { system in
    system.tables.flatMap { table in
      table.value.indexes.filter { $0.name.utf8.count < 3 }.map {
        Violation(
          Setting.tables[table.name].indexes[$0.name],
          "'\($0.name)' is too short for the name of an index: use 3 characters or more, such as \($0.name)Index")
      }
    }
  }
}
