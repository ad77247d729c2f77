/// A first word that asks for something else than a program.
enum Verb: String, CaseIterable {
  case `init`, generate, list, show, diff
  case checkPolicy = "check-policy"
  case schema, completions, man, help, benchmark
}
