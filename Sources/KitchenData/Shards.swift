import Checkpoint
import Foundation
import World

/// Frames, gathered into safetensors files of a limited size.
struct FrameShards {
    let folder: URL
    let size: Int?
    let capacity: Int
    private(set) var names: [String] = []
    private var pixels = Data()
    private var foods: [UInt8] = []
    private var rows: [Int32] = []

    init(folder: URL, size: Int?, capacity: Int) {
        self.folder = folder
        self.size = size
        self.capacity = capacity
    }

    mutating func add(_ frame: SeenFrame, row: Int) throws {
        pixels.append(contentsOf: frame.pixels)
        foods.append(contentsOf: frame.foods)
        rows.append(Int32(row))
        if rows.count == capacity { try flush() }
    }

    mutating func flush() throws {
        guard let size, !rows.isEmpty else { return }
        let name = shardName("frames", names.count)
        var writer = SafetensorsWriter(metadata: ["format": "auteur-kitchen frames 1"])
        writer.add("frames", .u8, shape: [rows.count, size, size, 3], bytes: pixels)
        writer.add("foods", .u8, shape: [rows.count, SeenFrame.cells, SeenFrame.cells], foods)
        writer.add("rows", .i32, shape: [rows.count], rows)
        try writer.write(to: folder.appending(path: name))
        names.append(name)
        pixels = Data()
        foods = []
        rows = []
    }
}

/// Scene and motion tokens, gathered the same way.
struct TokenShards {
    let folder: URL
    let capacity: Int
    private(set) var names: [String] = []
    private var steps = 0
    private var categories: [Int16] = []
    private var values: [Float] = []
    private var settingCategories: [Int16] = []
    private var settingValues: [Float] = []
    private var motion: [Float] = []
    private var durations: [Float] = []

    init(folder: URL, capacity: Int) {
        self.folder = folder
        self.capacity = capacity
    }

    mutating func add(_ shot: StagedWorld.Shot) throws {
        Tokens.append(shot.scene, categories: &categories, values: &values)
        Tokens.append(shot.scene.setting, operation: shot.scene.operation, categories: &settingCategories, values: &settingValues)
        Tokens.append(shot.motion, of: shot.scene, values: &motion)
        durations.append(Float(shot.motion.duration))
        steps += 1
        if steps == capacity { try flush() }
    }

    mutating func flush() throws {
        guard steps > 0 else { return }
        let name = shardName("tokens", names.count)
        var writer = SafetensorsWriter(metadata: ["format": "auteur-kitchen tokens 1"])
        writer.add("scene.categories", .i16, shape: [steps, Tokens.objects, Tokens.categories], categories)
        writer.add("scene.values", .f32, shape: [steps, Tokens.objects, Tokens.values], values)
        writer.add("setting.categories", .i16, shape: [steps, Tokens.settingCategories], settingCategories)
        writer.add("setting.values", .f32, shape: [steps, Tokens.settingValues], settingValues)
        writer.add("motion.values", .f32, shape: [steps, Tokens.objects, Tokens.moments, Tokens.motionValues], motion)
        writer.add("motion.seconds", .f32, shape: [steps], durations)
        try writer.write(to: folder.appending(path: name))
        names.append(name)
        self = TokenShards(folder: folder, capacity: capacity, names: names)
    }

    private init(folder: URL, capacity: Int, names: [String]) {
        self.init(folder: folder, capacity: capacity)
        self.names = names
    }
}

private func shardName(_ stem: String, _ index: Int) -> String {
    let number = String(index)
    return stem + "-" + String(repeating: "0", count: max(0, 5 - number.count)) + number + ".safetensors"
}
