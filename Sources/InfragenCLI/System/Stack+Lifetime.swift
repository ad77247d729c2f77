import InfraModel

extension Stack {
  /// Keeps the stack until the process ends, which it is about to do: freeing a large one resource by resource takes a tenth
  /// of the time of a run.
  func keepUntilExit() { _ = Unmanaged.passRetained(StackBox(stack: self)) }
}

private final class StackBox {
  let stack: Stack

  init(stack: Stack) { self.stack = stack }
}
