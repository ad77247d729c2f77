import Testing

/// `infragen diff` in a separate process, in a git repository.
@Suite(.enabled(if: Tool.path != nil)) struct DiffProcessTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "{ services: { a: { image: 'a:1' } }, database: {}, environments: { dev: {}, prod: { database: { backupRetentionDays: 9 } } } }",
      to: "infragen.json5")
    let commit = "git -c user.name=a -c user.email=a@example.com commit -qm one"
    #expect(try run("git init -q . && git add infragen.json5 && \(commit)").code == 0)
  }

  private func run(_ line: String) throws -> (output: String, errors: String, code: Int32) {
    try Tool.run(line, in: folder)
  }

  @Test func comparesWithTheLastCommit() throws {
    let same = try run("\"$0\" diff")
    #expect(same.code == 0 && same.errors == "")
    #expect(same.output == "infragen.json5@HEAD (dev, prod) -> infragen.json5 (dev, prod)\nnothing changes\n")
    #expect(try run("sed -i.old s/a:1/a:2/ infragen.json5").code == 0)
    let changed = try run("\"$0\" diff --target terraform")
    #expect(changed.code == 0)
    #expect(changed.output.contains("container_definitions[a].image: \"a:1\" -> \"a:2\"  (replaces)\n"))
    #expect(!changed.output.contains("CloudFormation"))
    // From a subfolder, and with a path of several components.
    #expect(try run("mkdir x && cd x && \"$0\" diff --config ../infragen.json5 --target terraform").code == 0)
  }

  @Test func exitCodeIsTwoWhenDataIsInDanger() throws {
    #expect(try run("sed -i.old 's/database: {}/database: { databaseName: \"other\" }/' infragen.json5").code == 0)
    for format in ["text", "markdown", "json"] {
      let result = try run("\"$0\" diff --against HEAD --format \(format)")
      #expect(result.code == 2 && result.errors == "")
      #expect(result.output.contains("aws_db_instance.main"))
    }
    #expect(try run("\"$0\" diff --set database.multiAz=false").code == 0)
  }

  @Test func everyEnvironmentIsCompared() throws {
    #expect(try run("sed -i.old 's/backupRetentionDays: 9/backupRetentionDays: 12/' infragen.json5").code == 0)
    let changed = try run("\"$0\" diff --target terraform")
    #expect(changed.code == 0 && changed.errors == "")
    #expect(
      changed.output.hasPrefix(
        "infragen.json5@HEAD (dev) -> infragen.json5 (dev)\nnothing changes\n\n"
          + "infragen.json5@HEAD (prod) -> infragen.json5 (prod)\n\nchanged   database\n"))
    #expect(changed.output.contains("backup_retention_period: 9 -> 12\n"))
    #expect(!(try run("\"$0\" diff --environment dev").output.contains("prod")))
    // --set applies to all of them, and the report says what it was.
    let set = try run("\"$0\" diff --set region=eu-west-1")
    #expect(set.output.contains("prod) -> infragen.json5 --set region=eu-west-1 ("))
    #expect(try run("sed -i.old 's/backupRetentionDays: 12/backupRetentionDays: 1/' infragen.json5").code == 0)
    for format in ["text", "markdown", "json"] {
      let endangered = try run("\"$0\" diff --format \(format)")
      #expect(endangered.code == 2 && endangered.output.contains("(prod)"))
    }
    #expect(try run("sed -i.old 's/backupRetentionDays: 1 /backupRetentionDays: -1 /' infragen.json5").code == 0)
    let invalid = try run("\"$0\" diff")
    #expect(invalid.code == 1 && invalid.output == "" && invalid.errors.contains("backupRetentionDays"))
  }

  @Test func environmentsComeAndGo() throws {
    #expect(try run("sed -i.old 's/dev: {},/test: {},/' infragen.json5").code == 0)
    let result = try run("\"$0\" diff --target pulumi")
    #expect(result.code == 2, "\(result.errors)")
    #expect(result.output.hasPrefix("infragen.json5@HEAD (none) -> infragen.json5 (test)\n"))
    #expect(result.output.contains("\ninfragen.json5@HEAD (dev) -> infragen.json5 (none)\n"))
    #expect(result.output.contains("DATA IN DANGER"))
  }

  @Test func everythingIsNewInTheFirstCommitWithTheFile() throws {
    let result = try run("mv infragen.json5 shop.json5; \"$0\" diff --config shop.json5 --target terraform")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.errors == "infragen: note: shop.json5 is not in HEAD: everything is new\n")
    #expect(result.output.hasPrefix("shop.json5@HEAD (none) -> shop.json5 (dev, prod)\n"))
    #expect(result.output.contains("added     database\n"))
  }

  @Test func shallowClonesAreExplained() throws {
    let line = "git clone -q --depth 1 \"file://$PWD\" clone && cd clone && \"$0\" diff --against HEAD~1"
    let result = try run(line)
    #expect(
      result.code == 1 && result.errors.contains("this clone is shallow: fetch the revision first"), "\(result.errors)")
  }

  @Test func comparesEnvironmentsAndFiles() throws {
    let environments = try run("\"$0\" diff --against-environment dev --environment prod --target terraform")
    #expect(environments.code == 0)
    #expect(environments.output.contains("each environment with its own suffix"))
    #expect(environments.output.contains("backup_retention_period: 7 -> 9\n"))
    #expect(!environments.output.contains("-dev"))
    let files = try run("cp infragen.json5 old.json5; \"$0\" diff --against-config old.json5 --set region=eu-west-1")
    #expect(files.code == 2)
    #expect(files.output.contains("the region changes from us-east-1 to eu-west-1"))
  }

  @Test(arguments: [
    ("diff --against nosuch", 1, "git has no infragen.json5 at 'nosuch': invalid object name 'nosuch'."),
    ("diff --against=--output=x", 1, "'--output=x' is no revision of git"),
    ("diff --system payment-web-app", 64, "--against takes a revision of a configuration file"),
    ("diff --format xml", 64, "there is no format 'xml'"),
    (
      "diff --config - --against-environment dev <infragen.json5", 1, "reads the configuration twice: give it as a file"
    ),
    ("diff --config new.json5", 1, "there is no file new.json5"),
    ("diff --against-environment pord", 1, "there is no environment 'pord' (did you mean 'prod'?)"),
  ])
  func reportsErrors(line: String, code: Int32, words: String) throws {
    let result = try run("\"$0\" \(line)")
    #expect(result.code == code && result.output == "")
    #expect(result.errors.contains(words), "\(result.errors)")
  }
}
