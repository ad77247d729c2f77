import InfragenCLI

InfragenTool.main()
