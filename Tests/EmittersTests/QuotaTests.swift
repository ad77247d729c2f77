import AWSResources
import Emitters
import Foundation
import InfraModel
import PaymentSystem
import Testing

/// Quotas that are checked before anything is written.
@Suite struct QuotaTests {
  @Test(arguments: [(399, nil), (400, "warning"), (500, "warning"), (501, "error")] as [(Int, String?)])
  func warnsAtEightyPercentAndFailsAboveTheQuota(_ used: Int, _ severity: String?) {
    let problem = Quota("things", used: used, of: 500, remedy: "use fewer").problem
    #expect(problem?.severity.rawValue == severity)
    if let problem { #expect(problem.message.hasSuffix("use fewer") && problem.message.contains("\(used)")) }
  }

  private static func stack(services: Int) throws -> Stack {
    let entries = (0..<services).map {
      "s\($0): { image: 'a:1', paths: ['/b'], priority: \($0 + 1), port: \(8000 + $0) }"
    }
    return try SystemSource(
      file: "many.json5", text: Array("{ services: { \(entries.joined(separator: ", ")) } }".utf8), regenerate: ""
    ).stack()
  }

  @Test func templateSizeIsMeasuredAsWritten() throws {
    let stack = try Self.stack(services: 3)
    let emitter = CloudFormationEmitter()
    let rendering = try emitter.rendering(of: stack, layout: .single)
    let bytes = try rendering.documents[0].bytes()
    #expect(try emitter.documents(for: stack, layout: .single)[0].bytes() == bytes)
    let template = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    func count(_ key: String) -> Int { (template[key] as? [String: Any])?.count ?? 0 }
    let used = Dictionary(uniqueKeysWithValues: rendering.quotas.map { ($0.subject, $0.used) })
    #expect(used["bytes of the template"] == bytes.count)
    #expect(used["resources of the template"] == count("Resources"))
    #expect(used["parameters of the template"] == count("Parameters"))
    #expect(used["outputs of the template"] == count("Outputs"))
    #expect(used["bytes of the template's Description"] == (template["Description"] as? String)?.utf8.count)
    #expect(rendering.notes.first?.contains("\(bytes.count) bytes") == true)
  }

  @Test func largeSystemsAreRefused() throws {
    let stack = try Self.stack(services: 61)
    #expect(
      stack.quotas.compactMap(\.problem).map(\.description) == [
        "error: outbound rules of the security group alb_security_group: 61, at most 60 are possible; "
          + "give services the same port, or divide them among several systems",
        "error: inbound rules of the security group ecs_security_group: 61, at most 60 are possible; "
          + "give services the same port, or divide them among several systems",
      ])
    let template = try CloudFormationEmitter().rendering(of: stack, layout: .single)
    #expect(template.quotas.compactMap(\.problem).contains { $0.severity == .error })
    let program = try TerraformEmitter().rendering(of: stack, layout: .single)
    #expect(program.quotas.isEmpty, "Terraform has no such limits")
    #expect(try Self.stack(services: 3).quotas.compactMap(\.problem).isEmpty)
  }

  @Test func longPoliciesAreRefused() {
    func role(_ count: Int) -> Role {
      let names = (0..<count).map { Value<String>(.string("arn:aws:s3:::a-bucket-with-a-long-name-\(1000 + $0)")) }
      return Role(
        name: "r", description: "A role", service: "lambda.amazonaws.com",
        policies: [.init("read", [PolicyStatement("Read", allow: ["s3:GetObject"], on: names)])])
    }
    func problems(_ count: Int) -> [Diagnostic.Severity] {
      var stack = Stack(name: "s", description: "S.", regenerate: "", region: "us-east-1")
      stack.add("a_role", role(count))
      return stack.quotas.compactMap(\.problem).map(\.severity)
    }
    #expect(problems(150) == [])
    #expect(problems(200) == [.warning])
    #expect(problems(300) == [.error])
  }
}
