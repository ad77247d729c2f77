internal import Configuration
import InfraModel

/// Checks and values of Terraform's backends.
/// https://developer.hashicorp.com/terraform/language/backend
enum Backend {
  /// Arguments by backend type: those that a configuration with any argument must have, and the others, which `init` of
  /// Terraform 1.11 accepts.
  private static let arguments: [(type: String, required: String, optional: String)] = [
    (
      "azurerm", "storage_account_name container_name key",
      "access_key ado_pipeline_service_connection_id client_certificate client_certificate_password "
        + "client_certificate_path client_id client_id_file_path client_secret client_secret_file_path endpoint "
        + "environment lookup_blob_endpoint metadata_host msi_endpoint oidc_request_token oidc_request_url "
        + "oidc_token oidc_token_file_path resource_group_name sas_token snapshot subscription_id tenant_id "
        + "use_aks_workload_identity use_azuread_auth use_cli use_msi use_oidc"
    ),
    (
      "consul", "path",
      "access_token address ca_file cert_file datacenter gzip http_auth key_file lock scheme"
    ),
    (
      "cos", "bucket",
      "accelerate acl assume_role cam_role_name domain encrypt endpoint key prefix profile region secret_id "
        + "secret_key security_token shared_credentials_dir"
    ),
    (
      "gcs", "bucket",
      "access_token credentials encryption_key impersonate_service_account "
        + "impersonate_service_account_delegates kms_encryption_key prefix storage_custom_endpoint"
    ),
    (
      "http", "address",
      "client_ca_certificate_pem client_certificate_pem client_private_key_pem lock_address lock_method "
        + "password retry_max retry_wait_max retry_wait_min skip_cert_verification unlock_address unlock_method "
        + "update_method username"
    ),
    (
      "kubernetes", "secret_suffix",
      "client_certificate client_key cluster_ca_certificate config_context config_context_auth_info "
        + "config_context_cluster config_path config_paths exec host in_cluster_config insecure labels "
        + "namespace password proxy_url token username"
    ),
    (
      "local", "",
      "path workspace_dir"
    ),
    (
      "oss", "bucket",
      "access_key acl assume_role assume_role_policy assume_role_role_arn assume_role_session_expiration "
        + "assume_role_session_name assume_role_with_oidc ecs_role_name encrypt endpoint key prefix profile region secret_key "
        + "security_token shared_credentials_file sts_endpoint tablestore_endpoint tablestore_table"
    ),
    (
      "pg", "",
      "conn_str schema_name skip_index_creation skip_schema_creation skip_table_creation"
    ),
    (
      "remote", "workspaces",
      "hostname organization token"
    ),
    (
      "s3", "bucket key",
      "access_key acl allowed_account_ids assume_role assume_role_with_web_identity custom_ca_bundle "
        + "dynamodb_endpoint dynamodb_table ec2_metadata_service_endpoint ec2_metadata_service_endpoint_mode "
        + "encrypt endpoint endpoints forbidden_account_ids force_path_style http_proxy https_proxy "
        + "iam_endpoint insecure kms_key_id max_retries no_proxy profile region retry_mode secret_key "
        + "shared_config_files shared_credentials_file shared_credentials_files skip_credentials_validation "
        + "skip_metadata_api_check skip_region_validation skip_requesting_account_id skip_s3_checksum "
        + "sse_customer_key sts_endpoint sts_region token use_dualstack_endpoint use_fips_endpoint use_lockfile "
        + "use_path_style workspace_key_prefix"
    ),
  ]

  static let types = arguments.map(\.type)

  /// Arguments that a backend with any argument must have; nil for a type that Terraform does not know.
  static func required(_ type: String) -> [String]? {
    arguments.first { $0.type == type }.map { words($0.required) }
  }

  /// The argument of which a name is probably a misspelling.
  static func misspelled(_ argument: String, of type: String) -> String? {
    guard let known = arguments.first(where: { $0.type == type }) else { return nil }
    let names = words(known.required) + words(known.optional)
    return names.contains(argument) ? nil : Suggestion.misspelled(argument, in: names)
  }

  private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  /// Arguments that require a later version of Terraform.
  /// https://developer.hashicorp.com/terraform/language/backend/s3
  private static let since = [
    "s3": [
      "use_lockfile": "1.10", "assume_role": "1.6", "assume_role_with_web_identity": "1.6", "endpoints": "1.6",
      "allowed_account_ids": "1.6", "forbidden_account_ids": "1.6", "use_path_style": "1.6",
    ]
  ]

  /// The arguments of a backend that require a later version of Terraform than programs do, with that version.
  static func demands(of backend: Keyed<JSON5Value>) -> [(argument: String, version: String)] {
    (backend.value.members ?? []).compactMap { member in
      since[backend.name]?[member.key].map { (member.key, $0) }
    }
  }

  /// The placeholders that are replaced in a backend's texts.
  static let placeholders = ["environment", "system"]

  /// The text with `{environment}` and `{system}` replaced; `unknown` gets other placeholders.
  static func filled(_ text: String, unknown: ((String) -> Void)? = nil, _ value: (String) -> String) -> String {
    var filled = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(of: "}") else { break }
      let word = String(inside[..<close])
      if placeholders.contains(word) {
        filled += value(word)
      } else {
        if !word.isEmpty, word.utf8.allSatisfy({ ASCII.isLower($0) }) { unknown?(word) }
        filled += rest[open...close]
      }
      rest = inside[inside.index(after: close)...]
    }
    return filled + rest
  }
}

extension JSON5Value {
  /// The value for Terraform with texts converted by `filled`; nil for `null`.
  func expression(_ filled: (String) -> String) -> Expression? {
    switch kind {
    case .null: nil
    case .boolean(let truth): .boolean(truth)
    case .integer(let number): .integer(number)
    case .decimal(let text): .decimal(text)
    case .string(let text): .string(filled(text))
    case .array(let items): .list(items.compactMap { $0.expression(filled) })
    case .object: .object(expressions(filled))
    }
  }

  /// The members of an object for Terraform.
  func expressions(_ filled: (String) -> String) -> [Expression.Member] {
    (members ?? []).compactMap { member in
      member.value.expression(filled).map { Expression.Member(member.key, $0) }
    }
  }
}
