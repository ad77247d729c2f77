/// An image in a private ECR registry, such as `123456789012.dkr.ecr.us-east-1.amazonaws.com/payment:1.0`.
/// https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html
struct ECRImage {
  let account: Substring
  let region: Substring
  /// Repository name, without a tag or digest.
  let repository: Substring

  /// Parses an image address; nil for an image in another registry.
  init?(_ image: String) {
    guard let slash = image.firstIndex(of: "/") else { return nil }
    let host = image[..<slash].split(separator: ".", omittingEmptySubsequences: false)
    let path = image[image.index(after: slash)...]
    guard host.count >= 5, host[1] == "dkr", host[2] == "ecr" || host[2] == "ecr-fips", host[4] == "amazonaws",
      host[0].utf8.count == 12, host[0].allSatisfy(\.isDigit), host[3].allSatisfy(\.isNameCharacter)
    else { return nil }
    account = host[0]
    region = host[3]
    repository = path.prefix { $0 != ":" && $0 != "@" }
    guard repository.allSatisfy(\.isNameCharacter) else { return nil }
  }
}

extension Character {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
  /// True if the names of regions and repositories may contain the character.
  fileprivate var isNameCharacter: Bool { isDigit || ("a"..."z").contains(self) || "-_./".contains(self) }
}
