import InfraModel
import PaymentSystem
import Testing

/// Combinations of settings, and errors for names that no setting has.
@Suite struct SystemSourceTests {
  @Test(arguments: [
    ["services.api.cpu=512", "services.api.memoryMiB=4096"],
    ["services.api.deployment=rolling"],
    ["database.backupWindow=23:45-00:15", "database.maintenanceWindow=mon:00:15-mon:00:45"],
    ["loadBalancer.https=true", "protectData=true"],
  ])
  func validSettingsAreAccepted(_ assignments: [String]) { #expect(RuleCase.problems(assignments) == []) }

  @Test func keysWithTheSameSpellingAreRefused() {
    #expect(
      RuleCase.problems(["services.a1={paths: ['/b'], priority: 200}", "services.a-1={paths: ['/b'], priority: 300}"])
        .first
        == "services.a-1: the keys 'a1_blue_target_group' and 'a_1_blue_target_group' produce the same name; rename one of them"
    )
  }

  @Test func anUnknownEnvironmentIsRefusedWithTheList() {
    #expect(
      RuleCase.problems([], environment: "devv")
        == ["environments: there is no environment 'devv' (did you mean 'dev'?); the configuration has dev, pr<number>"]
    )
  }

  @Test func environmentsAreOverrides() throws {
    let text = """
      { services: { api: { desiredCount: 2, image: "a:1" } }, environments: { dev: {}, prod: { services: { api: { desiredCount: 5 } } } } }
      """
    func output(_ environment: String?) throws -> String {
      let stack = try SystemSource(
        file: "a.json5", text: Array(text.utf8), environment: environment, regenerate: "--config a.json5"
      ).stack()
      #expect(stack.regenerate == "--config a.json5 --environment \(environment ?? "dev")")
      return "\(stack.entries)"
    }
    #expect(try output(nil).contains("tasks: 2"))
    #expect(try output("prod").contains("tasks: 5"))
  }
}
