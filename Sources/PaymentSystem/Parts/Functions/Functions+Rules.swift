internal import Configuration
import InfraModel

extension ValidationRules {
  /// AWS's rules for functions.
  static let functions = [
    variablesOfFunctions, routeTimeout, queueVisibility, batchWindow, sourceSize, imageSettings,
  ]

  /// Rules of infragen for functions.
  static let ownFunctions = [
    programTable, programOnce, oneCode, codeExists, codeRuntime, networkOfFunctions, routeOnce, routesNeedAPI,
    scheduleSaysWhen,
  ]

  /// https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
  private static let reservedVariables: Set = [
    "AWS_REGION", "AWS_DEFAULT_REGION", "AWS_ACCESS_KEY", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN", "AWS_LAMBDA_FUNCTION_NAME", "AWS_LAMBDA_FUNCTION_VERSION", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
    "AWS_LAMBDA_LOG_GROUP_NAME", "AWS_LAMBDA_LOG_STREAM_NAME", "AWS_LAMBDA_RUNTIME_API",
    "AWS_LAMBDA_INITIALIZATION_TYPE", "AWS_EXECUTION_ENV", "LAMBDA_TASK_ROOT", "LAMBDA_RUNTIME_DIR",
  ]

  private static let variablesOfFunctions = ValidationRule(
    "lambda.variables", "The variables of a function have no name that Lambda reserves.",
    page: "https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html"
  ) { system in
    system.functions.made().flatMap { function in
      function.value.environment.filter { reservedVariables.contains($0.name) }.map {
        Violation(
          Setting.functions[function.name].environment[$0.name], "Lambda sets '\($0.name)' itself; use another name")
      }
    }
  }

  private static let routeTimeout = ValidationRule(
    "lambda.route-timeout",
    "A function that answers the API, or decides who may call it, has a timeout of at most 29 seconds.",
    page: "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html"
  ) { system in
    let limit = 29
    return system.functionsOfAPI.filter { $0.value.timeoutSeconds > limit }.map {
      Violation(
        Setting.functions[$0.name].timeoutSeconds,
        "the API waits \(limit) seconds for an answer, and \($0.value.timeoutSeconds) are more; use \(limit) or less")
    }
  }

  private static let queueVisibility = ValidationRule(
    "lambda.queue-visibility", "A queue hides messages for at least the timeout of the function that handles them.",
    page: "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html"
  ) { system in
    system.functions.made().flatMap { function in
      function.value.on.queues.compactMap { event in
        guard let queue = system.queues.first(where: { $0.name == event.name })?.value, queue.existing == nil,
          queue.visibilitySeconds < function.value.timeoutSeconds
        else { return nil }
        return Violation(
          Setting.queues[event.name].visibilitySeconds,
          "\(queue.visibilitySeconds) is less than the timeout of functions.\(function.name), "
            + "\(function.value.timeoutSeconds) seconds; AWS recommends \(min(6 * function.value.timeoutSeconds, 43200))"
        )
      }
    }
  }

  private static let batchWindow = ValidationRule(
    "lambda.batch-window", "More than 10 messages of a queue need a time to wait for them.",
    page: "https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html"
  ) { system in
    system.functions.made().flatMap { function in
      function.value.on.queues.filter { $0.value.batchSize > 10 && $0.value.windowSeconds == 0 }.map {
        Violation(
          Setting.functions[function.name].on.queues[$0.name].batchSize,
          "\($0.value.batchSize) messages need windowSeconds, such as 1; without it use 10 or less")
      }
    }
  }

  private static let sourceSize = ValidationRule(
    "lambda.source-size", "A file with a function's code has at most 4 MiB, and is UTF-8.",
    page:
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html"
  ) { system in
    guard let folder = system.folder else { return [] }
    return system.codeFiles.compactMap { path, setting in
      guard case .file(let size) = folder.entry(at: path), case .file? = CodeForm(path) else { return nil }
      let limit = 4 << 20
      if size > limit {
        return Violation(
          setting,
          "'\(path)' has \(size) bytes, and CloudFormation takes at most \(limit) in a template: write its folder")
      }
      guard let source = folder.source(at: path) else {
        return Violation(setting, "'\(path)' cannot be read as text in UTF-8")
      }
      return EngineText.problem(in: source).map { Violation(setting, "'\(path)' cannot be part of a program: \($0)") }
    }
  }

  private static let imageSettings = ValidationRule(
    "lambda.image", "A container image contains its runtime, its handler and its layers.",
    page: "https://docs.aws.amazon.com/lambda/latest/dg/images-create.html"
  ) { system in
    system.functions.made().filter { $0.value.code?.image != nil }.flatMap { function in
      let (value, paths) = (function.value, Setting.functions[function.name])
      return [
        (value.runtime != nil, paths.runtime), (value.handler != nil, paths.handler),
        (!value.layers.isEmpty, paths.layers.path),
      ].filter(\.0).map { Violation($0.1, "the image contains it; remove it") }
    }
  }

  private static let oneCode = ValidationRule(
    "functions.code", "Each function has one program, file, folder, archive or image."
  ) { system in
    system.functions.made().compactMap { function in
      let (value, paths) = (function.value, Setting.functions[function.name])
      if value.program != nil {
        if value.code != nil {
          return Violation(paths.code, "it has the program \(value.program?.rawValue ?? ""): remove one of them")
        }
        let others = [
          (value.runtime != nil, paths.runtime), (value.handler != nil, paths.handler),
        ].filter(\.0)
        return others.first.map { Violation($0.1, "the program has its own; remove it") }
      }
      guard let code = value.code else {
        return Violation(paths, "it has no code: add code, such as \"functions/\(function.name)/\", or program")
      }
      let forms = [code.text != nil, code.s3 != nil, code.image != nil].filter { $0 }.count
      if forms != 1 {
        return Violation(paths.code, "it has \(forms == 0 ? "no code" : "several codes"): write a path, s3 or image")
      }
      if let s3 = code.s3, s3.bucket.isEmpty || s3.key.isEmpty {
        return Violation(paths.code.s3, "it has no \(s3.bucket.isEmpty ? "bucket" : "key"): add it")
      }
      return nil
    }
  }

  private static let codeExists = ValidationRule(
    "functions.code-exists", "The code of a function is where its path leads, relative to the configuration."
  ) { system in
    var missing = 0
    return system.codeFiles.compactMap { path, setting in
      guard let folder = system.folder else {
        if case .file? = CodeForm(path) {
          return Violation(setting, "'\(path)' cannot be read, because the configuration is in no folder")
        }
        return nil
      }
      guard let message = folder.problem(with: path, after: missing) else { return nil }
      missing += 1
      return Violation(setting, message)
    }
  }

  private static let codeRuntime = ValidationRule(
    "functions.runtime", "The code of a function has a runtime and a handler; those of a file follow from it."
  ) { system in
    system.functions.made().flatMap { function -> [Violation] in
      let (value, paths) = (function.value, Setting.functions[function.name])
      guard let code = value.code, code.image == nil else { return [] }
      if case .file(let standard, _)? = code.text.flatMap({ CodeForm($0) }) {
        let language = standard.prefix { $0.isLetter }
        guard let runtime = value.runtime, !runtime.hasPrefix(language) else { return [] }
        return [Violation(paths.runtime, "\(runtime) does not run '\(code.text ?? "")': use \(standard), or remove it")]
      }
      return [
        (value.runtime == nil, "runtime, such as \"\(FunctionSettings.runtimes[0])\""),
        (value.handler == nil, "handler, such as \"app.handler\""),
      ].filter(\.0).map { Violation(paths, "its code needs a \($0.1): add it") }
    }
  }

  private static let networkOfFunctions = ValidationRule(
    "functions.network", "A function that uses a part inside the network is in the network.",
    .links { system, links in
      let outside = Set(
        system.functions.made().filter { !system.isInNetwork($0.value) }.map { PartID.function($0.name) })
      if outside.isEmpty { return [] }
      return links.granted.filter { outside.contains($0.link.from) && $0.provision.port != nil }.map {
        Violation(
          Setting.functions[$0.link.from.name].network,
          "\($0.link.path) is reached through the network, and the function is outside of it: remove network: false")
      }
    })

  private static let routeOnce = ValidationRule("functions.routes", "Each route of the API has one function.") {
    system in
    var owners: [String: String] = [:]
    return system.functions.made().flatMap { function in
      function.value.on.routes.compactMap { route -> Violation? in
        guard let pattern = FunctionRoute(route.name)?.pattern else { return nil }
        return owners.updateValue(function.name, forKey: pattern).map {
          Violation(
            Setting.functions[function.name].on.routes[route.name],
            "functions.\($0) answers the same requests; remove one of them")
        }
      }
    }
  }

  private static let scheduleSaysWhen = ValidationRule("functions.schedules", "A schedule says when it runs.") {
    system in
    system.functions.made().flatMap { function in
      saysWhen(function.value.on.schedules, Setting.functions[function.name].on.schedules)
    }
  }

  static func saysWhen<Paths: SettingPaths>(
    _ schedules: [Keyed<some TimeSettings>], _ paths: NamedPaths<Paths>
  ) -> [Violation] {
    schedules.filter(\.value.every.isEmpty).map {
      Violation(paths[$0.name], "it does not say when it runs: add every, such as \"rate(15 minutes)\"")
    }
  }

  private static let routesNeedAPI = ValidationRule(
    "functions.routes-api", "Routes belong to an API whose requests the functions answer."
  ) { system in
    if let api = system.api, api.forwardTo == nil { return [] }
    return system.functions.made().filter { !$0.value.on.routes.isEmpty }.map {
      Violation(
        Setting.functions[$0.name].on.routes,
        system.api == nil
          ? "there is no API: add api: {}, or remove them"
          : "api.forwardTo sends all requests elsewhere: remove one of them")
    }
  }

  private static let programTable = ValidationRule(
    "functions.program-table", "A function uses the table that its program works on.",
    .links { system, links in system.functions.made().compactMap { missingTable(of: $0, links) } })

  private static func missingTable(of function: Keyed<FunctionSettings>, _ links: Links) -> Violation? {
    guard let program = function.value.program else { return nil }
    let link = links.grants(of: .function(function.name)).links.first { link in
      Grants(links: [link]).environment.contains { $0.name == program.tableVariable }
    }
    guard let link else {
      let name = program.tableVariable.split(separator: "_").first ?? ""
      return Violation(
        Setting.functions[function.name].uses.tables,
        "\(program.rawValue) finds its table in \(program.tableVariable): link one, such as "
          + "{ <table>: { access: [\(program.tableActions.map { "\"\($0)\"" }.joined(separator: ", "))], as: \"\(name)\" } }"
      )
    }
    let allowed = Set(link.provision.statements.flatMap(\.actions))
    let missing = program.tableActions.filter { !allowed.contains("dynamodb:\($0)") }
    if missing.isEmpty { return nil }
    return Violation(
      link.link.path, "\(program.rawValue) also needs \(missing.joined(separator: " and ")): add it to the access")
  }

  private static let programOnce = ValidationRule("functions.program", "Each program belongs to one function.") {
    system in
    var owners: [Program: String] = [:]
    return system.functions.made().compactMap { function in
      function.value.program.flatMap { owners.updateValue(function.name, forKey: $0) }.map {
        Violation(
          Setting.functions[function.name].program,
          "functions.\($0) also runs it, and both would answer the same requests")
      }
    }
  }
}

extension PaymentSystem {
  /// Paths of functions' code with their settings.
  fileprivate var codeFiles: [(path: String, setting: SettingPath)] {
    functions.made().compactMap { function in
      guard function.value.program == nil, let path = function.value.code?.text else { return nil }
      return (path, Setting.functions[function.name].code.path)
    }
  }
}

extension ConfigurationFolder {
  /// Why a path does not lead to the code of a function; nil if it does. `others` is the number of such paths before.
  fileprivate func problem(with path: String, after others: Int) -> String? {
    let form = CodeForm(path)
    switch entry(at: path) {
    case .file where form == .folder: return "'\(path)' is a file: remove the / at its end"
    case .folder where form != .folder: return "'\(path)' is a folder: write '\(path)/'"
    case .folder where names(in: path).isEmpty: return "the folder '\(path)' is empty, and a function needs code"
    case .file, .folder: return nil
    case .outside:
      return
        "'\(path)' leads out of the configuration's repository, and nothing outside of it becomes part of a program"
    case .nothing: break
    }
    let bare = form == .folder ? path.dropLast() : path[...]
    let parts = bare.split(separator: "/", omittingEmptySubsequences: false)
    let (parent, name) = (parts.dropLast().joined(separator: "/"), String(parts.last ?? ""))
    // An archive may be built later, as long as nothing is there.
    if form == .archive, !parent.isEmpty, entry(at: parent) == .nothing { return nil }
    let hint = others < Suggestion.limit ? Suggestion.hint(for: name, in: names(in: parent)) : ""
    return "there is no \(form == .folder ? "folder" : "file") '\(path)'\(hint)"
  }
}
