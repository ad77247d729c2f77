extension RuleCase {
  static let hatch = [
    RuleCase(
      "inputs.default", inside: ["inputs={size: {type: 'number', default: 5}}"],
      outside: ["inputs={size: {type: 'number', default: '5x'}}"],
      "inputs.size.default: '5x' is no whole number, as type says"),
    RuleCase(
      "inputs.default", inside: ["inputs={size: {pattern: '^[0-9]+$'}}"],
      outside: ["inputs={size: {type: 'number', pattern: '^[0-9]+$'}}"],
      "inputs.size.pattern: only texts have a pattern: remove it, or type"),
    RuleCase(
      "inputs.names", inside: ["inputs={database_name: {}}"], outside: ["inputs={database: {}}"],
      "inputs.database: the resource 'database' has this name in programs: choose another name"),
    RuleCase(
      "inputs.names", inside: ["inputs={api_tag: {}}"], outside: ["inputs={api_image: {}}"],
      "inputs.api_image: the system has a parameter 'api_image' itself: choose another name"),
    RuleCase(
      "inputs.names", inside: ["inputs={place: {}}"], outside: ["inputs={account_id: {}}"],
      "inputs.account_id: programs have a variable of this name: choose another name"),
    RuleCase(
      "permissions.complete",
      inside: ["services.api.permissions=[{actions: 's3:GetObject', resources: 'arn:aws:s3:::a/*'}]"],
      outside: ["services.api.permissions=[{actions: 's3:GetObject'}]"],
      "services.api.permissions[0]: it has no resources: add them"),
    RuleCase(
      "raw.targets", inside: ["raw={bus: {cloudFormation: {type: 'AWS::Events::EventBus'}, pulumi: {}}}"],
      outside: ["raw={bus: {cloudFormation: {body: {Name: 'bus'}}, pulumi: {type: 'aws:cloudwatch:EventBus'}}}"],
      "raw.bus.cloudFormation: it has no type: add it"),
    RuleCase(
      "raw.terraform", inside: ["raw={bus: {terraform: {type: 'aws_cloudwatch_event_bus'}}}"],
      outside: ["raw={pass: {terraform: {type: 'random_password'}}}"],
      "raw.pass.terraform.type: the program has no provider 'random': add it to terraform.providers"),
    RuleCase(
      "raw.keys", inside: ["raw={network: {terraform: {type: 'aws_vpc'}}}"],
      outside: ["raw={vpc: {terraform: {type: 'aws_vpc'}}}"],
      "raw.vpc: 'vpc' is the key of a resource of the system itself, AWS::EC2::VPC: choose another name, or change that "
        + "resource with patches"),
  ]
}
