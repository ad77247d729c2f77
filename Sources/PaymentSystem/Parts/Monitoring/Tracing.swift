import AWSResources
import InfraModel

extension TracingSettings {
  /// Adds the sampling rule for X-Ray.
  func addSampling(_ context: BuildContext, to stack: inout Stack) {
    stack.add(
      "sampling_rule",
      SamplingRule(
        name: context.name("sampling"), services: context.name.tracedServices, priority: 1000, reservoir: 1,
        rate: Self.decimal(percent: samplePercent)))
  }

  /// Converts percent to decimal text: `10` to `0.1`.
  private static func decimal(percent: Int) -> String {
    if percent >= 100 { return "1" }
    let digits = percent < 10 ? "0\(percent)" : percent % 10 == 0 ? "\(percent / 10)" : "\(percent)"
    return "0.\(digits)"
  }
}

extension PolicyStatement {
  /// Allows to send traces to X-Ray at the sampling rates that it has.
  static let sendingTraces = PolicyStatement(
    "SendTraces",
    allow: ["xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules", "xray:GetSamplingTargets"],
    on: ["*"])
}
