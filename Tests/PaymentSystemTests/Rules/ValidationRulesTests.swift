import PaymentSystem
import Testing

/// Each rule with settings just inside and just outside its limit.
@Suite struct ValidationRulesTests {
  @Test(arguments: RuleCase.all) func validSettingsAreAccepted(_ each: RuleCase) {
    #expect(RuleCase.problems(each.inside) == [])
  }

  @Test(arguments: RuleCase.all) func invalidSettingsAreRefused(_ each: RuleCase) throws {
    #expect(try each.violations() == [each.message])
    #expect(RuleCase.problems(each.outside).contains(each.message))
  }

  @Test func everyRuleHasCases() {
    let ids = ValidationRules.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(Set(RuleCase.all.map(\.rule)) == Set(ids))
  }

  @Test(arguments: ValidationRules.areas) func everyRuleHasAPage(_ area: ValidationRules.Area) {
    let isOwn = area.title == ValidationRules.areas.last?.title
    for rule in area.rules {
      #expect(rule.page.isEmpty == isOwn, "\(rule.id)")
      let vendors = ["https://docs.aws.amazon.com/", "https://developer.hashicorp.com/terraform/"]
      #expect(isOwn || vendors.contains { rule.page.hasPrefix($0) }, "\(rule.id)")
      #expect(rule.title.hasSuffix("."), "\(rule.id)")
    }
  }
}
