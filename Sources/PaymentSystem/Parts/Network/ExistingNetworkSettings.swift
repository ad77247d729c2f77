internal import Configuration

/// The attributes of a network that exists already.
struct ExistingNetworkSettings: ExistingAttributes {
  var vpc: String?
  var privateSubnets: [String] = []
  var publicSubnets: [String] = []
  var databaseSubnets: [String] = []
  var cidr: String?
  var routeTables: [String] = []

  static let title = "A network that exists already."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("vpc", &vpc, .optional(.text(.orReference(.vpcID))), "ID of the VPC; required.")
    each.setting(
      "privateSubnets", &privateSubnets, .list(of: .text(.orReference(.subnetID)), count: 0...6),
      "IDs of the private subnets, each in another zone; required.")
    each.setting(
      "publicSubnets", &publicSubnets, .list(of: .text(.orReference(.subnetID)), count: 0...6),
      "IDs of the public subnets, each in another zone; required for a load balancer that is not internal, and for tasks in public subnets."
    )
    each.setting(
      "databaseSubnets", &databaseSubnets, .list(of: .text(.orReference(.subnetID)), count: 0...6),
      "IDs of subnets for data; the private ones hold it when empty.")
    each.setting(
      "cidr", &cidr, .optional(.text(.cidr)),
      "IPv4 range of the VPC, for the output vpc_cidr and an internal load balancer.")
    each.setting(
      "routeTables", &routeTables, .list(of: .text(.orReference(.routeTableID))),
      "IDs of the route tables of the private and database subnets; required for endpoints of s3 and dynamodb.")
  }
}

extension TextFormat {
  static let vpcID = awsID("vpc", of: "a VPC")
  static let subnetID = awsID("subnet", of: "a subnet")
  static let routeTableID = awsID("rtb", of: "a route table")

  /// ID that AWS gives to a resource of EC2, such as `vpc-0a1b2c3d4e5f67890`.
  static func awsID(_ prefix: String, of what: String) -> TextFormat {
    TextFormat(
      "the ID of \(what), such as \(prefix)-0a1b2c3d4e5f67890", pattern: idPattern(prefix), minLength: 1
    ) { text in
      guard text.hasPrefix("\(prefix)-") else { return false }
      let digits = text.utf8.dropFirst(prefix.utf8.count + 1)
      return (digits.count == 8 || digits.count == 17) && digits.allSatisfy { ASCII.isHexadecimal($0) }
    }
  }

  /// Regular expression for the IDs of a type of resource. Old IDs have 8 digits.
  /// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html
  static func idPattern(_ prefix: String) -> String { "^\(prefix)-([0-9a-f]{8}|[0-9a-f]{17})$" }
}
