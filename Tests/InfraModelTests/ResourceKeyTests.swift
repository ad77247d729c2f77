import InfraModel
import Testing

/// Keys and names of renamed resources.
@Suite struct ResourceKeyTests {
  private static let queue = TypeNames(
    terraform: "aws_sqs_queue", pulumi: "aws:sqs:Queue", cloudFormation: "AWS::SQS::Queue", noun: "queue")
  private static let pay = LogicalName("pay", former: ["api", "web"])

  @Test func derivedKeysAreRenamedTogether() {
    let plain = "api"
    #expect(("\(plain)_\(3)_queue" as LogicalName) == "api_3_queue")
    let key: LogicalName = "my_\(Self.pay)_queue"
    #expect(key == LogicalName("my_pay_queue", former: ["my_api_queue", "my_web_queue"]))
  }

  @Test func joinedKeysCoverEitherRenameOrder() {
    let key: LogicalName = "\(LogicalName("b", former: ["a"]))_\(LogicalName("y", former: ["x"]))"
    #expect(key == LogicalName("b_y", former: ["a_x", "a_y", "b_x"]))
  }

  @Test func firstNameCanBeTheCurrentName() {
    let key: LogicalName = "\(LogicalName("api", former: ["api", "pay"]))_queue"
    #expect(key.former == ["pay_queue"])
    #expect(key.original == "api_queue")
    let name = ResourceID(Self.queue, key)
    #expect(name.former.map(\.key) == ["pay_queue"])
    #expect(name.original.key == "api_queue")
  }

  @Test func joinedKeysHaveNoDuplicates() {
    let key: LogicalName = "\(LogicalName("z", former: ["a", "a_b"]))_\(LogicalName("x", former: ["b_x"]))"
    #expect(key.former == ["a_b_x", "a_x", "a_b_b_x", "z_b_x"])
    #expect(key.original == "a_b_x")
  }

  private func label(_ address: ResourceAddress) -> String {
    var bytes: [UInt8] = []
    address.appendLabel(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func addressHasItsFormerNames() {
    let name = ResourceID(Self.queue, "\(Self.pay)_queue")
    let address = ResourceAddress(name, instance: LogicalName("new", former: ["old"]))
    #expect(address.isRenamed)
    #expect(label(address) == "pay_new")
    #expect(address.former.map(label) == ["api_old", "api_new", "web_old", "web_new", "pay_old"])
    #expect(label(address.original) == "api_old")
  }

  @Test func newAddressHasNoFormerNames() {
    let address = ResourceAddress(ResourceID(Self.queue, "pay_queue"), instance: "new")
    #expect(!address.isRenamed)
    #expect(address.former.isEmpty)
    #expect(label(address.original) == "pay_new")
  }

  @Test func fingerprintsAreStable() {
    func digest(_ key: LogicalName) -> String {
      let arn = AttributeName("arn", cloudFormation: .ref)
      var digest = Digest()
      digest.add((arn.of(ResourceID(Self.queue, key)) as Value<String>).expression)
      return digest.hexadecimal
    }
    #expect(digest("\(Self.pay)_queue") == digest("api_queue"))
    #expect(digest("pay_queue") != digest("api_queue"))
  }
}
