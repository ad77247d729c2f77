import Testing

@testable import InfragenCLI

@Suite struct RegenerateTests {
  @Test(arguments: [
    (Generation(target: "pulumi", source: .system("payment-web-app")), "--system payment-web-app"),
    (
      Generation(target: "pulumi", source: .system("payment-web-app"), environment: "dev", output: "infra/"),
      "--system payment-web-app"
    ),
    (
      Generation(target: "pulumi", source: .file("/home/me/my shop.json5"), overrides: ["a=b", "c[0]='d'", "--e=1"]),
      #"--config 'my shop.json5' --set a=b --set 'c[0]='\''d'\''' --set=--e=1"#
    ),
    (Generation(target: "pulumi", source: .file("-")), "--config -"),
  ])
  func writesTheOptions(_ generation: Generation, _ expected: String) {
    #expect(generation.regenerate == expected)
  }

  @Test(arguments: [
    ("", "''"), ("plain-1.2/x_y:z=@%+,", "plain-1.2/x_y:z=@%+,"), ("=ls", "'=ls'"), ("~", "'~'"), ("a b", "'a b'"),
    ("$HOME", "'$HOME'"), ("it's", #"'it'\''s'"#), ("ünder", "'ünder'"), ("a\nb'c\\", #"$'a\nb\'c\\'"#),
    ("\r\n\t\u{1B}7", #"$'\r\n\t\0337'"#), ("\u{2028}\u{85}", #"$'\342\200\250\302\205'"#),
  ])
  func quotesForTheShell(_ argument: String, _ expected: String) {
    #expect(ShellWord.quoted(argument) == expected)
  }
}
