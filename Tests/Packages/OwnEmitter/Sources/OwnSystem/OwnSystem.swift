import AWSResources
import InfraModel
import PaymentSystem

/// Stacks that are written in Swift, not in a configuration.
public enum OwnSystem {
  /// A payment system that a configuration describes, with refunds of our own.
  public static func withRefunds(file: String, text: [UInt8]) throws -> Stack {
    var stack = try SystemSource(file: file, text: text, regenerate: "--config \(file)").stack()
    Refunds().add(to: &stack)
    try stack.finish()
    return stack
  }

  /// A ledger that is no payment system: every resource is added by hand.
  public static func ledger() throws -> Stack {
    var stack = Stack(
      name: "ledger", description: "Where entries are kept.", regenerate: "ledger", region: "eu-central-1")
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
    try stack.finish()
    return stack
  }
}
