import InfraModel

/// Settings of the engine, shared by the parameter groups of instances and clusters.
struct EngineParameters {
  let parameters: [(name: String, value: String)]

  /// Writes one block per setting in the provider, and an object in CloudFormation, which knows itself which settings
  /// are static.
  func describe(into r: ResourceWriter) {
    r.provider {
      r.blocks("parameter", parameters) { name, value in
        r.set("name", name)
        r.set("value", value)
        if Self.appliesAtReboot(name, value) { r.set("apply_method", "pending-reboot") }
      }
    }
    r.cloudFormation { r.set("Parameters", Expression.object(parameters.map { .init($0.name, .string($0.value)) })) }
  }

  /// True if the apply method must be `pending-reboot`. RDS rejects any other method for a static setting. For a value
  /// that equals the family's default, RDS ignores the method and keeps `pending-reboot`, so any other method would
  /// cause a permanent diff. A new server reads its parameter group at startup, so the value takes effect immediately
  /// there.
  private static func appliesAtReboot(_ name: String, _ value: String) -> Bool {
    staticNames.contains(name) || familyDefaults[name]?.contains(value) == true
  }

  /// Default values of dynamic settings in some family of RDS or Aurora.
  /// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.PostgreSQL.CommonDBATasks.Parameters.html
  private static let familyDefaults: [String: Set<String>] = [
    "autovacuum": ["1"], "autovacuum_analyze_scale_factor": ["0.05"], "autovacuum_naptime": ["5", "15"],
    "autovacuum_vacuum_scale_factor": ["0.1"], "checkpoint_completion_target": ["0.9"],
    "idle_in_transaction_session_timeout": ["86400000"], "log_autovacuum_min_duration": ["10000"],
    "rds.adaptive_autovacuum": ["1"], "rds.force_autovacuum_logging_level": ["warning"],
    // Off before PostgreSQL 15 and Aurora PostgreSQL 17, on since then.
    "rds.force_ssl": ["0", "1"],
    "rds.log_retention_period": ["4320"], "synchronous_commit": ["on"],
    // Off before MariaDB 11.8, on since then.
    "require_secure_transport": ["0", "1", "OFF"],
    // A table or a file, by engine and version.
    "log_output": ["FILE", "TABLE"], "general_log": ["0"], "slow_query_log": ["0"], "server_audit_logging": ["0"],
  ]

  /// Static settings, which are read when the server starts.
  /// https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Reference.ParameterGroups.html
  private static let staticNames: Set = [
    "apg_plan_mgmt.max_databases", "apg_plan_mgmt.max_plans", "autovacuum_freeze_max_age", "autovacuum_max_workers",
    "autovacuum_multixact_freeze_max_age", "babelfishpg_tds.port", "cron.database_name", "cron.max_running_jobs",
    "huge_pages", "ignore_invalid_pages", "max_connections", "max_files_per_process", "max_locks_per_transaction",
    "max_logical_replication_workers", "max_pred_locks_per_transaction", "max_prepared_transactions",
    "max_replication_slots", "max_wal_senders", "max_worker_processes", "old_snapshot_threshold",
    "pg_prewarm.autoprewarm", "pg_stat_statements.max", "port", "rds.babelfish_status", "rds.custom_dns_resolution",
    "rds.enable_plan_management", "rds.logical_replication", "rds.pg_stat_ramdisk_size",
    "rds.rds_superuser_reserved_connections", "rds.restrict_password_commands", "rds.superuser_variables",
    "shared_buffers", "shared_preload_libraries", "superuser_reserved_connections", "track_activity_query_size",
    "track_commit_timestamp", "wal_buffers",
    // MySQL and MariaDB
    "back_log", "ft_min_word_len", "innodb_autoinc_lock_mode", "innodb_ft_max_token_size", "innodb_ft_min_token_size",
    "innodb_page_cleaners", "innodb_purge_threads", "innodb_read_io_threads", "innodb_write_io_threads",
    "lower_case_table_names", "ngram_token_size", "performance_schema", "skip_name_resolve",
    "table_open_cache_instances",
  ]
}
