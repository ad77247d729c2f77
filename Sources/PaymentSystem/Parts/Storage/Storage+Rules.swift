extension ValidationRules {
  static let storage = [bucketPrefix, bucketSuffix]

  private static let bucketPrefix = ValidationRule(
    "s3.bucket-prefix", "No bucket's name begins with a prefix that AWS reserves.",
    page: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html"
  ) { system in
    [(Setting.name, system.name), (Setting.logs.accessLogBucketName, system.logs.accessLogBucketName ?? "")].compactMap
    {
      path, name in
      ["sthree-", "amzn-s3-demo-"].first { "\(name)-".hasPrefix($0) }.map {
        Violation(path, "'\(name)' begins buckets' names, and AWS reserves those that begin with \($0): use another")
      }
    }
  }

  private static let bucketSuffix = ValidationRule(
    "s3.bucket-suffix", "No bucket's name ends in a suffix that AWS reserves.",
    page: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html"
  ) { system in
    let suffix = system.environmentSuffix
    guard "-\(suffix)".hasSuffix("-s3alias") else { return [] }
    return [
      Violation(
        Setting.environmentSuffix,
        "'\(suffix)' ends buckets' names, and AWS reserves those that end in -s3alias: use another"
      )
    ]
  }
}
