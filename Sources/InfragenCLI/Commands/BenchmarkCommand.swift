import PaymentSystem

/// `infragen benchmark`: prints a synthetic system.
struct BenchmarkCommand: Command {
  var target: Target
  var resources: Int

  static let name: String? = "benchmark"
  static let summary = "print a synthetic system, to measure how long that takes"
  static var options: [OptionDeclaration] { [.requiredTarget, resourceCount] }
  static let exits: [ExitCode.Meaning] = [
    (ExitCode.success, "printed"), (ExitCode.failure, "nothing can be written"),
  ]
  static let examples = [
    "infragen benchmark --target terraform --resources 1000 > main.tf",
    "infragen benchmark --target pulumi --resources 70 --quiet",
  ]

  private static let range = 1...10_000_000
  private static var resourceCount: OptionDeclaration {
    OptionDeclaration(
      "resources", "N", .text, "how many resources it has, from \(range.lowerBound) to \(range.upperBound)"
    ).required.withoutSuggestion
  }
}

extension BenchmarkCommand {
  init(_ arguments: ParsedArguments) throws(UsageError) {
    target = try arguments.requiredTarget()
    guard let text = arguments[Self.resourceCount] else {
      throw UsageError("--resources is missing: give a number such as 1000")
    }
    guard let count = Int(text), Self.range.contains(count) else {
      let (least, most) = (Self.range.lowerBound, Self.range.upperBound)
      throw UsageError("--resources takes a number from \(least) to \(most), not '\(text)'")
    }
    resources = count
  }

  func run(in context: CommandContext) throws {
    try context.requireOutput()
    context.interruption.release()
    let count = try context.withProgress(printing: true) {
      let system = SyntheticSystem.stack(resources: resources)
      system.stack.keepUntilExit()
      try context.print(target.emitter.documents(for: system.stack, layout: .single))
      return system.count
    }
    if !context.isQuiet { StandardError.print("resources: \(count)") }
  }
}
