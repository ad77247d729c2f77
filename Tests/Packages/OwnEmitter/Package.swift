// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "OwnEmitter",
  products: [.library(name: "TerraformJSON", targets: ["TerraformJSON"])],
  dependencies: [
    .package(name: "infragen", path: "../../..")
  ],
  targets: [
    .target(name: "TerraformJSON", dependencies: [.product(name: "Infragen", package: "infragen")]),
    .target(name: "OwnSystem", dependencies: [.product(name: "Infragen", package: "infragen")]),
    .executableTarget(
      name: "own-infragen",
      dependencies: [
        "OwnSystem", "TerraformJSON", .product(name: "Infragen", package: "infragen"),
        .product(name: "InfragenTool", package: "infragen"),
      ]),
    .executableTarget(
      name: "own-emitter",
      dependencies: [
        "OwnSystem", "TerraformJSON", .product(name: "Infragen", package: "infragen"),
        .product(name: "InfragenTesting", package: "infragen"),
      ]),
    .testTarget(
      name: "TerraformJSONTests",
      dependencies: [
        "OwnSystem", "TerraformJSON", .product(name: "Infragen", package: "infragen"),
        .product(name: "InfragenTesting", package: "infragen"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
