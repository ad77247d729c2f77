import AWSResources
import InfraModel
import PaymentSystem

/// A ledger that is no payment system: every resource is added by hand.
public enum Ledger {
  /// Its stack, checked.
  public static func stack() throws -> Stack {
    try Stack(
      name: "ledger", description: "Where entries are kept.", regenerate: "ledger", region: "eu-central-1"
    ) { stack in
      let suffix = stack.parameter(
        Parameter("environment_suffix", group: "Environment", default: .string("dev"), "Last part of every name."))
      stack.tags = [.init("Environment", suffix.expression)]

      stack.begin("storage", "Storage")
      let key = stack.add(
        "ledger_key", KMSKey(alias: "ledger-\(suffix)", description: "Encrypts the ledger", windowDays: 30))
      let entries = stack.add(
        "ledger_bucket",
        Bucket(name: "ledger-\(suffix)", lifecycle: Lifecycle(oldVersionDays: 90), emptiesOnDestroy: false),
        comment: "Entries are never changed, only added.")
      stack.add("ledger_log_group", LogGroup(name: "/ledger/\(suffix)", keepDays: 365), dependsOn: [entries.name])
      stack.outputs = [
        StackOutput("key_arn", key.arn, "ARN of the key."), StackOutput("bucket", entries.id, "Name of the bucket."),
      ]
    }
  }
}
