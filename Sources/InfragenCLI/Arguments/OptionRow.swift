import Emitters
import Templates

/// What an option takes and does, in the words of help, completions and the manual page.
struct OptionRow {
  /// What stands for the value, such as `FILE`; empty when there is none.
  let metavariable: String
  let values: Values
  /// What it does: words without a capital and a full stop.
  let sentence: String

  init(_ metavariable: String, _ values: Values, _ sentence: String) {
    self.metavariable = metavariable
    self.values = values
    self.sentence = sentence
  }

  /// An option without a value.
  init(_ sentence: String) { self.init("", .none, sentence) }
}

extension Option {
  /// The row of this option as a command takes it; nil is the command line without a verb.
  func row(of verb: Verb?) -> OptionRow {
    switch self {
    case .target:
      let targets = Emitters.all.map(\.target)
      let sentence = verb == .diff ? "tell of this target only; default: all" : "what to write: \(targets.listed("or"))"
      return OptionRow("TARGET", .oneOf(targets), sentence)
    case .system:
      let systems = Values.oneOf(Templates.systems.map(\.name))
      let (file, system) = (ConfigurationSource.standardFile, ConfigurationSource.standardSystem)
      return switch verb {
      case .`init`: OptionRow("NAME", systems, "the starter whose description to write; default: \(system)")
      case .list: OptionRow("NAME", systems, "the one starter to list; default: all")
      default:
        OptionRow(
          "NAME", systems,
          "the starter to take; default: \(file) in the working directory when there is one, else \(system)")
      }
    case .config where verb == .generate:
      return OptionRow(
        "FILE", .file, "the list, its paths begin at its folder; default: \(ConfigurationSource.standardFile)")
    case .config:
      return OptionRow(
        "FILE", .file, "the JSON5 description to take instead of a starter; - reads the standard input")
    case .environment:
      let stack = verb == nil ? ", or the one named as the stack that Pulumi's host compiles for" : ""
      return OptionRow(
        "NAME", .text, "the environment whose settings apply; default: the description's first\(stack)")
    case .against where verb == .diff:
      return OptionRow(
        "REVISION", .text,
        """
        the git revision from which to take what is there; default: HEAD, unless --set or another --against-... says \
        what changes
        """)
    case .againstConfig:
      return OptionRow("FILE", .file, "the JSON5 description of what is there; default: the same")
    case .againstEnvironment:
      return OptionRow("NAME", .text, "the environment that is there; default: the same")
    case .against:
      return OptionRow("NAME", .text, "the environment to compare with, as a table of what differs")
    case .set:
      return OptionRow(
        "PATH=VALUE", .text, "change one setting, such as network.natGateways=one; may be given several times")
    case .format:
      let formats =
        verb == .diff ? ChangeFormat.allCases.map(\.rawValue) : PolicyFormat.allCases.map(\.rawValue)
      return OptionRow("FORMAT", .oneOf(formats), "how to print it: \(formats.listed("or")); default: text")
    case .output:
      return verb == .`init`
        ? OptionRow(
          "FILE", .place, "the file to write, or the folder to write \(ConfigurationSource.standardFile) to")
        : OptionRow(
          "PATH", .place,
          """
          write a file, or a folder with one file per area when PATH ends in / or is a folder; files are replaced only \
          after everything has succeeded; default: -, the standard output
          """)
    case .check where verb == .generate:
      return OptionRow("compare instead of writing: exit 2 and a diff when files are not what would be generated")
    case .check:
      return OptionRow(
        "compare with --output instead of writing: exit 2 and a diff when it is not what would be generated")
    case .force: return OptionRow("replace also files that do not say that infragen generated them")
    case .quiet: return OptionRow("print errors only: no notes, no warnings and no progress")
    case .resources: return OptionRow("N", .text, "how many resources it has, from 1 to 10000000")
    case .help: return OptionRow(verb == nil ? "print this text, or with a command what that takes" : "print this text")
    case .version: return OptionRow("print the version")
    }
  }
}
