extension RuleCase {
  /// Uses each input of the cases.
  private static let use = "services.api.environment={A: '-${inputs.size}'}"

  private static func raw(_ name: String) -> String {
    "raw={\(name): {terraform: {type: 'aws_sns_topic'}, pulumi: {type: 'aws:sns:Topic'}, cloudFormation: {type: 'AWS::SNS::Topic'}}}"
  }

  static let hatch = [
    RuleCase(
      "outputs.names", inside: ["outputs={own_vpc_id: '${region}'}"], outside: ["outputs={vpcId: '${region}'}"],
      "outputs.vpcId: there is an output 'vpc_id' of this name in programs: choose another name"),
    RuleCase(
      "inputs.default", inside: [use, "inputs={size: {type: 'number', default: 5}}"],
      outside: [use, "inputs={size: {type: 'number', default: '5x'}}"],
      "inputs.size.default: '5x' is no whole number, as type says"),
    RuleCase(
      "inputs.default", inside: [use, "inputs={size: {pattern: '^[0-9]+$'}}"],
      outside: [use, "inputs={size: {type: 'number', pattern: '^[0-9]+$'}}"],
      "inputs.size.pattern: only texts have a pattern: remove it, or type"),
    RuleCase(
      "inputs.pattern", inside: [use, "inputs={size: {pattern: '^[0-9]+$', default: '50'}}"],
      outside: [use, "inputs={size: {pattern: '^[0-9]+$', default: 'x50'}}"],
      "inputs.size.default: 'x50' does not match the pattern ^[0-9]+$"),
    RuleCase(
      "inputs.use", inside: [use, "inputs={size: {}}"],
      outside: ["inputs={size: {}}"],
      "inputs.size: nothing refers to ${inputs.size}: use it in a text, or remove the input"),
    RuleCase(
      "inputs.names",
      inside: ["services.api.environment={A: '${inputs.database_name}'}", "inputs={database_name: {}}"],
      outside: ["services.api.environment={A: '${inputs.database}'}", "inputs={database: {}}"],
      "inputs.database: the resource 'database' has this name in programs: choose another name"),
    RuleCase(
      "inputs.names", inside: ["services.api.environment={A: '${inputs.api_tag}'}", "inputs={api_tag: {}}"],
      outside: ["services.api.environment={A: '${inputs.api_image}'}", "inputs={api_image: {}}"],
      "inputs.api_image: the system has a parameter 'api_image' itself: choose another name"),
    RuleCase(
      "inputs.names", inside: ["services.api.environment={A: '${inputs.place}'}", "inputs={place: {}}"],
      outside: ["services.api.environment={A: '${inputs.account_id}'}", "inputs={account_id: {}}"],
      "inputs.account_id: programs have a variable of this name: choose another name"),
    RuleCase(
      "inputs.names", inside: [],
      outside: ["services.api.environment={A: '${inputs.count}'}", "inputs={count: {}}"],
      "inputs.count: 'count' is a reserved word of Terraform or Pulumi: choose another name"),
    RuleCase(
      "raw.names", inside: [raw("audit_topic")], outside: [raw("region")],
      "raw.region: programs have a variable 'region': choose another name"),
    RuleCase(
      "raw.names", inside: [], outside: [raw("api_image")],
      "raw.api_image: programs have a parameter 'api_image': choose another name"),
    RuleCase(
      "permissions.complete",
      inside: [
        "services.api.permissions=[{actions: 's3:GetObject', resources: '${tables.payments.arn}'}]",
        "tables={payments: {}}",
      ],
      outside: [
        "services.api.permissions=[{actions: 's3:GetObject', resources: '${tables.payments.name}'}]",
        "tables={payments: {}}",
      ],
      "services.api.permissions[0].resources[0]: '${tables.payments.name}' is not an ARN, which policies need: use an attribute such as arn, or \"*\""
    ),
    RuleCase(
      "permissions.complete",
      inside: ["services.api.permissions=[{actions: 's3:GetObject', resources: 'arn:aws:s3:::a/*'}]"],
      outside: ["services.api.permissions=[{actions: 's3:GetObject'}]"],
      "services.api.permissions[0]: it has no resources: add them"),
    RuleCase(
      "permissions.complete",
      inside: ["services.api.permissions=[{actions: 'dynamodb:Batch*', resources: '*'}]"],
      outside: ["services.api.permissions=[{actions: 'dynamodb:PutItems', resources: '*'}]"],
      "services.api.permissions[0].actions[0]: dynamodb has no action 'PutItems' (did you mean 'PutItem'?)"),
    RuleCase(
      "raw.targets", inside: ["raw={bus: {cloudFormation: {type: 'AWS::Events::EventBus'}, pulumi: {}}}"],
      outside: ["raw={bus: {cloudFormation: {body: {Name: 'bus'}}, pulumi: {type: 'aws:cloudwatch:EventBus'}}}"],
      "raw.bus.cloudFormation: it has no type: add it"),
    RuleCase(
      "raw.terraform", inside: ["raw={bus: {terraform: {type: 'aws_cloudwatch_event_bus'}}}"],
      outside: ["raw={pass: {terraform: {type: 'random_password'}}}"],
      "raw.pass.terraform.type: the program has no provider 'random': add it to terraform.providers"),
    RuleCase(
      "raw.attributes", inside: [bus("attributes: {arn: {provider: 'arn', cloudFormation: 'Arn'}}")],
      outside: [bus("attributes: {arn: {provider: 'arn', cloudFormation: 'ARN'}}")],
      "raw.bus.attributes.arn.cloudFormation: AWS::Events::EventBus has no attribute 'ARN' (did you mean 'Arn'?)"
    ),
    RuleCase(
      "raw.keys", inside: ["raw={network: {terraform: {type: 'aws_vpc'}}}"],
      outside: ["raw={vpc: {terraform: {type: 'aws_vpc'}}}"],
      "raw.vpc: 'vpc' is the key of a resource of the system itself, AWS::EC2::VPC: choose another name, or change that "
        + "resource with patches"),
    RuleCase(
      "permissions.complete",
      inside: [bus("attributes: {}, permissions: {publish: {actions: 'events:PutEvents', resources: '*'}}")],
      outside: [bus("attributes: {}, permissions: {publish: {resources: '*'}}")],
      "raw.bus.permissions.publish: it has no actions: add them"),
    RuleCase(
      "raw.links", inside: [bus(permission), "services.api.uses.raw={bus: 'publish'}"],
      outside: [bus(permission), "services.api.uses.raw={bus: 'publsh'}"],
      "services.api.uses.raw.bus: raw.bus has no permission 'publsh' (did you mean 'publish'?): it has publish"),
    RuleCase(
      "raw.links", inside: [bus(permission), "services.api.uses.raw=['bus']"],
      outside: [bus("attributes: {}"), "services.api.uses.raw=['bus']"],
      "services.api.uses.raw.bus: raw.bus has no permissions and no attributes to give: add them"),
    RuleCase(
      "raw.links",
      inside: [bus("attributes: {arn: {provider: 'arn'}}, \(permission)"), "services.api.uses.raw={bus: {as: false}}"],
      outside: [bus("attributes: {arn: {provider: 'arn'}}, \(permission)"), "services.api.uses.raw=['bus']"],
      "services.api.uses.raw.bus: ${raw.bus.arn}: CloudFormation has no such attribute: add cloudFormation to "
        + "raw.bus.attributes.arn; or take no variables, with as: false"),
  ]

  private static let permission = "permissions: {publish: {actions: 'events:PutEvents', resources: '*'}}"

  private static func bus(_ settings: String) -> String {
    "raw={bus: {terraform: {type: 'aws_cloudwatch_event_bus'}, pulumi: {type: 'aws:cloudwatch:EventBus'}, "
      + "cloudFormation: {type: 'AWS::Events::EventBus'}, \(settings)}}"
  }
}
