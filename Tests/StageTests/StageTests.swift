import Foundation
import Kitchen
import Stage
import Testing

/// FNV-1a of a picture's bytes.
private func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}

@Suite struct StagePictures {
    @Test func sameBytesWithAnyNumberOfThreads() {
        for scene in StageBenchmark.scenes {
            let one = Stage(workers: 1).draw(scene, width: 203, height: 117)
            #expect(one.count == 203 * 117 * 3)
            #expect(hash(Stage(workers: 2).draw(scene, width: 203, height: 117)) == hash(one))
            #expect(hash(Stage(workers: 5).draw(scene, width: 203, height: 117)) == hash(one))
        }
    }

    @Test func everySizeAndAspect() {
        let scene = StageBenchmark.scenes[0]
        for (width, height) in [(1, 1), (2, 3), (16, 16), (17, 15), (64, 1), (1, 64), (65, 129), (640, 90), (1921, 31)] {
            #expect(Stage().draw(scene, width: width, height: height).count == width * height * 3)
        }
        #expect(Stage().draw(scene, width: 0, height: -5).count == 3)
        #expect(Stage.size(width: .max, height: .min) == (Stage.largestSide, 1))
        let size = Stage.size(width: .max, height: .max)
        #expect(size.width * size.height <= Stage.mostPixels)
        #expect(Stage().picture(of: scene, width: 31, height: 17)?.pixels.count == 31 * 17 * 3)
    }

    /// A larger picture shows the same kitchen: shrunk by averaging, it is close to the small one.
    @Test func sameKitchenAtAnySize() {
        let scene = StageBenchmark.scenes[0]
        let small = Stage().draw(scene, width: 160, height: 96), large = Stage().draw(scene, width: 480, height: 288)
        var difference = 0.0
        for y in 0..<96 {
            for x in 0..<160 {
                for c in 0..<3 {
                    var sum = 0
                    for j in 0..<3 { for i in 0..<3 { sum += Int(large[((3 * y + j) * 480 + 3 * x + i) * 3 + c]) } }
                    difference += abs(Double(sum) / 9 - Double(small[(y * 160 + x) * 3 + c]))
                }
            }
        }
        #expect(difference / Double(160 * 96 * 3) < 6)
    }

    /// What is on the counter is seen, where it is: each kind changes the picture about its place and leaves a far corner.
    @Test func everythingIsDrawnWhereItIs() {
        let setting = Setting(counter: .concrete, skin: .tan, sleeve: .blue)
        let empty = Stage().draw(Scene(setting: setting, seed: 3), width: 120, height: 120)
        let kinds = VesselKind.allCases.map(ObjectKind.vessel) + ToolKind.allCases.map(ObjectKind.tool)
        for kind in kinds {
            let object = SceneObject(slot: 1, kind: kind, place: Point(0.1, 0.1), size: 0.6)
            let picture = Stage().draw(Scene(setting: setting, objects: [object], seed: 3), width: 120, height: 120)
            var near = 0, far = 0
            for y in 0..<120 {
                for x in 0..<120 where picture[(y * 120 + x) * 3..<(y * 120 + x) * 3 + 3] != empty[(y * 120 + x) * 3..<(y * 120 + x) * 3 + 3] {
                    let distance = hypot(Double(x) / 120 - 0.6, Double(y) / 120 - 0.6)
                    if distance < 0.1 { near += 1 }
                    if x < 12 && y < 12 { far += 1 }
                }
            }
            #expect(near > 20, "\(kind)")
            #expect(far == 0, "\(kind)")
        }
        for pose in HandPose.allCases {
            let object = SceneObject(slot: 1, kind: .hand(pose), place: Point(-0.1, 0))
            #expect(Stage().draw(Scene(setting: setting, objects: [object], seed: 3), width: 120, height: 120) != empty)
        }
    }

    /// What coverage says is what a picture with the thing shows and one without it doesn't.
    @Test func coverageIsWhereThePictureChanges() {
        let setting = Setting(counter: .slate, skin: .tan, sleeve: .blue), side = 24, scale = 8, width = side * scale
        for (place, id) in [(Point(-0.2, -0.1), "tomato"), (Point(0.15, 0.2), "lemon"), (Point(0.1, -0.2), "egg")] {
            let food = SceneObject(slot: 3, kind: .ingredient(id), place: place)
            let scene = Scene(setting: setting, objects: [food], seed: 4)
            let map = Stage().coverage(of: scene, slots: [3], side: side)[0]
            let with = Stage().draw(scene, width: width, height: width), without = Stage().draw(Scene(setting: setting, seed: 4), width: width, height: width)
            var covered = 0, far = 0
            for cell in 0..<side * side {
                var changed = 0
                for y in 0..<scale {
                    for x in 0..<scale {
                        let at = ((cell / side * scale + y) * width + cell % side * scale + x) * 3
                        if (0..<3).contains(where: { abs(Int(with[at + $0]) - Int(without[at + $0])) > 12 }) { changed += 1 }
                    }
                }
                let share = Float(changed) / Float(scale * scale)
                if map[cell] > 0.9 {
                    covered += 1
                    #expect(share > 0.7, "\(id): cell \(cell) is covered and does not change")
                }
                // Its shadow changes what it does not cover, but not everywhere.
                if map[cell] == 0, share == 0 { far += 1 }
            }
            #expect(covered > 2 && far > side * side / 2, "\(id): \(covered) cells")
        }
    }

    /// What lies under something opaque is not seen; what lies over it is; cells never hold more than a whole.
    @Test func coverageSeesWhatIsOnTop() {
        let setting = Setting(counter: .oak, skin: .fair, sleeve: .red)
        let tomato = SceneObject(slot: 1, kind: .ingredient("tomato"), layer: 1), pot = SceneObject(slot: 2, kind: .vessel(.pot), layer: 2, lift: 0.3)
        func seen(_ objects: [SceneObject]) -> [Float] {
            Stage().coverage(of: Scene(setting: setting, objects: objects, seed: 4), slots: [1, 2], side: 16).map { $0.reduce(0, +) / 256 }
        }
        #expect(seen([tomato])[0] > 0.002 && seen([tomato])[1] == 0)
        let both = seen([tomato, pot])
        #expect(both[0] < seen([tomato])[0] * 0.1 && both[1] > 0.03)
        for scene in StageBenchmark.scenes {
            let maps = Stage().coverage(of: scene, slots: scene.objects.map(\.slot), side: 16)
            for cell in 0..<256 { #expect(maps.reduce(0) { $0 + $1[cell] } < 1.01) }
        }
    }

    @Test func presenceFadesAndAbsenceIsEmpty() {
        let setting = Setting(counter: .oak, skin: .fair, sleeve: .red)
        func draw(_ presence: Float) -> [UInt8] {
            let bowl = SceneObject(slot: 1, kind: .vessel(.bowl), presence: presence)
            return Stage().draw(Scene(setting: setting, objects: [bowl], seed: 1), width: 90, height: 90)
        }
        func distance(_ a: [UInt8], _ b: [UInt8]) -> Int { zip(a, b).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) } }
        let none = Stage().draw(Scene(setting: setting, seed: 1), width: 90, height: 90)
        #expect(draw(0) == none)
        #expect(distance(draw(0.3), none) < distance(draw(0.8), none))
    }
}

@Suite struct StageClips {
    @Test func partialFramesEqualWholeOnes() {
        for (n, scene) in StageBenchmark.scenes.enumerated() {
            var motion = StageBenchmark.motion(for: scene)
            if n % 2 == 1 {
                motion.tracks.append(Track(slot: 3, poses: [KeyPose(time: 0, amount: 0.1, swirl: 0), KeyPose(time: 1, amount: 1, swirl: 5)]))
                motion.objects.append(SceneObject(slot: 40, kind: .ingredient("salt"), form: .ground, place: Point(0.05, 0), lift: 0.1))
                motion.tracks.append(Track(slot: 40, poses: [KeyPose(time: 0, lift: 0.2, presence: 0), KeyPose(time: 0.5, lift: 0, presence: 1)]))
            }
            let clip = ClipStage(scene: scene, motion: motion, width: 229, height: 131)
            var pixels: [UInt8] = []
            // Forwards, backwards, and the same moment twice.
            for seconds in [0.0, 0.04, 0.3, 1.1, 0.2, 0.2, 2.0, .nan, -3] {
                clip.frame(at: seconds, into: &pixels)
                let whole = Stage().draw(motion.scene(at: seconds, in: scene), width: 229, height: 131)
                #expect(pixels == whole, "scene \(n) at \(seconds) s")
            }
        }
    }

    @Test func stillFramesRedrawNothing() {
        let scene = StageBenchmark.scenes[2]
        let clip = ClipStage(scene: scene, motion: Motion(operation: .stir, duration: 1), width: 200, height: 120)
        var pixels: [UInt8] = []
        #expect(clip.frame(at: 0, into: &pixels) == 1)
        #expect(clip.frame(at: 0.5, into: &pixels) == 0)
    }
}

@Suite struct StageHostility {
    private static let numbers: [Float] = [.nan, .infinity, -.infinity, 1e30, -1e30, 0, -1, 1e-30, 3.4e38, -0.5]

    @Test func anyNumbersInAnyPlace() {
        var state: UInt64 = 11
        func pick() -> Float {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return StageHostility.numbers[Int(state >> 33) % StageHostility.numbers.count]
        }
        let kinds = VesselKind.allCases.map(ObjectKind.vessel) + ToolKind.allCases.map(ObjectKind.tool) + HandPose.allCases.map(ObjectKind.hand)
            + ["onion", "flour", "milk", "", "no such thing", "\u{0}\u{1F525}"].map(ObjectKind.ingredient)
        for round in 0..<6 {
            var objects: [SceneObject] = []
            for (n, kind) in kinds.enumerated() {
                objects.append(SceneObject(
                    slot: round % 2 == 0 ? n : n / 3, kind: kind, form: Form.allCases[n % Form.allCases.count], doneness: pick(), place: Point(pick(), pick()), size: pick(), turn: pick(),
                    layer: n % 4 == 0 ? .min : .max, amount: pick(), presence: round < 3 ? 1 : pick(), lift: pick(), swirl: pick(),
                    inside: n % 5 == 0 ? n : n % 7 == 0 ? .max : n / 2))
            }
            let setting = Setting(
                counter: CounterKind.allCases[round], tint: round % 2 == 0 ? .min : .max, light: Light(angle: pick(), warmth: pick(), level: pick()),
                camera: Camera(zoom: pick(), centre: Point(pick(), pick())), skin: .dark, sleeve: .white)
            let scene = Scene(setting: setting, objects: objects, seed: round == 0 ? 0 : .max)
            #expect(Stage().draw(scene, width: 97, height: 61).count == 97 * 61 * 3)
        }
    }

    @Test func thousandsOfObjects() {
        let kinds: [ObjectKind] = [.tool(.whisk), .hand(.open), .vessel(.colander), .ingredient("rice")]
        let objects = (0..<3000).map { n in
            SceneObject(slot: n, kind: kinds[n % 4], place: Point(Float(n % 50) / 30 - 0.8, Float(n / 50) / 60 - 0.5), size: 0.3, lift: n % 3 == 0 ? 0.1 : 0)
        }
        let scene = Scene(setting: Setting(counter: .steel, skin: .fair, sleeve: .black), objects: objects, seed: 2)
        #expect(Stage().draw(scene, width: 64, height: 64).count == 64 * 64 * 3)
    }

    @Test func vesselsInsideEachOther() {
        let objects = (0..<40).map { SceneObject(slot: $0, kind: .vessel(.bowl), inside: ($0 + 1) % 40) }
        let scene = Scene(setting: Setting(counter: .tile, skin: .fair, sleeve: .black), objects: objects, seed: 2)
        #expect(Stage().draw(scene, width: 40, height: 40).count == 40 * 40 * 3)
    }
}
