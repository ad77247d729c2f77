import AWSResources

extension PolicyPack {
  static let tables: [Policy] = [
    Policy(
      "ddb.pitr", "Tables have point-in-time recovery.", .medium, serves: ["FSBP DynamoDB.2"],
      [
        .of(
          DynamoDBTable.self, setting: Setting.tables, remedy: "set its pointInTimeRecovery to true",
          checks: [.both("CKV_AWS_28"), .nag("AwsSolutions-DDB3")]
        ) { table, _, _ in table.recovers ? nil : "has no point-in-time recovery" }
      ]),
    Policy(
      "ddb.cmk", "Tables are encrypted with a customer managed key.", .medium, serves: ["PCI DSS 4.0 3.6.1"],
      [
        .of(
          DynamoDBTable.self, setting: customerManagedKeys, remedy: customerManagedKey("tables"),
          checks: [.both("CKV_AWS_119")]
        ) {
          table, _, _ in
          keyless(table.key)
        }
      ]),
    Policy(
      "ddb.autoscaling", "Tables scale their capacity automatically.", .low, serves: ["FSBP DynamoDB.1"],
      [
        .of(
          DynamoDBTable.self, setting: Setting.tables,
          remedy: "set its billing to \"onDemand\", or waive it if a fixed capacity is enough",
          checks: [.terraform("CKV2_AWS_16")]
        ) { table, _, _ in
          table.capacity.map { "has a fixed capacity of \($0.read) reads and \($0.write) writes a second" }
        }
      ]),
    Policy(
      "ddb.deletion-protection", "Tables have deletion protection.", .medium, serves: ["FSBP DynamoDB.6"],
      [
        .of(DynamoDBTable.self, setting: Setting.protectData, remedy: protect) { table, _, _ in
          table.isProtected ? nil : unprotected
        }
      ]),
    Policy(
      "ddb.backup-plan", "Tables are in a backup plan of AWS Backup.", .low, serves: ["FSBP DynamoDB.4"],
      [
        .of(DynamoDBTable.self, setting: Setting.tables, remedy: "waive it if point-in-time recovery is enough") {
          _, key, index in
          index.backedUp.contains(key) ? nil : "is in no backup plan of AWS Backup"
        }
      ]),
  ]
}
