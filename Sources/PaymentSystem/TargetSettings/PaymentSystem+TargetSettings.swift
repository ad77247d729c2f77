internal import Configuration
import Emitters
import InfraModel

extension PaymentSystem {
  /// What the engines are to do besides deploying the resources, in an environment.
  func engineSettings(in environment: String) -> EngineSettings {
    var engines = EngineSettings()
    engines.environment = environment
    engines.accountID = accountId
    engines.profile = terraform.provider.profile
    engines.assumedRole = terraform.provider.assumeRole.map {
      EngineSettings.AssumedRole(arn: $0.roleArn, sessionName: $0.sessionName, externalID: $0.externalId)
    }
    engines.parameterValues = parameterValues.map { (Parameter.Name($0.name), $0.value) }
    engines.terraform = terraformSettings(in: environment)
    engines.cloudFormation.hasParameterFile = cloudFormation.parameterFile
    engines.cloudFormation.hasStackPolicy = cloudFormation.stackPolicy
    engines.cloudFormation.isProtected = cloudFormation.terminationProtection
    engines.hasPulumiStackFile = pulumi.stackFile
    return engines
  }

  private func terraformSettings(in environment: String) -> EngineSettings.Terraform {
    var settings = EngineSettings().terraform
    settings.backend = terraform.backend.first.map { backend in
      EngineSettings.Terraform.Backend(
        type: backend.name,
        arguments: backend.value.expressions { text in
          Backend.filled(text) { $0 == "environment" ? environment : name }
        })
    }
    settings.requiredVersion = terraform.requiredVersion ?? ">= \(terraformDemand.version)"
    settings.awsVersion = terraform.awsVersion
    settings.providers = terraform.providers.map {
      EngineSettings.Terraform.Provider(name: $0.name, source: $0.value.source, version: $0.value.version)
    }
    settings.hasDefaultTags = terraform.provider.defaultTags
    settings.isModule = terraform.form == .module
    settings.hasVariablesFile = terraform.tfvars
    return settings
  }

  /// The first version of Terraform that has everything in the program, and the backend's argument that needs it, if one does.
  var terraformDemand: (version: String, argument: String?) {
    let demands = terraform.backend.first.map(Backend.demands) ?? []
    return demands.reduce((version: TerraformEmitter.minimumVersion, argument: nil)) { most, demand in
      guard let one = VersionConstraint.Version(most.version), let other = VersionConstraint.Version(demand.version),
        one < other
      else { return most }
      return (demand.version, demand.argument)
    }
  }
}
