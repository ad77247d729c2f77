import AWSResources

extension PolicyPack {
  static let workflows: [Policy] = [
    Policy(
      "sfn.logging", "Workflows have a log.", .medium, serves: ["PCI DSS 4.0 10.2.1", "FSBP StepFunctions.1"],
      [
        .of(
          StateMachine.self, setting: Setting.workflows, remedy: "set its logLevel to \"ALL\"",
          checks: [.nag("AwsSolutions-SF1")]
        ) { workflow, _, _ in workflow.logLevel == .off ? "has no log" : nil },
        .notApplicable(
          StateMachine.self, because: "A log of errors is enough where each event costs too much.",
          checks: [.nag("AwsSolutions-SF1")]
        ) { workflow, _, _ in workflow.logLevel != .all },
      ]),
    Policy(
      "sfn.tracing", "Workflows have X-Ray tracing.", .low,
      [
        .of(
          StateMachine.self, setting: Setting.tracing, remedy: "add tracing",
          checks: [.terraform("CKV_AWS_284"), .nag("AwsSolutions-SF2")]
        ) { workflow, _, _ in workflow.isTraced ? nil : "has no X-Ray tracing" }
      ]),
    .enforcedByDesign(
      "sfn.no-data-in-logs", "The logs of workflows have no data of executions, such as card numbers.",
      serves: ["PCI DSS 4.0 3.3.1"], scanners: ["CKV_AWS_285"],
      [
        .enforcedByDesign(
          StateMachine.self, because: "Inputs and outputs of states can have card data, so they are not logged.",
          checks: [.terraform("CKV_AWS_285")]
        ) { _, _, _ in true }
      ]),
  ]
}
