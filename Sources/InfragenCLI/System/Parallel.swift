#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Runs work in several threads.
enum Parallel {
  /// Stack size of a thread in bytes, equal to that of a main thread to allow the same recursion depth.
  private static let stackSize = 8 << 20

  /// Results of work on each item, in the order of the items. There is one thread per processor, and each takes every
  /// nth item.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) -> Result
  ) -> [Result] {
    let count = min(items.count, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    if count < 2 { return items.map(work) }
    let results = Results<Result>(count: items.count)
    let share: @Sendable (Int) -> Void = { first in
      for index in stride(from: first, to: items.count, by: count) { results.set(index, to: work(items[index])) }
    }
    let threads = (1..<count).map { first in Thread { share(first) } }
    share(0)
    for (index, thread) in threads.enumerated() where !thread.wait() { share(index + 1) }
    return results.all
  }

  /// Results of several threads, each of which writes different elements.
  private final class Results<Result: Sendable>: @unchecked Sendable {
    private let places: UnsafeMutableBufferPointer<Result?>

    init(count: Int) {
      places = .allocate(capacity: count)
      places.initialize(repeating: nil)
    }

    deinit {
      places.deinitialize()
      places.deallocate()
    }

    func set(_ index: Int, to result: Result) { places[index] = result }

    var all: [Result] { places.compactMap { $0 } }
  }

  /// A thread that runs a closure.
  private struct Thread {
    /// nil if the system could not create a thread.
    private var handle: pthread_t?

    init(_ work: @escaping @Sendable () -> Void) {
      var attributes = pthread_attr_t()
      pthread_attr_init(&attributes)
      defer { pthread_attr_destroy(&attributes) }
      pthread_attr_setstacksize(&attributes, stackSize)
      let box = Unmanaged.passRetained(Box(work))
      #if canImport(Darwin)
        var handle: pthread_t?
        let status = pthread_create(&handle, &attributes, { run($0) }, box.toOpaque())
      #else
        var handle = pthread_t()
        let status = pthread_create(&handle, &attributes, { $0.flatMap { run($0) } }, box.toOpaque())
      #endif
      if status == 0 { self.handle = handle } else { box.release() }
    }

    /// Waits until the work is done. Returns false if it was never started.
    func wait() -> Bool { handle.map { pthread_join($0, nil) == 0 } ?? false }
  }

  private final class Box {
    let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }

  private static func run(_ box: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Box>.fromOpaque(box).takeRetainedValue().work()
    return nil
  }
}
