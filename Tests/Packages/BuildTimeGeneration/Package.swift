// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "BuildTimeGeneration",
  dependencies: [.package(name: "infragen", path: "../../..")],
  targets: [
    .executableTarget(name: "Deployment", plugins: [.plugin(name: "InfragenBuildTool", package: "infragen")])
  ]
)
