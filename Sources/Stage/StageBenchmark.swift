import Foundation
import Kitchen

/// Times the Stage on scenes with realistic numbers of pieces.
public enum StageBenchmark {
    /// Six scenes over different counters: boards, bowls, pans, a tray and a plate, each with food, tools and hands.
    public static var scenes: [Scene] {
        let foods: [[(String, Form, Float)]] = [
            [("onion", .chopped, 1), ("carrot", .sliced, 0.8), ("tomato", .whole, 0.5)], [("flour", .ground, 0.8), ("egg", .cracked, 0.6), ("milk", .liquid, 0.4)],
            [("mushroom", .sliced, 1), ("onion", .sliced, 0.7), ("parsley", .minced, 0.7)], [("potato", .chopped, 1), ("carrot", .chopped, 1), ("celery", .sliced, 0.8)],
            [("bread", .sliced, 1), ("cheese", .grated, 1), ("tomato", .sliced, 0.8)], [("rice", .whole, 1), ("shrimp", .whole, 0.7), ("lettuce", .leaf, 0.6)],
        ]
        let vessels: [VesselKind] = [.board, .bowl, .pan, .pot, .tray, .plate]
        let tools: [ToolKind] = [.knife, .whisk, .spatula, .ladle, .brush, .fork]
        let counters: [CounterKind] = [.marble, .oak, .slate, .tile, .linen, .walnut]
        return vessels.indices.map { n in
            var objects = [SceneObject(slot: 1, kind: .vessel(vessels[n]), place: Point(0, 0))]
            for (k, food) in foods[n].enumerated() {
                objects.append(SceneObject(slot: 2 + k, kind: .ingredient(food.0), form: food.1, layer: k, amount: food.2, inside: 1))
            }
            objects.append(SceneObject(slot: 8, kind: .vessel(.jar), place: Point(-0.62, -0.3)))
            objects.append(SceneObject(slot: 9, kind: .vessel(.glass), place: Point(0.64, -0.32)))
            let tool = SceneObject(slot: 10, kind: .tool(tools[n]), place: Point(0.02, 0.03), turn: 1.1)
            objects.append(tool)
            objects.append(SceneObject(slot: 11, kind: .hand(.grip), place: tool.gripPoint, turn: 1.1))
            if n == 0 { objects.append(SceneObject(slot: 12, kind: .hand(.rest), place: Point(-0.2, 0), turn: 2.5)) }
            let setting = Setting(
                counter: counters[n], tint: n % 3, light: Light(angle: -2.6 + 0.4 * Float(n)), skin: Skin.allCases[n % 4], sleeve: [.blue, .white, .red, .green, .yellow, .teal][n])
            return Scene(setting: setting, objects: objects, seed: UInt64(100 + n))
        }
    }

    /// A motion for such a scene: the tool circles (carrying the contents along where it stirs), the hand holds it.
    public static func motion(for scene: Scene) -> Motion {
        guard let tool = scene.object(slot: 10), let hand = scene.object(slot: 11) else { return Motion(operation: .stir, duration: 2) }
        var toolPoses: [KeyPose] = [], handPoses: [KeyPose] = []
        for k in 0...16 {
            let t = Float(k) / 16, a = t * 4 * .pi
            let shift = Point(0.1 * cos(a), 0.07 * sin(a))
            toolPoses.append(KeyPose(time: t, place: Point(tool.place.x + shift.x, tool.place.y + shift.y), lift: 0.01))
            handPoses.append(KeyPose(time: t, place: Point(hand.place.x + shift.x, hand.place.y + shift.y), lift: 0.01))
        }
        return Motion(operation: .stir, duration: 2, tracks: [Track(slot: 10, poses: toolPoses), Track(slot: 11, poses: handPoses)])
    }

    /// Lines `stage.NAME.ms VALUE`: medians over the scenes of the best of `rounds`, whole pictures at 448x448 and 1280x720,
    /// frames of a clip at 1280x720 (tool and hand moving), and with the contents stirred as well.
    public static func run(rounds: Int = 3) -> [String] {
        let stage = Stage()
        func milliseconds(_ body: () -> Void) -> Double {
            let start = DispatchTime.now().uptimeNanoseconds
            body()
            return Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6
        }
        func median(_ values: [Double]) -> String {
            values.isEmpty ? "-" : String(format: "%.2f", values.sorted()[values.count / 2])
        }
        func best(_ body: () -> Double) -> Double { (0..<max(1, rounds)).map { _ in body() }.min() ?? 0 }
        let all = scenes
        let small = all.map { s in best { milliseconds { _ = stage.draw(s, width: 448, height: 448) } } }
        let large = all.map { s in best { milliseconds { _ = stage.draw(s, width: 1280, height: 720) } } }
        func clip(_ s: Scene, _ motion: Motion) -> Double {
            let clip = ClipStage(scene: s, motion: motion, width: 1280, height: 720)
            var pixels = clip.frame(at: 0)
            return best {
                let frames = 8
                return milliseconds { for k in 1...frames { clip.frame(at: Double(k) / 24, into: &pixels) } } / Double(frames)
            }
        }
        let hands = all.map { clip($0, motion(for: $0)) }
        let stirred = all.map { s -> Double in
            var m = motion(for: s)
            for slot in 2...4 { m.tracks.append(Track(slot: slot, poses: [KeyPose(time: 0, swirl: 0), KeyPose(time: 1, swirl: 9)])) }
            return clip(s, m)
        }
        return [
            "stage.448.ms \(median(small))", "stage.720p.ms \(median(large))", "stage.clip.ms \(median(hands))",
            "stage.clip.stirred.ms \(median(stirred))",
        ]
    }
}
