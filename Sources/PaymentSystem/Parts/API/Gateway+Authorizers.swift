import AWSResources
internal import Configuration
import InfraModel

extension Gateway {
  /// What decides who may call the API.
  struct Authorizers {
    private let standard: AuthSettings
    private let functions: [(name: String, item: LambdaFunctions.Item)]
    private let userPool: Value<String>?

    /// `items` are the functions of the system, in its order.
    init(_ settings: APISettings, _ items: [LambdaFunctions.Item], _ context: BuildContext) {
      standard = settings.auth
      functions = Array(zip(context.system.functions.made().map(\.name), items))
      // All are the same one.
      userPool =
        context.system.authorizations.lazy.compactMap { auth, paths in
          auth.userPool.map { context.texts.text($0, of: paths.userPool) }
        }.first
    }

    /// The authorization of a method.
    func authorization(_ settings: AuthSettings) -> RestAPI.Authorization {
      switch settings.choice {
      case AuthSettings.Choice.none?: .none
      case .iam?: .iam
      case nil: authorizer(settings.completed(by: standard)).map { .authorizer($0, scopes: settings.scopes) } ?? .none
      }
    }

    private func authorizer(_ settings: AuthSettings) -> RestAPI.Authorizer? {
      let seconds = settings.ttlSeconds ?? 0
      if let userPool, settings.userPool != nil {
        return RestAPI.Authorizer(key: "user_pool", .userPool(userPool), ttlSeconds: seconds)
      }
      guard let function = functions.first(where: { $0.name == settings.function })?.item.function else { return nil }
      let headers = settings.headers ?? []
      return RestAPI.Authorizer(
        // The function's first key, so that it is the same authorizer after a renaming.
        key: function.name.original.key,
        settings.type == .token
          ? .token(function, header: headers.first ?? "") : .request(function, headers: headers),
        ttlSeconds: seconds)
    }

    /// The functions that authorizers of an API ask.
    func items(of api: RestAPI) -> [LambdaFunctions.Item] { asked(by: api).map(\.item) }

    private func asked(by api: RestAPI) -> [(authorizer: RestAPI.Authorizer, item: LambdaFunctions.Item)] {
      api.authorizers.compactMap { authorizer in
        functions.first { $0.item.function.name.key == authorizer.function?.name.key }.map { (authorizer, $0.item) }
      }
    }

    /// Allows each authorizer to invoke its function.
    func addPermissions(of restAPI: RestAPI, _ api: Ref<RestAPI>, in stack: inout Stack) {
      for (authorizer, item) in asked(by: restAPI) {
        stack.add(
          "\(item.label.key)_authorizer_permission",
          LambdaPermission(
            function: item.function, service: "apigateway.amazonaws.com", sourceARN: api.arn(of: authorizer)))
      }
    }
  }
}

extension RestAPI.CORS {
  init(_ settings: CrossOriginSettings) {
    self.init(
      origins: settings.origins, methods: settings.methods, headers: settings.headers,
      maxAgeSeconds: settings.maxAgeSeconds, allowsCredentials: settings.credentials)
  }
}
