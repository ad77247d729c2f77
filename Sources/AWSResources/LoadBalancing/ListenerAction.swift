import InfraModel

/// What a listener does with a request.
public enum ListenerAction: Sendable {
  /// Hands it to a task of the group.
  case forward(Ref<TargetGroup>)
  /// Sends the client to the same address with HTTPS.
  case redirectToHTTPS
  /// Answers by itself, with 404.
  case notFound

  private static let notFoundBody = #"{"detail":"Not Found"}"#

  var provider: ProviderBody {
    switch self {
    case .forward(let group): ProviderBody(["type": "forward", "target_group_arn": group.arn])
    case .redirectToHTTPS:
      ProviderBody(["type": "redirect"]).adding(
        block: "redirect", ProviderBody(["protocol": "HTTPS", "port": "443", "status_code": "HTTP_301"]))
    case .notFound:
      ProviderBody(["type": "fixed-response"]).adding(
        block: "fixed_response",
        ProviderBody([
          "status_code": "404", "content_type": "application/json", "message_body": Self.notFoundBody,
        ]))
    }
  }

  var cloudFormation: Expression {
    switch self {
    case .forward(let group): .object(["Type": "forward", "TargetGroupArn": group.arn])
    case .redirectToHTTPS:
      .object([
        "Type": "redirect",
        "RedirectConfig": Expression.object(["Protocol": "HTTPS", "Port": "443", "StatusCode": "HTTP_301"]),
      ])
    case .notFound:
      .object([
        "Type": "fixed-response",
        "FixedResponseConfig": Expression.object([
          "StatusCode": "404", "ContentType": "application/json", "MessageBody": Self.notFoundBody,
        ]),
      ])
    }
  }
}
