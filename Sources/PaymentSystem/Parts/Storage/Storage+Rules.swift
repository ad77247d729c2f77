extension ValidationRules {
  static let storage = [bucketPrefix, bucketSuffix, bucketName, corsOrigins]

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

  private static let bucketName = ValidationRule(
    "s3.bucket-name", "No bucket has the name of one that infragen makes for logs or the frontend.",
    page: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html"
  ) { system in
    system.buckets.filter { Buckets.taken.contains($0.originalName) || Buckets.taken.contains($0.name) }.map {
      Violation(Setting.buckets[$0.name], "infragen has a bucket '\($0.name)' of its own; use another name")
    }
  }

  private static let corsOrigins = ValidationRule(
    "s3.cors-origins", "A CORS rule has origins.",
    page: "https://docs.aws.amazon.com/AmazonS3/latest/API/API_CORSRule.html"
  ) { system in
    system.buckets.flatMap { bucket in
      bucket.value.cors.enumerated().filter(\.element.origins.isEmpty).map { index, _ in
        Violation(
          Setting.buckets[bucket.name].cors[index].path,
          "origins is missing: list the origins of the pages, such as \"https://shop.example.com\"")
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
