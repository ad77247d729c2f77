import AWSResources
import InfraModel

/// Sustained write throughput of a function's table, compared with the API's rate limit.
public struct Throughput: Sendable {
  /// The items that are written, such as `payments`.
  public let what: String
  /// Key of the table's resource, such as `transactions_table`.
  public let table: String
  /// Write capacity units per item.
  public let unitsEach: Int
  /// Write capacity units of the table.
  public let units: Int
  /// Rate limit of the API in requests per second.
  public let admitted: Int

  /// Items per second that the table can sustain.
  public var sustained: Int { units / unitsEach }

  /// One value for each function behind an API that writes to a table with provisioned capacity.
  public static func all(of stack: Stack) -> [Throughput] {
    let rates = stack.entries.compactMap { entry in
      (entry.resource as? APIStage)?.rateLimit ?? (entry.resource as? UsagePlan)?.rateLimit
    }
    guard let admitted = rates.min() else { return [] }
    return stack.entries.compactMap { entry in
      guard let function = entry.resource as? LambdaFunction,
        let program = function.code.program.flatMap({ Program(rawValue: $0.name) }),
        let name = function.environment.first(where: { $0.name == program.tableVariable })?.value.expression.resources,
        let table = stack.entries.first(where: { name.contains($0.name.key) })?.resource as? DynamoDBTable,
        let capacity = table.capacity
      else { return nil }
      return Throughput(
        what: program.write.what, table: name[0], unitsEach: program.write.units, units: capacity.write,
        admitted: admitted)
    }
  }

  /// A note for each table whose throughput is below the API's rate limit.
  public static func notes(for stack: Stack) -> [String] {
    all(of: stack).filter { $0.sustained < $0.admitted }.map {
      """
      \($0.table) takes \($0.sustained) \($0.what) a second for long (\($0.unitsEach) of its \($0.units) write units each), and \
      the API lets \($0.admitted) requests in: the others are answered with 503 once the burst capacity is used up; raise \
      writeCapacity, or lower the API's rateLimit
      """
    }
  }
}
