/// What a command takes and does: the table that the command line is read by, and that help, completions and the
/// manual page are made of.
struct CommandRow {
  /// The word that stands behind a verb.
  struct Argument {
    /// What stands for it, such as `SHELL`.
    let metavariable: String
    let words: [String]
    let isRequired: Bool
  }

  /// What it does: words without a capital and a full stop.
  let sentence: String
  /// What else there is to know, in whole sentences.
  var details = ""
  var argument: Argument?
  /// The options that must be given.
  var required: [Option] = []
  /// The options that may be given besides `--help`, in the order in which they are told.
  var optional: [Option] = []
  /// What the exit codes mean, besides those of every command.
  let exits: [(code: Int32, words: String)]
  /// Lines for a shell, which run as they stand where there is a description.
  let examples: [String]

  /// All options, in the order in which they are told.
  var options: [Option] { required + optional + [.help] }

  /// The options that cannot be given together with one.
  static func excluded(by option: Option) -> [Option] {
    switch option {
    case .system: [.config]
    case .config: [.system]
    case .check: [.force]
    case .force: [.check]
    default: []
    }
  }
}

extension CommandRow {
  /// The row of a command; nil is the command line without a verb, which generates a program.
  static func of(_ verb: Verb?) -> CommandRow {
    switch verb {
    case nil:
      CommandRow(
        sentence: "generate a program for one target",
        required: [.target],
        optional: [.system, .config, .environment, .set, .output, .check, .force, .quiet, .version],
        exits: [
          (ExitCode.done, "generated, or current"),
          (ExitCode.failed, "the description is wrong, or nothing can be written"),
          (ExitCode.findings, "files are not current (--check)"),
        ],
        examples: [
          "infragen --target terraform --environment dev --output infra/",
          "infragen --target terraform --environment dev --output infra/ --check",
          "infragen --target cloudformation --set network.natGateways=one > template.json",
        ])
    case .`init`:
      CommandRow(
        sentence: "write a starter's description to \(ConfigurationSource.standardFile)",
        details: "A file that is there stays as it is.",
        optional: [.system, .output, .quiet],
        exits: [(ExitCode.done, "written"), (ExitCode.failed, "there is a file already, or it cannot be written")],
        examples: ["infragen init", "infragen init --system serverless-api --output api.json5"])
    case .generate:
      CommandRow(
        sentence: "write all outputs that a list names, in one run",
        details: """
          The list stands under generate in the description, or in a file of its own. Everything is generated before \
          anything is written; what is no longer generated is removed, unless it was edited by hand.
          """,
        optional: [.config, .check, .force, .quiet],
        exits: [
          (ExitCode.done, "generated, or current"),
          (ExitCode.failed, "a description or the list is wrong, or nothing can be written"),
          (ExitCode.findings, "files are not current (--check)"),
        ],
        examples: [
          "infragen generate", "infragen generate --check", "infragen generate --config infragen.json5 --quiet",
        ])
    case .list:
      CommandRow(
        sentence: "print the systems with their environments, and the targets",
        optional: [.system, .config],
        exits: [(ExitCode.done, "printed"), (ExitCode.failed, "the description is wrong")],
        examples: ["infragen list", "infragen list --system scale-payments", "infragen list --config infragen.json5"])
    case .show:
      CommandRow(
        sentence: "print every setting as it is in an environment, as JSON5",
        details: "With --against it prints a table of the settings in which two environments differ.",
        optional: [.system, .config, .environment, .against, .set],
        exits: [(ExitCode.done, "printed"), (ExitCode.failed, "the description is wrong")],
        examples: [
          "infragen show", "infragen show --system scale-payments --environment prod > prod.json5",
          "infragen show --system scale-payments --environment dev --against prod",
        ])
    case .diff:
      CommandRow(
        sentence: "print what a change of the description does in each engine",
        details: """
          It compares the description with that of a git revision, of another file or of another environment, or with \
          itself without what --set changes. It asks no cloud. What would destroy or replace data, keys or secrets stands in \
          capitals.
          """,
        optional: [
          .system, .config, .environment, .set, .target, .format, .against, .againstConfig, .againstEnvironment,
        ],
        exits: [
          (ExitCode.done, "no data is in danger"),
          (ExitCode.failed, "a description is wrong, or git does not have it"),
          (ExitCode.findings, "the change endangers data"),
        ],
        examples: [
          "infragen diff --system scale-payments --set network.natGateways=per-zone",
          "infragen diff --environment prod --against-environment staging --target terraform",
          "infragen diff --against-config infragen.json5 --set logs.keepDays=365 --format markdown",
        ])
    case .checkPolicy:
      CommandRow(
        sentence: "list the policy violations of an environment",
        details: "Findings that the configuration waives, with a reason and a last day, do not count.",
        optional: [.system, .config, .environment, .set, .format],
        exits: [
          (ExitCode.done, "no open findings"), (ExitCode.failed, "the description is wrong"),
          (ExitCode.findings, "open findings"),
        ],
        examples: [
          "infragen check-policy", "infragen check-policy --environment prod --format sarif > policy.sarif",
        ])
    case .schema:
      CommandRow(
        sentence: "print the JSON Schema of a description, for editors",
        details: "A description names it by $schema: \"./infragen.schema.json\".",
        exits: [(ExitCode.done, "printed")],
        examples: ["infragen schema", "infragen schema > infragen.schema.json"])
    case .completions:
      CommandRow(
        sentence: "print what a shell needs to complete command lines of infragen",
        details: """
          bash reads it from ~/.local/share/bash-completion/completions/infragen, zsh from a file _infragen in a folder \
          of $fpath, fish from ~/.config/fish/completions/infragen.fish.
          """,
        argument: Argument(metavariable: "SHELL", words: Shell.allCases.map(\.rawValue), isRequired: true),
        exits: [(ExitCode.done, "printed")],
        examples: [
          "infragen completions bash > infragen.bash", "infragen completions zsh > _infragen",
          "infragen completions fish > infragen.fish",
        ])
    case .man:
      CommandRow(
        sentence: "print the manual page",
        details:
          "man finds it at ~/.local/share/man/man1/infragen.1, and reads it from any file with man ./infragen.1.",
        exits: [(ExitCode.done, "printed")],
        examples: ["infragen man", "infragen man > infragen.1"])
    case .help:
      CommandRow(
        sentence: "print what a command takes",
        argument: Argument(metavariable: "COMMAND", words: Verb.allCases.map(\.rawValue), isRequired: false),
        exits: [(ExitCode.done, "printed")],
        examples: ["infragen help", "infragen help check-policy"])
    case .benchmark:
      CommandRow(
        sentence: "print a synthetic system, to measure how long that takes",
        required: [.target, .resources],
        optional: [.quiet],
        exits: [(ExitCode.done, "printed"), (ExitCode.failed, "nothing can be written")],
        examples: [
          "infragen benchmark --target terraform --resources 1000 > main.tf",
          "infragen benchmark --target pulumi --resources 70 --quiet",
        ])
    }
  }
}
