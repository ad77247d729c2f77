import AWSResources
internal import Configuration
import InfraModel

/// The event buses by their names in the configuration.
struct Buses {
  private let all: [(entry: Keyed<BusSettings>, bus: Ref<EventBus>)]

  init(_ context: BuildContext, in stack: inout Stack) {
    all = context.system.buses.made().map { entry in
      let archives = entry.value.archives.map { archive in
        EventBus.Archive(
          key: LogicalName(CaseStyle.snake(archive.name)),
          name: context.name(entry.label.name(archive.name)), retentionDays: archive.value.retentionDays ?? 0,
          pattern: archive.value.pattern.map(Expression.init(pattern:)))
      }
      return (
        entry,
        stack.add(
          Self.key(of: entry.label), EventBus(name: context.name(entry.label.name("events")), archives: archives))
      )
    }
  }

  /// Key of a bus.
  static func key(of label: DisplayName) -> LogicalName { label.key("event_bus") }

  func addOutputs(to stack: inout Stack) {
    for (entry, bus) in all {
      let prefix = entry.value.outputs.map { $0.isEmpty ? "" : "\($0)_" }
      stack.outputs.append(
        StackOutput(
          prefix.map { "\($0)event_bus_name" } ?? entry.label.output("event_bus_name"), bus.name,
          "Name of the \(entry.label.text("event bus"))."))
    }
  }
}

/// A bus as the target of links.
struct BusTarget: LinkTarget {
  static let kind = LinkKind(
    collection: "buses", shortName: "bus", noun: "event bus",
    documentation: "Event buses that it publishes to: gives EVENT_BUS, or <NAME>_EVENT_BUS.",
    levels: [
      AccessLevel(name: "publish", verb: "publishes to", statement: "PutEvents", actions: ["events:PutEvents"])
    ],
    actions: ("events", "UseEventBus"), delivery: "delivers to", hasVariables: true)

  static func entries(of system: PaymentSystem) -> [LinkEntry] { LinkEntry.all(of: system.buses) }

  let key: String
  let bus: Ref<EventBus>
  /// Its name, or its ARN if it can be in another account or region. EventBridge takes both.
  private let nameOrARN: Value<String>

  init?(_ entry: LinkEntry, _ context: LinkContext, in stack: inout Stack) {
    let linked = LinkedResource<EventBus>(
      Buses.key(of: entry.label), context.system.buses[entry.index].value.existing, .buses, entry, key: nil, context,
      in: &stack)
    bus = linked.resource
    key = bus.name.key
    nameOrARN = linked.nameOrARN(bus.name, bus.arn)
  }

  func provision(_ request: AccessRequest) -> Provision {
    Provision(statements: request.statements(on: [bus.arn]), variables: [.init("EVENT_BUS", nameOrARN)])
  }

  var attributes: [(name: String, value: Expression)] {
    [("name", bus.name.expression), ("arn", bus.arn.expression)]
  }
}

extension Links {
  /// The bus with a name.
  func bus(_ name: String) -> Ref<EventBus>? { (parts.target(BusTarget.kind.collection, name) as? BusTarget)?.bus }
}
