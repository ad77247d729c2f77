/// What keeps the plugin from saying how to build; it fails the build.
struct Problem: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
