import AWSResources
import Foundation
import InfraModel
import PaymentSystem
import Testing

/// What the links of `links.json5` give to the services.
@Suite struct LinkTests {
  private static func stack(_ overrides: [String] = []) throws -> Stack {
    let file = Golden.package.appending(path: "Tests/GoldenTests/Links/links.json5")
    return try SystemSource(
      file: "links.json5", text: [UInt8](Data(contentsOf: file)), overrides: overrides, regenerate: ""
    ).stack()
  }

  private static func variables(_ service: String, _ overrides: [String] = []) throws -> [String] {
    let task = try #require(try stack(overrides).entry("\(service)_task_definition")?.resource as? TaskDefinition)
    return task.containers.flatMap { ($0.environment + $0.secrets).map(\.name) }
  }

  private static func rights(_ role: String, _ overrides: [String] = []) throws -> [String] {
    Reach(of: try stack(overrides)).rights.filter { $0.role == role }.map { "\($0.action) \($0.resource)" }
  }

  @Test func variablesFollowFromLinks() throws {
    #expect(
      try Self.variables("payment") == [
        "DB_HOST", "DB_PORT", "DB_NAME", "DB_SSLMODE", "DB_SECRET_ARN", "TRANSACTIONS_TABLE", "PAYMENTS_TOPIC_ARN",
        "DB_USERNAME", "DB_PASSWORD",
      ])
    #expect(try Self.variables("worker") == ["POSTING_QUEUE_URL"])
    #expect(try Self.variables("payment", ["services.payment.uses.database={as: 'RDS'}"]).first == "RDS_HOST")
    #expect(try Self.variables("worker", ["services.worker.on.queues={posting: {as: false}}"]) == [])
  }

  @Test func rightsFollowFromLinks() throws {
    #expect(
      try Self.rights("payment_task_role") == [
        "dynamodb:PutItem transactions_table", "dynamodb:Query transactions_table",
        "sns:Publish payments_events_topic", "kms:Decrypt messages_key", "kms:GenerateDataKey messages_key",
        "secretsmanager:GetSecretValue database",
      ])
    #expect(
      try Self.rights("worker_task_role") == [
        "sqs:ReceiveMessage posting_queue", "sqs:DeleteMessage posting_queue",
        "sqs:ChangeMessageVisibility posting_queue", "sqs:GetQueueAttributes posting_queue",
        "kms:Decrypt messages_key", "kms:GenerateDataKey messages_key",
      ])
    #expect(try Self.rights("worker_task_role", ["services.worker.on.queues={posting: false}"]) == [])
  }

  /// An environment changes one link of a list in the base.
  @Test func environmentsChangeSingleLinks() throws {
    let text = """
      { services: { a: { image: "a:1", uses: { tables: ["t", "u"] } } }, tables: { t: {}, u: {} },
        environments: { dev: { services: { a: { uses: { tables: { u: false } } } } }, prod: {} } }
      """
    let tables = try ["dev", "prod"].map { environment in
      let stack = try SystemSource(file: "a", text: Array(text.utf8), environment: environment, regenerate: "").stack()
      return Reach(of: stack).rights.filter { $0.action == "dynamodb:GetItem" }.map(\.resource)
    }
    #expect(tables == [["t_table"], ["t_table", "u_table"]])
  }

  @Test func accessToTwoTablesIsOneStatementPerAction() throws {
    let stack = try Self.stack(
      [
        "tables.refunds={}", "tables.notes={}",
        "services.payment.uses.tables={transactions: ['PutItem'], refunds: ['PutItem'], notes: ['GetItem']}",
      ])
    let role = try #require(stack.entry("payment_task_role")?.resource as? Role)
    let statements = role.policies.flatMap(\.document.statements).filter { $0.id.hasPrefix("UseTable") }
    #expect(statements.map(\.id) == ["UseTable", "UseTableNotes"])
    #expect(statements.map(\.resources.count) == [2, 1])
  }

  /// Resources that exist already are no resources of the stack, and each of them is granted.
  @Test func accessToExistingTablesIsForEach() throws {
    let key = "arn:aws:kms:us-east-1:123456789012:key/1"
    let arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/c-1"
    let stack = try Self.stack([
      "tables.a={existing: 'a-1'}", "tables.b={existing: {name: 'b-1', key: '\(key)'}}",
      "tables.c={existing: {arn: '\(arn)', key: '\(key)'}}",
      "services.payment.uses.tables={a: ['GetItem'], b: ['GetItem'], c: ['GetItem']}",
    ])
    let role = try #require(stack.entry("payment_task_role")?.resource as? Role)
    let statements = role.policies.flatMap(\.document.statements).filter { $0.id.hasPrefix("UseTable") }
    // The keys are used through DynamoDB in two regions.
    #expect(statements.map(\.id) == ["UseTable", "UseTableKey", "UseTableKeyC"])
    #expect(statements.map(\.resources.count) == [3, 1, 1])
  }

  /// The port of the database is open only for parts that use it.
  @Test(arguments: [true, false]) func portsFollowFromLinks(_ isLinked: Bool) throws {
    let overrides = isLinked ? [] : ["services.payment.uses.database=false"]
    let openings = Reach(of: try Self.stack(overrides)).openings.filter { $0.to == "database_security_group" }
    #expect(openings.map(\.from) == (isLinked ? ["ecs_security_group"] : []))
    #expect(openings.allSatisfy { $0.oneSided == nil })
  }

  /// A function that uses the database connects from its own group, and gets the ARN of the secret instead of its value.
  @Test func functionsGetNoSecretValues() throws {
    let stack = try Self.stack([
      "functions.payer={program: 'payment_processor', uses: {database: true, tables: {transactions: {as: 'TRANSACTIONS'}}}}",
      "api={}",
    ])
    let function = try #require(stack.entry("payer_function")?.resource as? LambdaFunction)
    #expect(function.environment.map(\.name).contains("DB_SECRET_ARN"))
    #expect(!function.environment.map(\.name).contains { $0.hasSuffix("PASSWORD") || $0.hasSuffix("USERNAME") })
    let openings = Reach(of: stack).openings.filter { $0.to == "database_security_group" }
    #expect(openings.map(\.from) == ["ecs_security_group", "lambda_security_group"])
  }
}
