import AWSResources
import InfraModel

extension PolicyPack {
  static let alarms: [Policy] = [
    Policy(
      "alarms.can-fire", "Every alarm can fire.", .medium, serves: ["PCI DSS 4.0 10.7.2"],
      [
        .of(
          MetricAlarm.self, setting: Setting.alarms,
          remedy: "change its threshold, or waive it if the alarm is required"
        ) { alarm, _, _ in alarm.obstacle.map { "can never fire: it \($0)" } }
      ]),
    .enforcedByDesign(
      "alarms.actions", "Every alarm notifies a topic.",
      serves: ["PCI DSS 4.0 10.4.1", "FSBP CloudWatch.15", "FSBP CloudWatch.17"], scanners: ["CKV_AWS_319"]),
  ]
}
