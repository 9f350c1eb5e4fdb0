import CLibAV
import Foundation

/// A bounded queue of frames between the thread that draws them and the one that encodes them.
///
/// All its state is behind `condition`; the encoder belongs to the worker thread alone. Hence `@unchecked Sendable`.
final class FilmPipeline: @unchecked Sendable {
    private enum State: Equatable {
        case running, ending, cancelled, finished
        case failed(MediaError)
    }

    private let condition = NSCondition()
    private let file: AtomicFile
    private var state = State.running
    private var isWorking = true
    private var free: [AVFrameBox]
    private var queue: [AVFrameBox] = []
    private var taken = 0

    /// Frames in flight: two for a steady flow, more for drawing times that vary.
    private static let depth = 6

    /// Takes over the encoder, whose partial file it will complete or delete.
    init(_ encoder: sending FilmEncoder, file: AtomicFile, width: Int, height: Int) throws {
        self.file = file
        free = try (0..<Self.depth).map { _ in
            let box = try AVFrameBox(width: width, height: height, format: AV_PIX_FMT_YUV420P)
            box.frame.pointee.color_range = AVCOL_RANGE_MPEG
            box.frame.pointee.colorspace = AVCOL_SPC_BT709
            box.frame.pointee.chroma_location = AVCHROMA_LOC_CENTER
            return box
        }
        nonisolated(unsafe) let encoder = encoder
        let worker = Thread { [self] in work(encoder) }
        worker.name = "film encoder"
        worker.start()
    }

    /// Frames queued so far.
    var accepted: Int { condition.withLock { taken } }

    /// Waits for a free frame, has `fill` draw into it and queues it.
    func append(_ fill: (AVFrameBox) throws -> Void) throws {
        condition.lock()
        while free.isEmpty, state == .running { condition.wait() }
        guard state == .running, let frame = free.popLast() else {
            defer { condition.unlock() }
            throw reason()
        }
        condition.unlock()
        do {
            // The encoder may still hold the frame's memory.
            let code = av_frame_make_writable(frame.frame)
            guard code >= 0 else { throw MediaError("out of memory for a film frame", code: code) }
            try fill(frame)
        } catch {
            condition.withLock { free.append(frame) }
            throw error
        }
        condition.withLock {
            queue.append(frame)
            taken += 1
            condition.broadcast()
        }
    }

    /// Waits until everything is encoded and the file complete under its own name.
    func finish() throws {
        condition.lock()
        defer { condition.unlock() }
        if state == .running { state = .ending }
        condition.broadcast()
        while isWorking { condition.wait() }
        guard state == .finished else { throw reason() }
    }

    /// Stops and deletes the partial file; without effect on a finished film. Returns when the file is gone.
    func cancel() {
        condition.lock()
        defer { condition.unlock() }
        if state == .running || state == .ending { state = .cancelled }
        condition.broadcast()
        while isWorking { condition.wait() }
    }

    /// Why no more frames are taken. To be called with the lock held.
    private func reason() -> MediaError {
        switch state {
        case .failed(let error): error
        case .cancelled: MediaError("writing \(file.target.lastPathComponent) was cancelled")
        default: MediaError("\(file.target.lastPathComponent) is already finished; start a new film")
        }
    }

    private func work(_ encoder: sending FilmEncoder) {
        var encoder: FilmEncoder? = encoder
        var outcome: State?
        do {
            while let frame = next() {
                try encoder?.encode(frame)
                condition.withLock {
                    free.append(frame)
                    condition.broadcast()
                }
            }
            let isWanted = condition.withLock { state == .ending }
            if isWanted, try encoder?.finish(isCancelled: { condition.withLock { state == .cancelled } }) == true {
                // Past this point a cancel comes too late.
                let isStillWanted = condition.withLock {
                    if state == .ending { outcome = .finished }
                    return state == .ending
                }
                encoder = nil
                if isStillWanted { try file.commit() }
            }
        } catch let error as MediaError {
            outcome = .failed(error)
        } catch {
            outcome = .failed(MediaError("\(error)"))
        }
        encoder = nil
        condition.lock()
        state = outcome ?? .cancelled
        if state != .finished { file.discard() }
        isWorking = false
        condition.broadcast()
        condition.unlock()
    }

    /// The next frame to encode; nil when there will be none.
    private func next() -> AVFrameBox? {
        condition.lock()
        defer { condition.unlock() }
        while queue.isEmpty, state == .running { condition.wait() }
        guard state == .running || state == .ending, !queue.isEmpty else { return nil }
        return queue.removeFirst()
    }
}
