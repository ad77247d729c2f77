import AWSResources

extension PolicyPack {
  static let functions: [Policy] = [
    Policy(
      "fn.vpc", "Functions run in the VPC.", .low,
      serves: ["PCI DSS 4.0 1.4.4", "FSBP Lambda.3"],
      [
        .of(
          LambdaFunction.self, setting: Setting.functions, remedy: "waive it if it only calls AWS APIs",
          checks: [.both("CKV_AWS_117"), .nag("PCI.DSS.321-LambdaInsideVPC")]
        ) { function, _, _ in function.subnets.isEmpty ? "runs outside the VPC" : nil }
      ]),
    Policy(
      "fn.multi-az", "Functions use at least two availability zones.", .medium, serves: ["FSBP Lambda.5"],
      [
        .of(LambdaFunction.self, setting: Setting.network.zones, remedy: "set network.zones to 2") { function, _, _ in
          function.subnets.count == 1 ? "uses one availability zone" : nil
        }
      ]),
    Policy(
      "fn.tracing", "Functions have X-Ray tracing.", .low, serves: ["FSBP Lambda.7"],
      [
        .of(
          LambdaFunction.self, setting: Setting.functions, remedy: "enable tracing", checks: [.terraform("CKV_AWS_50")]
        ) {
          function, _, _ in
          function.isTraced ? nil : "has no X-Ray tracing"
        }
      ]),
    Policy(
      "fn.dead-letters", "Functions have a dead-letter queue or topic.", .low,
      serves: ["AWS Config LAMBDA_DLQ_CHECK"],
      [
        .of(
          LambdaFunction.self, setting: Setting.alarms, remedy: "add alarms, whose topic receives failed calls",
          checks: [.both("CKV_AWS_116")]
        ) {
          function, _, _ in
          function.deadLetters == nil ? "loses failed asynchronous calls" : nil
        }
      ]),
    Policy(
      "fn.concurrency", "Functions have reserved concurrency.", .low,
      serves: ["AWS Config LAMBDA_CONCURRENCY_CHECK"],
      [
        .of(
          LambdaFunction.self, setting: Setting.functions, remedy: "waive it if its caller sets a limit",
          checks: [.both("CKV_AWS_115")]
        ) { function, _, _ in
          function.reservedConcurrency == nil ? "has no reserved concurrency" : nil
        }
      ]),
    Policy(
      "fn.env-key", "The environment variables of functions are encrypted with a customer managed key.", .low,
      serves: ["PCI DSS 4.0 3.6.1"],
      [
        .of(
          LambdaFunction.self, setting: customerManagedKeys, remedy: customerManagedKey("functions"),
          checks: [.both("CKV_AWS_173")]
        ) {
          function, _, _ in
          function.environment.isEmpty || function.key != nil
            ? nil : "has environment variables without a customer managed key"
        }
      ]),
    Policy(
      "fn.no-plain-secrets", "No environment variable of a function holds a secret in plain text.", .high,
      serves: ["PCI DSS 4.0 8.6.2"],
      [
        .of(
          LambdaFunction.self, setting: Setting.functions, remedy: "move it to a secret", checks: [.both("CKV_AWS_45")]
        ) {
          function, _, _ in
          function.environment.first { PlainSecret.isLikely($0.name, $0.value) }.map {
            "seems to have a secret in the environment variable \($0.name)"
          }
        }
      ]),
    .enforcedByDesign(
      "fn.not-public", "Functions have no URL, and only named services and roles can invoke them.",
      serves: ["PCI DSS 4.0 7.2.2", "FSBP Lambda.1"], scanners: ["CKV_AWS_301", "CKV_AWS_364", "CKV_AWS_258"]),
    .enforcedByDesign(
      "fn.runtime", "Functions have a supported runtime.", serves: ["PCI DSS 4.0 6.3.3", "FSBP Lambda.2"],
      scanners: ["CKV_AWS_363"],
      [
        .enforcedByDesign(
          LambdaFunction.self, because: "AWS supports the runtime; it need not be the newest.",
          checks: [.nag("AwsSolutions-L1")]
        ) { _, _, _ in true }
      ]),
    .notApplicable(
      "deploy.not-all-at-once", "Functions are deployed gradually.",
      because: "Functions are not deployed with CodeDeploy."),
    .notApplicable(
      "fn.code-signing", "Functions are signed.", serves: ["PCI DSS 4.0 6.5.1"],
      because: "The source of functions is part of the program and is reviewed with it.",
      [
        .notApplicable(LambdaFunction.self, checks: [.terraform("CKV_AWS_272")]) { function, _, _ in
          if case .file? = function.code.program { true } else { false }
        },
        .notApplicable(
          LambdaFunction.self,
          because: "The build of the code decides who may change it; the function takes it from there.",
          checks: [.terraform("CKV_AWS_272")]),
      ]),
  ]
}
