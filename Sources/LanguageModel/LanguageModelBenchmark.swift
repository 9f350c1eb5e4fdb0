import Glibc
import Kernels

/// Speed of one model, for `auteur bench lm`. Benchmarks/lm_vs_llamacpp.py puts it beside llama.cpp.
public enum LanguageModelBenchmark {
    /// Tokens per second of reading `prompt` tokens at once, of writing `generated` tokens one by one after `context`
    /// others, and of writing 8 rows at once: the best of `rounds`. Pairs of name and value.
    public static func run(_ model: LanguageModel, rounds: Int = 5, prompt: Int = 512, context: Int = 64, generated: Int = 64) throws -> [(name: String, value: Double)] {
        let session = Session(model: model)
        var best = (prefill: 0.0, decode: 0.0, batch: 0.0)
        for _ in 0..<max(1, rounds) {
            best.prefill = max(best.prefill, try session.prefill(prompt))
            best.decode = max(best.decode, try session.decode(generated, after: context))
            best.batch = max(best.batch, try session.decode(generated / 4, after: context, batch: 8))
        }
        return [("lm.prefill.tokens_per_s", best.prefill), ("lm.decode.tokens_per_s", best.decode), ("lm.decode.batch8.tokens_per_s", best.batch)]
    }

    /// Answers lines "prefill N" and "decode N CONTEXT [BATCH]" on standard input with tokens per second, so that a
    /// script can alternate with another engine.
    public static func serve(_ model: LanguageModel) throws {
        let session = Session(model: model)
        print("ready \(session.model.identity)")
        // Whoever asks waits for each line, and a pipe is buffered.
        fflush(nil)
        while let line = readLine() {
            defer { fflush(nil) }
            let words = line.split(separator: " ")
            let numbers = words.dropFirst().compactMap { Int($0) }
            switch (words.first, numbers.count) {
            case ("prefill", 1): print(try session.prefill(numbers[0]))
            case ("decode", 2): print(try session.decode(numbers[0], after: numbers[1]))
            case ("decode", 3): print(try session.decode(numbers[0], after: numbers[1], batch: numbers[2]))
            default: print("unknown: \(line)")
            }
        }
    }

    private struct Session {
        let model: LanguageModel
        let clock = ContinuousClock()

        /// Ordinary ids, the same that the script gives to the other engine.
        func tokens(_ count: Int) -> [Int32] { (0..<count).map { Int32(1000 + ($0 * 7919) % 20000) % Int32(model.configuration.vocabulary) } }

        func prefill(_ count: Int) throws -> Double {
            let cache = model.makeCache(capacity: count)
            let start = clock.now
            try model.prefill(tokens(count), into: cache)
            return Double(count) / seconds(since: start)
        }

        func decode(_ count: Int, after context: Int, batch: Int = 1) throws -> Double {
            let cache = model.makeCache(batch: batch, capacity: context + count)
            var logits = [try model.prefill(tokens(context), into: cache)]
            try cache.copyPrefix(from: cache, to: 1..<batch)
            logits = Array(repeating: logits[0], count: batch)
            let start = clock.now
            for _ in 0..<count { logits = try model.decode(logits.map(\.argmax), cache: cache) }
            return Double(count * batch) / seconds(since: start)
        }

        private func seconds(since start: ContinuousClock.Instant) -> Double {
            let d = (clock.now - start).components
            return Double(d.seconds) + Double(d.attoseconds) * 1e-18
        }
    }
}
