import Configuration

struct Sample: Settings {
  var name = "shop"
  var network = Network()
  var database: Database? = Database(size: 50)
  var waf: Waf?
  var services: [Keyed<Service>] = [Keyed(name: "api", value: Service(cpu: 512))]
  var tags: [Keyed<String>] = []
  var owner: String?
  var subnets: [Network] = []

  static let title = "A sample system."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("name", &name, .text(.name), "Name of the system.")
    each.setting("network", &network, .group(), "The network.")
    each.setting("database", &database, .optional(.group()), "The database.")
    each.setting("waf", &waf, .optional(.group()), "The firewall.")
    each.setting("services", &services, .named(key: .name), "The services.")
    each.setting("tags", &tags, .texts(key: .nonEmpty), "Tags of everything.")
    each.setting("owner", &owner, .optional(.text()), "Who owns it.")
    each.setting("subnets", &subnets, .list(of: .group(), count: 0...2), "More networks.")
  }
}

extension TextFormat {
  static let name = TextFormat("lower-case letters", pattern: "^[a-z]{1,12}$", minLength: 1, maxLength: 12) {
    $0.utf8.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
  }
}

struct Network: Settings {
  var cidr = "10.0.0.0/16"
  var zones = 3
  var names = ["a", "b"]

  static let title = "A network."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("cidr", &cidr, .text(), "Address range.")
    each.setting("zones", &zones, .integer(1...3), "Number of zones.")
    each.setting("names", &names, .list(of: .text(.name), count: 1...3), "Names of the zones.")
  }
}

struct Database: Settings {
  var size = 20
  var instance = "db.t3.medium"
  var engine = Engine.postgres
  var version = "15.17"
  var backup = 7

  static let title = "A database."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("size", &size, .integer(20...Int.max, unit: "GiB"), "Storage.")
    each.setting("instance", &instance, .known(["db.t3.medium", "db.t3.large"], what: "instance class"), "Its class.")
    each.setting("engine", &engine, .choice(), "Its engine.")
    each.setting("version", &version, .text(.nonEmpty), "Its version.")
    each.setting("backup", &backup, .integer(1...35, unit: "days"), "How long backups are kept.")
  }
}

enum Engine: String, CaseIterable, Sendable { case postgres, mysql }

struct Waf: Settings {
  var rate = 2000
  var log = false

  static let title = "A firewall."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("rate", &rate, .integer(100...20_000), "Requests in five minutes.")
    each.setting("log", &log, .boolean, "Whether it logs.")
  }
}

struct Service: Settings {
  var cpu = 256
  var environment: [Keyed<String>] = []

  static let title = "A service."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("cpu", &cpu, .integer(oneOf: [256, 512, 1024]), "CPU units.")
    each.setting("environment", &environment, .texts(), "Environment variables.")
  }
}
