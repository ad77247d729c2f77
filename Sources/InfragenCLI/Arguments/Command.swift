/// What the user asks for.
enum Command: Equatable {
  case generate(Generation)
  case generateList(ListedGeneration)
  case begin(system: String, output: String?)
  case list(Request)
  case show(Request, against: String?)
  case diff(Comparison)
  case schema
  case checkPolicy(Request, PolicyFormat)
  case benchmark(target: String, resources: Int)
  case completions(Shell)
  case manual
  /// What a command takes; nil is the overview.
  case help(Verb?)
  case version
}

/// What the user asks for, and how.
struct Invocation: Equatable {
  var command: Command
  /// Whether only errors are told.
  var isQuiet = false
}

/// How the findings of policies are written.
enum PolicyFormat: String, CaseIterable {
  case text, json, sarif
}

/// How a change is told.
enum ChangeFormat: String, CaseIterable {
  case text, markdown, json
}

/// Two descriptions, of which the second takes the place of the first.
struct Comparison: Equatable {
  /// What will be.
  var request = Request()
  /// The git revision that what is there comes from; nil for the files as they are.
  var revision: String?
  /// The configuration that what is there comes from; nil for the same.
  var config: String?
  /// The environment that what is there is; nil for the same.
  var environment: String?
  /// The only target that matters; nil for all.
  var target: String?
  /// How it is told.
  var format = ChangeFormat.text
}

/// A system: where its configuration comes from, and what of it is wanted.
struct Request: Equatable {
  /// Where the configuration comes from.
  enum Source: Equatable {
    /// `infragen.json5` in the working directory, or the first starter when there is none.
    case standard
    case system(String)
    case file(String)
  }

  var source: Source = .standard
  var environment: String?
  var overrides: [String] = []
}

/// A program to generate: from what, for which target, to where.
struct Generation: Equatable {
  var target: String
  var request = Request()
  /// The file or folder to write; nil for the standard output.
  var output: String?
  /// Whether the file or folder is compared instead of written.
  var isCheck = false
  /// Whether files that infragen did not generate are replaced, too.
  var isForced = false
}

/// All outputs of a list.
struct ListedGeneration: Equatable {
  /// The file of the list; nil for the standard one.
  var list: String?
  /// Whether they are compared instead of written.
  var isCheck = false
  /// Whether files that infragen did not generate are replaced, too.
  var isForced = false
}

extension Generation {
  /// The options that write the same again, from the same working directory.
  var command: String {
    var options = [(Option.target, target)] + request.options(configuration: { $0 })
    if let environment = request.environment { options.append((.environment, environment)) }
    if let output { options.append((.output, output)) }
    return Request.written(options)
  }
}

extension Request {
  /// The options that generate the same again, without the folder of the configuration; the target and the environment,
  /// which may be a default, are added by those who know them.
  var regenerate: String { Self.written(options(configuration: Path.name)) }

  /// Where it comes from and what is changed, with the configuration's path in the form that is wanted.
  func options(configuration: (String) -> String) -> [(Option, String)] {
    let changes = overrides.map { (Option.set, $0) }
    switch source {
    case .standard: return changes
    case .system(let name): return [(.system, name)] + changes
    case .file(let path): return [(.config, configuration(path))] + changes
    }
  }

  /// Options as a shell reads them.
  static func written(_ options: [(Option, String)]) -> String {
    options.map { option, value in
      // A value that looks like an option must be tied to its own.
      let tie = value.utf8.starts(with: "--".utf8) ? "=" : " "
      return option.written + tie + ShellWord.quoted(value)
    }.joined(separator: " ")
  }
}
