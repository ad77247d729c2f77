extension RuleCase {
  static let storage = [
    RuleCase(
      "s3.bucket-name", inside: ["buckets.archive={}"], outside: ["buckets.frontend={}"],
      "buckets.frontend: infragen has a bucket 'frontend' of its own; use another name"),
    RuleCase(
      "s3.cors-origins", inside: ["buckets.files={ cors: [{ origins: ['https://shop.example.com'] }] }"],
      outside: ["buckets.files={ cors: [{ methods: ['PUT'] }] }"],
      "buckets.files.cors[0]: origins is missing: list the origins of the pages, such as \"https://shop.example.com\""),
    RuleCase(
      "s3.bucket-prefix", inside: ["name=sthrees"], outside: ["name=sthree"],
      "name: 'sthree' begins buckets' names, and AWS reserves those that begin with sthree-: use another"),
    RuleCase(
      "s3.bucket-prefix", inside: ["logs.accessLogBucketName=amzn-s3-demos"],
      outside: ["logs.accessLogBucketName=amzn-s3-demo-logs"],
      "logs.accessLogBucketName: 'amzn-s3-demo-logs' begins buckets' names, and AWS reserves those that begin with amzn-s3-demo-: use another"
    ),
    RuleCase(
      "s3.bucket-suffix", inside: ["environmentSuffix=as3alias"], outside: ["environmentSuffix=s3alias"],
      "environmentSuffix: 's3alias' ends buckets' names, and AWS reserves those that end in -s3alias: use another"),
  ]
}
