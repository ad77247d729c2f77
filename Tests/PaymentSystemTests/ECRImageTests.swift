import AWSResources
import InfraModel
import Templates
import Testing

@testable import PaymentSystem

/// The execution role may pull only from the repository of the image.
@Suite struct ECRImageTests {
  /// The resources of the statement, with references to deploy-time values.
  private func pulled(_ assignments: [String], in role: String = "api_execution_role") throws -> [String] {
    let stack = try RuleCase.source(assignments).stack()
    let statements = try #require((stack.entry(role)?.resource as? Role)?.policies.first).document.statements
    let pull = try #require(statements.first { $0.actions.contains("ecr:BatchGetImage") })
    return pull.resources.map { String(describing: $0.expression) }
  }

  @Test func externalImageIsPulledFromItsRepository() throws {
    let image = "services.api.image='210987654321.dkr.ecr.eu-west-1.amazonaws.com/team/payment@sha256:ab'"
    let pulled = try pulled([image])
    #expect(pulled.count == 1)
    #expect(pulled[0].contains("ecr:eu-west-1:210987654321:repository/team/payment\""))
  }

  @Test func systemRepositoryIsPulledFromToo() throws {
    let image = "services.api.image='210987654321.dkr.ecr.eu-west-1.amazonaws.com/payment:1.0'"
    #expect(try pulled(["registry=true", image]).count == 2)
    #expect(try pulled(["registry=true"]).count == 1)
  }

  @Test func unknownImageMayBeInTheAccount() throws {
    let pulled = try pulled([])
    #expect(pulled.count == 1)
    #expect(pulled[0].contains("repository/*"))
  }

  @Test(arguments: [
    "docker.io/library/nginx:1", "nginx", "1.dkr.ecr.eu-west-1.amazonaws.com/a", "a/b", "public.ecr.aws/nginx/nginx:1",
    "210987654321.dkr.ecr.amazonaws.com/a",
  ]) func otherRegistriesAreNotTakenForECR(_ image: String) {
    #expect(ECRImage(image) == nil)
  }

  /// A service without an image has its own repository and a parameter for the image tag without a default value.
  @Test func everyServiceHasARepository() throws {
    let other = "services.other={paths: ['/b'], priority: 200, image: null}"
    let stack = try RuleCase.source(["registry=true", "services.api.image=null", other]).stack()
    #expect(stack.entry("api_repository") != nil && stack.entry("other_repository") != nil)
    for name in ["api_image_tag", "other_image_tag"] {
      #expect(try #require(stack.parameter(Parameter.Name(name))).defaultValue == nil)
    }
  }
}
