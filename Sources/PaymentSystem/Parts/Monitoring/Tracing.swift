import AWSResources
import InfraModel

extension TracingSettings {
  /// Adds the rule for the share of requests that X-Ray traces.
  func addSampling(_ context: BuildContext, to stack: inout Stack) {
    stack.add(
      "sampling_rule",
      SamplingRule(
        name: context.name("sampling"), services: context.name.tracedServices, priority: 1000, reservoir: 1,
        rate: Self.decimal(percent: samplePercent)))
  }

  /// `10` percent as `0.1`.
  private static func decimal(percent: Int) -> String {
    if percent >= 100 { return "1" }
    let digits = percent < 10 ? "0\(percent)" : percent % 10 == 0 ? "\(percent / 10)" : "\(percent)"
    return "0.\(digits)"
  }
}
