internal import Configuration
import InfraModel

extension ValidationRules {
  static let names = [nameLength, nameOnce, loadBalancerName, groupName]

  /// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html, and so on for others
  private static let nameLength = ValidationRule(
    "names.length", "Every name fits into the length that AWS allows, even with the longest suffix.",
    page: "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html",
    .stack { system, stack in
      guard let tightest = stack.tightestName else { return [] }
      let length = system.environmentSuffix.unicodeScalars.count
      let what = "\(tightest.name.subject) (at most \(tightest.name.maximum) characters)"
      if tightest.room < 1 {
        let other =
          system.owner(of: tightest.key).map { $0.isRenamed ? "" : " or the name of \($0.path)" } ?? ""
        return [
          Violation(
            Setting.name,
            "'\(system.name)' leaves no room for the suffix in the name of the \(what); shorten it\(other) by "
              + "\(1 - tightest.room) or more")
        ]
      }
      if length <= tightest.room { return [] }
      return [
        Violation(
          Setting.environmentSuffix,
          "'\(system.environmentSuffix)' has \(length) characters; the name of the \(what) leaves room for \(tightest.room)"
        )
      ]
    })

  private static let nameOnce = ValidationRule(
    "names.once", "No two resources of one type have the same name.",
    page: "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-name.html",
    .stack { system, stack in
      var owners: [String: String] = [:]
      var violations: [Violation] = []
      for entry in stack.entries {
        for name in entry.resource.nameConstraints {
          let text = system.text(of: name)
          guard let other = owners.updateValue(entry.name.key, forKey: "\(name.subject) \(text)") else { continue }
          let (one, two) = (system.owner(of: other)?.path, system.owner(of: entry.name.key)?.path)
          // Conflicting names of two components do not belong to a setting.
          let path = two ?? one ?? Setting.name.path
          guard !violations.contains(where: { $0.path == path }) else { continue }
          let rival = two == nil ? "the system itself" : one?.description ?? "the system itself"
          violations.append(
            Violation(
              path, "\(rival) also has a resource of this kind and name, '\(text)' (\(name.subject)); use another name")
          )
        }
      }
      return violations
    })

  /// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html (Name)
  private static let loadBalancerName = ValidationRule(
    "names.load-balancer", "The name of a load balancer does not begin with internal-.",
    page: "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html"
  ) { system in
    !system.createsLoadBalancer ? [] : reserved("internal-", "a load balancer", system)
  }

  /// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html (GroupName)
  private static let groupName = ValidationRule(
    "names.security-group", "The name of a security group does not begin with sg-.",
    page: "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html"
  ) { system in
    reserved("sg-", "a security group", system)
  }

  private static func reserved(_ prefix: String, _ what: String, _ system: PaymentSystem) -> [Violation] {
    "\(system.name)-".hasPrefix(prefix)
      ? [
        Violation(
          Setting.name,
          "'\(system.name)' begins all names, and that of \(what) cannot begin with \(prefix): use another")
      ]
      : []
  }
}

extension PaymentSystem {
  /// A name with the configured suffix; other deploy-time values appear in braces.
  fileprivate func text(of name: NameConstraint) -> String {
    let parts: [Expression] =
      if case .interpolation(let parts) = name.value.expression { parts } else { [name.value.expression] }
    return parts.reduce(into: "") { text, part in
      switch part {
      case .string(let literal): text += literal
      case .parameter(Naming.suffixParameter): text += environmentSuffix
      case .parameter(let other): text += "{\(other.snake)}"
      case .attribute(let attribute): text += "{\(attribute.resource.key)}"
      default: text += "{}"
      }
    }
  }

  /// The setting of a resource, found by the prefix of the resource's key, and whether its physical name is a former
  /// name. Nil for a resource of the system itself.
  func owner(of key: String) -> (path: SettingPath, isRenamed: Bool)? {
    var owners = named.flatMap { collection in
      collection.entries.map { (collection.path(of: $0.name), CaseStyle.snake($0.name), !$0.former.isEmpty) }
    }
    func reserved<Value>(_ entries: [Keyed<Value>], _ path: (String) -> SettingPath) {
      owners += entries.filter { ValidationRules.ownNames.contains(CaseStyle.snake($0.name)) }.map {
        (path($0.name), $0.keyStem, !$0.formerNames.isEmpty)
      }
    }
    reserved(services) { Setting.services[$0].path }
    reserved(jobs) { Setting.jobs[$0].path }
    // Entries of two collections can have one name: the noun in the key tells the ledger service from its database.
    func rank(_ path: SettingPath, _ word: String) -> (Int, Int) {
      (word.utf8.count, Self.noun(of: path).map { key.contains("_\($0)") } == true ? 1 : 0)
    }
    return owners.filter { key.hasPrefix("\($0.1)_") }.max { rank($0.0, $0.1) < rank($1.0, $1.1) }.map { ($0.0, $0.2) }
  }

  /// The noun in keys of resources of an entry, such as `database`.
  private static func noun(of entry: SettingPath) -> String? {
    guard case .key(let collection)? = entry.steps.first else { return nil }
    return LinkTargets.kinds.first { $0.collection == collection || $0.shortName == collection }.map {
      CaseStyle.snake($0.noun)
    }
  }
}
