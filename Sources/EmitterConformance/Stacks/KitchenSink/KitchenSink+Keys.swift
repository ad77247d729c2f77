import AWSResources
import InfraModel

extension KitchenSink {
  static func addKeys(to stack: inout Stack, _ suffix: Value<String>) -> Ref<KMSKey> {
    let account = stack.lookup(.accountID)
    let region = stack.lookup(.region)
    let partition = stack.lookup(.partition)
    let key = stack.add(
      "ledger_key",
      KMSKey(
        alias: "ledger-\(suffix)", description: "Encrypts the ledger", windowDays: 7,
        statements: [
          KMSKey.letsLogs(region: region, account: account, partition: partition),
          KMSKey.letsService("AlarmsPublish", "cloudwatch.amazonaws.com", account: account),
          KMSKey.letsLogDelivery(account: account), KMSKey.letsEvents(),
        ]))
    stack.add("scratch_key", KMSKey(alias: "scratch-\(suffix)", description: "Encrypts the rest", windowDays: 30))
    stack.add("ledger_log_group", LogGroup(name: "/sink/ledger-\(suffix)", keepDays: 365, key: key))
    let secret = stack.add(
      "ledger_secret",
      Secret(name: "ledger-credentials-\(suffix)", description: "Login of the ledger", key: key, recoveryDays: 7))
    stack.add(
      "scratch_secret",
      Secret(name: "scratch-credentials-\(suffix)", description: "Login of nothing", key: nil, recoveryDays: 0))
    stack.add(
      "session_secret",
      Secret(
        name: "session-\(suffix)", description: "Signs sessions", key: key, recoveryDays: 7,
        generated: GeneratedSecret(length: 64, excludedCharacters: "\"$`\\", excludesPunctuation: false)))
    let login = stack.add(
      "login_secret",
      Secret(
        name: "login-\(suffix)", description: "Login of a partner", key: nil, recoveryDays: 0,
        generated: GeneratedSecret(
          length: 24, excludesPunctuation: true, key: "password",
          members: [("username", "\"ledger\" ${limit}"), ("region", region)])),
      dependsOn: [secret.name])
    let limit = stack.add(
      "limit_parameter",
      StoredParameter(
        name: "/sink/\(suffix)/limit", description: "Highest amount of a payment", value: "\(region) ${limit} \"1000\"")
    )
    stack.outputs += [
      StackOutput("data_parameter_arn", limit.arn, "ARN of the limit."),
      StackOutput("data_key_id", key.id, "Id of the ledger's key."),
      StackOutput("data_key_arn", key.arn, "ARN of the ledger's key."),
      StackOutput("data_secret_arn", secret.arn, "ARN of the ledger's secret."),
      StackOutput("data_login_arn", login.arn, "ARN of the partner's secret."),
    ]
    return key
  }
}
