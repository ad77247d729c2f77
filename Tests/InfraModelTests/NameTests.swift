import InfraModel
import Testing

/// The identifiers that every target derives from a resource's key.
@Suite struct NameTests {
  private static let subnet = TypeNames(terraform: "aws_subnet", pulumi: "", cloudFormation: "", noun: "subnet")
  private static let table = TypeNames(
    terraform: "aws_route_table", pulumi: "", cloudFormation: "", noun: "route_table")

  @Test(arguments: [
    ("private_subnet_a", "private_a"), ("subnet", "main"), ("subnet_a", "a"), ("public_subnet", "public"),
    ("subnets_a", "subnets_a"), ("subnet_subnet", "subnet"), ("other", "other"),
  ])
  func labelsOmitTheTypeNoun(_ key: String, _ expected: String) {
    var bytes: [UInt8] = []
    ResourceID(Self.subnet, LogicalName(key)).appendLabel(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test func childNamesBeginWithTheParent() {
    let address = ResourceAddress(ResourceID(Self.table, "public_route_table"), instance: "default", words: "route")
    var label: [UInt8] = []
    var name: [UInt8] = []
    address.appendLabel(to: &label)
    address.appendName(to: &name, firstUpper: true)
    #expect(String(decoding: label, as: UTF8.self) == "public_default")
    #expect(String(decoding: name, as: UTF8.self) == "PublicRouteTableDefaultRoute")
  }

  @Test(arguments: [
    ("a", true), ("nat_gateway_a", true), ("s3", true), ("", false), ("_a", false), ("a_", false), ("a__b", false),
    ("3a", false), ("A", false), ("a-b", false),
  ])
  func keys(_ text: String, _ isKey: Bool) {
    #expect(CaseStyle.isKey(text) == isKey)
  }

  @Test(arguments: [("terrafrom", "terraform"), ("Pulumi", "pulumi"), ("cdk", nil), ("", nil)])
  func suggestions(_ word: String, _ expected: String?) {
    #expect(Suggestion.nearest(to: word, in: ["terraform", "cloudformation", "pulumi"]) == expected)
  }

  @Test func interpolationJoinsAdjacentTexts() {
    let suffix: Value<String> = Value(.parameter("suffix"))
    let inner: Value<String> = "b-\(suffix)"
    let outer: Value<String> = "a-\(inner)-\(3)"
    guard case .interpolation(let parts) = outer.expression, parts.count == 3,
      case .string("a-b-") = parts[0], case .parameter("suffix") = parts[1], case .string("-3") = parts[2]
    else {
      Issue.record("not three parts: \(outer.expression)")
      return
    }
  }
}
