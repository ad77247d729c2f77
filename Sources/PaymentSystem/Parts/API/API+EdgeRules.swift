internal import Configuration

extension ValidationRules {
  /// Rules for requests of pages of other origins.
  static let crossOrigin = [originList, originCredentials, originRoutes]

  private static let originList = ValidationRule("api.cors-origins", "The API knows the origins of pages, each once.") {
    system in
    guard let origins = system.api?.cors?.origins else { return [] }
    let paths = Setting.api.cors
    if origins.isEmpty {
      return [Violation(paths, "it names no origins: add origins, such as [\"https://shop.example.com\"]")]
    }
    if origins.count > 1, let index = origins.firstIndex(of: "*") {
      return [Violation(paths.origins[index], "* stands for all origins: remove it, or the others")]
    }
    return origins.enumerated().filter { origins[..<$0].contains($1) }.map {
      Violation(paths.origins[$0], "'\($1)' is listed twice; list each origin once")
    }
  }

  private static let originCredentials = ValidationRule(
    "api.cors-credentials", "Requests with cookies come from one origin, which is named."
  ) { system in
    guard let cors = system.api?.cors, cors.credentials else { return [] }
    if cors.origins == ["*"] {
      return [
        Violation(
          Setting.api.cors.credentials,
          "browsers send no cookies where any origin is allowed: name the origin, or remove it")
      ]
    }
    return cors.origins.count > 1
      ? [
        Violation(
          Setting.api.cors.credentials,
          "API Gateway's own errors can name one origin only, and with several a page could not read them: keep one origin, or remove it"
        )
      ] : []
  }

  private static let originRoutes = ValidationRule(
    "api.cors-routes", "API Gateway answers all OPTIONS requests itself if there is cors."
  ) { system in
    guard system.api?.cors != nil else { return [] }
    return system.functions.made().flatMap { function in
      function.value.on.routes.filter { FunctionRoute($0.name)?.http == "OPTIONS" }.map {
        Violation(
          Setting.functions[function.name].on.routes[$0.name],
          "api.cors answers these requests itself: remove the route, or api.cors")
      }
    }
  }

  static let domainName = ValidationRule(
    "api.domain-name", "A host name of the API is named, and no other part has it."
  ) {
    system in
    guard let settings = system.api?.domain else { return [] }
    guard let name = settings.name else {
      return [Violation(Setting.api.domain, "it has no name: add one, such as \"pay.example.com\"")]
    }
    guard settings.zone == nil, let domain = system.domain, let base = domain.baseDomain else { return [] }
    return name == (domain.apex ? "api.\(base)" : "${suffix}.api.\(base)")
      ? [
        Violation(
          Setting.api.domain.name, "domain gives this name to CloudFront: use one below it, such as \"direct.\(name)\"")
      ] : []
  }

  static let certificateRegion = ValidationRule(
    "api.domain-certificate", "The certificate of an API's host name is one of ACM in the API's region.",
    page:
      "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-regional-api-custom-domain-create.html"
  ) { system in
    guard let text = system.api?.domain?.certificate, let arn = ARN(text), !arn.region.hasReference else { return [] }
    let path = Setting.api.domain.certificate
    if arn.service != "acm" || !arn.resource.hasPrefix("certificate/") {
      return [
        Violation(
          path,
          "\(text) is not the ARN of a certificate, such as arn:aws:acm:\(system.region):123456789012:certificate/…")
      ]
    }
    return arn.region == system.region
      ? [] : [Violation(path, "the certificate is in \(arn.region), and the API in \(system.region): use one there")]
  }
}
