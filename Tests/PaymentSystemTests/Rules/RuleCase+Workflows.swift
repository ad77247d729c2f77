extension RuleCase {
  private static func workflow(_ definition: String, _ others: String = "") -> String {
    "workflows={ pay: { \(others) definition: { \(definition) } } }"
  }

  private static func state(_ state: String) -> String {
    "StartAt: 'A', States: { A: { \(state) }, Both: { Type: 'Succeed' } }"
  }

  private static let good = workflow(state("Type: 'Pass', Next: 'Both'"))
  private static let wait = "Type: 'Task', End: true, Resource: 'arn:${partition}:states:::sqs:sendMessage"

  private static let long = String(repeating: "a", count: 81)

  static let workflows = [
    RuleCase(
      "workflows.definition", inside: [good], outside: ["workflows={ pay: {} }"],
      "workflows.pay: it has no definition: add one, such as { StartAt: \"Enrich\", States: { Enrich: { Type: \"Task\", … } } }"
    ),
    RuleCase(
      "workflows.links", inside: [],
      outside: [
        workflow(state("Type: 'Task', End: true, Resource: '${functions.pay.arn}'")),
        "functions={ pay: { code: 'code/app.py' } }",
      ],
      "workflows.pay.definition.States.A.Resource: a reference grants nothing: add a link, uses: { functions: [\"pay\"] }"
    ),
    RuleCase(
      "sfn.states", inside: [good], outside: [workflow("StartAt: 'A'")],
      "workflows.pay.definition: it has no States: add them, such as States: { Enrich: { Type: \"Task\", … } }"),
    RuleCase(
      "sfn.states", inside: [], outside: [workflow("States: { A: { Type: 'Succeed' } }")],
      "workflows.pay.definition: it has no StartAt: add the name of its first state, such as \"A\""),
    RuleCase(
      "sfn.states", inside: [], outside: [workflow("StartAt: 'First', States: { A: { Type: 'Succeed' } }")],
      "workflows.pay.definition.StartAt: there is no state 'First'"),
    RuleCase(
      "sfn.states", inside: [], outside: [workflow(state("Type: 'Pass', Next: 'Bth'"))],
      "workflows.pay.definition.States.A.Next: there is no state 'Bth' (did you mean 'Both'?)"),
    RuleCase(
      "sfn.states", inside: [workflow(state("Type: 'Pass', End: true"))], outside: [workflow(state("Type: 'Pass'"))],
      "workflows.pay.definition.States.A: nothing comes after it: add Next, or End: true"),
    RuleCase(
      "sfn.states", inside: [], outside: [workflow(state("Next: 'Both'"))],
      "workflows.pay.definition.States.A: it has no Type: add one, such as \"Task\""),
    RuleCase(
      "sfn.states", inside: [], outside: [workflow(state("Type: 'Tsk', End: true"))],
      "workflows.pay.definition.States.A.Type: 'Tsk' is no type of state (did you mean 'Task'?): use Task, Pass, Choice, Wait, Succeed, Fail, Parallel, Map"
    ),
    RuleCase(
      "sfn.states", inside: [], outside: [workflow("StartAt: 'A', states: {}")],
      "workflows.pay.definition: it has no States (did you mean 'states'?): add them, such as States: { Enrich: { Type: \"Task\", … } }"
    ),
    RuleCase(
      "sfn.states", inside: [], outside: [workflow(state("Type: 'Task', End: true"))],
      "workflows.pay.definition.States.A: a state of the type Task has no Resource: add it"),
    RuleCase(
      "sfn.states", inside: [], outside: [workflow(state("Type: 'Wait', End: true, Seconds: 5, Timestamp: '$.at'"))],
      "workflows.pay.definition.States.A: it has Seconds and Timestamp: keep one of them"),
    RuleCase(
      "sfn.states", inside: [], outside: [workflow(state("Type: 'Parallel', End: true, Branches: []"))],
      "workflows.pay.definition.States.A.Branches: expected a list with at least one item"),
    RuleCase(
      "sfn.states", inside: [], outside: [workflow(state("Type: 'Pass', Next: 'Both', End: true"))],
      "workflows.pay.definition.States.A: it has Next and End: keep one of them"),
    RuleCase(
      "sfn.states", inside: [], outside: [workflow(state("Type: 'Pass', End: false"))],
      "workflows.pay.definition.States.A.End: End is true or not there: remove it, or add Next"),
    RuleCase(
      "sfn.states", inside: [], outside: [workflow(state("Type: 'Succeed', Next: 'Both'"))],
      "workflows.pay.definition.States.A.Next: a state of the type Succeed has no Next: remove it"),
    RuleCase(
      "sfn.states", inside: [], outside: [workflow(state("Type: 'Pass', Nxt: 'Both', End: true"))],
      "workflows.pay.definition.States.A.Nxt: a state has no such member (did you mean 'Next'?)"),
    RuleCase(
      "sfn.states",
      inside: [workflow("StartAt: '\(long.dropLast())', States: { '\(long.dropLast())': { Type: 'Succeed' } }")],
      outside: [workflow("StartAt: '\(long)', States: { '\(long)': { Type: 'Succeed' } }")],
      "workflows.pay.definition.States.\(long): its name has more than 80 characters"),
    RuleCase(
      "sfn.states", inside: [workflow(state("Type: 'Choice', Choices: [{ Next: 'Both' }], Default: 'Both'"))],
      outside: [workflow(state("Type: 'Choice', Choices: [{ Next: 'Both' }, {}]"))],
      "workflows.pay.definition.States.A.Choices[1]: it leads to no state: add Next"),
    RuleCase(
      "sfn.states",
      inside: [
        workflow(state("Type: 'Map', End: true, ItemProcessor: { StartAt: 'C', States: { C: { Type: 'Fail' } } }"))
      ],
      outside: [
        workflow(
          state("Type: 'Parallel', End: true, Branches: [{ StartAt: 'Both', States: { C: { Type: 'Fail' } } }]"))
      ],
      "workflows.pay.definition.States.A.Branches[0].StartAt: there is no state 'Both'"),
    RuleCase(
      "sfn.express",
      inside: [workflow(state("\(wait)'"), "type: 'EXPRESS',"), workflow(state("\(wait).waitForTaskToken'"))],
      outside: [workflow(state("\(wait).waitForTaskToken'"), "type: 'EXPRESS',")],
      "workflows.pay.definition.States.A.Resource: an express workflow does not wait: remove .waitForTaskToken, or set type to \"STANDARD\""
    ),
    RuleCase(
      "workflows.null", inside: [workflow(state("Type: 'Pass', End: true, ResultPath: '$.ignored'"))],
      outside: [workflow(state("Type: 'Pass', End: true, ResultPath: null"))],
      "workflows.pay.definition.States.A.ResultPath: null is not possible here: remove it, or keep the value at a path such as \"$.ignored\""
    ),
    RuleCase(
      "workflows.comment", inside: [workflow(state("Type: 'Succeed'"), "description: 'Pays',")],
      outside: [workflow("Comment: 'Pays', \(state("Type: 'Succeed'"))", "description: 'Pays',")],
      "workflows.pay.description: the definition has a Comment, too: remove one of them"),
    RuleCase(
      "workflows.variables",
      inside: ["queues.q={}", workflow(state("Type: 'Succeed'"), "uses: { queues: { q: 'send' } },")],
      outside: [
        "queues.q={}", workflow(state("Type: 'Succeed'"), "uses: { queues: { q: { access: 'send', as: 'Q' } } },"),
      ],
      "workflows.pay.uses.queues.q: a workflow has no variables: remove as, and write references such as ${functions.enrich.arn}"
    ),
    RuleCase(
      "workflows.network", inside: [], outside: [workflow(state("Type: 'Succeed'"), "uses: { database: true },")],
      "workflows.pay.uses.database: it is reached through the network, where no workflow is: let a function or a job use it"
    ),
    RuleCase(
      "workflows.schedules",
      inside: [workflow(state("Type: 'Succeed'"), "on: { schedules: { daily: { every: 'rate(1 day)' } } },")],
      outside: [workflow(state("Type: 'Succeed'"), "on: { schedules: { daily: {} } },")],
      "workflows.pay.on.schedules.daily: it does not say when it runs: add every, such as \"rate(15 minutes)\""),
    RuleCase(
      "permissions.complete", inside: [],
      outside: [workflow(state("Type: 'Succeed'"), "permissions: [{ actions: 's4:Get', resources: '*' }],")],
      "workflows.pay.permissions[0].actions[0]: 's4:Get': IAM has no service 's4' (did you mean 's3'?)"),
    RuleCase(
      "events.pattern", inside: [],
      outside: ["bus={}", workflow(state("Type: 'Succeed'"), "on: { bus: { paid: { source: 'a' } } },")],
      "workflows.pay.on.bus.paid.source: a field is compared with a list of values, such as [\"value\"], or of operators"
    ),
  ]
}
