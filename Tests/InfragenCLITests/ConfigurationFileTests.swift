import Testing

@testable import InfragenCLI

@Suite struct ConfigurationFileTests {
  let folder: TemporaryFolder
  let streams = StandardStreams()

  init() throws { folder = try TemporaryFolder() }

  private func problem(_ path: String) -> String? {
    do throws(Failure) {
      _ = try ConfigurationFile(path, streams: streams)
      return nil
    } catch {
      return error.message
    }
  }

  @Test func readsAFile() throws {
    try folder.write("{ a: 1 }", to: "shop.json5")
    let file = try ConfigurationFile(folder["shop.json5"], streams: streams)
    #expect(file.name == folder["shop.json5"])
    #expect(file.text == Array("{ a: 1 }".utf8))
  }

  @Test func suggestsTheNearestFile() throws {
    try folder.write("", to: "shop.json5")
    try folder.write("", to: "shop.json")
    #expect(problem(folder["shp.json5"]) == "there is no file \(folder["shp.json5"]) (did you mean 'shop.json5'?)")
    #expect(problem(folder["other"]) == "there is no file \(folder["other"])")
  }

  @Test func refusesFolders() {
    #expect(problem(folder.path) == "\(folder.path) is a folder, not a configuration file")
  }

  @Test func readsUpToTheLimit() throws {
    try folder.write(String(repeating: " ", count: ConfigurationFile.Purpose.configuration.limit), to: "most")
    try folder.write(String(repeating: " ", count: ConfigurationFile.Purpose.configuration.limit + 1), to: "more")
    #expect(problem(folder["most"]) == nil)
    #expect(
      problem(folder["more"])
        == "\(folder["more"]) is 1048577 bytes long: a configuration has at most 1048576 bytes (1 MiB)")
    #expect(problem("/dev/zero") == "/dev/zero is too long: a configuration has at most 1048576 bytes (1 MiB)")
  }
}
