import Emitters
import InfragenCLI
import OwnSystem
import TerraformJSON

InfragenTool.main(
  emitters: Emitters.all + [TerraformJSONEmitter()],
  components: [Refunds(from: "api", attempts: 3)])
