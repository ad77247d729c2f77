import AWSResources
import InfraModel
import Testing

/// Patches of generated resources: how values are merged, and what does not fit.
@Suite struct PatchTests {
  private static let place = PatchMember.Place(SourceLocation(file: "a", line: 1, column: 1), "patches.x")

  private static func stack() -> Stack {
    var stack = Stack(name: "s", description: "", regenerate: "", region: "us-east-1")
    stack.add("vpc", VPC(cidr: "10.0.0.0/16", name: "v"))
    return stack
  }

  private static func change(
    _ targets: [Patch.Target], _ steps: [Patch.Step], _ name: String, _ value: PatchValue, part: String = ""
  ) -> Patch.Change {
    Patch.Change(
      part: part, targets: targets, hasPulumiNames: targets == [.pulumi], steps: steps,
      PatchMember(name, value, at: place))
  }

  /// The arguments and blocks of the patched VPC, with values as Swift prints them.
  private static func fields(
    _ changes: [Patch.Change], for target: Patch.Target = .terraform
  ) -> (fields: [String: String], problems: [String]) {
    var stack = stack()
    let problems = stack.patch("vpc", Patch(changes)).map(\.message)
    var fields: [String: String] = [:]
    for field in stack.entry("vpc")?.provider(for: target).first?.body.fields ?? [] {
      fields[field.key.name] = "\(field)"
    }
    return (fields, problems)
  }

  @Test func valuesReplaceAndNullRemoves() {
    let (fields, problems) = Self.fields([
      Self.change([.terraform, .pulumi], [.name("cidr_block")], "cidr_block", .scalar(.string("10.1.0.0/16"))),
      Self.change([.terraform, .pulumi], [.name("enable_dns_support")], "enable_dns_support", .remove),
    ])
    #expect(problems.isEmpty)
    #expect(fields["cidr_block"]?.contains("10.1.0.0/16") == true)
    #expect(fields["enable_dns_support"] == nil && fields["enable_dns_hostnames"] != nil)
  }

  /// An object is a block, a list of objects several, and `=` makes an argument of either.
  @Test func unknownObjectsAreBlocksUnlessTheyAreArguments() {
    let object = PatchValue.object([PatchMember("a", .scalar(.integer(1)), at: Self.place)])
    let (fields, problems) = Self.fields([
      Self.change([.terraform], [.name("one")], "one", object),
      Self.change([.terraform], [.name("many")], "many", .list([object, object])),
      Self.change([.terraform], [.name("map")], "map=", object),
    ])
    #expect(problems.isEmpty)
    #expect(fields["one"]?.hasPrefix("block(") == true)
    #expect(fields["many"]?.hasPrefix("blocks(") == true)
    #expect(fields["map"]?.hasPrefix("argument(") == true)
  }

  @Test func targetsOfOneDialectDiffer() {
    let changes = [
      Self.change([.terraform], [.name("a_b")], "a_b", .scalar(.integer(1))),
      Self.change([.pulumi], [.name("cD")], "cD", .scalar(.integer(2))),
    ]
    #expect(Self.fields(changes).fields["a_b"] != nil && Self.fields(changes).fields["cD"] == nil)
    #expect(Self.fields(changes, for: .pulumi).fields["cD"] != nil)
    #expect(Self.fields(changes, for: .pulumi).fields["a_b"] == nil)
  }

  /// A patch with a problem changes nothing.
  @Test(arguments: [
    ("cidr_block", PatchValue.scalar(.integer(1)), "expected text"),
    ("enable_dns_support", .scalar(.string("yes")), "expected true or false"),
    ("cidr_blocks", .remove, "did you mean 'cidr_block'"), ("CidrBlock", .scalar(.integer(1)), "another spelling"),
    ("a-b", .scalar(.integer(1)), "no name of Terraform"), ("depends_on", .list([]), "written by infragen itself"),
    ("cidr_block+", .list([]), "appends a list"),
  ])
  func whatDoesNotFitIsRefused(_ name: String, _ value: PatchValue, _ words: String) {
    let member = PatchMember(name, value, at: Self.place)
    let (fields, problems) = Self.fields([
      Self.change([.terraform, .pulumi], [.name(member.plainName)], name, value),
      Self.change([.terraform], [.name("x")], "x", .scalar(.integer(1))),
    ])
    #expect(problems.count >= 1 && problems.allSatisfy { $0.contains(words) }, "\(problems)")
    #expect(fields["x"] == nil)
  }

  @Test func partsAreNamed() throws {
    var stack = Self.stack()
    #expect(stack.patch("nothing", Patch([])).count == 1)
    let problems = stack.patch(
      "vpc", Patch([Self.change([.cloudFormation], [.name("A")], "A", .scalar(.integer(1)), part: "flow")]))
    #expect(problems.map(\.message) == ["CloudFormation has no part 'flow' of vpc: patch 'vpc', or leave this out"])
    #expect(try stack.parts(of: #require(stack.entry("vpc"))) == [""])
  }
}
