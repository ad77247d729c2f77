import AWSResources
import InfraModel

/// How many requests that write a function's table can take for long, beside what the API lets in.
public struct Throughput: Sendable {
  /// What is written, such as `payments`.
  public let what: String
  /// The key of the table's resource, such as `transactions_table`.
  public let table: String
  /// The write units that each takes.
  public let unitsEach: Int
  /// The write units that the table has in a second.
  public let units: Int
  /// The requests in a second that the API lets in.
  public let admitted: Int

  /// What the table takes in a second.
  public var sustained: Int { units / unitsEach }

  /// One for each function behind an API that writes to a table with a fixed capacity.
  public static func all(of stack: Stack) -> [Throughput] {
    let rates = stack.entries.compactMap { entry in
      (entry.resource as? APIStage)?.rateLimit ?? (entry.resource as? UsagePlan)?.rateLimit
    }
    guard let admitted = rates.min() else { return [] }
    return stack.entries.compactMap { entry in
      guard let function = entry.resource as? LambdaFunction, let program = Program(rawValue: function.program.name),
        let name = function.environment.first(where: { $0.name == program.tableVariable })?.value.expression.resources,
        let table = stack.entries.first(where: { name.contains($0.name.key) })?.resource as? DynamoDBTable
      else { return nil }
      return Throughput(
        what: program.write.what, table: name[0], unitsEach: program.write.units, units: table.writeCapacity,
        admitted: admitted)
    }
  }

  /// What to know before deploying, one sentence for each table that takes less than the API lets in.
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
