extension RuleCase {
  private static let aurora = ["database.engine=aurora-postgres"]

  private static let mysql = ["database.engine=mysql", "database.version='8.4'"]
  private static let mariadb = ["database.engine=mariadb", "database.version='11.4'"]
  private static let auroraMySQL = [
    "database.engine=aurora-mysql", "database.version='8.0'", "database.performanceInsights=false",
  ]

  private static let serverless = aurora + ["database.instanceClass=db.serverless"]

  static let database = [
    RuleCase(
      "rds.replicas", inside: mysql + ["database.replicas=2"],
      outside: auroraMySQL + ["database.instanceClass=db.r6g.large", "database.replicas=1"],
      "database.replicas: Aurora MySQL has no replicas: use multiAz for a reader, or an engine of RDS"
    ),
    RuleCase(
      "rds.window-length", inside: ["database.backupWindow=03:00-03:30"],
      outside: ["database.backupWindow=03:00-03:29"],
      "database.backupWindow: 03:00-03:29 has 29 minutes; RDS requires at least 30"),
    RuleCase(
      "rds.window-length", inside: ["database.maintenanceWindow=sun:23:50-mon:00:20"],
      outside: ["database.maintenanceWindow=sun:23:50-mon:00:19"],
      "database.maintenanceWindow: sun:23:50-mon:00:19 has 29 minutes; RDS requires at least 30"),
    RuleCase(
      "rds.windows", inside: ["database.maintenanceWindow=sun:04:00-sun:04:30"],
      outside: ["database.maintenanceWindow=sun:03:59-sun:04:30"],
      "database.maintenanceWindow: sun:03:59-sun:04:30 overlaps with the backup window 03:00-04:00; RDS requires separate windows"
    ),
    RuleCase(
      "rds.class", inside: ["database.instanceClass=db.t3.micro"], outside: ["database.instanceClass=db.t3.nano"],
      "database.instanceClass: RDS for PostgreSQL has no db.t3.nano; the nearest class is db.t3.micro"),
    RuleCase(
      "rds.class", inside: ["database.instanceClass=db.r8g.48xlarge"],
      outside: ["database.instanceClass=db.r8i.48xlarge"],
      "database.instanceClass: RDS for PostgreSQL has no db.r8i.48xlarge; the nearest class is db.r8g.48xlarge"),
    RuleCase(
      "rds.class", inside: ["database.instanceClass=db.t4g.2xlarge"], outside: ["database.instanceClass=db.z1d.large"],
      "database.instanceClass: RDS for PostgreSQL has no db.z1d.large; the nearest class is db.r8g.large"),
    RuleCase(
      "rds.class", inside: ["database.instanceClass=db.m5.large"], outside: ["database.instanceClass=db.m4.large"],
      "database.instanceClass: RDS for PostgreSQL has no db.m4.large; the nearest class is db.m5.large"),
    RuleCase(
      "rds.serverless", inside: serverless + ["database.capacity={}"],
      outside: ["database.instanceClass=db.serverless"],
      "database.instanceClass: db.serverless is Aurora's: set the engine to \"aurora-postgres\""),
    RuleCase(
      "aurora.class", inside: aurora + ["database.instanceClass=db.t3.medium"],
      outside: aurora + ["database.instanceClass=db.t3.micro"],
      "database.instanceClass: Aurora PostgreSQL has no db.t3.micro; the nearest class is db.t3.medium"),
    RuleCase(
      "aurora.class", inside: aurora + ["database.instanceClass=db.r5.large"],
      outside: aurora + ["database.instanceClass=db.m5.large"],
      "database.instanceClass: Aurora PostgreSQL has no db.m5.large; the nearest class is db.r5.large"),
    RuleCase(
      "aurora.serverless", inside: serverless + ["database.capacity={}"], outside: serverless,
      "database.instanceClass: db.serverless needs a capacity, such as { minimum: 0.5, maximum: 2 }"),
    RuleCase(
      "aurora.serverless", inside: aurora, outside: aurora + ["database.capacity={}"],
      "database.capacity: only servers of the class db.serverless scale; use it, or leave the capacity out"),
    RuleCase(
      "aurora.capacity-range", inside: serverless + ["database.capacity={minimum: 2, maximum: 2}"],
      outside: serverless + ["database.capacity={minimum: 2.5, maximum: 2}"],
      "database.capacity.minimum: 2.5 is more than the maximum, 2; use 2 or less"),
    RuleCase(
      "aurora.capacity-maximum", inside: serverless + ["database.capacity={minimum: 0.5, maximum: 1}"],
      outside: serverless + ["database.capacity={minimum: 0.5, maximum: 0.5}"],
      "database.capacity.maximum: 0.5 is too small for a maximum; use 1 or more"),
    RuleCase(
      "rds.major-version", inside: ["database.version='12'"], outside: ["database.version='11.22'"],
      "database.version: AWS has no PostgreSQL 11: allowed is 12 to 18, the nearest is 12"),
    RuleCase(
      "rds.major-version", inside: ["database.version='15.17'"], outside: ["database.version='15.17.1'"],
      "database.version: 15.17.1 is no version of PostgreSQL: use 15, or a full version such as 15.17"),
    RuleCase(
      "rds.major-version", inside: mysql + ["database.version='8.4.6'"], outside: mysql + ["database.version='5.7'"],
      "database.version: AWS has no MySQL 5.7: allowed is 8.0 or 8.4, the nearest is 8.0"),
    RuleCase(
      "rds.major-version", inside: mariadb + ["database.version='10.11'"],
      outside: mariadb + ["database.version='10.7.1'"],
      "database.version: AWS has no MariaDB 10.7: allowed is 10.6 or 10.11 or 11.4 or 11.8, the nearest is 10.6"),
    RuleCase(
      "rds.major-version", inside: auroraMySQL + ["database.version='8.0.mysql_aurora.3.10.1'"],
      outside: auroraMySQL + ["database.version='8.0.39'"],
      "database.version: 8.0.39 is no version of Aurora MySQL: use 8.0, or a full version such as 8.0.mysql_aurora.3.10.1"
    ),
    RuleCase(
      "rds.major-version", inside: mysql + ["database.version='8.0'"], outside: mysql + ["database.version='16'"],
      "database.version: AWS has no MySQL 16: allowed is 8.0 or 8.4, the nearest is 8.4"),
    RuleCase(
      "rds.class", inside: mysql, outside: mysql + ["database.instanceClass=db.t3.nano"],
      "database.instanceClass: RDS for MySQL has no db.t3.nano; the nearest class is db.t3.micro"),
    RuleCase(
      "aurora.class", inside: auroraMySQL + ["database.instanceClass=db.r8g.large"],
      outside: auroraMySQL + ["database.instanceClass=db.r8gd.xlarge"],
      "database.instanceClass: Aurora MySQL has no db.r8gd.xlarge; the nearest class is db.r8g.xlarge"),
    RuleCase(
      "rds.serverless", inside: auroraMySQL + ["database.instanceClass=db.serverless", "database.capacity={}"],
      outside: mariadb + ["database.instanceClass=db.serverless"],
      "database.instanceClass: db.serverless is Aurora's: set the engine to \"aurora-postgres\" or \"aurora-mysql\""),
    RuleCase(
      "rds.insights-class",
      inside: mysql + ["database.performanceInsights=true", "database.instanceClass=db.t4g.medium"],
      outside: mysql + ["database.performanceInsights=true", "database.instanceClass=db.t4g.micro"],
      "database.performanceInsights: RDS for MySQL has no Performance Insights on db.t4g.micro; use a larger class such as db.t3.medium, or remove it"
    ),
    RuleCase(
      "rds.insights-class", inside: ["database.performanceInsights=true", "database.instanceClass=db.t3.micro"],
      outside: auroraMySQL + ["database.performanceInsights=true", "database.instanceClass=db.t3.large"],
      "database.performanceInsights: Aurora MySQL has no Performance Insights on db.t3.large; use a larger class such as db.t4g.medium, or remove it"
    ),
    RuleCase(
      "rds.reserved-word", inside: mysql + ["database.databaseName=returning"],
      outside: mysql + ["database.databaseName=System"],
      "database.databaseName: 'System' is reserved by MySQL or RDS; use another name, such as payment_db"),
    RuleCase(
      "rds.reserved-word", inside: mariadb + ["database.databaseName=system"],
      outside: mariadb + ["database.masterUsername=returning"],
      "database.masterUsername: 'returning' is reserved by MariaDB or RDS; use another name, such as payment_user"),
    RuleCase(
      "rds.reserved-word", inside: ["database.databaseName=orders", "database.masterUsername=users"],
      outside: ["database.databaseName=Order"],
      "database.databaseName: 'Order' is reserved by PostgreSQL or RDS; use another name, such as payment_db"),
    RuleCase(
      "rds.reserved-word", inside: ["database.masterUsername=pgadmin"], outside: ["database.masterUsername=pg_admin"],
      "database.masterUsername: 'pg_admin' is reserved by PostgreSQL or RDS; use another name, such as payment_user"),
  ]
}
