import AWSResources
internal import Configuration
import InfraModel

/// Where a server that exists already is, and how its port is opened.
protocol ExistingServerSettings: ExistingAttributes {
  var host: String? { get }
  /// Port as configured; nil for the default of what it is.
  var givenPort: Int? { get }
  var securityGroup: String? { get set }
  var cidr: String? { get set }
}

extension ExistingServerSettings {
  /// The two ways in which its port is opened.
  fileprivate mutating func portSettings(_ each: inout some SettingsVisitor) {
    each.setting(
      "securityGroup", &securityGroup, .optional(.text(.orReference(.securityGroupID))),
      "ID of its security group, which gets a rule; or give cidr.")
    each.setting(
      "cidr", &cidr, .optional(.text(.ipv4Range)),
      "Range of its addresses, if its owner opens the port; or give securityGroup.")
  }
}

/// A cache that exists already.
struct ExistingCacheSettings: ExistingServerSettings {
  var host: String?
  var port = 6379
  var givenPort: Int? { port }
  var secret: String?
  var securityGroup: String?
  var cidr: String?

  static let title = "A cache that exists already."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("host", &host, .optional(.text(.orReference(.hostName))), "Host name of the primary node; required.")
    each.setting("port", &port, .integer(1150...65535), "TCP port.")
    each.setting(
      "secret", &secret, .optional(.text(.orReference(.arn))),
      "ARN of the secret with the token of clients, if the cache requires one.")
    portSettings(&each)
  }
}

/// A database that exists already.
struct ExistingDatabaseSettings: ExistingServerSettings {
  var host: String?
  var readerHost: String?
  var port: Int?
  var givenPort: Int? { port }
  var databaseName: String?
  var secret: String?
  var securityGroup: String?
  var cidr: String?

  static let title = "A database that exists already."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("host", &host, .optional(.text(.orReference(.hostName))), "Host name for writing; required.")
    each.setting("readerHost", &readerHost, .optional(.text(.orReference(.hostName))), "Host name for reading.")
    each.setting(
      "port", &port, .optional(.integer(1150...65535)), "TCP port; 5432 of PostgreSQL, 3306 of the others when null.")
    each.setting("databaseName", &databaseName, .optional(.text(.databaseName)), "Name of the database.")
    each.setting(
      "secret", &secret, .optional(.text(.orReference(.arn))),
      "ARN of the secret with the user's username and password; without it services get no credentials.")
    portSettings(&each)
  }
}

extension TextFormat {
  static let securityGroupID = awsID("sg", of: "a security group")
}

/// A server that exists already, as links use it.
struct ExistingServer {
  let host: Value<String>
  let port: Int
  let peer: SecurityRule.Peer

  /// `noun` is `database` or `cache`; `setting` is the path of its settings.
  init<Settings: ExistingServerSettings>(
    _ existing: Existing<Settings>, _ noun: String, _ label: DisplayName, port defaultPort: Int,
    at setting: SettingPath, of system: PaymentSystem, in stack: inout Stack
  ) {
    var settings = Settings()
    if case .given(let given) = existing { settings = given }
    func parameter(_ name: String, _ pattern: String, _ type: String?, _ what: String, _ example: String) -> Value<
      String
    > {
      stack.parameter(
        Parameter(
          Parameter.Name(label.output("\(noun)_\(name)")), group: "Existing resources", pattern: pattern,
          constraint: "Use \(example).", cloudFormationType: type, "\(what) of the existing \(label.text(noun))."))
    }
    host =
      settings.host.map { system.existingText($0, in: &stack) }
      ?? parameter("host", TextFormat.hostNamePattern, nil, "Host name", "a host name such as db.example.com")
    port = settings.givenPort ?? defaultPort
    if let range = settings.cidr {
      peer = .cidr(range)
      return
    }
    let group =
      settings.securityGroup.map { system.existingText($0, in: &stack) }
      ?? parameter(
        "security_group_id", TextFormat.idPattern("sg"), "AWS::EC2::SecurityGroup::Id", "ID of the security group",
        "an ID such as sg-0a1b2c3d4e5f67890")
    peer = .group(
      stack.given(
        "\(label.key(noun))_security_group",
        [.init("id", setting: "\(setting.appending(.key("securityGroup")))", group.expression)]))
  }
}
