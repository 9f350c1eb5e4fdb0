import Foundation
import Kitchen
import KitchenData
import Stage
import Testing
import World

/// A folder that goes with its owner.
final class ScratchFolder {
    let url = FileManager.default.temporaryDirectory.appending(path: "kitchen-data-\(UUID().uuidString)")

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Name and bytes of every file within.
    func files() throws -> [String: Data] {
        var found: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: url.path) {
            if let bytes = FileManager.default.contents(atPath: url.appending(path: name).path) { found[name] = bytes }
        }
        return found
    }
}

/// A safetensors file read by its definition, apart from the writer: 8 bytes of length, a JSON header, the bytes.
struct PlainSafetensors {
    var header: [String: [String: Any]]
    var data: Data

    init(_ file: Data) throws {
        let length = file.prefix(8).enumerated().reduce(0) { $0 | Int($1.element) << (8 * $1.offset) }
        let json = try JSONSerialization.jsonObject(with: file.subdata(in: 8..<8 + length)) as? [String: [String: Any]]
        header = try #require(json)
        data = file.subdata(in: (8 + length)..<file.count)
    }

    func bytes(_ name: String, _ type: String, _ shape: [Int]) throws -> Data {
        let entry = try #require(header[name])
        #expect(entry["dtype"] as? String == type && entry["shape"] as? [Int] == shape, "\(entry)")
        let offsets = try #require(entry["data_offsets"] as? [Int])
        return data.subdata(in: offsets[0]..<offsets[1])
    }

    func floats(_ name: String, _ shape: [Int]) throws -> [Float] {
        let bytes = try bytes(name, "F32", shape)
        return (0..<shape.reduce(1, *)).map { at in bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: 4 * at, as: Float.self) } }
    }

    func shorts(_ name: String, _ shape: [Int]) throws -> [Int16] {
        let bytes = try bytes(name, "I16", shape)
        return (0..<shape.reduce(1, *)).map { at in bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: 2 * at, as: Int16.self) } }
    }
}

@Suite struct ExportTests {
    private func export(to folder: ScratchFolder, workers: Int) throws -> KitchenExporter.Summary {
        var options = KitchenExporter.Options()
        options.narratives = 3
        options.seed = 77
        options.frames = 48
        options.workers = workers
        return try KitchenExporter(options).export(to: folder.url)
    }

    @Test func theSameBytesWhateverTheWorkers() throws {
        let (one, two) = (ScratchFolder(), ScratchFolder())
        _ = try export(to: one, workers: 1)
        _ = try export(to: two, workers: 2)
        let (a, b) = (try one.files(), try two.files())
        #expect(a.keys.sorted() == ["dataset.json", "frames-00000.safetensors", "narratives.jsonl", "tokens-00000.safetensors"])
        #expect(a == b)
        #expect(throws: ExportError.self) { try export(to: one, workers: 1) }
    }

    /// Frames, tokens and lines say what the generator's narratives are.
    @Test func theFolderHoldsWhatWasDrawn() throws {
        let folder = ScratchFolder()
        let summary = try export(to: folder, workers: 1)
        let files = try folder.files()
        let generator = try StoryGenerator(split: .train, seed: 77)
        let stories = try (0..<3).map { try generator.story($0) }
        let steps = stories.flatMap(\.steps)
        let n = steps.count
        #expect(summary.steps == n)

        let shard = try #require(files["frames-00000.safetensors"]), tokenShard = try #require(files["tokens-00000.safetensors"])
        let frames = try PlainSafetensors(shard).bytes("frames", "U8", [n, 48, 48, 3])
        for (row, step) in steps.enumerated() {
            let drawn = Stage(workers: 1).draw(step.shot.scene, width: 48, height: 48)
            #expect(frames.subdata(in: row * 6912..<(row + 1) * 6912) == Data(drawn), "row \(row)")
        }

        // Which food covers most of each cell, where it covers a quarter of it.
        let maps = try PlainSafetensors(shard).bytes("foods", "U8", [n, 16, 16])
        for (row, step) in steps.enumerated() {
            let truth = step.shot.truth.foods
            let cover = Stage(workers: 1).coverage(of: step.shot.scene, slots: truth.map(\.slot), side: 16)
            for cell in 0..<256 {
                let number = Int(maps[maps.startIndex + row * 256 + cell])
                let most = cover.map { $0[cell] }.max() ?? 0
                if number == 0 {
                    #expect(most < 0.25)
                } else {
                    #expect(zip(truth, cover).contains { Lexicon.ingredients[number - 1].id == $0.id && $1[cell] == most && most >= 0.25 })
                }
            }
        }

        let tokens = try PlainSafetensors(tokenShard)
        let categories = try tokens.shorts("scene.categories", [n, 40, 6]), values = try tokens.floats("scene.values", [n, 40, 12])
        let settings = try tokens.shorts("setting.categories", [n, 5]), motion = try tokens.floats("motion.values", [n, 40, 9, 10])
        let kitchen = Lexicon.ingredients.map(\.id)
        for (row, step) in steps.enumerated() {
            let scene = step.shot.scene
            #expect(Int(settings[row * 5]) == CounterKind.allCases.firstIndex(of: scene.setting.counter))
            #expect(Int(settings[row * 5 + 4]) == Kitchen.Operation.allCases.firstIndex(of: step.shot.truth.operation))
            var foods: Set<String> = []
            for object in 0..<40 {
                let at = (row * 40 + object) * 6, to = (row * 40 + object) * 12
                guard categories[at] != 0 else { continue }
                let own = try #require(scene.object(slot: Int(values[to + 11])))
                #expect(values[to] == own.place.x && values[to + 7] == own.presence && values[to + 6] == own.amount)
                #expect(Int(categories[at + 5]) == (own.inside ?? -1) + 1)
                if categories[at] == 1, own.presence > 0, own.slot < 1000 { foods.insert(kitchen[Int(categories[at + 1])]) }
                // The key moment of the motion is the keyframe.
                let middle = ((row * 40 + object) * 9 + 4) * 10
                #expect(abs(motion[middle] - own.place.x) < 0.02 && abs(motion[middle + 1] - own.place.y) < 0.02, "row \(row) slot \(own.slot)")
            }
            #expect(foods == Set(step.shot.truth.foods.map(\.id)))
        }

        let text = try #require(files["narratives.jsonl"])
        let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 3)
        for (line, story) in zip(lines, stories) {
            let parsed = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            let object = try #require(parsed)
            let told = try #require(object["steps"] as? [[String: Any]])
            #expect(object["id"] as? String == story.id && object["dish"] as? String == story.dish)
            #expect(told.map { $0["caption"] as? String } == story.steps.map(\.caption))
            for (step, own) in zip(told, story.steps) {
                let cover = Stage(workers: 1).coverage(of: own.shot.scene, slots: own.shot.truth.foods.map(\.slot), side: 16)
                let shares = try #require(step["shares"] as? [Double])
                #expect(shares.count == cover.count && zip(shares, cover).allSatisfy { abs($0 - Double($1.reduce(0, +)) / 256) < 1e-4 })
                let told = try #require(step["truth"])
                let truth = try JSONDecoder().decode(StepTruth.self, from: JSONSerialization.data(withJSONObject: told))
                #expect(truth == own.shot.truth)
            }
        }
    }

    /// A raw folder has the faults that it says it has, and its labels tell the steps that are in the films.
    @Test func rawFoldersAreWhatTheirTruthSays() throws {
        let folder = ScratchFolder()
        let faults = try RawFolder(split: .train, seed: 3, videos: 3, workers: 2).write(to: folder.url)
        #expect(faults.values.reduce(0, +) == 3)
        let files = try folder.files()
        func json(_ name: String) throws -> [String: Any] {
            let bytes = try #require(files[name])
            let object = try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
            return try #require(object)
        }
        let truth = try json("truth.json"), speech = try json("asr.json"), labels = try json("annotations.json")
        let database = try #require(labels["database"] as? [String: Any])
        #expect(Set(truth.keys) == Set(speech.keys) && Set(truth.keys) == Set(database.keys) && truth.count == 3)
        for (id, value) in truth {
            let video = try #require(value as? [String: Any])
            let steps = try #require(video["steps"] as? [[String: Any]])
            let annotation = try #require(database[id] as? [String: Any])
            #expect((annotation["annotations"] as? [[String: Any]])?.map { $0["sentence"] as? String } == steps.map { $0["action"] as? String })
            #expect((files["videos/\(id).mp4"] == nil) == (video["fault"] as? String == "missing"))
            let rows = try #require(speech[id] as? [String: [Any]])
            #expect(rows["start"]?.count == rows["text"]?.count && rows["end"]?.count == rows["text"]?.count)
        }
    }
}
