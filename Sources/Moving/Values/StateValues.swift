import Configuration
import Emitters
import InfraModel

/// The values that expressions of a stack have in its deployment, as far as the state of the engine has them.
struct StateValues {
  let stack: Stack
  let state: DeployedState

  /// The value of an expression as text; nil if the state does not have it.
  func text(_ value: Expression) -> String? {
    switch value {
    case .string(let text), .decimal(let text): return text
    case .integer(let number): return String(number)
    case .boolean(let truth): return truth ? "true" : "false"
    case .interpolation(let parts):
      var text = ""
      for part in parts {
        guard let part = self.text(part) else { return nil }
        text += part
      }
      return text
    case .parameter(let name):
      return stack.presetParameters(in: state.dialect).first { $0.parameter.name == name }.flatMap { text($0.value) }
    case .lookup(.region): return stack.region
    case .lookup(.accountID): return stack.engines.accountID ?? state.account
    case .lookup(.partition): return partition
    case .lookup(.dnsSuffix): return partition == "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com"
    case .lookup(.target): return state.engine.rawValue
    case .attribute(let attribute): return self.attribute(attribute)
    case .list, .object, .ssmParameter, .availabilityZone, .json, .tags, .archive: return nil
    }
  }

  private var partition: String {
    stack.region.hasPrefix("cn-") ? "aws-cn" : stack.region.hasPrefix("us-gov-") ? "aws-us-gov" : "aws"
  }

  /// The state's resource for a provider's resource; nil if it has none.
  func held(_ resource: ProviderResource) -> DeployedState.Resource? {
    self.resource(resource.address, terraform: resource.terraform)
  }

  /// The state's resource for a generated resource of the engine's dialect; nil if it has none.
  func resource(_ address: ResourceAddress, terraform type: String) -> DeployedState.Resource? {
    switch state.engine {
    case .cloudformation: state[address.logicalID]
    case .terraform: ([address] + address.former).lazy.compactMap { state["\(type).\($0.label)"] }.first
    case .pulumi: ([address] + address.former).lazy.compactMap { state[$0.logicalName] }.first
    }
  }

  private func attribute(_ attribute: Attribute) -> String? {
    let type = attribute.name.child?.terraform ?? attribute.resource.type.terraform
    let resource = resource(attribute.address, terraform: type)
    switch state.engine {
    case .cloudformation:
      if case .composed(let compose) = attribute.name.cloudFormation { return text(compose(attribute.resource)) }
      return resource.flatMap { value(of: attribute.name, inStack: $0) }
    case .terraform: return resource?.value(at: attribute.name.provider, inElementOf: attribute.name.onlyElementOf)
    case .pulumi:
      return resource?.value(
        at: attribute.name.pulumi ?? CaseStyle.camel(attribute.name.provider),
        inElementOf: attribute.name.pulumi == nil ? attribute.name.onlyElementOf.map(CaseStyle.camel) : nil)
    }
  }

  /// An attribute of a CloudFormation resource, of which only the physical ID is known.
  private func value(of name: AttributeName, inStack resource: DeployedState.Resource) -> String? {
    if let form = name.physicalID {
      return try? IdentityTemplate(form).filled { placeholder in
        switch placeholder {
        case "id": resource.id
        case "account": text(.lookup(.accountID))
        case "region": stack.region
        case "partition": partition
        default: Int(placeholder).flatMap { resource.id.component($0) }
        }
      }
    }
    if case .ref = name.cloudFormation { return resource.id }
    let isARN = name.provider == "arn" || name.provider.hasSuffix("_arn")
    return isARN && resource.id.hasPrefix("arn:") ? resource.id : nil
  }
}

extension DeployedState {
  /// Dialect of the engine's programs.
  var dialect: Dialect { engine == .cloudformation ? .cloudFormation : .provider }
}

extension DeployedState.Resource {
  /// The value of an attribute at a path such as `master_user_secret[0].secret_arn`; nil if there is none, if it is not
  /// a text, number or Boolean, or if Pulumi encrypted it.
  func value(at path: String, inElementOf set: String? = nil) -> String? {
    guard var value = attributes else { return nil }
    if let set {
      guard let element = value[set]?.elements?.first else { return nil }
      value = element
    }
    for name in path.split(separator: ".") {
      let parts = name.split(separator: "[")
      guard let next = value[String(parts[0])] else { return nil }
      value = next
      for index in parts.dropFirst() {
        guard let place = Int(index.dropLast()), let items = value.elements, items.indices.contains(place) else {
          return nil
        }
        value = items[place]
      }
    }
    return value.scalar
  }

  /// True if the attribute is encrypted in the export of a Pulumi stack.
  func isEncrypted(_ name: String) -> Bool { attributes?[name]?["ciphertext"] != nil }
}

extension String {
  /// A component, from 0, of a text whose components are separated by `|`; nil if it has fewer.
  func component(_ index: Int) -> String? {
    let parts = split(separator: "|", omittingEmptySubsequences: false)
    return parts.indices.contains(index) ? String(parts[index]) : nil
  }
}
