import CIntrinsics
import Glibc
import Synchronization

/// A few threads that share out the indices of one loop at a time; the caller works too.
///
/// Between loops the workers spin for some microseconds (a decoder runs 150 loops a token) and then sleep. A worker that
/// comes late, because the machine is busy, finds the loop closed and is not waited for. Loops must not be nested, and
/// one pool serves one caller at a time.
public final class ThreadPool: @unchecked Sendable {
    public let threads: Int

    /// Processors that this process may run on, which are fewer than the machine's under taskset or in a cpuset: two threads on one of them
    /// wait for each other.
    public static var processors: Int {
        let allowed = Int(auteur_processors())
        return allowed > 0 ? allowed : 2
    }

    private let shared = Shared()
    private var handles: [pthread_t] = []

    public init(threads: Int) {
        self.threads = max(1, threads)
        for worker in 1..<max(2, self.threads) where worker < self.threads {
            let start = Unmanaged.passRetained(Start(shared: shared, worker: worker))
            var handle = pthread_t()
            let failed = pthread_create(&handle, nil, { argument in
                let start = Unmanaged<Start>.fromOpaque(argument!).takeRetainedValue()
                start.shared.work(as: start.worker)
                return nil
            }, start.toOpaque())
            if failed == 0 { handles.append(handle) } else { start.release() }
        }
    }

    deinit {
        shared.stop()
        for handle in handles { pthread_join(handle, nil) }
    }

    /// Calls `body(range, worker)` until the ranges, each of at most `grain` indices, cover `0..<count`.
    /// `worker` is in `0..<threads` and is unique among the calls that run at the same time.
    public func parallel(_ count: Int, grain: Int = 1, _ body: (Range<Int>, Int) -> Void) {
        if count <= grain || handles.isEmpty {
            if count > 0 { body(0..<count, 0) }
            return
        }
        withoutActuallyEscaping(body) { shared.run(count: count, grain: grain, body: $0) }
    }

    private final class Start {
        let shared: Shared
        let worker: Int
        init(shared: Shared, worker: Int) { self.shared = shared; self.worker = worker }
    }

    private final class Shared: @unchecked Sendable {
        // gate: generation << 32 | open << 31 | number of workers inside.
        private let gate = Atomic<UInt64>(0)
        private let next = Atomic<Int>(0)
        private let sleepers = Atomic<Int>(0)
        private let stopping = Atomic<Bool>(false)
        private var count = 0
        private var grain = 1
        private var body: ((Range<Int>, Int) -> Void)?
        private var mutex = pthread_mutex_t()
        private var condition = pthread_cond_t()
        private static let open: UInt64 = 1 << 31

        init() {
            pthread_mutex_init(&mutex, nil)
            pthread_cond_init(&condition, nil)
        }

        deinit {
            pthread_cond_destroy(&condition)
            pthread_mutex_destroy(&mutex)
        }

        func run(count: Int, grain: Int, body: @escaping (Range<Int>, Int) -> Void) {
            self.count = count
            self.grain = grain
            self.body = body
            next.store(0, ordering: .relaxed)
            let generation = (gate.load(ordering: .relaxed) >> 32) &+ 1
            gate.store(generation << 32 | Self.open, ordering: .sequentiallyConsistent)
            if sleepers.load(ordering: .sequentiallyConsistent) > 0 { wake() }
            share(body, as: 0)
            var state = gate.bitwiseXor(Self.open, ordering: .acquiringAndReleasing).newValue
            var spins = 0
            while state & 0xffff_ffff != 0 {
                spins += 1
                if spins & 4095 == 0 { sched_yield() } else { auteur_spin_pause() }
                state = gate.load(ordering: .acquiring)
            }
            self.body = nil
        }

        func work(as worker: Int) {
            var seen: UInt64 = 0
            while let state = waitForLoop(after: seen) {
                seen = state >> 32
                var current = state
                while current >> 32 == seen && current & Self.open != 0 {
                    let (entered, original) = gate.weakCompareExchange(
                        expected: current, desired: current + 1, ordering: .acquiringAndReleasing)
                    if entered {
                        if let body { share(body, as: worker) }
                        gate.subtract(1, ordering: .releasing)
                        break
                    }
                    current = original
                }
            }
        }

        func stop() {
            stopping.store(true, ordering: .sequentiallyConsistent)
            wake()
        }

        private func share(_ body: (Range<Int>, Int) -> Void, as worker: Int) {
            let count = count, grain = grain
            while true {
                let start = next.add(grain, ordering: .relaxed).oldValue
                if start >= count { return }
                body(start..<min(start + grain, count), worker)
            }
        }

        /// The gate of the next loop, or nil when the pool is closing.
        private func waitForLoop(after seen: UInt64) -> UInt64? {
            for _ in 0..<20_000 {
                let state = gate.load(ordering: .acquiring)
                if state >> 32 != seen { return state }
                if stopping.load(ordering: .relaxed) { return nil }
                auteur_spin_pause()
            }
            pthread_mutex_lock(&mutex)
            sleepers.add(1, ordering: .sequentiallyConsistent)
            defer {
                sleepers.subtract(1, ordering: .sequentiallyConsistent)
                pthread_mutex_unlock(&mutex)
            }
            while true {
                let state = gate.load(ordering: .sequentiallyConsistent)
                if state >> 32 != seen { return state }
                if stopping.load(ordering: .sequentiallyConsistent) { return nil }
                pthread_cond_wait(&condition, &mutex)
            }
        }

        private func wake() {
            pthread_mutex_lock(&mutex)
            pthread_cond_broadcast(&condition)
            pthread_mutex_unlock(&mutex)
        }
    }
}
