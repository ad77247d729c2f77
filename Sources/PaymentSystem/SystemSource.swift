package import Configuration
import InfraModel

/// A configuration text with the selected environment and overrides.
public struct SystemSource: Sendable {
  private let file: String
  private let text: [UInt8]
  private let overrides: [String]
  private let environment: String?
  private let environmentOrigin: String
  private let components: [any Component]
  private let regenerate: String
  private let folder: ConfigurationFolder?

  /// Creates a source from the text of a configuration. `overrides` are assignments such as `network.zones=2`.
  /// `regenerate` is the command line without the environment, which is added here. `environmentOrigin` is where the
  /// environment was chosen, for messages. `folder` is the folder of the configuration, for settings that name files. `components` are built together with the system's own parts.
  public init(
    file: String, text: [UInt8], overrides: [String] = [], environment: String? = nil,
    environmentOrigin: String = "--environment", components: [any Component] = [], regenerate: String,
    folder: ConfigurationFolder? = nil
  ) {
    self.file = file
    self.text = text
    self.overrides = overrides
    self.environment = environment
    self.environmentOrigin = environmentOrigin
    self.components = components
    self.regenerate = regenerate
    self.folder = folder
  }

  /// Reads, validates and builds the system. Throws all errors together.
  public func stack() throws(Diagnostics) -> Stack { try stackWithEnvironment().stack }

  /// The same, with the name of the environment.
  public func stackWithEnvironment() throws(Diagnostics) -> (stack: Stack, environment: String) {
    let (stack, report) = try reviewed(on: nil)
    return (stack, report.environment)
  }

  /// Parameter for the suffix of every name, with which the same system can be deployed several times.
  public static var suffixParameter: Parameter.Name { Naming.suffixParameter }

  /// The system with suppressions for scanners, and the policy report they come from. The day affects only which
  /// waivers the report calls expired; without a day, none is.
  public func reviewed(on day: Day?) throws(Diagnostics) -> (stack: Stack, report: PolicyReport) {
    let (whole, system, places, name) = try built()
    let report = PolicyReport(whole, system, at: places, environment: name, file: file, on: day)
    var stack = system.choosingOutputs(of: whole)
    for suppression in report.suppressions { stack.suppress(suppression) }
    return (stack, report)
  }

  private func built() throws(Diagnostics) -> (
    stack: Stack, system: PaymentSystem, places: SettingPlaces, environment: String
  ) {
    let (tree, environments, name) = try resolved()
    let (system, places) = try checked(tree, in: name)
    let options = environments.isEmpty ? regenerate : "\(regenerate) --environment \(name)"
    var (stack, refusals, context) = system.build(regenerate: options)
    stack.engines = system.engineSettings(in: name)
    let linkProblems = ValidationRules.problems(in: context.links, of: system, at: places)
    // The rules for stacks would report a variable of two links again.
    if linkProblems.hasErrors { throw linkProblems }
    var problems = Diagnostics(
      stack.keyProblems { key in
        let isRaw = system.raw.contains { $0.name == key }
        return (isRaw ? Setting.raw[key].path : system.owner(of: key)?.path).map {
          (places.location(of: $0), $0.description)
        }
      })
    problems.report(ValidationRules.diagnostics(of: context.texts.problems, at: places))
    problems.report(system.applyPatches(to: &stack, context.references, at: places))
    // The rules for settings reject engine syntax in the texts of a configuration, but not in those of components.
    if !components.isEmpty { problems.report(Diagnostics(stack.textProblems)) }
    if !problems.hasErrors {
      problems.report(ReferenceCircles.problems(in: stack, of: system, context.references, at: places))
    }
    problems.report(refusals)
    problems.report(ValidationRules.missingAttributes(of: stack, at: places))
    problems.report(ValidationRules.problems(in: stack, of: system, at: places))
    if problems.hasErrors { throw problems }
    return (stack, system, places, name)
  }

  /// Environments of the configuration.
  public func environments() throws(Diagnostics) -> Environments { try Environments(try parsed()) }

  /// Description of the system, one sentence.
  public func summary() throws(Diagnostics) -> String { try PaymentSystem.read(try resolved().tree).description }

  /// All settings with their values in the environment, and the name of the environment.
  package func settings() throws(Diagnostics) -> (environment: String, settings: JSON5Value) {
    let (tree, _, name) = try resolved()
    return (name, PaymentSystem.encode(try checked(tree, in: name).system))
  }

  /// The parsed text. Throws if it does not describe a system.
  private func parsed() throws(Diagnostics) -> JSON5Value {
    let tree = try JSON5.parse(text, file: file)
    // Before everything else, because other versions have other settings.
    try ToolVersion.check(tree)
    try GenerationManifest.refuseAlone(tree)
    return tree.expandingLinkLists()
  }

  /// The configuration without `$schema`, which is for editors.
  private static func withoutSchema(_ tree: JSON5Value) throws(Diagnostics) -> JSON5Value {
    guard let schema = tree["$schema"] else { return tree }
    guard case .string = schema.kind else {
      throw Diagnostics([
        Diagnostic(
          .error, at: schema.location, path: "$schema", "expected text, the path of a JSON Schema for editors")
      ])
    }
    return tree.removing("$schema")
  }

  /// Throws if an assignment changes a member of the file that does not belong to one environment.
  private static func refuseWholeFile(_ tree: JSON5Value) throws(Diagnostics) {
    guard let member = tree.members?.first(where: { ["environments", GenerationManifest.member].contains($0.key) })
    else {
      return
    }
    throw Diagnostics([
      Diagnostic(
        at: member.keyLocation,
        "--set changes settings of one environment, which --environment names, such as network.zones=3; it does not change "
          + "\(member.key)")
    ])
  }

  private func checked(
    _ tree: JSON5Value, in environment: String
  ) throws(Diagnostics) -> (system: PaymentSystem, places: SettingPlaces) {
    var (system, places) = try PaymentSystem.readWithPlaces(tree)
    system.environmentName = environment
    system.folder = folder
    let whole = self
    system.findAbsent = {
      (try? whole.parsed()).map { LinkGraph.parts(in: $0).subtracting(LinkGraph.parts(in: tree)) } ?? []
    }
    system.readLinks = LinkGraph(system)
    system.components = components
    let problems = ValidationRules.problems(in: system, at: places)
    if problems.hasErrors { throw problems }
    return (system, places)
  }

  /// The name of the environment as the default suffix. Problems with it are reported at the location of the name.
  private func suffix(_ name: String, in environments: Environments) -> JSON5Value {
    let written = environments.location(of: name) ?? (environment == nil ? environments.location : nil)
    let location = written ?? SourceLocation(file: environmentOrigin, line: 1, column: 1)
    let value = JSON5Value(.string(name), at: location)
    return JSON5Value(
      .object([JSON5Member(key: "environmentSuffix", keyLocation: location, value: value)]), at: location)
  }

  /// The base of the configuration with the settings of an environment and the assignments. Throws if one of them names
  /// an entry that the base lacks.
  private func overridden(
    _ base: JSON5Value, in environments: Environments, _ name: String
  ) throws(Diagnostics) -> JSON5Value {
    let base = try ShortForm.applied(to: base)
    var tree = base
    var problems = Diagnostics()
    for layer in environments.layers(of: name) {
      problems.report(MissingEntries(in: layer.value, base: base, of: layer.key).problems)
      let override = try ShortForm.applied(
        to: layer.value, at: SettingPath([.key("environments"), .key(layer.key)]))
      tree = tree.withoutPartsAdopted(in: override).merging(override)
    }
    for override in overrides {
      let assigned = try tree.withoutPartsAdopted(in: Self.alone(override)).setting(override)
      try Self.refuseWholeFile(assigned)
      problems.report(MissingEntries(in: assigned, base: tree).problems)
      tree = try ShortForm.applied(to: assigned, isAssigned: true)
    }
    if problems.hasErrors { throw problems }
    return tree
  }

  /// What an assignment sets, without the configuration; nothing if it only makes sense there.
  private static func alone(_ override: String) -> JSON5Value {
    let nothing = JSON5Value(.object([]), at: SourceLocation(file: "--set", line: 1, column: 1))
    return ((try? nothing.setting(override)).flatMap { try? ShortForm.applied(to: $0) }) ?? nothing
  }

  /// The configuration with its environment's settings and the overrides applied, and without the words that
  /// ``EntryResolution`` applies.
  func resolved() throws(Diagnostics) -> (tree: JSON5Value, environments: Environments, name: String) {
    var tree = try parsed()
    let environments = try Environments(tree)
    let name = try environments.chosen(environment, by: environmentOrigin)
    try GenerationManifest.check(tree, file: file)
    tree = try Self.withoutSchema(tree).removing("environments").removing(GenerationManifest.member)
    tree = try overridden(tree, in: environments, name)
    try ToolVersion.check(tree)
    tree = try EntryResolution.resolve(tree, in: environments, for: name)
    if tree["environmentSuffix"] == nil, tree.members != nil {
      tree = tree.merging(suffix(name, in: environments))
    }
    return (tree, environments, name)
  }
}
