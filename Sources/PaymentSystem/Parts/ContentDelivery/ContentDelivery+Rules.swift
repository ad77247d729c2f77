extension ValidationRules {
  static let delivery = [pathOnce, certificateName, reservedDomain, delegatedApex, delegatedServers]

  private static let pathOnce = ValidationRule(
    "cloudfront.path-once", "A distribution has one behavior for a path.",
    page: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesCacheBehavior.html"
  ) { system in
    let paths = system.frontend?.apiPaths ?? []
    return paths.enumerated().filter { paths[..<$0].contains($1) }.map { index, path in
      Violation(Setting.frontend.apiPaths[index], "'\(path)' is listed twice; list each path once")
    }
  }

  /// https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html (DomainName)
  private static let certificateName = ValidationRule(
    "acm.domain-length",
    "A certificate's domain name has at most 64 characters, even with the longest suffix.",
    page: "https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html"
  ) { system in
    guard let base = system.domain?.baseDomain, base.utf8.count > Domain.longestBase else { return [] }
    return [
      Violation(
        Setting.domain.baseDomain,
        "'\(base)' has \(base.utf8.count) characters; a certificate's name of 64 leaves \(Domain.longestBase) for it")
    ]
  }

  /// https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateHostedZone.html (InvalidDomainName)
  private static let reservedDomain = ValidationRule(
    "route53.reserved-domain", "The API's domain is not reserved.",
    page: "https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateHostedZone.html"
  ) { system in
    guard let base = system.domain?.baseDomain, let reserved = ReservedDomain.of(base) else { return [] }
    return [
      Violation(
        Setting.domain.baseDomain,
        "'\(base)' cannot be used: \(reserved) is reserved; use a domain that you own, or remove it and set it when deploying"
      )
    ]
  }

  private static let delegatedApex = ValidationRule(
    "route53.delegation-apex", "A zone delegates only domains below its own, so only an apex delegates environments.",
    page: "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-routing-traffic-for-subdomains.html"
  ) { system in
    guard let domain = system.domain, !domain.apex, let first = domain.delegations.first else { return [] }
    return [
      Violation(
        Setting.domain.delegations[first.name],
        "'\(first.name)' is not below this environment's name; set apex, or leave it out")
    ]
  }

  private static let delegatedServers = ValidationRule(
    "route53.delegation-servers", "A delegation names its name servers, each once.",
    page: "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-routing-traffic-for-subdomains.html"
  ) { system in
    (system.domain?.delegations ?? []).flatMap { delegation -> [Violation] in
      let paths = Setting.domain.delegations[delegation.name].nameServers
      let servers = delegation.value.nameServers
      if servers.isEmpty {
        return [Violation(paths, "there are none; set them to the environment's output api_name_servers")]
      }
      return servers.indices.filter { servers[..<$0].contains(servers[$0]) }.map {
        Violation(paths[$0], "'\(servers[$0])' is listed twice; list each server once")
      }
    }
  }
}
