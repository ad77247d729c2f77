extension Attribute: Equatable {
  /// True for the same attribute of the same generated resource.
  public static func == (a: Attribute, b: Attribute) -> Bool {
    a.resource.key == b.resource.key && a.name.provider == b.name.provider && a.instance == b.instance
      && a.name.child?.words == b.name.child?.words
  }
}
