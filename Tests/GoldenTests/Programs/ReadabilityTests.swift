import AWSResources
import EmitterConformance
import Emitters
import InfraModel
import Testing

/// Readability of every generated program.
@Suite struct ReadabilityTests {
  /// The stacks of all goldens with names for messages.
  private static func stacks() throws -> [(name: String, stack: Stack)] {
    try GoldenTests.environments.map { ("\($0.0)/\($0.1)", try GoldenTests.stack($0.0, $0.1)) }
      + [("kinds", try KitchenSink.stack())]
  }

  private static func text(_ emitter: some Emitter, _ stack: Stack) throws -> String {
    let document = try #require(emitter.documents(for: stack, layout: .single).first)
    return String(decoding: try document.bytes(), as: UTF8.self)
  }

  /// True if a snake-case name repeats words, such as `backup_backup` or `a_b_a_b`.
  private static func repeatsWords(_ name: String) -> Bool {
    let words = name.split(separator: "_")
    return (1...max(1, words.count / 2)).contains { length in
      words.indices.contains { start in
        start + 2 * length <= words.count
          && words[start..<start + length] == words[start + length..<start + 2 * length]
      }
    }
  }

  @Test func repeatedWordsAreFound() {
    #expect(["backup_backup", "a_b_a_b", "x_main_main_y"].allSatisfy(Self.repeatsWords))
    #expect(!["backup", "backup_restore", "a_b_a", ""].contains(where: Self.repeatsWords))
  }

  @Test func noLabelOrLogicalNameRepeatsItsWords() throws {
    for (name, stack) in try Self.stacks() {
      for entry in stack.entries {
        let addresses =
          entry.provider().map(\.address) + entry.cloudFormation().map(\.address)
        for address in addresses {
          let logicalName = [address.owner.key, address.instance, address.words].filter { !$0.isEmpty }
          #expect(!Self.repeatsWords(address.label), "\(name): \(address.label)")
          #expect(!Self.repeatsWords(logicalName.joined(separator: "_")), "\(name): \(logicalName)")
        }
      }
    }
  }

  private static func terraform(_ name: String, _ stack: Stack) throws -> CachedProgram {
    try CachedProgram.of(name, "terraform") { stack }
  }

  @Test func noDependencyIsRedundant() throws {
    for (name, stack) in try Self.stacks() {
      let graph = try Self.terraform(name, stack).graph
      #expect(!graph.dependencies.isEmpty, "\(name)")
      for (address, dependencies) in graph.dependencies {
        for dependency in dependencies {
          let isNeeded = !graph.before(address, without: dependency).contains(dependency)
          #expect(isNeeded, "\(name): \(address) need not name \(dependency)")
        }
      }
    }
  }

  /// Every dependency in the model becomes a reference or an entry of `depends_on`.
  @Test func explicitDependenciesAreKept() throws {
    for (name, stack) in try Self.stacks() {
      let graph = try Self.terraform(name, stack).graph
      for entry in stack.entries {
        for (index, resource) in entry.provider().enumerated() {
          let names = (index == 0 ? entry.dependsOn : []) + resource.waitsFor
          let completing = names.compactMap { stack.entry($0.key) }.flatMap { other in
            let all = other.provider()
            return all.contains(where: \.isReadinessGate) ? all.filter(\.isReadinessGate) : Array(all.prefix(1))
          }
          let wanted =
            completing.map { "\($0.terraform).\($0.address.label)" }
            + resource.dependsOn.compactMap { address in
              stack.entry(address.owner.key).flatMap { other in
                other.provider().first {
                  $0.address.words == address.words && $0.address.instance == address.instance
                }
              }.map { "\($0.terraform).\($0.address.label)" }
            }
          let address = "\(resource.terraform).\(resource.address.label)"
          #expect(graph.before(address).isSuperset(of: wanted), "\(name): \(address)")
        }
      }
    }
  }

  /// Terraform and Pulumi remove the default egress rule of a new group; CloudFormation must replace it.
  @Test func onlyCloudFormationNeedsAnEgressPlaceholder() throws {
    let loopback = "127.0.0.1/32"
    for (name, stack) in try Self.stacks() {
      #expect(!(try Self.text(TerraformEmitter(), stack)).contains(loopback), "\(name)")
      #expect(!(try Self.text(PulumiEmitter(), stack)).contains(loopback), "\(name)")
      let isNeeded = stack.entries.contains { ($0.resource as? SecurityGroup)?.egress.isEmpty ?? false }
      if isNeeded { #expect(try Self.text(CloudFormationEmitter(), stack).contains(loopback), "\(name)") }
    }
  }

  /// The metadata of a template contains the reasons that Terraform and Pulumi programs have in comments.
  @Test func templateMetadataHasTheReasons() throws {
    for (name, stack) in try Self.stacks() {
      let template = try Self.text(CloudFormationEmitter(), stack)
      let program = try Self.text(PulumiEmitter(), stack)
      let shown = stack.entries.filter { entry in
        !entry.cloudFormation().isEmpty && (entry.resource.region ?? stack.region) == stack.region
      }
      for reason in shown.compactMap(\.reason) {
        let lines = reason.split(separator: "\n")
        #expect(
          template.contains("\"Comment\": \(JSONText.quoted(lines.joined(separator: " ")))"), "\(name): \(reason)")
        for line in lines { #expect(program.contains("  # \(line)\n"), "\(name): \(line)") }
      }
    }
  }

  /// The id of a managed CloudFront policy has a comment with the policy's name.
  @Test func managedPolicyIDsHaveTheirNames() throws {
    for (name, stack) in try Self.stacks() {
      for entry in stack.entries {
        guard let distribution = entry.resource as? Distribution else { continue }
        let note = try #require(distribution.note)
        let template = try Self.text(CloudFormationEmitter(), stack)
        let ids = template.matches(of: #/"(?:CachePolicyId|OriginRequestPolicyId)": "([^"]+)"/#).map { String($0.1) }
        #expect(!ids.isEmpty && ids.allSatisfy { template.contains("\($0) is ") }, "\(name): \(note)")
      }
    }
  }
}
