internal import Configuration
import InfraModel

extension ValidationRules {
  static let regions = [zoneCount, zoneNames, cloudFront]

  /// https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html
  private static let zoneCount = ValidationRule(
    "region.zone-count", "A network uses no more zones than every account has in the region.",
    page: "https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html"
  ) { system in
    let zones = system.network.zones
    let region = system.place
    guard system.network.zoneNames.isEmpty, zones > region.zones else { return [] }
    return [
      Violation(
        Setting.network.zones,
        "\(zones) availability zones are too many: every account has \(region.zones) in \(region.name); use "
          + "\(region.zones) or fewer, or list the zones of your account in network.zoneNames")
    ]
  }

  /// https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html
  private static let zoneNames = ValidationRule(
    "region.zone-names", "Zone names belong to the system's region and are unique.",
    page: "https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html"
  ) { system in
    let region = system.place
    let names = system.network.zoneNames
    return names.enumerated().compactMap { index, name in
      let path = Setting.network.zoneNames[index]
      if !region.hasZone(name) {
        let hint = ASCII.isLower(name.utf8.last) ? String(decoding: [name.utf8.last ?? 0], as: UTF8.self) : "a"
        return Violation(
          path, "'\(name)' is not an availability zone of \(region.name) itself; did you mean '\(region.name)\(hint)'?")
      }
      return names[..<index].contains(name) ? Violation(path, "'\(name)' is listed twice; list each zone once") : nil
    }
  }

  /// https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/setting-up-cloudfront.html
  private static let cloudFront = ValidationRule(
    "region.cloudfront", "CloudFront serves systems in regions of the partition aws only.",
    page: "https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/setting-up-cloudfront.html"
  ) { system in
    let region = system.place
    guard let reason = region.partition.missingCloudFront else { return [] }
    return [(Setting.frontend.path, system.frontend != nil), (Setting.domain.path, system.domain != nil)].filter(\.1)
      .map { path, _ in
        Violation(
          path,
          "it needs CloudFront, and \(region.name) is in the partition \(region.partition.rawValue): \(reason); leave it "
            + "out, or use a region such as us-east-1")
      }
  }
}
