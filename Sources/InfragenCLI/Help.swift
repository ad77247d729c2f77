import Emitters
import Templates

/// What `--help` and `--version` print.
enum Help {
  static let version = "infragen 0.1.0\n"

  static var text: String {
    let targets = Emitters.all
    let width = targets.map(\.target.utf8.count).max() ?? 0
    let targetLines = targets.map { target in
      "  " + target.target + String(repeating: " ", count: width + 2 - target.target.utf8.count) + target.title
    }
    let systemLines = Templates.systems.map { "  " + $0.name }
    return """
      infragen generates the AWS infrastructure of a payment system from one typed description.

      Usage: infragen --target TARGET [options]
             infragen init [--system NAME] [--output FILE]
             infragen list [--system NAME | --config FILE]
             infragen schema
             infragen show [--environment NAME] [--against NAME] [options]
             infragen check-policy [--environment NAME] [--format FORMAT] [options]

      Options:
        --target TARGET      what to write: \(targets.map(\.target).listed("or"))
        --system NAME        the starter to generate from; default: \(ConfigurationSource.standardFile) in the
                             working directory when there is one, else \(ConfigurationSource.standardSystem)
        --config FILE        the JSON5 configuration to generate from, instead of a starter; - reads
                             the standard input
        --environment NAME   the environment whose settings apply; default: the configuration's first
        --against NAME       with show: the environment to compare with, as a table of what differs
        --format FORMAT      with check-policy: \(PolicyFormat.allCases.map(\.rawValue).listed("or")); default: text
        --set PATH=VALUE     change one setting, such as network.zones=3; may be given several times
        --output PATH        write a file, or a folder with one file per area when PATH ends in / or is
                             a folder; files are replaced only after everything has succeeded;
                             default: -, the standard output
        --check              compare with --output instead of writing: exit 2 and a diff when it is not
                             what would be generated
        --help, -h           print this text
        --version            print the version

      Commands:
        init                 write a starter's description to \(ConfigurationSource.standardFile), or to --output;
                             a file that is there stays as it is
        list                 print the systems with their environments, and the targets
        schema               print the JSON Schema of a configuration, for editors
        show                 print every setting as it is in an environment, as JSON5
        check-policy         print the policies that an environment does not keep

      Targets:
      \(targetLines.joined(separator: "\n"))

      Systems:
      \(systemLines.joined(separator: "\n"))

      Examples:
        infragen --target terraform --environment dev --output infra/
        infragen --target terraform --environment dev --output infra/ --check
        infragen --target cloudformation --config system.json5 --set network.zones=3 > template.json

        infragen show --system scale-payments --environment dev --against prod
        infragen check-policy --environment prod --format sarif > policy.sarif

      Exit codes:
        0 done, 1 failed, 2 policies are not kept or files are not current, 64 the command line is
        wrong, 130 interrupted

      Measuring: infragen benchmark --target TARGET --resources N prints a synthetic system.

      """
  }
}
