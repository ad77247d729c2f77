import InfraModel

/// An EventBridge event bus with archives of its events.
public struct EventBus: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_cloudwatch_event_bus", pulumi: "aws:cloudwatch:EventBus", cloudFormation: "AWS::Events::EventBus",
    noun: "bus", identity: "Name",
    reading: Reading("events:DescribeEventBus", "events:ListTagsForResource"))

  /// An archive, from which events can be sent to the bus again.
  /// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-archive.html
  public struct Archive: Sendable {
    /// Suffix that distinguishes the bus' archives, in snake case.
    public var key: LogicalName
    /// Name, up to 48 letters, digits, hyphens, underscores and dots.
    public var name: Value<String>
    /// Days for which events are kept; 0 keeps them.
    public var retentionDays: Int
    /// Pattern of the events; nil for all of the bus.
    public var pattern: Expression?

    /// Creates an archive.
    public init(key: LogicalName, name: Value<String>, retentionDays: Int, pattern: Expression?) {
      self.key = key
      self.name = name
      self.retentionDays = retentionDays
      self.pattern = pattern
    }
  }

  /// Name, up to 256 letters, digits, hyphens, underscores, dots and slashes.
  public var name: Value<String>
  /// Archives of its events.
  public var archives: [Archive]

  /// Creates a bus.
  public init(name: Value<String>, archives: [Archive] = []) {
    self.name = name
    self.archives = archives
  }

  public var nameConstraints: [NameConstraint] {
    [NameConstraint("event bus", name, maximum: 256)]
      + archives.map { NameConstraint("event archive", $0.name, maximum: 48) }
  }
  public var holdsData: Bool { !archives.isEmpty }

  private static let archive = ChildType(
    terraform: "aws_cloudwatch_event_archive", pulumi: "aws:cloudwatch:EventArchive",
    cloudFormation: "AWS::Events::Archive", words: "archive", identity: "ArchiveName",
    reading: Reading("events:DescribeArchive"))
  static let arn = AttributeName("arn", cloudFormation: .getAtt("Arn"))
  static let busName = AttributeName("name", cloudFormation: .ref)

  public var diagramNode: DiagramNode? { DiagramNode("EventBridge", .messaging) }

  public func describe(into r: ResourceWriter) {
    r.set("name", "Name", name, .renames)
    r.tags()
    for archive in archives {
      r.child(Self.archive, instance: archive.key) {
        r.set("name", "ArchiveName", archive.name, .renames)
        r.set("event_source_arn", "SourceArn", Self.arn.of(r.name), .replaces)
        r.set("retention_days", "RetentionDays", archive.retentionDays, rule: .expires)
        r.set("event_pattern", "EventPattern", archive.pattern.map { r.document($0) })
      }
    }
  }
}

extension Ref<EventBus> {
  /// ARN of the bus.
  public var arn: Value<String> { attribute(EventBus.arn) }
  /// Name of the bus.
  public var name: Value<String> { attribute(EventBus.busName) }
}
