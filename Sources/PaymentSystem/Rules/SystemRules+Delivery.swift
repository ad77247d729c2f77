extension SystemRules {
  static let delivery = [pathOnce, certificateName, reservedDomain]

  /// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesCacheBehavior.html
  private static let pathOnce = SystemRule(
    "cloudfront.path-once", "A distribution has one behavior for a path.",
    page: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesCacheBehavior.html"
  ) { system in
    let paths = system.frontend?.apiPaths ?? []
    return paths.enumerated().filter { paths[..<$0].contains($1) }.map { index, path in
      Violation("frontend.apiPaths[\(index)]", "'\(path)' is there already; name each path once")
    }
  }

  /// https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html (DomainName)
  private static let certificateName = SystemRule(
    "acm.domain-length",
    "A certificate's first name has at most 64 characters, with the longest suffix that is allowed.",
    page: "https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html"
  ) { system in
    guard let base = system.domain?.baseDomain, base.utf8.count > Domain.longestBase else { return [] }
    return [
      Violation(
        "domain.baseDomain",
        "'\(base)' has \(base.utf8.count) characters; a certificate's name of 64 leaves \(Domain.longestBase) for it")
    ]
  }

  /// https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateHostedZone.html (InvalidDomainName)
  private static let reservedDomain = SystemRule(
    "route53.reserved-domain", "The API's domain is not one that nobody can register.",
    page: "https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateHostedZone.html"
  ) { system in
    guard let base = system.domain?.baseDomain, let reserved = ReservedDomain.of(base) else { return [] }
    return [
      Violation(
        "domain.baseDomain",
        "'\(base)' cannot be used: \(reserved) is reserved; use a domain that you own, or leave it out and give it when deploying"
      )
    ]
  }
}
