internal import Configuration
import InfraModel

extension PaymentSystem {
  /// Adds the raw resources. Returns what is wrong in their texts.
  func addRaw(to stack: inout Stack, _ references: References) -> Diagnostics {
    if raw.isEmpty { return Diagnostics() }
    stack.begin("raw", "Other resources")
    // All exist before their bodies are read, because they may refer to each other.
    let added = raw.filter { stack.entry($0.name) == nil }.map { entry in
      (
        entry,
        stack.add(
          LogicalName(entry.name),
          RawResource(
            entry.value.names, holdsData: entry.value.keepsData, isProtected: protectData && entry.value.keepsData,
            unsupportedFeatures: entry.unsupportedFeatures))
      )
    }
    var problems = Diagnostics()
    for (entry, resource) in added {
      var reader = PatchValueReader(references)
      let path = Setting.raw[entry.name]
      func members(_ body: JSON5Value?, _ place: SettingPath, _ target: Patch.Target) -> [PatchMember] {
        body.map { reader.members(of: $0, at: place, for: target, in: &stack) } ?? []
      }
      let settings = entry.value
      var wrongNames: [Diagnostic] = []
      var bodies: (terraform: ProviderBody?, pulumi: ProviderBody?, cloudFormation: [Expression.Member]?)
      if let terraform = settings.terraform, !terraform.isUnneeded {
        let body = members(terraform.body, path.terraform.body, .terraform)
        bodies.terraform = ProviderBody(terraform.source + body, hasPulumiNames: false, &wrongNames)
        if let type = terraform.type, !terraform.data, wrongNames.isEmpty {
          wrongNames += body.flatMap { $0.misspellings(of: type, in: .terraform) }
        }
        // Only Terraform has modules, so this body has no source of one.
        if let pulumi = settings.pulumi, pulumi.body == nil, !pulumi.isUnneeded { bodies.pulumi = bodies.terraform }
      }
      if let pulumi = settings.pulumi, bodies.pulumi == nil, !pulumi.isUnneeded {
        bodies.pulumi = ProviderBody(
          members(pulumi.body, path.pulumi.body, .pulumi), hasPulumiNames: true, &wrongNames)
      }
      if let template = settings.cloudFormation, !template.isUnneeded {
        let body = members(template.body, path.cloudFormation.body, .cloudFormation)
        let impossible = CloudFormationResource.problems(inProperties: body)
        wrongNames +=
          impossible.isEmpty
          ? body.flatMap { $0.misspellings(of: template.type ?? "", in: .cloudFormation) } : impossible
        bodies.cloudFormation = body.properties
      }
      problems.report(reader.problems)
      problems.report(Diagnostics(wrongNames))
      stack.update(resource) { (resource: inout RawResource) in
        resource.terraform = bodies.terraform
        resource.pulumi = bodies.pulumi
        resource.cloudFormation = bodies.cloudFormation
      }
    }
    return problems
  }
}

extension RawSettings {
  /// Names of the type in each target; empty in a target without the resource.
  var names: TypeNames {
    let type = terraform.flatMap { $0.isUnneeded ? nil : $0 }.map {
      $0.module != nil ? "module" : ($0.data ? "data." : "") + ($0.type ?? "")
    }
    return TypeNames(
      terraform: type ?? "", pulumi: pulumi?.type ?? "", cloudFormation: cloudFormation?.type ?? "", noun: "")
  }
}

extension RawTerraformSettings {
  /// Source and version of a module, as arguments.
  fileprivate var source: [PatchMember] {
    let place = PatchMember.Place(SourceLocation(file: "default", line: 1, column: 1), "")
    return [("source", module), ("version", version)].compactMap { name, text in
      text.map { PatchMember(name, .scalar(.string($0)), at: place) }
    }
  }

  /// Why no other target can have it; nil for a resource.
  var limit: String? { module != nil ? "a module" : data ? "a data source" : nil }
}

extension Keyed<RawSettings> {
  /// The targets without the resource.
  fileprivate var unsupportedFeatures: [UnsupportedFeature] {
    let settings: [(Dialect, String, Bool)] = [
      (.provider, "Terraform", value.terraform == nil), (.provider, "Pulumi", value.pulumi == nil),
      (.cloudFormation, "CloudFormation", value.cloudFormation == nil),
    ]
    return settings.filter(\.2).map { dialect, target, _ in
      UnsupportedFeature(
        dialect, "the raw resource \(name) in \(target)",
        because: value.terraform?.limit.map { "Only Terraform has \($0)." }
          ?? "raw.\(name) says nothing for \(target): add it there.")
    }
  }
}

extension [PatchMember] {
  /// The members as properties.
  fileprivate var properties: [Expression.Member] {
    compactMap { member in member.value.expression.map { Expression.Member(member.name, $0) } }
  }
}
