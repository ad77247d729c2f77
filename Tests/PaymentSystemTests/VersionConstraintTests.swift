import Configuration
import Testing

@testable import PaymentSystem

@Suite struct VersionConstraintTests {
  @Test(arguments: [
    (">= 1.5", "1.5"), ("1.9.8", "1.9.8"), ("= 1.10", "1.10"), ("~> 5.100", "5.100"), (">= 5.100, < 7", "5.100"),
    (">=1.5,>= 1.10", "1.10"), ("> 1.6.0-beta1, != 1.7.0", "1.6"),
  ])
  func minimumIsTheHighestLowerBound(_ text: String, _ version: String) throws {
    #expect(try #require(VersionConstraint(text)).minimum == VersionConstraint.Version(version))
    #expect(TextFormat.versionConstraint.accepts(text))
  }

  @Test(arguments: ["< 7", "<= 2.0", "!= 1.6"]) func upperBoundsSayNothing(_ text: String) throws {
    #expect(try #require(VersionConstraint(text)).minimum == nil)
  }

  @Test(arguments: ["", "latest", "=> 1.9", ">= 1.9,", ">= 1.9 < 2", "1.2.3.4", ">= v1.9", "~> 1.x", ">= 1.-1"])
  func othersAreRefused(_ text: String) { #expect(VersionConstraint(text) == nil) }

  @Test func numbersCompareAsNumbers() throws {
    let versions = ["1.5", "1.9.8", "1.10", "2"].compactMap { VersionConstraint.Version($0) }
    #expect(versions.count == 4 && versions == versions.sorted())
    #expect(VersionConstraint.Version("1.5") == VersionConstraint.Version("1.5.0"))
  }

  @Test func placeholdersAreFilled() {
    var unknown: [String] = []
    let text = Backend.filled("{system}/{environment}{x}/{1}{", unknown: { unknown.append($0) }) { "<\($0)>" }
    #expect(text == "<system>/<environment>{x}/{1}{")
    #expect(unknown == ["x"])
  }

  /// What a backend's arguments may be is Terraform's, but not that an engine reads its texts.
  @Test func textsOfBackendsAreChecked() {
    #expect(
      RuleCase.problems(["terraform.backend={s3: {assume_role: {tags: ['{{resolve:ssm:/a:1}}']}}}"]).contains {
        $0.hasPrefix("terraform.backend.s3.assume_role.tags[0]: ")
      })
    #expect(
      RuleCase.problems(["terraform.backend={s3: {'a b': 1}}"]).contains {
        $0.hasPrefix("terraform.backend.s3: the name \"a b\" is not allowed")
      })
  }
}
