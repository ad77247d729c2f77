import AWSResources
import InfraModel

extension KitchenSink {
  static func addAccountBaseline(to stack: inout Stack, suffix: Value<String>, account: Value<String>) {
    let detector = stack.add("threat_detector", GuardDutyDetector(findingFrequency: "ONE_HOUR"))
    let bucket = stack.add(
      "config_bucket",
      Bucket(
        name: "sink-config-\(suffix)", lifecycle: Lifecycle(expireDays: 365, oldVersionDays: 30),
        emptiesOnDestroy: true))
    let role = stack.add(
      "config_role",
      Role(
        name: "sink-config-\(suffix)", description: "Lets AWS Config read what it records.",
        service: "config.amazonaws.com", when: [.sourceAccount(account)],
        policies: [.init("deliver_history", ConfigRecorder.delivery(to: bucket.arn, for: account))],
        managedPolicies: [.init("read", "service-role/AWS_ConfigRole")]))
    stack.add(
      "account_recorder",
      ConfigRecorder(
        name: "sink-\(suffix)", role: role, bucket: bucket,
        rules: [
          .init(
            key: "encrypted_database", name: "sink-encrypted-database-\(suffix)",
            identifier: "RDS_STORAGE_ENCRYPTED", description: "Databases are encrypted."),
          .init(
            key: "private_bucket", name: "sink-private-bucket-\(suffix)",
            identifier: "S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED", description: "Buckets are not public."),
        ]), dependsOn: [role.name, bucket.name])
    stack.outputs += [
      StackOutput("threat_detector_id", detector.id, "ID of GuardDuty's detector.")
    ]
  }
}
