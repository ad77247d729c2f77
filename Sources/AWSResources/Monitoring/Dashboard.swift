import InfraModel

/// A CloudWatch dashboard: graphs of metrics in two columns.
public struct Dashboard: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_cloudwatch_dashboard", pulumi: "aws:cloudwatch:Dashboard",
    cloudFormation: "AWS::CloudWatch::Dashboard", noun: "dashboard", identity: "DashboardName",
    reading: Reading("cloudwatch:GetDashboard", "cloudwatch:ListTagsForResource"))

  /// A graph of metrics over time.
  public struct Widget: Sendable {
    /// Title of the graph.
    public var title: String
    /// Metrics, one line each.
    public var metrics: [Metric]
    /// Label of the axis, such as `Requests`; nil shows the unit of the metrics.
    public var label: String?

    /// Creates a graph.
    public init(title: String, metrics: [Metric], label: String? = nil) {
      self.title = title
      self.metrics = metrics
      self.label = label
    }
  }

  /// Name, up to 255 letters, digits, hyphens and underscores.
  public var name: Value<String>
  /// Period of a data point in seconds, a multiple of 60.
  public var periodSeconds: Int
  /// Graphs, from left to right and from top to bottom.
  public var widgets: [Widget]

  /// Creates a dashboard.
  public init(name: Value<String>, periodSeconds: Int, widgets: [Widget]) {
    self.name = name
    self.periodSeconds = periodSeconds
    self.widgets = widgets
  }

  /// URL of the dashboard in the console.
  public static func consoleURL(
    name: Value<String>, region: Value<String>, domain: String = "console.aws.amazon.com"
  ) -> Value<String> {
    "https://\(region).\(domain)/cloudwatch/home?region=\(region)#dashboards/dashboard/\(name)"
  }

  public static let lookups: Lookups = .region
  public var nameConstraints: [NameConstraint] { [NameConstraint("dashboard", name, maximum: 255, in: .account)] }

  /// Columns of the grid.
  /// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html
  private static let columns = 24
  private static let width = 12
  private static let height = 6

  static let dashboardName = AttributeName("dashboard_name", cloudFormation: .ref)

  private var body: Expression {
    let perRow = Self.columns / Self.width
    let widgets = widgets.enumerated().map { index, widget in
      Expression.object([
        "type": "metric", "x": index % perRow * Self.width, "y": index / perRow * Self.height, "width": Self.width,
        "height": Self.height, "properties": widget.properties(periodSeconds: periodSeconds),
      ])
    }
    return .json(.object(["widgets": widgets]))
  }

  public func describe(into r: ResourceWriter) {
    r.set("dashboard_name", "DashboardName", name, .renames)
    r.set("dashboard_body", "DashboardBody", body)
  }
}

extension Dashboard.Widget {
  fileprivate func properties(periodSeconds: Int) -> Expression {
    let statistic = metrics.first?.statistic
    let axis = label.map { Expression.object(["label": $0, "showUnits": false]) }
    return .object([
      "title": title, "view": "timeSeries", "stacked": false, "region": Expression.lookup(.region),
      "period": periodSeconds, "stat": statistic, "yAxis": axis.map { Expression.object(["left": $0]) },
      "metrics": metrics.map { $0.line(inheriting: statistic) },
    ])
  }
}

extension Metric {
  /// The metric in the syntax of dashboards: one list, ending with options that differ from the widget's.
  fileprivate func line(inheriting statistic: String?) -> Expression {
    var items: [Expression] = [namespace.expression, .string(name)]
    for dimension in dimensions { items += [.string(dimension.name), dimension.value.expression] }
    if self.statistic != statistic { items.append(.object(["stat": self.statistic])) }
    return .list(items)
  }
}

extension Ref<Dashboard> {
  /// Name of the dashboard.
  public var name: Value<String> { attribute(Dashboard.dashboardName) }
}
