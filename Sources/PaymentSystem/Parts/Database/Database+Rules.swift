extension ValidationRules {
  static let database = [
    windows, windowLength, instanceClass, serverlessEngine, auroraClass, serverlessCapacity, capacityRange,
    capacityMaximum,
    majorVersion, reservedWords, insightsClass, replicas,
  ]

  /// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html (PreferredBackupWindow)
  private static let windows = ValidationRule(
    "rds.windows", "The backup window and the maintenance window do not overlap.",
    page: "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html"
  ) { system in
    violations(of: system) { settings, paths in
      guard let daily = Window.daily(settings.backupWindow),
        let weekly = Window.weekly(settings.maintenanceWindow), Window.overlap(daily: daily, weekly: weekly)
      else { return [] }
      return [
        Violation(
          paths.maintenanceWindow,
          "\(settings.maintenanceWindow) overlaps with the backup window \(settings.backupWindow); RDS requires separate windows"
        )
      ]
    }
  }

  /// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html (PreferredMaintenanceWindow)
  private static let windowLength = ValidationRule(
    "rds.window-length", "Each window is at least 30 minutes long.",
    page: "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html"
  ) { system in
    violations(of: system) { settings, paths in
      let least = 30
      return [
        (paths.backupWindow, settings.backupWindow, Window.daily(settings.backupWindow), Window.day),
        (paths.maintenanceWindow, settings.maintenanceWindow, Window.weekly(settings.maintenanceWindow), Window.week),
      ].compactMap { path, text, window, cycle in
        guard let window, case let minutes = (window.end - window.start + cycle) % cycle, minutes < least else {
          return nil
        }
        return Violation(path, "\(text) has \(minutes) minutes; RDS requires at least \(least)")
      }
    }
  }

  private static let instanceClass = ValidationRule(
    "rds.class", "RDS instances have a class that RDS supports.",
    page: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Support.html"
  ) { system in
    violations(of: system) { settings, paths in
      settings.engine.isAurora || settings.isServerless ? [] : unknownClass(settings, paths)
    }
  }

  private static let serverlessEngine = ValidationRule(
    "rds.serverless", "Serverless servers are Aurora's.",
    page: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.html"
  ) { system in
    violations(of: system) { settings, paths in
      guard !settings.engine.isAurora, settings.isServerless else { return [] }
      let choices = settings.engine.auroraChoices.map { "\"\($0.rawValue)\"" }.joined(separator: " or ")
      return [Violation(paths.instanceClass, "db.serverless is Aurora's: set the engine to \(choices)")]
    }
  }

  private static let auroraClass = ValidationRule(
    "aurora.class", "Aurora instances have a class that Aurora supports.",
    page:
      "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.DBInstanceClass.SupportAurora.html"
  ) { system in
    violations(of: system) { settings, paths in
      settings.engine.isAurora && !settings.isServerless ? unknownClass(settings, paths) : []
    }
  }

  /// The violations of all databases.
  private static func violations(
    of system: PaymentSystem, _ check: (_ settings: DatabaseSettings, _ paths: DatabasePaths) -> [Violation]
  ) -> [Violation] {
    system.databases.flatMap { check($0.value, Setting.paths(ofDatabase: $0.name)) }
  }

  private static func unknownClass(_ settings: DatabaseSettings, _ paths: DatabasePaths) -> [Violation] {
    let (name, types) = (settings.instanceClass, settings.engine.instanceTypes)
    return types.contains(name)
      ? []
      : [
        Violation(
          paths.instanceClass,
          "\(settings.engine.title) has no \(name); the nearest class is \(types.nearest(to: name))")
      ]
  }

  private static let serverlessCapacity = ValidationRule(
    "aurora.serverless", "A cluster has a capacity if, and only if, its servers are serverless.",
    page: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.requirements.html"
  ) { system in
    violations(of: system) { settings, paths in
      guard settings.engine.isAurora,
        settings.isServerless != (settings.capacity != nil)
      else { return [] }
      return [
        settings.isServerless
          ? Violation(
            paths.instanceClass, "db.serverless needs a capacity, such as { minimum: 0.5, maximum: 2 }")
          : Violation(
            paths.capacity, "only servers of the class db.serverless scale; use it, or leave the capacity out")
      ]
    }
  }

  private static let capacityRange = ValidationRule(
    "aurora.capacity-range", "The minimum capacity is at most the maximum.",
    page: "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ServerlessV2ScalingConfiguration.html"
  ) { system in
    violations(of: system) { settings, paths in
      guard let capacity = settings.capacity, let minimum = CapacitySettings.halves(capacity.minimum),
        let maximum = CapacitySettings.halves(capacity.maximum), minimum > maximum
      else { return [] }
      return [
        Violation(
          paths.capacity.minimum,
          "\(capacity.minimum) is more than the maximum, \(capacity.maximum); use \(capacity.maximum) or less")
      ]
    }
  }

  /// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ServerlessV2ScalingConfiguration.html (MaxCapacity)
  private static let capacityMaximum = ValidationRule(
    "aurora.capacity-maximum", "The maximum capacity is more than half a unit.",
    page: "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ServerlessV2ScalingConfiguration.html"
  ) { system in
    violations(of: system) { settings, paths in
      guard let text = settings.capacity?.maximum, CapacitySettings.halves(text) == 1 else { return [] }
      return [Violation(paths.capacity.maximum, "\(text) is too small for a maximum; use 1 or more")]
    }
  }

  private static let majorVersion = ValidationRule(
    "rds.major-version", "AWS supports the version of the engine.",
    page: "https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-release-calendar.html"
  ) { system in
    violations(of: system) { settings, paths in
      guard let version = settings.version else { return [] }
      let engine = settings.engine
      let name = engine == .auroraMySQL ? engine.title : engine.kind.product
      return engine.versions.problem(with: version, of: name).map { [Violation(paths.version, $0)] } ?? []
    }
  }

  /// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html (DBName, MasterUsername)
  private static let reservedWords = ValidationRule(
    "rds.reserved-word", "The engine and RDS do not reserve the names of the database and its master user.",
    page: "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html"
  ) { system in
    violations(of: system) { settings, paths in
      return [
        (paths.databaseName, settings.databaseName, "_db"),
        (paths.masterUsername, settings.masterUsername, "_user"),
      ]
      .filter { settings.engine.reservedWords.contains($0.1) }.map { path, word, ending in
        Violation(
          path,
          "'\(word)' is reserved by \(settings.engine.kind.product) or RDS; use another name, such as payment\(ending)")
      }
    }
  }

  private static let replicas = ValidationRule(
    "rds.replicas", "Read replicas are of RDS instances; Aurora clusters have readers.",
    page: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.html"
  ) { system in
    violations(of: system) { settings, paths in
      guard settings.engine.isAurora, settings.replicas > 0 else { return [] }
      return [
        Violation(
          paths.replicas,
          "\(settings.engine.title) has no replicas: use multiAz for a reader, or an engine of RDS"
        )
      ]
    }
  }

  private static let insightsClass = ValidationRule(
    "rds.insights-class", "Performance Insights is on only with classes that support it.",
    page: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights.Overview.Engines.html"
  ) { system in
    violations(of: system) { settings, paths in
      guard settings.performanceInsights,
        settings.engine.withoutInsights.contains(where: { settings.instanceClass.hasPrefix($0) })
      else { return [] }
      return [
        Violation(
          paths.performanceInsights,
          "\(settings.engine.title) has no Performance Insights on \(settings.instanceClass); use a larger class such as \(settings.engine.isAurora ? "db.t4g.medium" : "db.t3.medium"), or remove it"
        )
      ]
    }
  }
}

extension DatabaseSettings {
  /// True if the instances are Aurora Serverless.
  var isServerless: Bool { instanceClass == "db.serverless" }
}

extension CapacitySettings {
  /// Converts capacity units such as `0.5` to half units.
  static func halves(_ units: String) -> Int? {
    let parts = units.split(separator: ".")
    return parts.first.flatMap { Int($0) }.map { $0 * 2 + (parts.count > 1 ? 1 : 0) }
  }
}
