import AWSResources
import EmitterConformance
import Emitters
import Foundation
import InfraModel
import Testing

/// Resources that AWS requires in another region, and their replacement where a target cannot create them.
@Suite struct OtherRegionTests {
  private static func text(_ target: String, in region: String) throws -> String {
    let emitter = try #require(Emitters.named(target))
    let document = try #require(emitter.documents(for: DomainSystem.stack(in: region), layout: .single).first)
    return String(decoding: try document.bytes(), as: UTF8.self)
  }

  @Test func terraformDeclaresAProviderForTheOtherRegion() throws {
    let text = try Self.text("terraform", in: "eu-central-1")
    #expect(text.contains("provider \"aws\" {\n  alias  = \"us_east_1\"\n  region = \"us-east-1\"\n}\n"))
    for type in ["aws_acm_certificate", "aws_acm_certificate_validation"] {
      #expect(text.contains("resource \"\(type)\" \"cdn\" {\n  provider = aws.us_east_1\n\n"), "\(type)")
    }
    #expect(text.components(separatedBy: "aws.us_east_1").count == 3, "records belong to no region")
    #expect(!text.contains("cdn_certificate_arn"))
    #expect(!(try Self.text("terraform", in: "us-east-1")).contains("us_east_1"))
  }

  @Test func deploymentDigestChangesWithTheAPI() throws {
    func api(_ path: String, key: Bool = false) -> RestAPI {
      RestAPI(
        name: "a", description: "An API",
        methods: [
          .init("GET", path: [path], integration: .http("https://example.com/"), needsAPIKey: key),
          .init("POST", path: ["b"], integration: .http("https://example.com/")),
        ])
    }
    var turned = api("a")
    turned.methods.reverse()
    #expect(api("a").digest() == turned.digest(), "the order of methods means nothing")
    #expect(
      Set([api("a").digest(), api("c").digest(), api("a", key: true).digest(), api("a").digest(of: ["b"])]).count == 4)
    var stack = Stack(name: "api", description: "An API.", regenerate: "", region: "us-east-1")
    let there = stack.add("gateway_api", api("a"))
    stack.add(
      "gateway_deployment", APIDeployment(api: there, digest: api("a").digest(), functions: []), dependsOn: [there.name]
    )
    for emitter in Emitters.programs {
      let text = String(decoding: try emitter.documents(for: stack, layout: .single)[0].bytes(), as: UTF8.self)
      #expect(
        text.lowercased().contains(api("a").digest()), "\(emitter.target): the deployment must change with the API")
    }
  }

  @Test func pulumiDeclaresAProviderForTheOtherRegion() throws {
    let text = try Self.text("pulumi", in: "eu-central-1")
    #expect(
      text.contains("  awsUsEast1:\n    type: pulumi:providers:aws\n    properties:\n      region: us-east-1\n"))
    #expect(text.components(separatedBy: "      provider: ${awsUsEast1}\n").count == 3)
    #expect(!text.contains("cdnCertificateArn"))
    #expect(!(try Self.text("pulumi", in: "us-east-1")).contains("awsUsEast1"))
  }

  @Test func cloudFormationTakesTheCertificateAsParameter() throws {
    let text = try Self.text("cloudformation", in: "eu-central-1")
    #expect(!text.contains("AWS::CertificateManager::Certificate"))
    #expect(text.contains(#""AcmCertificateArn": { "Ref": "CdnCertificateArn" }"#))
    #expect(text.contains(#""CdnCertificateArn": {"#))
    #expect(!text.contains("DependsOn"))
    let unsupportedFeatures = DomainSystem.stack(in: "eu-central-1").entries.flatMap { $0.resource.unsupportedFeatures }
    #expect(unsupportedFeatures.map(\.dialect) == [.cloudFormation])
  }

  @Test func cloudFormationCreatesTheCertificateInItsRegion() throws {
    let text = try Self.text("cloudformation", in: "us-east-1")
    #expect(text.contains(#""AcmCertificateArn": { "Ref": "CdnCertificate" }"#))
    #expect(!text.contains("DependsOn"), "the reference waits already")
    // Not the certificate, but the validation record that CloudFormation leaves in the hosted zone.
    let unsupportedFeatures = DomainSystem.stack(in: "us-east-1").entries.flatMap { $0.resource.unsupportedFeatures }
    #expect(unsupportedFeatures.map(\.subject) == ["deleting the zone that holds a certificate's validation record"])
  }
}
