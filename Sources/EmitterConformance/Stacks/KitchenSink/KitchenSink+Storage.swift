import AWSResources
import InfraModel

extension KitchenSink {
  static func addLogs(
    account: Value<String>, region: Value<String>, suffix: Value<String>, to stack: inout Stack
  ) {
    let lifecycle = Lifecycle(expireDays: 30, oldVersionDays: 7)
    let logs: Ref<Bucket> = stack.forwardReference("access_logs_bucket")
    stack.add(
      "api_logs_bucket",
      Bucket(
        name: "api-logs-\(suffix)-\(account)-\(region)", lifecycle: lifecycle, emptiesOnDestroy: true,
        accessLogs: (bucket: logs, prefix: "api-logs/")))
    stack.add(
      "ledger_bucket",
      Bucket(
        name: "ledger-\(suffix)-\(account)-\(region)", lifecycle: Lifecycle(oldVersionDays: 90),
        emptiesOnDestroy: false,
        cors: [
          .init(
            origins: ["https://shop.example.com"], methods: ["GET", "PUT"], headers: ["*"], exposedHeaders: ["ETag"],
            maxAgeSeconds: 600),
          .init(origins: ["*"], methods: ["HEAD"], headers: [], exposedHeaders: [], maxAgeSeconds: 0),
        ], lock: .init(days: 365, isCompliance: true)))
  }
}
