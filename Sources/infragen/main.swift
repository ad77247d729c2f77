import InfragenCLI

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

exit(CommandLineTool.run(CommandLine.argc, CommandLine.unsafeArgv))
