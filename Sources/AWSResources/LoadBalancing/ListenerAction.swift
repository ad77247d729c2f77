import InfraModel

/// Action of a listener or a listener rule.
public enum ListenerAction: Sendable {
  /// Forwards the request to a target group.
  case forward(Ref<TargetGroup>)
  /// Redirects the client to the same URL with HTTPS.
  case redirectToHTTPS
  /// Returns a fixed response with status 404.
  case notFound

  private static let notFoundBody = #"{"detail":"Not Found"}"#

  func describe(into r: ResourceWriter) {
    switch self {
    case .forward(let group):
      r.set("type", "Type", "forward")
      r.set("target_group_arn", "TargetGroupArn", group.arn)
    case .redirectToHTTPS:
      r.set("type", "Type", "redirect")
      r.block("redirect", "RedirectConfig") {
        r.set("protocol", "Protocol", "HTTPS")
        r.set("port", "Port", "443")
        r.set("status_code", "StatusCode", "HTTP_301")
      }
    case .notFound:
      r.set("type", "Type", "fixed-response")
      r.block("fixed_response", "FixedResponseConfig") {
        r.set("status_code", "StatusCode", "404")
        r.set("content_type", "ContentType", "application/json")
        r.set("message_body", "MessageBody", Self.notFoundBody)
      }
    }
  }
}
