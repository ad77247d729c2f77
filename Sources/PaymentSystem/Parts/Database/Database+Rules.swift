extension ValidationRules {
  static let database = [
    windows, windowLength, instanceClass, serverlessEngine, auroraClass, serverlessCapacity, capacityRange,
    capacityMaximum,
    majorVersion, reservedWords,
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
    "rds.class", "RDS instances have a class that RDS for PostgreSQL supports.",
    page: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Support.html"
  ) { system in
    violations(of: system) { settings, paths in
      guard settings.engine == .postgres, !settings.isServerless else { return [] }
      return unknown(settings.instanceClass, paths, of: .postgres, "RDS for PostgreSQL")
    }
  }

  private static let serverlessEngine = ValidationRule(
    "rds.serverless", "Serverless servers are Aurora's.",
    page: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.html"
  ) { system in
    violations(of: system) { settings, paths in
      guard settings.engine == .postgres, settings.isServerless else { return [] }
      return [
        Violation(paths.instanceClass, "db.serverless is Aurora's: set the engine to \"aurora-postgres\"")
      ]
    }
  }

  private static let auroraClass = ValidationRule(
    "aurora.class", "Aurora instances have a class that Aurora PostgreSQL supports.",
    page:
      "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.DBInstanceClass.SupportAurora.html"
  ) { system in
    violations(of: system) { settings, paths in
      guard settings.engine == .auroraPostgres, !settings.isServerless else { return [] }
      return unknown(settings.instanceClass, paths, of: .aurora, "Aurora")
    }
  }

  /// The violations of all databases.
  private static func violations(
    of system: PaymentSystem, _ check: (_ settings: DatabaseSettings, _ paths: DatabasePaths) -> [Violation]
  ) -> [Violation] {
    system.databases.flatMap { check($0.value, Setting.paths(ofDatabase: $0.name)) }
  }

  private static func unknown(_ name: String, _ paths: DatabasePaths, of types: InstanceTypes, _ who: String)
    -> [Violation]
  {
    types.contains(name)
      ? []
      : [
        Violation(
          paths.instanceClass, "\(who) has no \(name); the nearest class is \(types.nearest(to: name))")
      ]
  }

  private static let serverlessCapacity = ValidationRule(
    "aurora.serverless", "A cluster has a capacity if, and only if, its servers are serverless.",
    page: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.requirements.html"
  ) { system in
    violations(of: system) { settings, paths in
      guard settings.engine == .auroraPostgres,
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
    "rds.major-version", "AWS supports the major version of PostgreSQL.",
    page: "https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-release-calendar.html"
  ) { system in
    violations(of: system) { settings, paths in
      let majors = 12...18
      let version = settings.version
      guard let major = Int(version.prefix(2)), !majors.contains(major)
      else { return [] }
      let nearest = major < majors.lowerBound ? majors.lowerBound : majors.upperBound
      return [
        Violation(
          paths.version,
          "AWS has no PostgreSQL \(major): allowed is \(majors.lowerBound) to \(majors.upperBound), the nearest is \(nearest)"
        )
      ]
    }
  }

  /// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html (DBName, MasterUsername)
  private static let reservedWords = ValidationRule(
    "rds.reserved-word", "PostgreSQL and RDS do not reserve the names of the database and its master user.",
    page: "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html"
  ) { system in
    violations(of: system) { settings, paths in
      return [
        (paths.databaseName, settings.databaseName, "_db"),
        (paths.masterUsername, settings.masterUsername, "_user"),
      ]
      .filter { PostgreSQL.reserves($0.1) }.map { path, word, ending in
        Violation(
          path, "'\(word)' is reserved by PostgreSQL or RDS; use another name, such as payment\(ending)")
      }
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
