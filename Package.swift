// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "infragen",
  products: [
    .executable(name: "infragen", targets: ["infragen"]),
    .library(name: "Infragen", targets: ["InfraModel", "AWSResources", "PaymentSystem", "Emitters"]),
    .library(name: "InfragenTool", targets: ["InfragenCLI"]),
    .library(name: "InfragenTesting", targets: ["EmitterConformance"]),
    .plugin(name: "InfragenBuildTool", targets: ["InfragenBuildTool"]),
    .plugin(name: "InfragenCommand", targets: ["InfragenCommand", "InfragenCheck"]),
  ],
  targets: [
    .target(name: "InfraModel", swiftSettings: strict),
    .target(name: "Configuration", dependencies: ["InfraModel"], swiftSettings: strict),
    .target(
      name: "AWSResources", dependencies: ["InfraModel"], exclude: ["README.md"], swiftSettings: strict),
    .target(name: "Emitters", dependencies: ["InfraModel", "Templates"], swiftSettings: strict),
    .target(name: "Changes", dependencies: ["InfraModel", "Emitters"], swiftSettings: strict),
    .target(name: "Moving", dependencies: ["InfraModel", "Configuration", "Emitters"], swiftSettings: strict),
    .target(
      name: "PaymentSystem",
      dependencies: ["InfraModel", "Configuration", "AWSResources", "Emitters", "Templates"],
      exclude: ["Policy/README.md", "Rules/README.md"], swiftSettings: strict),
    .target(
      name: "EmitterConformance", dependencies: ["InfraModel", "AWSResources", "PaymentSystem", "Emitters"],
      swiftSettings: strict),
    .target(
      name: "Templates", path: "Templates",
      exclude: [
        "functions", "payment-web-app", "scale-payments", "fargate-migration", "high-availability", "serverless-api",
        "verification", "card-authorization",
      ], swiftSettings: strict),
    .target(
      name: "InfragenCLI",
      dependencies: ["InfraModel", "Configuration", "PaymentSystem", "Emitters", "Changes", "Moving", "Templates"],
      exclude: ["SECURITY.md"], swiftSettings: strict),
    .executableTarget(name: "infragen", dependencies: ["InfragenCLI"], swiftSettings: strict),
    .plugin(
      name: "InfragenBuildTool", capability: .buildTool(), dependencies: ["infragen"],
      path: "Sources/Plugins/InfragenBuildTool"),
    .plugin(
      name: "InfragenCommand",
      capability: .command(
        intent: .custom(verb: "infragen", description: "Generates infrastructure from a description."),
        permissions: [.writeToPackageDirectory(reason: "It writes generated files where --output says.")]),
      dependencies: ["infragen"], path: "Sources/Plugins/InfragenCommand"),
    .plugin(
      name: "InfragenCheck",
      capability: .command(
        intent: .custom(
          verb: "infragen-check", description: "Compares generated files with their description, or judges it.")),
      dependencies: ["infragen"], path: "Sources/Plugins/InfragenCheck"),
    .testTarget(name: "ConfigurationTests", dependencies: ["Configuration", "InfraModel"], swiftSettings: strict),
    .testTarget(
      name: "InfragenCLITests",
      dependencies: ["InfragenCLI", "infragen", "InfraModel", "PaymentSystem", "Emitters", "Templates"],
      swiftSettings: strict),
    .testTarget(name: "InfraModelTests", dependencies: ["InfraModel", "AWSResources"], swiftSettings: strict),
    .testTarget(
      name: "EmittersTests",
      dependencies: [
        "InfraModel", "AWSResources", "Configuration", "PaymentSystem", "Emitters", "EmitterConformance", "Templates",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ChangesTests",
      dependencies: ["InfraModel", "AWSResources", "PaymentSystem", "Emitters", "Changes", "Templates"],
      swiftSettings: strict),
    .testTarget(
      name: "PaymentSystemTests",
      dependencies: ["InfraModel", "AWSResources", "Configuration", "PaymentSystem", "Emitters", "Templates"],
      swiftSettings: strict),
    .testTarget(
      name: "GoldenTests",
      dependencies: [
        "InfraModel", "AWSResources", "Configuration", "PaymentSystem", "Emitters", "EmitterConformance", "Changes",
        "Moving", "Templates",
        "InfragenCLI",
      ],
      exclude: [
        "Broken", "Engines/engines.json5", "Moves/States", "Hatch/hatch.json5", "Links/links.json5",
        "Language/shared-settings.json5", "Documentation/ledger.json5", "Documentation/vscode-settings.json",
        "README.md",
        "Requirements/README.md", "Requirements/Systems",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
