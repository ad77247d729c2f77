extension RuleCase {
  private static let s3 = "terraform.backend={s3: {bucket: 'state', key: '{system}/{environment}', use_lockfile: true}}"

  static let engines = [
    RuleCase(
      "terraform.backend-type", inside: ["terraform.backend={s3: {}}"], outside: ["terraform.backend={s4: {}}"],
      "terraform.backend.s4: Terraform has no backend 's4' (did you mean 's3'?); use azurerm, consul, cos, gcs, http, "
        + "kubernetes, local, oss, pg, remote, s3"),
    RuleCase(
      "terraform.backend-type", inside: ["terraform.backend={local: {path: 'state'}}"],
      outside: ["terraform.backend={s3: {}, local: {}}"],
      "terraform.backend.local: there is 's3' already, and a program has one backend: remove one of them"),
    RuleCase(
      "terraform.backend-arguments", inside: [s3], outside: ["terraform.backend={s3: {bucket: 'state'}}"],
      "terraform.backend.s3: it has no key: add it, or leave all to terraform init -backend-config with { s3: {} }"),
    RuleCase(
      "terraform.backend-arguments", inside: ["terraform.backend={azurerm: {}}"],
      outside: ["terraform.backend={azurerm: {key: 'state'}}"],
      "terraform.backend.azurerm: it has no storage_account_name and no container_name: add them, or leave all to "
        + "terraform init -backend-config with { azurerm: {} }"),
    RuleCase(
      "terraform.backend-arguments", inside: ["terraform.backend={s3: {bucket: 'a', key: 'b', a_new_argument: true}}"],
      outside: ["terraform.backend={s3: {bucket: 'a', key: 'b', use_lock_file: true}}"],
      "terraform.backend.s3.use_lock_file: the backend s3 has no 'use_lock_file': did you mean 'use_lockfile'?"),
    RuleCase(
      "terraform.version-ranges",
      inside: ["terraform.providers={random: {source: 'a/b', version: '> 3, != 3.0.1, < 3.1'}}"],
      outside: ["terraform.providers={random: {source: 'a/b', version: '> 3.1, <= 3.1.0'}}"],
      "terraform.providers.random.version: no version is in '> 3.1, <= 3.1.0': widen one of its limits"),
    RuleCase(
      "terraform.backend-placeholders", inside: ["terraform.backend={local: {path: '{environment}-{1}'}}"],
      outside: ["terraform.backend={local: {path: '{enviroment}'}}"],
      "terraform.backend.local.path: nothing replaces {enviroment} (did you mean 'environment'?): use {environment} or "
        + "{system}"),
    RuleCase(
      "terraform.required-version", inside: ["terraform.requiredVersion='>= 1.5.0'"],
      outside: ["terraform.requiredVersion='>= 1.4.6, < 2'"],
      "terraform.requiredVersion: '>= 1.4.6, < 2' allows versions of Terraform below 1.5, which the program needs; use "
        + "\">= 1.5\""),
    RuleCase(
      "terraform.required-version", inside: [s3, "terraform.requiredVersion='~> 1.10'"],
      outside: [s3, "terraform.requiredVersion='1.9.8'"],
      "terraform.requiredVersion: '1.9.8' allows versions of Terraform below 1.10, which the backend's use_lockfile "
        + "needs; use \">= 1.10\""),
    RuleCase(
      "terraform.aws-version", inside: ["terraform.awsVersion='~> 5.100'"], outside: ["terraform.awsVersion='< 6'"],
      "terraform.awsVersion: '< 6' allows versions of the AWS provider below 5.100, which the program needs; use "
        + "\">= 5.100, < 7\" or less of it"),
    RuleCase(
      "terraform.aws-version", inside: ["terraform.awsVersion='6.14.1'"], outside: ["terraform.awsVersion='>= 7.0'"],
      "terraform.awsVersion: '>= 7.0' allows no version of the AWS provider below 7, and the program is written for "
        + "those; use \">= 5.100, < 7\" or less of it"),
    RuleCase(
      "terraform.providers",
      inside: ["terraform.providers={random: {source: 'hashicorp/random', version: '~> 3.6'}}"],
      outside: ["terraform.providers={random: {source: 'hashicorp/random'}}"],
      "terraform.providers.random: it has no version: add it"),
    RuleCase(
      "terraform.providers", inside: ["terraform.awsVersion='>= 6, < 7'"],
      outside: ["terraform.providers={aws: {source: 'hashicorp/aws', version: '6'}}"],
      "terraform.providers.aws: the program has the provider 'aws' itself: remove it, and set its versions with "
        + "terraform.awsVersion"),
    RuleCase(
      "terraform.assume-role", inside: [role("123456789012"), "accountId='123456789012'"],
      outside: [role("210987654321"), "accountId='123456789012'"],
      "terraform.provider.assumeRole.roleArn: the role is of account 210987654321, and accountId allows 123456789012 "
        + "only: whoever assumes a role deploys to its account"),
    RuleCase(
      "terraform.assume-role", inside: [role("123456789012")], outside: ["terraform.provider.assumeRole=true"],
      "terraform.provider.assumeRole: it has no roleArn: add the ARN of the role"),
    RuleCase(
      "terraform.module", inside: ["terraform.form=module", "accountId='123456789012'"],
      outside: ["terraform.form=module", s3],
      "terraform.backend: the form is \"module\", and the configuration that calls a module has this: remove it, or the "
        + "form"),
    RuleCase(
      "parameters.values", inside: ["parameterValues.api_image='example/api:1'", "terraform.tfvars=true"],
      outside: ["parameterValues.api_image='example/api:1'"],
      "parameterValues: no file takes them: set terraform.tfvars, cloudFormation.parameterFile or pulumi.stackFile"),
    RuleCase(
      "parameters.values", inside: ["environmentSuffix=test"],
      outside: ["pulumi.stackFile=true", "parameterValues.environment_suffix=test"],
      "parameterValues.environment_suffix: environmentSuffix is the setting for it: use that"),
    RuleCase(
      "parameters.values", inside: ["terraform.tfvars=true", "parameterValues.size='1.10'"] + size,
      outside: ["pulumi.stackFile=true", "parameterValues.size='1.10'"] + size,
      "parameterValues.size: Pulumi reads '1.10' in a stack file as a number, a date or a Boolean: use another text"
    ),
    RuleCase(
      "parameters.values", inside: [], outside: ["terraform.tfvars=true", "parameterValues.api_image='none'"],
      "parameterValues.api_image: 'none' does not match the parameter's pattern "
        + "^[a-z0-9][A-Za-z0-9_.-]*[:/@][A-Za-z0-9_.:/@-]+$"),
    RuleCase(
      "terraform.backend-placeholders", inside: [backend("payments-{environment}")], outside: [backend("${region}")],
      "terraform.backend.s3.bucket: '${region}': Terraform reads a backend before it knows anything else: use {environment}, {system} or plain text"
    ),
  ]

  private static let size = ["services.api.environment={A: '${inputs.size}'}", "inputs={size: {}}"]

  private static func backend(_ bucket: String) -> String {
    "terraform.backend={s3: {bucket: '\(bucket)', key: 'a', region: 'us-east-1'}}"
  }

  private static func role(_ account: String) -> String {
    "terraform.provider.assumeRole.roleArn='arn:aws:iam::\(account):role/deploy'"
  }
}
