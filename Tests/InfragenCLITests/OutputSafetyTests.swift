import Foundation
import Testing

@testable import InfragenCLI

/// `--output`, `init` and printed text in an untrusted repository.
@Suite(.enabled(if: Tool.path != nil)) struct OutputSafetyTests {
  let folder: TemporaryFolder
  /// Files outside of the repository.
  let outside: TemporaryFolder

  private static let generation = "\"$0\" --target terraform --output"

  init() throws {
    folder = try TemporaryFolder()
    outside = try TemporaryFolder()
    try folder.write("{ services: { a: { image: 'a:1' } }, environments: { dev: {} } }", to: "infragen.json5")
    try outside.write(ListedSafetyTests.mark, to: "victim")
  }

  private func run(_ line: String) throws -> (output: String, errors: String, code: Int32) {
    try Tool.run("export OUTSIDE='\(outside.path)'; \(line)", in: folder)
  }

  @Test(arguments: [
    ("ln -s \"$OUTSIDE\" infra", "infra/"), ("ln -s \"$OUTSIDE\" infra", "infra"), ("ln -s / infra", "infra/"),
    ("ln -s \"$OUTSIDE/victim\" main.tf", "main.tf"), ("ln -s \"$OUTSIDE/new\" main.tf", "main.tf"),
    ("ln -s \"$OUTSIDE\" a", "a/b/"), ("ln -s \"$OUTSIDE\" infra", "\"$PWD/infra/\""), ("ln -s /dev/null x", "x"),
    ("mkdir infra && ln -s \"$OUTSIDE/victim\" infra/main.tf", "infra/"), ("git init -q .", ".git/config"),
    ("git init -q .", ".git/x/"), ("mkdir infra && ln -s main.tf infra/main.tf", "infra/"),
  ])
  func outputLinksOutOfTheRepositoryAreRefused(preparation: String, place: String) throws {
    #expect(try run(preparation).code == 0)
    let before = folder.names
    let result = try run("\(Self.generation) \(place)")
    #expect(result.code == 1 && result.errors.contains("infragen: error: cannot write"), "\(result.errors)")
    #expect(outside.names == ["victim"] && outside.text("victim") == ListedSafetyTests.mark)
    #expect(
      folder.names.filter { !$0.hasPrefix(".out") && !$0.hasPrefix(".err") }
        == before.filter { !$0.hasPrefix(".out") && !$0.hasPrefix(".err") })
  }

  @Test func linksInsideTheRepositoryAreFollowed() throws {
    let result = try run(
      "git init -q . && mkdir real sub && ln -s ../real sub/infra && cd sub && \(Self.generation) infra/ && ls ../real/main.tf"
    )
    #expect(result.code == 0, "\(result.errors)")
  }

  @Test func commandLinePathsOutsideAreWritten() throws {
    let result = try run(
      "ln -s \"$OUTSIDE\" \"$OUTSIDE.link\"; \(Self.generation) \"$OUTSIDE.link/a/\"; rm \"$OUTSIDE.link\"")
    #expect(result.code == 0 && outside.names.contains("a/main.tf"), "\(result.errors)")
  }

  @Test func foreignFilesNeedForce() throws {
    #expect(try run("mkdir infra && echo '# mine' > infra/main.tf && cp infra/main.tf one.tf").code == 0)
    for place in ["infra/", "infra", "one.tf"] {
      let result = try run("\(Self.generation) \(place)")
      #expect(
        result.code == 1 && result.errors.contains("it does not say that infragen generated it; --force replaces it"))
    }
    #expect(
      folder.text("infra/main.tf") == "# mine\n" && folder.text("infra/network.tf") == nil
        && folder.text("one.tf") == "# mine\n")
    #expect(
      try run(
        "\(Self.generation) infra/ --force && \(Self.generation) infra/ && : > one.tf && \(Self.generation) one.tf"
      ).code == 0)
    for target in ["terraform", "cloudformation", "pulumi"] {
      #expect(
        try run("for time in 1 2; do \"$0\" --target \(target) --output \(target) || exit 1; echo >> \(target); done")
          .code == 0, "\(target)")
    }
  }

  @Test func initDoesNotWriteThroughLinks() throws {
    let result = try run("ln -s \"$OUTSIDE/new\" new.json5; \"$0\" init --output new.json5")
    #expect(result.code == 1 && outside.names == ["victim"], "\(result.errors)")
    let folder = try run("ln -s \"$OUTSIDE\" sub; \"$0\" init --output sub/")
    #expect(folder.code == 1 && outside.names == ["victim"], "\(folder.errors)")
  }

  @Test func generateAndInitWarnAboutLineEndings() throws {
    #expect(try run("\"$0\" init --output new.json5").errors.contains("add to .gitattributes: /infra/** text eol=lf\n"))
    #expect(folder.names.contains(".gitattributes") == false)
  }

  @Test(arguments: [
    "list --config", "diff --set name=x --config", "diff --against-environment dev --format markdown --config",
    "show --config", "check-policy --config",
  ])
  func fileNamesAreEscapedForTheTerminal(command: String) throws {
    let result = try run(
      "cp infragen.json5 \"$(printf 'a\\033[31m\\nb.json5')\"; \"$0\" \(command) \"$(printf 'a\\033[31m\\nb.json5')\"")
    #expect(!result.output.contains("\u{1B}") && !result.errors.contains("\u{1B}"), "\(result)")
    #expect(!result.output.contains("\nb.json5") && !result.errors.contains("\nb.json5"))
  }

  @Test func diffHeadersAreEscapedForTheTerminal() throws {
    let result = try run(
      "name=$(printf 'a\\033[31m'); \(Self.generation) \"$name\"; echo >> \"$name\"; \(Self.generation) \"$name\" --check"
    )
    #expect(result.code == 2 && !result.output.contains("\u{1B}") && !result.errors.contains("\u{1B}"))
  }

  @Test(arguments: [
    "schema", "completions bash", "man", "help", "--help", "--version", "benchmark --target pulumi --resources 70",
  ])
  func commandsWithoutADescriptionReadNothing(command: String) throws {
    let result = try run("rm infragen.json5; mkfifo infragen.json5 infragen.lock; timeout 60 \"$0\" \(command)")
    #expect(result.code == 0, "\(result.errors)")
  }

  @Test func manyErrorsAreCounted() throws {
    let settings = (0..<3_000).map { "a\($0): 1" }.joined(separator: ", ")
    try folder.write(
      "{ \(settings), generate: [{ targets: ['pulumi'], environments: ['dev'], output: 'x/' }] }", to: "many.json5")
    for command in ["show", "generate"] {
      let result = try run("timeout 60 \"$0\" \(command) --config many.json5")
      let lines = result.errors.split(separator: "\n")
      #expect(
        result.code == 1 && lines.count == 101 && lines.last?.contains(" more errors of 3000") == true,
        "\(lines.suffix(2))")
    }
  }

  @Test(arguments: ["environments.dev.name=x", "environments={}", "generate[0].output=x"])
  func assignmentsOfTheWholeFileAreRefused(assignment: String) throws {
    let result = try run("\"$0\" show --set '\(assignment)'")
    #expect(result.code == 1 && result.errors.contains("--set changes settings of one environment"), "\(result.errors)")
  }

  @Test func nonUTF8ArgumentsAreRefused() throws {
    let result = try run("\(Self.generation) \"$(printf 'a\\377.tf')\"")
    #expect(result.code == 64 && result.errors.contains("is no UTF-8 text"), "\(result.errors)")
    #expect(!folder.names.contains { $0.hasSuffix(".tf") })
  }

  @Test func filesOfAKilledRunAreRemoved() throws {
    try folder.write(ListedSafetyTests.mark + "x", to: ".main.tf.infragen-abc123")
    try folder.write("", to: ".other.tf.infragen-ABC123")
    try folder.write("mine", to: ".main.tf.infragen-abc124")
    try folder.write(ListedSafetyTests.mark, to: ".main.tf.infragen-abc")
    #expect(try run("ln -s \"$OUTSIDE/victim\" .x.infragen-abc123; \(Self.generation) main.tf").code == 0)
    let left = folder.names.filter { $0.contains(".infragen-") }
    #expect(left == [".main.tf.infragen-abc", ".main.tf.infragen-abc124", ".x.infragen-abc123"])
  }

  @Test func descriptionsOfInitAreNotOutputs() throws {
    let result = try run(
      "rm -f infragen.json5; \"$0\" init --output b.json5 --quiet && \"$0\" --target terraform --output b.json5")
    #expect(result.code == 1 && result.errors.contains("b.json5: it does not say that infragen generated it"))
    #expect(folder.text("b.json5")?.hasPrefix("# Generated") == false)
  }

  @Test(arguments: [
    ("--target pulumi --config pipe", "cannot read pipe: it is a pipe that nothing writes to"),
    (
      "--target pulumi --system serverless-api --output pipe", "cannot write pipe: it is a pipe that nothing reads from"
    ),
  ])
  func pipesWithoutAnotherEndAreRefused(arguments: String, words: String) throws {
    let result = try run("mkfifo pipe; timeout 60 \"$0\" \(arguments)")
    #expect(result.code == 1 && result.errors.contains(words), "\(result.errors)")
  }

  @Test func pipesWithAnotherEndWork() throws {
    let description = "{ services: { a: { image: 'a:1' } } }"
    let result = try run(
      "mkfifo in out; { sleep 1; echo \"\(description)\" >in; } & cat out >copy & timeout 60 \"$0\" --target pulumi --config in --output out && wait"
    )
    #expect(result.code == 0 && folder.text("copy")?.hasPrefix("# Generated") == true, "\(result.errors)")
  }

  @Test func workingDirectoryWithoutUTF8IsNamed() throws {
    let result = try run(
      "d=$(printf 'a\\377'); mkdir \"$d\" && cd \"$d\" && echo '{}' > x.json5 && \"$0\" show --config x.json5")
    #expect(
      result.code == 1 && result.errors.contains("the path of the working directory is no UTF-8"), "\(result.errors)")
  }

  @Test func exceededQuotasAreWarnings() throws {
    try folder.write(
      "{ services: { a: { image: 'a:1', desiredCount: 30, cpu: 1024, memoryMiB: 2048 } }, generate: [{ output: 'x/' , targets: ['pulumi'] }] }",
      to: "infragen.json5")
    for command in ["generate", "--target pulumi"] {
      let result = try run("\"$0\" \(command)")
      #expect(
        result.code == 0
          && result.errors.contains("warning: Fargate On-Demand vCPU resource count: the system takes 30"),
        "\(result.errors)")
    }
  }

  @Test func longEnvironmentIsReportedAtItsOption() throws {
    try folder.write(
      "{ services: { a: { image: 'a:1' } }, environments: { dev: {}, 'pr*': {} } }", to: "infragen.json5")
    let result = try run("\"$0\" --target pulumi --environment pr99999999999999999999999999999999")
    #expect(
      result.code == 1 && result.errors.hasPrefix("--environment:1:1: error: environmentSuffix: "), "\(result.errors)")
  }
}
