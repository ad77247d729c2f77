import AWSResources
internal import Configuration
import InfraModel

extension PaymentSystem {
  /// Builds all resources and all available outputs of the system.
  func stack(regenerate: String) -> Stack { build(regenerate: regenerate).stack }

  /// Builds the system with its components. Returns errors that components report, and the context with the
  /// wrong references.
  func build(regenerate: String) -> (stack: Stack, problems: Diagnostics, context: BuildContext) {
    var stack = Stack(name: name, description: description, regenerate: regenerate, region: region)
    let suffix: Value<String> = stack.parameter(suffixParameter(maximum: nil))
    stack.tags =
      [.init(environmentTag, suffix.expression)] + tags.map { .init($0.name, Self.tagValue($0.value).expression) }

    for input in inputs { stack.parameter(input.parameter, as: String.self) }
    let context = context(in: &stack)
    stack.links = context.links.granted.map(\.summary)
    var built = BuiltParts()
    for part in Part.all { part.build(&built, context, &stack) }
    context.network.addOutputs(to: &stack)
    for part in Part.all where !part.isFoundation { part.addOutputs(built, &stack) }
    for part in Part.all where part.isFoundation { part.addOutputs(built, &stack) }
    var problems = Diagnostics()
    if !components.isEmpty {
      var builder = SystemBuilder(stack, context)
      for component in components { component.add(to: &builder) }
      (stack, problems) = (builder.stack, builder.problems)
    }
    problems.report(addRaw(to: &stack, context.references))
    stack.outputs.append(StackOutput(Self.suffixOutput, suffix, "Suffix of every resource name."))
    if !context.texts.outputs.isEmpty {
      // The rule outputs.names refuses the others.
      var names = Set(stack.outputs.map { CaseStyle.pascal($0.name) })
      stack.outputs += context.texts.outputs.filter { names.insert(CaseStyle.pascal($0.name)).inserted }
    }
    limitSuffix(of: &stack)
    return (stack, problems, context)
  }

  private func context(in stack: inout Stack) -> BuildContext {
    let name = Naming(project: name)
    var network: Network
    if ownNetwork == nil {
      network = Network(absentFrom: &stack)
    } else if let existing = self.network.existing {
      network = Network(existing, for: self, in: &stack)
    } else {
      stack.begin("network", "Network")
      network = Network(self.network, name, in: &stack)
    }
    let keys = Keys(self, in: &stack)
    let clients = ClientGroups(self, in: &stack)
    let links = Links(
      LinkContext(system: self, name: name, keys: keys, network: network, clients: clients), in: &stack)
    stack.begin("security", "Security groups")
    let firewall = SecurityGroups(self, network, clients, links, name, in: &stack)
    if !self.network.endpoints.isEmpty {
      stack.begin("endpoints", "VPC endpoints")
      network.addEndpoints(self.network, place, firewall, name, to: &stack)
    }
    if Keys.isNeeded(by: self) { stack.begin("keys", "Encryption keys") }
    keys.add(self, name, to: &stack)
    let references = References(system: self, parts: links.parts)
    return BuildContext(
      system: self, name: name, network: network, placement: network.placement(of: self), firewall: firewall,
      keys: keys, references: references,
      texts: ResolvedTexts(references, links, in: &stack), links: links)
  }

  /// Value of a tag, with `{target}` replaced by the name of the target.
  private static func tagValue(_ text: String) -> Value<String> {
    let mark = "{target}"
    guard text.utf8.count >= mark.utf8.count,
      let start = text.indices.first(where: { text[$0...].hasPrefix(mark) })
    else { return Value(.string(text)) }
    let end = text.index(start, offsetBy: mark.count)
    return "\(String(text[..<start]))\(Value<String>(.lookup(.target)))\(String(text[end...]))"
  }

  /// True for outputs that a stack has only if the configuration names them.
  private static func isByChoice(_ output: StackOutput) -> Bool {
    output.name == "log_group_name" || output.name.hasSuffix(Service.appSpecOutput)
  }

  /// Name of the last output of the system itself.
  static let suffixOutput = "environment_suffix"

  /// The outputs that the configuration composes of references.
  var ownOutputs: [Keyed<String>] { outputs.filter(\.value.hasReference) }

  /// The outputs that the configuration names.
  var chosenOutputs: [Keyed<String>] { outputs.filter { !$0.value.hasReference } }

  /// The stack with only the outputs that the configuration names, under the configured names, and those that it
  /// composes.
  func choosingOutputs(of whole: Stack) -> Stack {
    var stack = whole
    if chosenOutputs.isEmpty {
      stack.outputs.removeAll(where: Self.isByChoice)
      return stack
    }
    stack.outputs = outputs.compactMap { chosen in
      if chosen.value.hasReference { return whole.outputs.first { $0.name == chosen.name } }
      return whole.outputs.first { $0.name == chosen.value }.map { output in
        var output = output
        output.name = chosen.name
        return output
      }
    }
    return stack
  }

  private func suffixParameter(maximum: Int?) -> Parameter {
    Parameter(
      Naming.suffixParameter, group: "Environment", default: .string(environmentSuffix), pattern: SuffixRule.pattern,
      refusedPattern: SuffixRule.refusedPattern, minimumLength: 1, maximumLength: maximum,
      constraint: maximum.map(SuffixRule.constraint),
      "Suffix of every resource name, such as dev or pr1234, so that several copies can be deployed side by side.")
  }

  /// Limits the length of the suffix to the maximum that all names allow.
  private func limitSuffix(of stack: inout Stack) {
    stack.parameter(suffixParameter(maximum: max(1, stack.tightestName?.room ?? 64)), as: String.self)
  }
}
