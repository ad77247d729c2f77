import InfraModel

/// Who calls AWS, and the configuration of the stack.
extension PulumiProgram {
  /// The properties of a provider. It must have them itself: the stack's configuration is for functions, whose provider
  /// Pulumi makes, and no provider of a program takes it.
  func providerProperties(in region: String) -> [Expression.Member] {
    let engines = stack.engines
    var properties = [Expression.Member("region", .string(region))]
    if let account = engines.accountID { properties.append(.init("allowedAccountIds", .list([.string(account)]))) }
    if let profile = engines.profile { properties.append(.init("profile", .string(profile))) }
    if let role = engines.assumedRole {
      let members = Expression.object([
        "roleArn": role.arn, "sessionName": role.sessionName, "externalId": role.externalID,
      ])
      properties.append(.init("assumeRoles", .list([members])))
    }
    return properties
  }

  /// The text of the stack's configuration file.
  mutating func stackConfiguration() {
    writer.comment(Provenance.sentence(stack, target: PulumiEmitter.targetName), 0)
    writer.key("config", 0)
    for property in providerProperties(in: stack.region) { writer.member("aws:\(property.name)", property.value, 2) }
    for (parameter, value) in stack.presetParameters(in: .provider) {
      writer.member("\(stack.name):\(CaseStyle.camel(parameter.name.snake))", value, 2)
    }
  }
}
