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

  /// Creates a source from the text of a configuration. `overrides` are assignments such as `network.zones=2`.
  /// `regenerate` is the command line without the environment, which is added here. `environmentOrigin` is where the
  /// environment was chosen, for messages. `components` are built together with the system's own parts.
  public init(
    file: String, text: [UInt8], overrides: [String] = [], environment: String? = nil,
    environmentOrigin: String = "--environment", components: [any Component] = [], regenerate: String
  ) {
    self.file = file
    self.text = text
    self.overrides = overrides
    self.environment = environment
    self.environmentOrigin = environmentOrigin
    self.components = components
    self.regenerate = regenerate
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
    var (stack, refusals, references) = system.build(regenerate: options)
    stack.engines = system.engineSettings(in: name)
    var problems = Diagnostics(stack.keyProblems)
    problems.report(ValidationRules.diagnostics(of: references.problems, at: places))
    problems.report(system.applyPatches(to: &stack, references, at: places))
    // The rules for settings reject engine syntax in the texts of a description, but not in those of components.
    if !components.isEmpty { problems.report(Diagnostics(stack.textProblems)) }
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
    system.absent = LinkGraph.parts(in: try parsed()).subtracting(LinkGraph.parts(in: tree))
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
      let settings = try ShortForm.applied(
        to: layer.value, at: SettingPath([.key("environments"), .key(layer.key)]))
      problems.report(MissingEntries(in: settings, base: base, of: layer.key).problems)
      tree = tree.merging(settings)
    }
    for override in overrides {
      let assigned = try ShortForm.applied(to: try tree.setting(override), isAssigned: true)
      try Self.refuseWholeFile(assigned)
      problems.report(MissingEntries(in: assigned, base: tree).problems)
      tree = assigned
    }
    if problems.hasErrors { throw problems }
    return tree
  }

  /// The configuration with its environment's settings and the overrides applied, and without the words that
  /// ``EntryResolution`` applies.
  func resolved() throws(Diagnostics) -> (tree: JSON5Value, environments: Environments, name: String) {
    var tree = try parsed()
    let environments = try Environments(tree)
    let name = try environments.chosen(environment)
    try GenerationManifest.check(tree, file: file)
    tree = try Self.withoutSchema(tree).removing("environments").removing(GenerationManifest.member)
    tree = try overridden(tree, in: environments, name)
    tree = try EntryResolution.resolve(tree, in: environments, for: name)
    if tree["environmentSuffix"] == nil, tree.members != nil {
      tree = tree.merging(suffix(name, in: environments))
    }
    return (tree, environments, name)
  }
}
