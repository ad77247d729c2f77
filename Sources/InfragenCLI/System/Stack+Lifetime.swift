import InfraModel

extension Stack {
  /// Keeps the stack until the process exits, because freeing a large one takes a tenth of the time of a run.
  func keepUntilExit() { _ = Unmanaged.passRetained(StackBox(stack: self)) }
}

private final class StackBox {
  let stack: Stack

  init(stack: Stack) { self.stack = stack }
}
