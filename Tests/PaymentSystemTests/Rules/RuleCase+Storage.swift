extension RuleCase {
  static let storage = [
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
