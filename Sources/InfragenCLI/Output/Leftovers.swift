import Emitters

/// Terraform files of earlier runs that nothing generates any more: Terraform would still read them.
enum Leftovers {
  /// The names of such files in a folder that files of these names were written to.
  static func names(in folder: OpenFolder, besides current: [String]) -> [String] {
    guard current.contains(where: isTerraform) else { return [] }
    let known = Set(current)
    return ((try? folder.names()) ?? []).filter {
      isTerraform($0) && !known.contains($0) && isGenerated($0, in: folder)
    }
  }

  private static func isTerraform(_ name: String) -> Bool { name.hasSuffix(".tf") || name.hasSuffix(".auto.tfvars") }

  private static func isGenerated(_ name: String, in folder: OpenFolder) -> Bool {
    (try? folder.read(name, atMost: Authorship.head)).map(Provenance.isGenerated) == true
  }
}
