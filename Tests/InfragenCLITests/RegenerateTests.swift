import Testing

@testable import InfragenCLI

@Suite struct RegenerateTests {
  @Test(arguments: [
    (SystemSelection(source: .system("payment-web-app")), "--system payment-web-app"),
    (SystemSelection(source: .system("payment-web-app"), environment: "dev"), "--system payment-web-app"),
    (
      SystemSelection(source: .file("/home/me/my shop.json5"), overrides: ["a=b", "c[0]='d'", "--e=1"]),
      #"--config 'my shop.json5' --set a=b --set 'c[0]='\''d'\''' --set=--e=1"#
    ),
    (SystemSelection(source: .file("-")), "--config -"),
  ])
  func writesTheOptions(_ selection: SystemSelection, _ expected: String) {
    #expect(selection.regenerate == expected)
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
